import { readFont, type ShownFont, type ShownGlyph } from './fonts.ts';
import { apply, type Glyph, identity, type Matrix, multiply } from './marks.ts';

/** The part of the graphics state that says where text and lines come to stand. */
interface State {
  ctm: Matrix;
  text: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
  font: ShownFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
  fill: string;
  stroke: string;
}

/** Text that is not painted: the layer that text recognition lays over a scanned page. */
const invisible = 3;

/** Follows the drawing orders of a page and knows where each character falls. */
export class PagePen {
  readonly glyphs: Glyph[] = [];
  /** Characters of an invisible layer: nobody who looks at the page can confirm them, so they are not text. */
  hidden = 0;
  /** Something was shown in a font whose codes cannot be turned into text, and how much, nobody knows. */
  unread = false;
  state: State;
  private readonly stack: State[] = [];

  constructor(ctm: Matrix) {
    this.state = {
      ctm,
      text: identity,
      x: 0,
      y: 0,
      lineX: 0,
      lineY: 0,
      font: readFont(undefined),
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      lineWidth: 1,
      fill: '#000000',
      stroke: '#000000',
    };
  }

  save(): void {
    if (this.stack.length < 10_000) this.stack.push({ ...this.state });
  }

  restore(): void {
    const before = this.stack.pop();
    if (before) this.state = before;
  }

  transform(matrix: Matrix): void {
    this.state.ctm = multiply(this.state.ctm, matrix);
  }

  beginText(): void {
    this.setTextMatrix(identity);
  }

  setTextMatrix(matrix: Matrix): void {
    Object.assign(this.state, { text: matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  }

  moveText(x: number, y: number): void {
    const { state } = this;
    state.lineX += x;
    state.lineY += y;
    state.x = state.lineX;
    state.y = state.lineY;
  }

  show(shown: readonly (ShownGlyph | number)[]): void {
    if (!this.state.font.readable) this.unread = true;
    for (const one of shown) {
      if (typeof one === 'number') this.advance((-one / 1000) * this.state.size);
      else if (one) this.showGlyph(one);
    }
  }

  /** @param length along the line, in text space, before horizontal scaling */
  private advance(length: number): void {
    const { state } = this;
    if (state.font.vertical) state.y += length;
    else state.x += length * state.scale;
  }

  private showGlyph(glyph: ShownGlyph): void {
    const { state } = this;
    const { font, size } = state;
    const unit = size * font.unit;
    const spacing = state.charSpacing + (glyph.isSpace ? state.wordSpacing : 0);
    const width = glyph.width * unit;
    const vmetric = font.vertical ? (glyph.vmetric ?? font.vmetrics) : undefined;
    const text = font.textOf(glyph);
    if (state.mode === invisible) this.hidden += text.trim().length;
    else if (text !== '' && size !== 0) {
      const offset = vmetric ? { x: -vmetric[1] * unit, y: -vmetric[2] * unit } : { x: 0, y: 0 };
      this.place(text, offset, width);
    }
    this.advance(vmetric ? vmetric[0] * unit - spacing : width + spacing);
  }

  private place(text: string, offset: { x: number; y: number }, width: number): void {
    const { state } = this;
    const matrix = multiply(state.ctm, state.text);
    const startX = state.x + offset.x * state.scale;
    const startY = state.y + state.rise + offset.y;
    const start = apply(matrix, startX, startY);
    const end = apply(matrix, startX + width * state.scale, startY);
    const middle = apply(matrix, startX + (width * state.scale) / 2, startY + 0.36 * state.size);
    const top = apply(matrix, startX, startY + state.size);
    const size = Math.hypot(top.x - start.x, top.y - start.y);
    const along = Math.hypot(end.x - start.x, end.y - start.y);
    const upright = top.y < start.y && Math.abs(top.x - start.x) < 0.4 * size && end.x >= start.x - 0.01;
    const level = upright && Math.abs(end.y - start.y) <= 0.05 * Math.max(along, size);
    const half = level ? 0 : Math.max(along, size) / 2;
    this.glyphs.push({
      text,
      left: level ? start.x : middle.x - half,
      right: level ? end.x : middle.x + half,
      base: level ? start.y : middle.y,
      size,
      middle,
      upright: level && !state.font.vertical,
    });
  }
}
