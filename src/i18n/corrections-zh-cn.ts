/** 更正记录的中文。 */
export const correctionsZhCN = {
  title: '更正记录',
};
