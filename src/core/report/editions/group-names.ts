/** English for the labels that the form merges over several rows. */
export const groupNames: Record<string, string> = {
  '三、本年度办理结果': 'III. Results this year',
  '（三）不予公开': '(3) Refused',
  '（四）无法提供': '(4) Not available',
  '（五）不予处理': '(5) Not processed',
  '（六）其他处理': '(6) Otherwise concluded',
};
