import { dateLine, datesIn } from './dates.ts';
import type { Line } from './lines.ts';

const labels =
  '发布时间|发布日期|发文日期|发文时间|成文日期|生成日期|公开日期|更新时间|更新日期|时间|日期|来源|信息来源|文章来源|稿件来源|信息源|作者|编辑|责任编辑|责编|审核|校对|浏览次数|浏览量|浏览|阅读|阅读次数|阅读量|点击数|点击量|点击率|点击|访问量|访问次数|字体|字号|字体大小|文字大小|索引号|索引编号|信息索引|信息索引号|发布机构|发布单位|发文机关|发文机构|发文单位|公开主体|公开责任部门|制发机关|主题分类|信息分类|信息类别|体裁分类|组配分类|分类|公开方式|公开范围|公开形式|公开类别|有效性|效力状态|名称|标题|信息名称|文件名称|主题词|主题|关键词|文号|文件编号|发文字号|当前位置|您现在的位置|您当前的位置|您的位置|所在位置|你的位置|位置|视力保护色|背景色|保护视力色|分享到|分享|打印|主办|主办单位|承办|承办单位|技术支持|上一篇|下一篇|上一条|下一条|相关链接|相关文章|相关信息|扫一扫';
const labelled = new RegExp(`^[【\\[(]?(?:${labels})[:】\\]]`);
const buttons =
  /^[【[(|/]*(?:(?:大|中|小|特大|打印|打印本页|打印正文|关闭|关闭窗口|关闭本页|分享|收藏|下载|首页|网站首页|返回顶部|返回首页|返回|字体|字号|A\+|A-|我要纠错|纠错|朗读|无障碍浏览|长者模式|扫一扫|微信|微博|QQ空间)[【[(\])】|/]*)+$/;
const places = /^(?:网站)?首页[>»›\-/|]|[>»›].*[>»›]|^(?:当前|所在|您的)位置/;
const footer =
  /版权所有|ICP备|公网安备|网站标识码|网站地图|^Copyright|政府网站(?:找错|年报)$|^\[bookmark:.*\]$|^扫一扫|手机(?:打开|浏览)/i;
const attachment = /^附件?\d{0,2}:?$/;
const stampedDate = /^(?:\d{2}:\d{2}(?::\d{2})?)?(?:[【[|]?(?:来源|作者|浏览|点击|阅读|字体|字号|编辑|发布|访问).*)?$/;

/** — 5 —, 第 5 页, 第5页共9页. */
export const isPageNumber = (plain: string): boolean =>
  /^[-—–―‐·]{1,2}[1-9]\d?[-—–―‐·]{1,2}$|^第\d{1,3}页[,、/]?(?:共\d{1,3}页)?$|^\d{1,2}\/\d{1,2}$/.test(plain);

/** What the page around a report says: its address line, its buttons, its publisher and counters. */
export const isFurniture = ({ plain, block }: Line): boolean => {
  if (block.kind === 'image') return false;
  if (block.kind === 'grid') return /索引号|发文机[关构]|发布机构|成文日期|公开方式|信息分类|主题分类/.test(plain);
  if (plain.length > 120) return false;
  if (isPageNumber(plain) || attachment.test(plain)) return true;
  return [labelled, buttons, places, footer].some((pattern) => pattern.test(plain)) || isStamp(plain);
};

/** 2022-01-18 10:22 来源：…, as systems stamp it; a date in 年月日 alone is an author's. */
const isStamp = (plain: string): boolean => {
  const [date] = datesIn(plain);
  if (date?.at !== 0) return false;
  if (dateLine(plain)) return !date.printed.includes('年');
  return stampedDate.test(plain.slice(date.printed.length));
};
