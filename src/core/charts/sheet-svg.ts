import { escapeXml } from '../dataset/escape-xml.ts';
import type { Text } from '../findings/text.ts';
import { type ChartValue, type DrawnChart, type Language, wordsIn } from './chart.ts';
import { palette } from './palette.ts';
import { renderSvg } from './render-svg.ts';
import { textWidth } from './text-width.ts';
import type { ViewPanel } from './view.ts';

export interface Sheet {
  title: Text;
  panels: readonly ViewPanel[];
  /** Where the figures come from, and the address of the comparison: whoever meets the picture elsewhere finds back. */
  source: Text;
  address: string;
}

export interface SheetSvg {
  svg: string;
  width: number;
  height: number;
}

const margin = 28;
const gap = 28;
/** As wide as an only chart is drawn, so that its letters can be read on a phone. */
const onlyWidth = 600;
const fonts =
  "system-ui, -apple-system, 'PingFang SC', 'HarmonyOS Sans SC', MiSans, 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif";

/** Something of a sheet with the height it takes. */
interface Block {
  height: number;
  at(y: number): string;
}

/** All charts of a comparison as one picture by itself: light colours on white, fit for print. Undefined where nothing is drawn. */
export const formatSheetSvg = (sheet: Sheet, language: Language): SheetSvg | undefined => {
  const drawn = sheet.panels.flatMap(({ charts }) => charts.filter(isDrawn));
  if (drawn.length === 0) return undefined;
  const columns = drawn.length === 1 ? 1 : 2;
  const cell = columns === 1 ? onlyWidth : Math.max(...drawn.map((chart) => chart.width));
  const inner = columns * cell + (columns - 1) * gap;
  const say = (text: Text) => wordsIn(text, language);
  const small = { size: 12, colour: palette['chart-text'] };
  const blocks: Block[] = [
    lines(say(sheet.title), inner, { size: 22, weight: 700 }),
    space(12),
    ...groupCharts(sheet.panels).flatMap((charts) => chartBlocks(charts, language, cell, columns)),
    ...wordBlocks(sheet.panels, language, inner),
    space(gap / 4),
    lines(say(sheet.source), inner, small),
    lines(sheet.address, inner, small),
  ];
  const width = inner + 2 * margin;
  const height = blocks.reduce((sum, block) => sum + block.height, 2 * margin);
  return { svg: wrap(blocks, width, height, say(sheet.title)), width, height };
};

const isDrawn = (chart: ChartValue): chart is DrawnChart => chart.kind === 'chart';

const wrap = (blocks: readonly Block[], width: number, height: number, title: string): string => {
  let y = margin;
  const placed = blocks.map((block) => {
    const svg = block.at(y);
    y += block.height;
    return svg;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`,
    ` font-family="${fonts}" role="img"><title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...placed,
    '</svg>\n',
  ].join('');
};

/** Small multiples: side by side where each panel has one chart, else panel by panel. */
const groupCharts = (panels: readonly ViewPanel[]): DrawnChart[][] => {
  const groups = panels.map(({ charts }) => charts.filter(isDrawn)).filter((charts) => charts.length > 0);
  return groups.every((charts) => charts.length === 1) ? [groups.flat()] : groups;
};

const chartBlocks = (charts: readonly DrawnChart[], language: Language, cell: number, columns: number): Block[] => [
  ...Array.from({ length: Math.ceil(charts.length / columns) }, (_, row) =>
    rowOf(charts.slice(row * columns, (row + 1) * columns), language, cell),
  ),
  space(gap / 2),
];

/** What there is nothing to draw of. */
const wordBlocks = (panels: readonly ViewPanel[], language: Language, width: number): Block[] =>
  panels.flatMap(({ charts }) =>
    charts.flatMap((chart) =>
      chart.kind === 'words' ? [lines(wordsIn(chart.text, language), width, { size: 14 }), space(gap / 4)] : [],
    ),
  );

/** Charts side by side, each below its title and above its notes. */
const rowOf = (charts: readonly DrawnChart[], language: Language, cell: number): Block => {
  const columns = charts.map((chart) => [
    lines(wordsIn(chart.title, language), cell, { size: 15, weight: 600 }),
    drawing(chart, language, cell),
    ...chart.notes.map((note) => lines(wordsIn(note, language), cell, { size: 12, colour: palette['chart-text'] })),
  ]);
  const heights = columns.map((blocks) => blocks.reduce((sum, block) => sum + block.height, 0));
  return {
    height: Math.max(...heights) + gap / 2,
    at: (y) =>
      columns
        .map((blocks, index) => `<g transform="translate(${index * (cell + gap)} 0)">${stack(blocks, y)}</g>`)
        .join(''),
  };
};

const stack = (blocks: readonly Block[], from: number): string => {
  let y = from;
  return blocks
    .map((block) => {
      const svg = block.at(y);
      y += block.height;
      return svg;
    })
    .join('');
};

/** In the light colours of the page, whatever theme it is shown in. */
const drawing = (chart: DrawnChart, language: Language, width: number): Block => {
  const height = Math.round((chart.height * width) / chart.width);
  const svg = renderSvg(chart, language).replaceAll(/var\(--[\w-]+, (#[0-9a-f]+)\)/gi, '$1');
  return {
    height: height + 6,
    at: (y) =>
      svg
        .replace(' font-family="inherit"', '')
        .replace('<svg ', `<svg x="${margin}" y="${y}" width="${width}" height="${height}" `),
  };
};

const space = (height: number): Block => ({ height, at: () => '' });

interface Type {
  size: number;
  weight?: number;
  colour?: string;
}

const lines = (text: string, width: number, { size, weight = 400, colour = palette.ink }: Type): Block => {
  const leading = Math.round(size * 1.5);
  const broken = breakLines(text, width / size);
  return {
    height: broken.length * leading,
    at: (y) =>
      broken
        .map(
          (line, index) =>
            `<text x="${margin}" y="${y + index * leading + size}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escapeXml(line)}</text>`,
        )
        .join(''),
  };
};

/** Between Han characters, at spaces, and after the signs of an address; never before what ends a phrase. */
const breakLines = (text: string, ems: number): string[] => {
  const made = [''];
  for (const piece of text.match(/(?:[\w.,%-]+|.)[\s/&=?:;!)、，。：；）》”]*/gu) ?? []) {
    const last = made.length - 1;
    if (textWidth(`${made[last]}${piece}`.trimEnd(), 1) > ems && made[last] !== '') made.push(piece);
    else made[last] += piece;
  }
  return made.map((line) => line.trim());
};
