import { readFont, type ShownGlyph } from './fonts.ts';
import { type Matrix, type PageMarks, type Rule, readMatrix } from './marks.ts';
import { PagePen } from './page-pen.ts';
import { boxRules, filledRules, pictureBox, strokedRules } from './paths.ts';

/** The drawing orders of a page, as pdf.js lists them. */
export interface Orders {
  fnArray: ArrayLike<number>;
  argsArray: ArrayLike<unknown>;
}

export interface PageSource {
  page: number;
  width: number;
  height: number;
  /** From the page's own coordinates to points from the upper left corner. */
  view: Matrix;
  orders: Orders;
  /** The names of pdf.js's orders, by number. */
  names: ReadonlyMap<number, string>;
  /** What pdf.js keeps under the name of a font. */
  fontOf(name: string): unknown;
}

export interface ReadPage {
  marks: PageMarks;
  hidden: number;
  /** Text was shown in a font whose codes cannot be turned into text: it is lost, and how much is unknown. */
  unread: boolean;
}

type Args = readonly unknown[];
type Handler = (args: Args) => void;

/** A stroke wider than this is a painted area, not a line. */
const widestStroke = 6;

const strokes = new Set(['stroke', 'closeStroke']);
const fills = new Set(['fill', 'eoFill', 'rawFillPath']);
const both = new Set(['fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);

/** Follows the orders of a page and notes every character, ruling line and picture that it paints. */
export const readPage = (source: PageSource): ReadPage => {
  const pen = new PagePen(source.view);
  const { width, height, page } = source;
  const marks: PageMarks = { page, width, height, glyphs: pen.glyphs, rules: [], pictures: [] };
  const setFont = (name: string, size: number): void => {
    pen.state.font = readFont(source.fontOf(name));
    pen.state.size = size;
  };
  const handlers: Record<string, Handler> = {
    ...stateHandlers(pen, source.view),
    ...textHandlers(pen, setFont),
    ...paintHandlers(pen, marks, source.names),
  };
  for (let index = 0; index < source.orders.fnArray.length; index++) {
    const name = source.names.get(source.orders.fnArray[index] ?? -1) ?? '';
    handlers[name]?.((source.orders.argsArray[index] ?? []) as Args);
  }
  return { marks, hidden: pen.hidden, unread: pen.unread };
};

const stateHandlers = (pen: PagePen, view: Matrix): Record<string, Handler> => ({
  save: () => pen.save(),
  restore: () => pen.restore(),
  transform: (args) => pen.transform(readMatrix(args)),
  paintFormXObjectBegin: ([matrix]) => {
    pen.save();
    if (matrix) pen.transform(readMatrix(matrix));
  },
  paintFormXObjectEnd: () => pen.restore(),
  beginGroup: () => pen.save(),
  endGroup: () => pen.restore(),
  beginAnnotation: ([, , transform, matrix]) => {
    pen.save();
    pen.state.ctm = view;
    pen.transform(readMatrix(transform));
    pen.transform(readMatrix(matrix));
  },
  endAnnotation: () => pen.restore(),
  setLineWidth: ([width]) => {
    pen.state.lineWidth = Number(width);
  },
  setFillRGBColor: ([colour]) => {
    pen.state.fill = String(colour);
  },
  setStrokeRGBColor: ([colour]) => {
    pen.state.stroke = String(colour);
  },
});

const textHandlers = (pen: PagePen, setFont: (name: string, size: number) => void): Record<string, Handler> => ({
  beginText: () => pen.beginText(),
  setTextMatrix: ([matrix]) => pen.setTextMatrix(readMatrix(matrix)),
  moveText: ([x, y]) => pen.moveText(Number(x), Number(y)),
  setLeadingMoveText: ([x, y]) => {
    pen.state.leading = -Number(y);
    pen.moveText(Number(x), Number(y));
  },
  nextLine: () => pen.moveText(0, -pen.state.leading),
  setLeading: ([leading]) => {
    pen.state.leading = Number(leading);
  },
  setFont: ([name, size]) => setFont(String(name), Number(size)),
  setGState: ([entries]) => {
    for (const [key, value] of (entries ?? []) as [string, unknown][]) {
      if (key === 'Font' && Array.isArray(value)) setFont(String(value[0]), Number(value[1]));
      if (key === 'LW') pen.state.lineWidth = Number(value);
    }
  },
  setCharSpacing: ([spacing]) => {
    pen.state.charSpacing = Number(spacing);
  },
  setWordSpacing: ([spacing]) => {
    pen.state.wordSpacing = Number(spacing);
  },
  setHScale: ([percent]) => {
    pen.state.scale = Number(percent) / 100;
  },
  setTextRise: ([rise]) => {
    pen.state.rise = Number(rise);
  },
  setTextRenderingMode: ([mode]) => {
    pen.state.mode = Number(mode);
  },
  showText: ([glyphs]) => pen.show((glyphs ?? []) as (ShownGlyph | number)[]),
});

const paintHandlers = (pen: PagePen, marks: PageMarks, names: ReadonlyMap<number, string>): Record<string, Handler> => {
  // A single image stretched to a hair's breadth is a line too, as some programs draw them.
  const paintImage = (): void => {
    const box = pictureBox(pen.state.ctm);
    const rules = boxRules(box);
    if (rules.length > 0) marks.rules.push(...rules);
    else marks.pictures.push(box);
  };
  const images = [
    'paintImageXObject',
    'paintInlineImageXObject',
    'paintInlineImageXObjectGroup',
    'paintImageXObjectRepeat',
    'paintImageMaskXObject',
    'paintImageMaskXObjectGroup',
    'paintImageMaskXObjectRepeat',
    'paintSolidColorImageMask',
  ];
  return {
    ...Object.fromEntries(images.map((name) => [name, paintImage])),
    constructPath: ([how, data]) => {
      const path = Array.isArray(data) ? data[0] : undefined;
      if (path instanceof Float32Array) marks.rules.push(...rulesOf(pen, names.get(Number(how)) ?? '', path));
    },
  };
};

const rulesOf = (pen: PagePen, how: string, path: Float32Array): Rule[] => {
  const { ctm, fill, stroke, lineWidth } = pen.state;
  const scale = Math.hypot(ctm[0], ctm[1]);
  const stroked = (strokes.has(how) || both.has(how)) && stroke !== white && lineWidth * scale <= widestStroke;
  const filled = (fills.has(how) || both.has(how)) && fill !== white;
  return [...(stroked ? strokedRules(path, ctm) : []), ...(filled ? filledRules(path, ctm) : [])].filter(
    (rule) => Number.isFinite(rule.at) && Number.isFinite(rule.from) && Number.isFinite(rule.to),
  );
};

/** Lines in the colour of the paper rule nothing. */
const white = '#ffffff';
