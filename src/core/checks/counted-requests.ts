import { speaksOfAnotherTime } from '../report/prose-text.ts';
import type { Sentence } from './sentences.ts';

/** How many requests a sentence says there were in the year, with the words it says it with. */
export interface CountedRequests {
  quote: string;
  value: number;
}

/** The counts of disclosure requests in a sentence; `previous` is the sentence before it. */
export const countedRequestsIn = (sentence: Sentence, previous: string, year: number): CountedRequests[] =>
  // Both ways to say it have the word, and few sentences do.
  sentence.text.includes('申请') ? [...receivedIn(sentence, year), ...bareIn(sentence, previous, year)] : [];

const disclosure = /信息公开|依申请公开|公开(?:政府)?信息/;
const titleOfRequests = /依申请公开|信息公开申请/;

/** Words that only say whose year it was. */
const self =
  '(?:(?:19|20)\\d\\d年度?|本年度?|全年度?|今年|年度|我|本|全|镇|乡|街道|办事处|机关|单位|政府|共计?|累计|总计|,)';
const disclosureAsSubject = new RegExp(`(?:信息公开|依申请公开)(?:申请)?(?:工作|方面|情况)?:?${self}*$`);
/** People apply to a township for many other things. */
const otherBusiness = /便民|服务中心|大厅|窗口|审批|低保|救助|信访|诉求|热线|平台/;

const words =
  '公民|法人|其他组织|群众|公众|社会|个人|单位|和|或者|或|及|、|提出|提交|递交|的|政府|信息|公开|依|申请|事项|工作|数量|数|件|共计|总计|合计|共|为|有|:';
const received = new RegExp(
  `(?:收到|受理|接到|接收|新收|办理|答复|办结)(?:了|到|的)?((?:${words})*?)(\\d+)(?:件|条|份|宗|个|次|例|起|项)(?![余多左以])`,
  'g',
);

/** Counts by one channel or one part of them are not the total, nor is what follows in the sentence. */
const partial = /其中|通过|网上|网络|网站|在线|信函|邮寄|邮件|当面|现场|电话|传真/;

/** 收到政府信息公开申请5件 */
const receivedIn = ({ text, title }: Sentence, year: number): CountedRequests[] =>
  [...text.matchAll(received)].flatMap((match) => {
    const [quote, between = '', value] = match;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + quote.length);
    const named = disclosure.test(between) || disclosureAsSubject.test(before);
    const about = named || (titleOfRequests.test(title) && !otherBusiness.test(before));
    if (!between.includes('申请') || !about || partial.test(before)) return [];
    return speaksOfAnotherTime(before, year, after) ? [] : [{ quote, value: Number(value) }];
  });

const bare =
  /(?:依申请公开(?:政府信息)?的?(?:申请|事项)?|(?:政府)?信息公开申请|申请(?=数量|件数|总数))(?:数量|件数|总数|数)?(?:共计|共|总计|为|是|有|:)*(\d+|零)(?:[件份宗例起]|(?=[,。;]|$))(?![余多左以])/g;
const onlySelf = new RegExp(
  `^(?:\\([一二三四五六七八九十\\d]+\\))?(?:\\p{Script=Han}{0,12}?(?:乡|镇|街道|办事处|人民政府))?${self}*$`,
  'u',
);
/** 依申请公开 is also one of the classes that documents are sorted into. */
const classesOfDocuments = /主动公开|不予公开|不公开|文件|公文|发文|属性/;

/** 我镇2020年度依申请公开0件: no verb, so it must be all that its sentence is about. */
const bareIn = ({ text, title }: Sentence, previous: string, year: number): CountedRequests[] => {
  if (/;$/.test(text) || /;$/.test(previous) || classesOfDocuments.test(text) || /文件|公文|发文|属性/.test(previous))
    return [];
  return [...text.matchAll(bare)].flatMap((match) => {
    const [quote, value] = match;
    const before = text.slice(0, match.index);
    const about = disclosure.test(quote) || titleOfRequests.test(title);
    if (!about || !onlySelf.test(before)) return [];
    const after = text.slice(match.index + quote.length);
    return speaksOfAnotherTime(before, year, after) ? [] : [{ quote, value: value === '零' ? 0 : Number(value) }];
  });
};
