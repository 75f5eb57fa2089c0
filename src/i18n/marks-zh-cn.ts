/** 搜索标记的中文。 */
export const marksZhCN = {
  markedOne: '已标出“{words}”，{n} 处',
  marks: '搜索标记',
  clearMarks: '清除标记',
};
