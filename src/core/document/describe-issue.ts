import type { z } from 'zod';
import type { Finding, Place } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import { fieldFinding } from './field-rules.ts';

type Path = readonly (string | number)[];

/** What a schema has against a value, as findings with places, in our own words. */
export const describeIssue = (issue: z.core.$ZodIssue, value: unknown, placeOf: (path: Path) => Place): Finding[] => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const at = fieldPath(path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) =>
      fieldFinding('field-unknown', placeOf([...path, key]), fieldPath([...path, key]), {
        zh: `不认识的字段“${key}”。`,
        en: `Unknown field "${key}".`,
      }),
    );
  if (path.length === 0)
    return [
      fieldFinding('field-invalid', placeOf(path), at, {
        zh: '信息区应为一行一个“字段: 值”。',
        en: 'The front matter should hold one "field: value" a line.',
      }),
    ];
  const actual = valueAt(value, path);
  if (actual === undefined)
    return [
      fieldFinding('field-missing', placeOf(path), at, {
        zh: `缺少字段“${at}”。`,
        en: `The field "${at}" is missing.`,
      }),
    ];
  // A year or a bare number where a day should stand fails as "no text" before it fails as "no day".
  const wanted = /(?:^|\.)(?:issued|retrieved)$/.test(at) ? formats.date : expectation(issue);
  return [
    fieldFinding('field-invalid', placeOf(path), at, {
      zh: `“${at}”现为 ${show(actual)}，应为${wanted.zh}。`,
      en: `"${at}" is ${show(actual)} but should be ${wanted.en}.`,
    }),
  ];
};

const fieldPath = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined | null)?.[step], value);

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const expectation = (issue: z.core.$ZodIssue): Text => {
  if (issue.code === 'invalid_format') return formats[issue.format] ?? formats.regex;
  if (issue.code === 'invalid_value') {
    const list = issue.values.map(String);
    return { zh: `${list.join('、')} 之一`, en: `one of ${list.join(', ')}` };
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    if (issue.origin === 'string') return { zh: '非空文字', en: 'some text' };
    const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
    return issue.code === 'too_small'
      ? { zh: `不小于 ${bound} 的数`, en: `at least ${bound}` }
      : { zh: `不大于 ${bound} 的数`, en: `at most ${bound}` };
  }
  return (issue.code === 'invalid_type' && types[issue.expected]) || { zh: '另一种写法', en: 'of another kind' };
};

const formats: Record<string, Text> & { regex: Text; date: Text } = {
  date: {
    zh: '日历上有的日期，写作 2021-02-03；原件没有日期时写 ~',
    en: 'a date that exists, written 2021-02-03, or ~ when the original gives none',
  },
  url: { zh: '以 http:// 或 https:// 开头的网址', en: 'an address that begins with http:// or https://' },
  regex: { zh: '规定的格式（见 content/README.md）', en: 'in the form that content/README.md describes' },
};

const types: Record<string, Text> = {
  string: { zh: '文字（数字请加引号）', en: 'text (put a number in quotes)' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表，每项以“- ”开头', en: 'a list, each entry beginning with "- "' },
  object: { zh: '一组“字段: 值”', en: 'a group of "field: value"' },
};
