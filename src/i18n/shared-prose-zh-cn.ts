/** 多处相同段落的中文。 */
export const sharedProseZhCN = {
  title: '别处也有的段落',
};
