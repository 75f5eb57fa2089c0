/** 引用格式的中文。 */
export const citeZhCN = {
  title: '怎样引用',
};
