import { escapeXml } from '../dataset/escape-xml.ts';
import { textWidth } from './text-width.ts';

type Matrix = [number, number, number, number, number, number];

const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** How far below y the baseline of a line of text lies, in em. SVG viewers disagree on dominant-baseline; numbers they don't. */
const baselines: Record<string, number> = { top: 0.88, hanging: 0.8, middle: 0.36, bottom: -0.14, ideographic: -0.14 };
const anchors: Record<string, string> = { center: 'middle', right: 'end', end: 'end' };
const invisible = /^(transparent|rgba\(.*,\s*0\))$/;

const round = (value: number): string => String(Math.round(value * 10) / 10 + 0);

/** As much of a 2D canvas as Chart.js draws charts like ours with, keeping what is drawn as SVG elements. */
export class SvgRecorder {
  readonly canvas: { width: number; height: number; getContext: () => SvgRecorder };
  readonly elements: string[] = [];
  fillStyle = '#000';
  strokeStyle = '#000';
  lineWidth = 1;
  font = '10px sans-serif';
  textAlign = 'start';
  textBaseline = 'alphabetic';
  dash: number[] = [];
  matrix = unmoved;
  readonly #saved: Partial<SvgRecorder>[] = [];
  #path = '';
  readonly #paint: (colour: string) => string;

  /** `paint` turns a colour into what the SVG says for it. */
  constructor(width: number, height: number, paint: (colour: string) => string) {
    this.canvas = { width, height, getContext: () => this };
    this.#paint = paint;
  }

  save() {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline, dash, matrix } = this;
    this.#saved.push({ fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline, dash, matrix });
  }
  restore() {
    Object.assign(this, this.#saved.pop());
  }
  setLineDash(dash: number[]) {
    this.dash = dash;
  }
  getLineDash() {
    return this.dash;
  }

  // A chart that fits its area needs no clipping, and one that starts empty no clearing.
  clip() {}
  clearRect() {}
  resetTransform() {
    this.matrix = unmoved;
  }
  setTransform(...matrix: Matrix) {
    this.matrix = matrix;
  }
  translate(x: number, y: number) {
    this.#multiply([1, 0, 0, 1, x, y]);
  }
  rotate(angle: number) {
    this.#multiply([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]);
  }
  scale(x: number, y: number) {
    this.#multiply([x, 0, 0, y, 0, 0]);
  }

  beginPath() {
    this.#path = '';
  }
  closePath() {
    this.#path += 'Z';
  }
  moveTo(x: number, y: number) {
    this.#path += `M${this.#point(x, y)}`;
  }
  lineTo(x: number, y: number) {
    this.#path += `${this.#path === '' ? 'M' : 'L'}${this.#point(x, y)}`;
  }
  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number) {
    this.#path += `C${this.#point(ax, ay)} ${this.#point(bx, by)} ${this.#point(x, y)}`;
  }
  rect(x: number, y: number, width: number, height: number) {
    this.moveTo(x, y);
    this.lineTo(x + width, y);
    this.lineTo(x + width, y + height);
    this.lineTo(x, y + height);
    this.closePath();
  }
  arc(x: number, y: number, radius: number, start: number, end: number, backwards = false) {
    const at = (angle: number) => [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const;
    this.lineTo(...at(start));
    const turn = end - start;
    // SVG draws no arc whose ends meet: a circle is two halves.
    const steps = Math.abs(turn) > Math.PI ? [start + turn / 2, end] : [end];
    for (const step of steps)
      this.#path += `A${round(radius)} ${round(radius)} 0 0 ${backwards ? 0 : 1} ${this.#point(...at(step))}`;
  }

  fill() {
    if (!invisible.test(this.fillStyle)) this.#draw(`fill="${this.#paint(this.fillStyle)}"`);
  }
  stroke() {
    if (invisible.test(this.strokeStyle) || this.lineWidth === 0) return;
    const dash = this.dash.length > 0 ? ` stroke-dasharray="${this.dash.join(' ')}"` : '';
    const width = this.lineWidth === 1 ? '' : ` stroke-width="${round(this.lineWidth)}"`;
    this.#draw(`fill="none" stroke="${this.#paint(this.strokeStyle)}"${width}${dash}`);
  }
  fillRect(x: number, y: number, width: number, height: number) {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }
  strokeRect(x: number, y: number, width: number, height: number) {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }

  measureText(text: string) {
    return { width: textWidth(text, this.#fontSize()) };
  }
  fillText(text: string, x: number, y: number) {
    if (text === '') return;
    const size = this.#fontSize();
    const [a, b, c, d, e, f] = this.matrix;
    const drop = (baselines[this.textBaseline] ?? 0) * size;
    const turned = a !== 1 || b !== 0 ? ` transform="matrix(${[a, b, c, d, e, f].map(round).join(' ')})"` : '';
    const place = turned ? [x, y + drop] : [x + e, y + drop + f];
    const anchor = anchors[this.textAlign] ? ` text-anchor="${anchors[this.textAlign]}"` : '';
    const [left = 0, top = 0] = place;
    this.elements.push(
      `<text x="${round(left)}" y="${round(top)}" font-size="${round(size)}"${anchor} fill="${this.#paint(this.fillStyle)}"${turned}>${escapeXml(text)}</text>`,
    );
  }
  strokeText() {}

  #fontSize(): number {
    return Number(/([\d.]+)px/.exec(this.font)?.[1] ?? 10);
  }
  #draw(paint: string) {
    if (this.#path !== '') this.elements.push(`<path d="${this.#path}" ${paint}/>`);
  }
  #point(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.matrix;
    return `${round(a * x + c * y + e)} ${round(b * x + d * y + f)}`;
  }
  #multiply([a, b, c, d, e, f]: Matrix) {
    const [A, B, C, D, E, F] = this.matrix;
    this.matrix = [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
  }
}
