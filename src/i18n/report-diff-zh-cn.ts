/** 两份报告对照的中文。 */
export const reportDiffZhCN = {
  title: '两份报告对照',
};
