import { formSections } from '../report/report.ts';
import { sharedProseRules } from './rules.ts';

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

/** A sentence of one report, for learning what very many have. */
export interface HeardSentence {
  sentence: number;
  township: number;
  province: number;
}

/**
 * Which sentences stand word for word in the reports of very many townships of several provinces. Sentences come ordered by
 * place, as reports do, so that one slot a sentence is enough to count townships: memory stays bounded however many there are.
 * Sentences that share a slot are counted together, which at worst takes a sentence for common that is a little less so.
 */
export const learnCommon = (heard: readonly HeardSentence[], townships: number): ((sentence: number) => boolean) => {
  const { common } = sharedProseRules;
  const least = Math.max(common.townships, Math.ceil(townships * common.share));
  const slots = 2 ** Math.min(24, Math.max(10, Math.ceil(Math.log2(heard.length + 1)) + 2));
  const slotOf = (sentence: number): number => sentence & (slots - 1);
  const counts = { townships: new Uint32Array(slots), provinces: new Uint8Array(slots) };
  const last = { township: new Int32Array(slots).fill(-1), province: new Int16Array(slots).fill(-1) };
  for (const { sentence, township, province } of heard) {
    const slot = slotOf(sentence);
    if (last.township[slot] !== township) counts.townships[slot] = (counts.townships[slot] ?? 0) + 1;
    if (last.province[slot] !== province) counts.provinces[slot] = Math.min((counts.provinces[slot] ?? 0) + 1, 255);
    last.township[slot] = township;
    last.province[slot] = province;
  }
  return (sentence) =>
    (counts.townships[slotOf(sentence)] ?? 0) >= least && (counts.provinces[slotOf(sentence)] ?? 0) >= common.provinces;
};
