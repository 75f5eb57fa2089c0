import { part } from '../dom.ts';
import type { Words } from './words.ts';

interface Original {
  name: string;
  bytes(): Promise<Uint8Array>;
}

/** A pasted report. What comes from a web page or from Word brings its tables along as HTML, which is read in its place. */
export const attachPaste = (root: HTMLElement, words: Words, read: (original: Original) => void): void => {
  const area = part<HTMLTextAreaElement>(root, 'pasted');
  const status = part(root, 'paste-status');
  let page: { html: string; text: string } | undefined;
  area.addEventListener('paste', ({ clipboardData }) => {
    const html = clipboardData?.getData('text/html') ?? '';
    // Into an empty box only: a second piece belongs to the text that is there.
    page = area.value.trim() === '' && /<table[\s>]/i.test(html) ? { html, text: '' } : undefined;
    status.textContent = page ? words.pasteWithTables : '';
  });
  area.addEventListener('input', (event) => {
    if (page && (event as InputEvent).inputType === 'insertFromPaste') page.text = area.value;
    if (page?.text === area.value) return;
    page = undefined;
    status.textContent = '';
  });
  part(root, 'form').addEventListener('submit', (event) => {
    event.preventDefault();
    if (area.value.trim() === '') {
      status.textContent = words.emptyPaste;
      area.focus();
      return;
    }
    const [text, ending] = page ? [page.html, 'html'] : [area.value, 'txt'];
    read({ name: `${words.pasteName}.${ending}`, bytes: async () => new TextEncoder().encode(text) });
  });
};
