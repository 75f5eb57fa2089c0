import type { Random } from './random.ts';

export interface Prose {
  intro: string[];
  overview: string[];
  problems: string[];
  other: string[];
}

/** Paragraphs as such reports have them. Their counts are invented and have nothing to do with the tables. */
export const writeProse = (place: string, year: number, document: string, random: Random): Prose => {
  const count = (): number => random.integer(3, 680);
  const [website, wechat, board] = [count(), count(), count()];
  return {
    intro: [
      `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（${document}）要求，现公布${place}人民政府${year}年政府信息公开工作年度报告。本报告统计数据期限为${year}年1月1日至${year}年12月31日。`,
      `如对本报告有疑问，请与${place}党政综合办公室联系，电话：0971-22${random.integer(10000, 99999)}。`,
    ],
    overview: [
      `${year}年，${place}坚持以公开为常态、不公开为例外，围绕群众关心的重点领域推进政府信息公开工作。`,
      `（一）主动公开情况。全年通过政府网站、政务新媒体和公示栏主动公开政府信息${website + wechat + board}条，其中政府网站${website}条，微信公众号${wechat}条，公示栏${board}条。`,
      `（二）依申请公开情况。严格落实受理、登记、审核、答复、归档制度，按期办理每一件申请，答复文书由分管领导签发。`,
      `（三）政府信息管理情况。落实“三审三校”制度，做到${random.pick(['先审查、后公开', '谁公开、谁审查、谁负责'])}，全年清理信息${count()}条。`,
      `（四）政府信息公开平台建设情况。设立信息查阅点${random.integer(1, 9)}处，更新公示栏${random.integer(10, 90)}块。`,
      `（五）监督保障情况。召开专题会议${random.integer(2, 9)}次，组织培训${random.integer(1, 6)}期；社会评议结果良好，未发生责任追究情形。`,
    ],
    problems: [
      `${year}年，我${place.slice(-1)}政府信息公开工作取得了一定成效，但仍存在一些问题：一是公开内容不够全面，更新不够及时；二是公开形式较为单一；三是工作人员业务能力有待提高。`,
      '下一步将从以下几方面改进：',
      '1.健全工作机制，明确专人负责，定期检查公开情况。',
      '2.拓宽公开渠道，充分发挥微信公众号、村务公开栏的作用。',
      '3.加强业务培训，提高工作人员的政策水平和办理能力。',
    ],
    other: [
      random.pick([
        '本年度无其他需要报告的事项。',
        `${year}年，${place}未收取信息处理费。`,
        '依据《政府信息公开信息处理费管理办法》，本年度没有收取信息处理费，无其他需要报告的事项。',
      ]),
    ],
  };
};
