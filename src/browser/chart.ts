import type { Chart, ChartConfiguration } from 'chart.js';

interface Payload {
  label: string;
  language: string;
  config: ChartConfiguration;
}

/**
 * `<gk-chart>` holds a static SVG and, as JSON, what it was drawn from. In view it draws the same on a canvas of the
 * same box, with tooltips. Whatever fails, the SVG stays.
 */
class GkChart extends HTMLElement {
  #chart: Chart | undefined;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      seen.disconnect();
      this.#draw().catch(() => this.#showSvg());
    });
    seen.observe(this);
    this.#stop.signal.addEventListener('abort', () => seen.disconnect());
    this.#followTheme();
    this.#giveWayToPrint();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#showSvg();
  }

  /** The page's theme is a media query unless `data-theme` on the root says otherwise. */
  #followTheme(): void {
    const redraw = () => {
      if (this.#chart) this.#draw().catch(() => this.#showSvg());
    };
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw, { signal: this.#stop.signal });
    const theme = new MutationObserver(redraw);
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    this.#stop.signal.addEventListener('abort', () => theme.disconnect());
  }

  /** A canvas prints in the colours of the screen; the SVG follows the print style. */
  #giveWayToPrint(): void {
    let drawn = false;
    const { signal } = this.#stop;
    const before = () => {
      drawn = this.#chart !== undefined;
      this.#showSvg();
    };
    const after = () => {
      if (drawn) this.#draw().catch(() => this.#showSvg());
    };
    addEventListener('beforeprint', before, { signal });
    addEventListener('afterprint', after, { signal });
  }

  async #draw(): Promise<void> {
    const json = this.querySelector('script[type="application/json"]')?.textContent;
    const svg = this.querySelector('svg');
    if (!json || !svg) return;
    const { draw } = await import('./draw-chart.ts');
    if (this.#stop.signal.aborted) return;
    const { label, language, config }: Payload = JSON.parse(json);
    const height = svg.getBoundingClientRect().height || this.#chart?.height || svg.viewBox.baseVal.height;
    this.#showSvg();
    const box = document.createElement('div');
    const canvas = document.createElement('canvas');
    box.className = 'chart-canvas';
    box.style.position = 'relative';
    box.style.height = `${height}px`;
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
    box.append(canvas);
    this.append(box);
    this.#chart = draw(canvas, config, language);
    svg.setAttribute('hidden', '');
    svg.style.display = 'none';
  }

  #showSvg(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
    this.querySelector('.chart-canvas')?.remove();
    const svg = this.querySelector('svg');
    svg?.removeAttribute('hidden');
    svg?.style.removeProperty('display');
  }
}

customElements.define('gk-chart', GkChart);
