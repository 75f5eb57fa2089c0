/** 报告页上和浏览器里都要用的词：格的状态、核对结果、报告中的位置。 */
export const reportWordsZhCN = {
  states: {
    blank: '未填',
    notApplicable: '不适用',
    text: '文字',
    absent: '无此行',
  },
  outcomes: {
    holds: '未见问题',
    holdsIfBlankIsZero: '空白按 0 计则无问题',
    broken: '与规则不符',
    notAssessable: '无法判断',
  },
  places: {
    title: '标题',
    whole: '整份报告',
    statedFigures: '正文中的数据',
    paragraphOf: (section: string, number: number) => `${section}，第 ${number} 段`,
    issued: '发布日期',
    issuer: '发布机关',
    documentNumber: '文号',
    signatory: '签发人',
    intro: '引言',
    source: '来源与引用',
  },
};
