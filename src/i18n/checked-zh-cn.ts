/** 格子的状态与核对结果的中文。 */
export const statesZhCN = {
  blank: '未填',
  notApplicable: '不适用',
  text: '文字',
  absent: '无此行',
};

export const outcomesZhCN = {
  holds: '未见问题',
  holdsIfBlankIsZero: '空白按 0 计则无问题',
  broken: '与规则不符',
  notAssessable: '无法判断',
};
