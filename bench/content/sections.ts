import { formEdition } from '../../src/core/report/editions/index.ts';
import type { StatedFigure } from '../../src/core/report/report.ts';
import { formSections } from '../../src/core/report/report.ts';
import type { Random } from '../originals/random.ts';
import type { Counts } from './counts.ts';
import { type InventedReport, type InventedSection, mark } from './invented-report.ts';
import { type Habit, writeParagraph } from './paragraphs.ts';
import { editionsIn, type Township } from './township.ts';

export interface Writing {
  township: Township;
  year: number;
  habit: Habit;
  counts: Counts;
}

/** Title, prose and the figures stated in it, in agreement with the counts. */
export const writeSections = (
  writing: Writing,
  random: Random,
): Pick<InventedReport, 'intro' | 'sections' | 'stated'> => {
  const { township, year } = writing;
  const disclosed = writeDisclosed(writing, random);
  const paragraphs: Record<string, string[]> = {
    overview: [
      writeParagraph('opening', writing, random),
      ...disclosed.paragraphs,
      writeRequests(writing),
      ...(['management', 'platform', 'oversight'] as const).map((id) => writeParagraph(id, writing, random)),
    ],
    disputes: random.chance(0.4) ? [writeDisputes(writing)] : [],
    problems: [writeParagraph('problems', writing, random), writeParagraph('improvements', writing, random)],
    other: [writeParagraph('other', writing, random)],
  };
  const document = formEdition(editionsIn(township, year).requests).document;
  const intro = random.chance(0.6)
    ? [
        `${mark}根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（${document}）要求，现公布${township.name}${year}年政府信息公开工作年度报告。本报告统计数据从${year}年1月1日至${year}年12月31日。`,
      ]
    : [];
  const sections = formSections.map(
    ({ id, numeral, title }): InventedSection => ({
      id,
      heading: `${numeral}、${title}`,
      paragraphs: paragraphs[id] ?? [],
    }),
  );
  return { intro, sections: intro.length > 0 ? sections : markFirst(sections), stated: disclosed.stated };
};

const markFirst = ([first, ...others]: InventedSection[]): InventedSection[] =>
  first
    ? [{ ...first, paragraphs: first.paragraphs.map((text, at) => (at === 0 ? mark + text : text)) }, ...others]
    : [];

const writeDisclosed = ({ township, year }: Writing, random: Random) => {
  const parts = [random.integer(2, 420), random.integer(0, 260), random.integer(1, 90)];
  const sum = parts.reduce((total, part) => total + part, 0);
  const rounded = random.chance(0.12);
  const value = rounded ? Math.floor(sum / 10) * 10 : sum;
  const quote = `${township.self}主动公开政府信息${value}${rounded ? '余' : ''}条`;
  const where = rounded ? '' : `，其中政府网站${parts[0]}条，微信公众号${parts[1]}条，公示栏${parts[2]}条`;
  const others = otherFigures(random);
  const sentences = others.map(({ quote: words }) => `${words}。`).join('');
  const stated: StatedFigure[] = [
    { indicator: 'itemsDisclosed', value, exact: !rounded, unit: '条', quote },
    ...others.flatMap(({ figures }) => figures),
  ];
  return {
    paragraphs: [`（一）主动公开情况。${year}年，${quote}${where}。${sentences}`],
    stated: random.chance(0.8) ? stated : [],
  };
};

const otherFigures = (random: Random): { quote: string; figures: StatedFigure[] }[] => {
  const figure = (indicator: string, value: number, unit: string, quote: string): StatedFigure => ({
    ...{ indicator, value, exact: true, unit, quote },
  });
  const [issued, open, days, calls, briefs] = [60, 20, 3, 160, 120].map((most) => random.integer(1, most)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const documents = `全年制发公文${issued + open}件，其中公开${open}件`;
  const openDays = `组织政府开放日活动${days}次`;
  const hotline = `办理12345热线工单${calls}件`;
  const news = `编发信息简报${briefs}篇`;
  return [
    {
      quote: documents,
      figures: [
        figure('documentsIssued', issued + open, '件', `制发公文${issued + open}件`),
        figure('documentsDisclosed', open, '件', `其中公开${open}件`),
      ],
    },
    { quote: openDays, figures: [figure('openDays', days, '次', openDays)] },
    { quote: hotline, figures: [figure('hotlineReplies', calls, '件', hotline)] },
    { quote: news, figures: [figure('briefs', briefs, '篇', news)] },
  ].filter(() => random.chance(0.3));
};

const writeRequests = ({ township, year, counts }: Writing): string => {
  const received = counts.get('requests.received.total') ?? 0;
  return received === 0
    ? `（二）依申请公开情况。${year}年，${township.self}未收到政府信息公开申请。`
    : `（二）依申请公开情况。${year}年，${township.self}共收到政府信息公开申请${received}件，均依法办理。`;
};

const writeDisputes = ({ year, counts }: Writing): string => {
  const of = (row: string): number => counts.get(`disputes.${row}.total`) ?? 0;
  const [reviews, cases] = [of('reconsideration'), of('litigationDirect') + of('litigationAfterReconsideration')];
  return reviews + cases === 0
    ? `${year}年未发生因政府信息公开引起的行政复议、行政诉讼。`
    : `${year}年，因政府信息公开被申请行政复议${reviews}件，行政诉讼${cases}件。`;
};
