import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../scripts/setup-browser.ts';
import type { SyntheticDocument } from './document.ts';
import { encodeText } from './encode-text.ts';

/** The bytes of each document; none for one that no program at hand could make. */
export type Printed = Map<string, Uint8Array>;

const filters = {
  text: 'txt:Text (encoded):UTF8',
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  pdf: 'pdf:writer_pdf_Export',
};

/** Makes the files: text as it is, DOCX, DOC and PDF by LibreOffice and Chromium. */
export const printDocuments = async (documents: readonly SyntheticDocument[]): Promise<Printed> => {
  const printed: Printed = new Map();
  for (const { id, source, print, encoding } of documents) if (!print) printed.set(id, encodeText(source, encoding));
  const folder = mkdtempSync(join(tmpdir(), 'synthetic-originals-'));
  try {
    for (const format of ['docx', 'doc', 'pdf', 'text'] as const)
      convert(
        documents.filter(({ print }) => print?.by === 'writer' && print.format === format),
        format,
        folder,
        printed,
      );
    await printPages(
      documents.filter(({ print }) => print && print.by !== 'writer'),
      printed,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return printed;
};

/** Many files in one call: LibreOffice takes longer to start than to convert. What it lost on the way is tried again. */
const convert = (
  documents: readonly SyntheticDocument[],
  format: keyof typeof filters,
  folder: string,
  printed: Printed,
): void => {
  for (let attempt = 0; attempt < 2; attempt++) {
    const left = documents.filter(({ id }) => !printed.has(id));
    for (let start = 0; start < left.length; start += 60)
      convertBatch(left.slice(start, start + 60), format, folder, printed);
  }
};

const convertBatch = (
  documents: readonly SyntheticDocument[],
  format: keyof typeof filters,
  folder: string,
  printed: Printed,
): void => {
  const [from, to] = [join(folder, `${format}-from`), join(folder, `${format}-to`)];
  mkdirSync(from, { recursive: true });
  for (const { id, source } of documents) writeFileSync(join(from, `${id}.html`), source);
  const files = documents.map(({ id }) => join(from, `${id}.html`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  // Without the filter it would open a page in Writer/Web, which knows no pages.
  const options = [
    '--headless',
    profile,
    '--infilter=HTML (StarWriter)',
    '--convert-to',
    filters[format],
    '--outdir',
    to,
  ];
  const { error } = spawnSync('soffice', [...options, ...files], { stdio: 'ignore', timeout: 300_000 });
  if (error) console.error(`LibreOffice, ${format}: ${error.message}`);
  for (const { id } of documents) {
    const file = join(to, `${id}.${format === 'text' ? 'txt' : format}`);
    if (existsSync(file)) printed.set(id, new Uint8Array(readFileSync(file)));
  }
};

const printPages = async (documents: readonly SyntheticDocument[], printed: Printed): Promise<void> => {
  const executablePath = findChromium();
  if (documents.length === 0 || executablePath === undefined) return;
  const browser = await chromium.launch({ executablePath });
  try {
    for (const document of documents) {
      const bytes = await printPage(browser, document);
      if (bytes) printed.set(document.id, bytes);
    }
  } finally {
    await browser.close();
  }
};

const printPage = async (browser: Browser, { source, print }: SyntheticDocument): Promise<Uint8Array | undefined> => {
  const page = await browser.newPage();
  await page.setContent(source.replace('</head>', `<style>${print?.css ?? ''}</style></head>`));
  // What one gets by selecting everything and copying it.
  if (print?.by === 'chromium' && print.format === 'text') {
    const text = await page.innerText('body');
    await page.close();
    return new TextEncoder().encode(text);
  }
  const bytes = await page.pdf({
    format: 'A4',
    landscape: print?.landscape === true,
    margin: { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' },
  });
  await page.close();
  return print?.by === 'pdftotext' ? extractText(bytes, print.mode) : new Uint8Array(bytes);
};

/** A text as people make it from a PDF; none where the program is not installed. */
const extractText = (pdf: Uint8Array, mode: 'layout' | 'raw' = 'layout'): Uint8Array | undefined => {
  const { status, stdout } = spawnSync('pdftotext', [`-${mode}`, '-enc', 'UTF-8', '-', '-'], { input: pdf });
  return status === 0 ? new Uint8Array(stdout) : undefined;
};
