/** English for the labels that the form merges over several rows. */
export const groupNames: Record<string, string> = {
  行政诉讼: 'Litigation',
  '三、本年度办理结果': 'III. Results this year',
  '（三）不予公开': '(3) Refused',
  '（四）无法提供': '(4) Not available',
  '（五）不予处理': '(5) Not processed',
  '（六）其他处理': '(6) Otherwise concluded',
};

const numerals = '一二三四五六七八九十';

/** English for a label that the form merges over several rows; 第二十条第（五）项 → Article 20 (5). */
export const groupName = (group: string): string =>
  groupNames[group] ??
  group.replace(/^第二十条第（(.)）项$/, (_, numeral: string) => `Article 20 (${numerals.indexOf(numeral) + 1})`);
