import { type Corrections, correctDraft, noCorrections } from '../../core/importer/correct-draft.ts';
import type { DraftSource } from '../../core/importer/format-draft.ts';
import type { Draft, ImportResult } from '../../core/importer/import-result.ts';
import { fill, part } from '../dom.ts';
import { IdentityForm } from './identity-form.ts';
import type { CheckedDraft, PublishedRegion } from './protocol.ts';
import { longestRead } from './refusals.ts';
import { countTones, listRemarks } from './remarks.ts';
import type { SubmitSettings } from './settings.ts';
import { showFacts } from './show-facts.ts';
import { showFiles } from './show-files.ts';
import { showFindings } from './show-findings.ts';
import { showProse, showSetAside } from './show-prose.ts';
import { TableView } from './table-view.ts';
import { spoken } from './words.ts';
import { ImportWorker, WorkerError } from './worker-client.ts';

/** A slow line has to bring the libraries of the importer, too. */
const longestLoad = 180;

interface Opened {
  read: Draft;
  source: DraftSource;
  corrections: Corrections;
  checked: CheckedDraft;
}

/** The report that was read, with everything a person corrects in it. What was read itself never changes. */
export class OpenReport {
  #root: HTMLElement;
  #settings: SubmitSettings;
  #say: (text: string) => void;
  #worker = new ImportWorker();
  #regions: PublishedRegion[] = [];
  #opened: Opened | undefined;
  #tables: TableView;
  #identity: IdentityForm;
  #round = 0;
  #isReading = false;

  constructor(root: HTMLElement, settings: SubmitSettings, say: (text: string) => void) {
    this.#root = root;
    this.#settings = settings;
    this.#say = say;
    this.#tables = new TableView(part(root, 'tables'), settings, {
      correct: (typed) =>
        this.#correctCells((cells) => {
          for (const [at, printed] of typed) cells.set(at, printed);
        }),
      undo: (at) => this.#correctCells((cells) => cells.delete(at)),
    });
    this.#identity = new IdentityForm(part(root, 'identity'), settings, {
      correct: (fields) => this.#correct(({ fields: known }) => ({ fields: { ...known, ...fields } })),
      choose: (region) => this.#correct(() => ({ region })),
      find: (query) => this.#worker.ask('places', { query }, longestRead),
    });
    part(root, 'undo-all').addEventListener('click', () => this.#correctCells((cells) => cells.clear()));
  }

  /** Reads an original and shows the draft. What fails is thrown as a WorkerError. */
  async read(name: string, bytes: Uint8Array): Promise<ImportResult> {
    this.#round += 1;
    this.#opened = undefined;
    // One that is still being read would keep this one waiting.
    if (this.#isReading) this.#worker.stop('left');
    this.#isReading = true;
    try {
      return await this.#open(name, bytes);
    } finally {
      this.#isReading = false;
    }
  }

  /** True while what somebody typed would be lost with the page. */
  get isChanged(): boolean {
    const { cells, fields, region } = this.#opened?.corrections ?? noCorrections;
    return cells.size > 0 || Object.keys(fields).length > 0 || region !== undefined;
  }

  async #open(name: string, bytes: Uint8Array): Promise<ImportResult> {
    await this.#prepare();
    const { result, sha256 } = await this.#worker.ask('read', { bytes, name }, longestRead);
    if (result.status === 'refused') return result;
    const source = { file: name, sha256, retrieved: today() };
    const checked = await this.#worker.ask('check', { draft: result, source }, longestRead);
    this.#opened = { read: result, source, corrections: noCorrections, checked };
    this.#show(this.#settings.words.read);
    return result;
  }

  async #prepare(): Promise<void> {
    if (this.#worker.isRunning) return;
    const fetched = [this.#settings.gazetteer, this.#settings.regions].map(async (address) => {
      const response = await fetch(address).catch((error) => Promise.reject(new WorkerError('offline', String(error))));
      if (!response.ok) throw new WorkerError('offline', `${address}: ${response.status}`);
      return response.text();
    });
    const [gazetteer = '', regions = '[]'] = await Promise.all(fetched);
    this.#regions = JSON.parse(regions) as PublishedRegion[];
    const known = this.#regions.map(({ formerly = [], years: _, ...region }) => ({
      ...region,
      formerly,
      file: `${region.path}/region.yaml`,
    }));
    await this.#worker.ask('prepare', { gazetteer, regions: known }, longestLoad);
  }

  #correctCells(change: (cells: Map<string, string>) => void): void {
    this.#correct(({ cells: known }) => {
      const cells = new Map(known);
      change(cells);
      return { cells };
    });
  }

  async #correct(change: (corrections: Corrections) => Partial<Corrections>): Promise<void> {
    const opened = this.#opened;
    if (!opened) return;
    const round = ++this.#round;
    opened.corrections = { ...opened.corrections, ...change(opened.corrections) };
    this.#showTables();
    const draft = correctDraft(opened.read, opened.corrections);
    try {
      const checked = await this.#check(draft, opened.source);
      if (round !== this.#round) return;
      opened.checked = checked;
      this.#show(this.#settings.words.checked);
    } catch (error) {
      reportError(error);
      if (round === this.#round) this.#say(this.#settings.words.failed);
    }
  }

  async #check(draft: Draft, source: DraftSource): Promise<CheckedDraft> {
    await this.#prepare();
    return this.#worker.ask('check', { draft, source }, longestRead);
  }

  /** Everything anew; told to everybody with how much there is to look at. */
  #show(sentence: string): void {
    const opened = this.#opened;
    if (!opened) return;
    const settings = this.#settings;
    const draft = correctDraft(opened.read, opened.corrections);
    const remarks = listRemarks(draft, opened.checked.findings);
    const counts = countTones(remarks);
    const put = (name: string, nodes: readonly (Node | string)[]): void =>
      part(this.#root, name).replaceChildren(...nodes);
    put('result-title', spoken(draft.identity.title ?? settings.words.untitled, settings.language));
    put('facts', showFacts(draft, settings));
    put('findings', showFindings(draft, remarks, settings));
    put('prose', showProse(draft, settings));
    put('set-aside', showSetAside(draft, settings));
    put('file-status', []);
    const given = { name: `${opened.source.file}.md`, errors: counts.errors, exists: this.#exists(draft) };
    const say = (text: string): void => put('file-status', [text]);
    put('files', showFiles(opened.checked, given, { ...settings, addresses: settings, say }));
    this.#identity.show(draft);
    this.#showTables();
    this.#say(fill(sentence, { name: opened.source.file, ...counts }));
  }

  #showTables(): void {
    if (!this.#opened) return;
    const { read, corrections, checked } = this.#opened;
    const draft = correctDraft(read, corrections);
    const changed = corrections.cells;
    const remarks = listRemarks(draft, checked.findings);
    this.#tables.show({ draft, read, changed, remarks });
    part(this.#root, 'changes').hidden = changed.size === 0;
    part(this.#root, 'changed').textContent = fill(this.#settings.words.changed, {
      n: changed.size,
      ...countTones(remarks),
    });
  }

  #exists({ identity }: Draft): boolean {
    const path = identity.region.chosen?.path;
    return this.#regions.some(
      (region) => region.path === path && identity.year !== undefined && region.years?.includes(identity.year),
    );
  }
}

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
};
