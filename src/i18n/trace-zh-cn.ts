/** 逐数溯源的中文。 */
export const traceZhCN = {
  title: '数从哪里来',
};
