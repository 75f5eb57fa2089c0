import type { Text } from '../findings/text.ts';
import type { PackageInfo } from './package-info.ts';
import { dataVersion, licence } from './tables.ts';

export interface DataNote {
  topic: string;
  text: Text;
}

/** Which content it is, in English; nothing where that is not known. */
export const contentLabel = ({ contentVersion }: PackageInfo, before: string): string =>
  contentVersion === undefined ? '' : `${before}content version ${contentVersion}`;

/** What everybody must know who meets the data outside the portal: in the workbook, the database and the zip. */
export const dataNotes = (info: PackageInfo): DataNote[] => [
  {
    topic: 'source',
    text: {
      zh: `数据来自各乡镇的政府信息公开工作年度报告，由“${info.title}”整理：${info.homepage}`,
      en: `From the annual disclosure reports of township governments, compiled by “${info.description}”: ${info.homepage}`,
    },
  },
  {
    topic: 'version',
    text: {
      zh: `数据格式 ${dataVersion}${info.updated === undefined ? '' : `，更新至 ${info.updated}`}${info.contentVersion === undefined ? '' : `，内容版本 ${info.contentVersion}`}`,
      en: `Format ${dataVersion}${info.updated === undefined ? '' : `, as of ${info.updated}`}${contentLabel(info, ', ')}`,
    },
  },
  {
    topic: 'blank',
    text: {
      zh: '空值不是 0。没有数的格，value 为空，原因在 state：blank 空白、notApplicable 符号、text 文字、absent 缺行。',
      en: 'Empty is not zero. A cell without a number has no value, and state says why: blank, notApplicable (a mark), text, absent (row not in the report).',
    },
  },
  {
    topic: 'money',
    text: {
      zh: '金额以元计，是精确的十进制数，换算时不经浮点数；原样在 raw。',
      en: 'Money is in yuan, exact decimals that never went through floating point; as printed in raw.',
    },
  },
  {
    topic: 'editions',
    text: {
      zh: '2019 版与 2021 版表格不同：comparable 为 false 的指标不要跨版相减或连线。',
      en: 'The forms of 2019 and 2021 differ: take no difference and draw no line across them where comparable is false.',
    },
  },
  {
    topic: 'code',
    text: {
      zh: '区划代码是文字，不是数。',
      en: 'Division codes are text, not numbers.',
    },
  },
  {
    topic: 'licence',
    text: { zh: `${licence.title.zh}：${licence.path}`, en: `${licence.title.en}: ${licence.path}` },
  },
];
