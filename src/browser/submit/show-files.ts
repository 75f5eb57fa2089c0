import { element, fill } from '../dom.ts';
import type { CheckedDraft, ContentFile } from './protocol.ts';
import type { Voice } from './words.ts';

export interface FileAddresses {
  /** Where the repository makes a new file, and changes one: the folder or file follows. */
  newFile: string;
  editFile: string;
  /** The site's home in the page's language. */
  root: string;
}

export interface FileView extends Voice {
  addresses: FileAddresses;
  /** Told to everybody, screen readers included. */
  say(text: string): void;
}

/** Longer addresses are refused by servers on the way. */
const longestValue = 6000;

/** The files for the repository, each to be copied, downloaded or carried to the repository's own page. */
export const showFiles = (
  { report, regions }: CheckedDraft,
  given: { name: string; errors: number; exists: boolean },
  view: FileView,
): HTMLElement[] => {
  const { words, addresses } = view;
  const notices = [
    ...(report.path === undefined ? [words.filesNoRegion] : []),
    ...(given.errors > 0 ? [fill(words.filesErrors, { n: given.errors })] : []),
    ...(given.exists ? [words.exists] : []),
  ];
  const published = `${addresses.root}${report.path?.replace(/\.md$/, '/')}`;
  return [
    ...notices.map((text) => element('p', { class: 'notice' }, text)),
    ...(given.exists ? [element('p', {}, element('a', { href: published, target: '_blank' }, words.existsOpen))] : []),
    fileBox({ path: report.path ?? given.name, text: report.text }, view, {
      rows: '18',
      isFirst: true,
      link: report.path === undefined ? undefined : given.exists ? 'edit' : 'new',
    }),
    ...(regions.length === 0
      ? []
      : [
          element('h3', {}, words.regionFiles),
          element('p', { class: 'soft' }, words.regionFilesLede),
          ...regions.map((file) => fileBox(file, view, { rows: '6', isFirst: false, link: 'new' })),
        ]),
  ];
};

const fileBox = (
  file: ContentFile,
  view: FileView,
  { rows, isFirst, link }: { rows: string; isFirst: boolean; link: 'new' | 'edit' | undefined },
): HTMLElement => {
  const { words } = view;
  const text = element('textarea', {
    class: 'field',
    readonly: true,
    rows,
    lang: 'zh-CN',
    spellcheck: 'false',
    'aria-label': fill(words.fileLabel, { path: file.path }),
  });
  text.value = file.text;
  const copy = element('button', { type: 'button', class: isFirst ? 'button primary' : 'button' }, words.copy);
  copy.addEventListener('click', async () => view.say((await copyText(text)) ? words.copied : words.notCopied));
  const long = link === 'new' && encodeURIComponent(file.text).length > longestValue;
  return element(
    'div',
    { class: 'file' },
    element('p', {}, element('code', {}, file.path)),
    text,
    element(
      'p',
      { class: 'actions' },
      copy,
      downloadLink(file, words.download),
      ...(link ? [repositoryLink(file, text, link, view)] : []),
    ),
    ...(isFirst
      ? [element('p', { class: 'small soft' }, words.downloadHint, ...(long ? [' ', words.openLongHint] : []))]
      : []),
  );
};

/** Built when it is pressed: an address of a blob holds the file until it is given back. */
const downloadLink = ({ path, text }: ContentFile, label: string): HTMLElement => {
  const button = element('button', { type: 'button', class: 'button' }, label);
  button.addEventListener('click', () => {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
    const link = element('a', { href: address, download: path.split('/').at(-1) ?? 'report.md' });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  });
  return button;
};

/** The repository's own page: filled in where the address may be so long, else the text is copied to be pasted there. */
const repositoryLink = (
  { path, text }: ContentFile,
  area: HTMLTextAreaElement,
  kind: 'new' | 'edit',
  { words, addresses, say }: FileView,
): HTMLElement => {
  const [folder, name] = [path.slice(0, path.lastIndexOf('/')), path.slice(path.lastIndexOf('/') + 1)];
  const value = encodeURIComponent(text);
  const fits = kind === 'new' && value.length <= longestValue;
  const href =
    kind === 'edit'
      ? addresses.editFile + path
      : `${addresses.newFile}${folder}?filename=${name}${fits ? `&value=${value}` : ''}`;
  const label = kind === 'edit' ? words.openEdit : fits ? words.openNew : words.openLong;
  const link = element('a', { class: 'button', href, target: '_blank', rel: 'noopener' }, label);
  // At once, before the other page takes the focus, without which a browser does not copy.
  if (!fits) link.addEventListener('click', () => say(copySelected(area) ? words.openedCopied : words.openedNotCopied));
  return link;
};

/** The old way works in browsers built into apps, and on pages without https. */
const copySelected = (area: HTMLTextAreaElement): boolean => {
  const page: { execCommand(command: 'copy'): boolean } = document;
  area.select();
  try {
    return page.execCommand('copy');
  } catch {
    return false;
  }
};

const copyText = async (area: HTMLTextAreaElement): Promise<boolean> => {
  if (copySelected(area)) return true;
  const copied = navigator.clipboard?.writeText(area.value).then(
    () => true,
    () => false,
  );
  return (await copied) ?? false;
};
