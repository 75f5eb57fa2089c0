import type { Yuan } from '../core/report/money.ts';
import type { Language } from '../i18n/language.ts';

/** 1234567 → 1,234,567. Exact decimals stay exact. */
export const formatNumber = (value: number | string): string => {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** An exact amount for reading: from 10,000 元 on in 万元 in Chinese. */
export const formatYuan = (amount: Yuan, language: Language): string => {
  if (language === 'en') return `¥${formatNumber(amount)}`;
  const [whole = '0', fraction = ''] = amount.split('.');
  if (whole.length < 5) return `${formatNumber(amount)} 元`;
  const decimals = `${whole.slice(-4)}${fraction}`.replace(/0+$/, '');
  return `${formatNumber(whole.slice(0, -4) + (decimals ? `.${decimals}` : ''))} 万元`;
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO date for reading. */
export const formatDate = (date: string, language: Language): string => {
  const [year, month, day] = date.split('-').map(Number);
  return language === 'en' ? `${day} ${months[(month ?? 1) - 1]} ${year}` : `${year} 年 ${month} 月 ${day} 日`;
};
