import { formSections } from '../report/report.ts';

const titles = new Set(formSections.map(({ title }) => title));

/**
 * Sentences that every report has because the form or the regulation asks for them: the legal basis, the period, how to get
 * in touch, where the tables begin, that there is nothing else to report. `sentence` is neutral, letters and digits only.
 */
export const isFormSentence = (sentence: string): boolean =>
  titles.has(sentence) || formSentences.some((pattern) => pattern.test(sentence));

const formSentences: readonly RegExp[] = [
  /^.{0,12}(?:为|根据|按照|依据|遵照).*(?:条例|规定|通知|要求|格式).*(?:现(?:将|就|发布|公布|编制|向)|特?编制|报告如下|予以公布|特向|向社会公布)/,
  /^现(?:将|就).*报告.*(?:如下|公布|发布)/,
  /^本?(?:年度)?报告(?:由|包括|共分|的?内容|全文|中?所列|电子版|统计)/,
  /(?:数据|统计)的?(?:统计)?(?:期限|时限|时间)/,
  /^(?:如(?:对|有)|欢迎|联系(?:地址|电话|方式|人)|地址|邮编|电话)/,
  /以?表格(?:形式|如下)|(?:表|报告)如下$/,
  /^(?:某年)?(?:某地)?(?:暂?无|没有)(?:其他)?(?:需要?)?(?:报告|说明|公开)?的?(?:其他)?事项$/,
];
