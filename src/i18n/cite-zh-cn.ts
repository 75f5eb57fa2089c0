/** 引用格式的中文。 */
export const citeZhCN = {
  title: '怎样引用',
  formats: {
    gb: 'GB/T 7714',
    gb2025: 'GB/T 7714—2025',
    gb2015: 'GB/T 7714—2015',
    bibtex: 'BibTeX',
    ris: 'RIS',
  },
  /** 没有 JavaScript 时留在方括号里，等读者写上自己查阅的日期。 */
  accessed: '引用日期',
  accessedNote: '“引用日期”写您查阅的那一天。V 后面是内容版本：最近一次改动的日期，和内容 SHA-256 的前 12 位。',
  /** 引用日期已经填好时。 */
  accessedToday: '引用日期已填今天。V 后面是内容版本：最近一次改动的日期，和内容 SHA-256 的前 12 位。',
  dataset: (site: string) => `${site}开放数据`,
  copy: '复制',
  copied: '已复制',
  notCopied: '没有复制成功，文字已选中',
  copyOf: (format: string) => `复制 ${format} 引用格式`,
  version: '内容版本',
  versionNote: '内容改动一个字节，这个值就不同。自己计算：在 content/ 目录里运行',
};
