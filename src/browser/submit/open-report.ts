import { type Corrections, correctDraft, noCorrections } from '../../core/importer/correct-draft.ts';
import type { DraftSource } from '../../core/importer/format-draft.ts';
import type { Draft, ImportResult } from '../../core/importer/import-result.ts';
import { fill, part } from '../dom.ts';
import { spoken } from '../spoken.ts';
import { IdentityForm } from './identity-form.ts';
import { ImportSession } from './import-session.ts';
import type { CheckedDraft } from './protocol.ts';
import { countTones, listRemarks } from './remarks.ts';
import type { SubmitSettings } from './settings.ts';
import { showFacts } from './show-facts.ts';
import { showFiles } from './show-files.ts';
import { showFindings, unfoldFindings } from './show-findings.ts';
import { showProse, showSetAside } from './show-prose.ts';
import { TableView } from './table-view.ts';

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
  #session: ImportSession;
  #opened: Opened | undefined;
  #tables: TableView;
  #identity: IdentityForm;
  #round = 0;

  constructor(root: HTMLElement, settings: SubmitSettings, say: (text: string) => void) {
    this.#root = root;
    this.#settings = settings;
    this.#say = say;
    this.#session = new ImportSession(settings);
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
      find: (query) => this.#session.places(query),
    });
    unfoldFindings(root);
    part(root, 'undo-all').addEventListener('click', () => this.#correctCells((cells) => cells.clear()));
  }

  /** Reads an original and shows the draft. What fails is thrown as a WorkerError. */
  async read(name: string, bytes: Uint8Array): Promise<ImportResult> {
    const round = ++this.#round;
    this.#opened = undefined;
    const { result, sha256 } = await this.#session.read(name, bytes);
    if (result.status === 'refused') return result;
    const source = { file: name, sha256, retrieved: today() };
    const checked = await this.#session.check(result, source);
    // What was chosen since counts.
    if (round !== this.#round) return result;
    this.#opened = { read: result, source, corrections: noCorrections, checked };
    this.#show(this.#settings.words.read);
    return result;
  }

  /** True while what somebody typed would be lost with the page. */
  get isChanged(): boolean {
    const { cells, fields, region } = this.#opened?.corrections ?? noCorrections;
    return cells.size > 0 || Object.keys(fields).length > 0 || region !== undefined;
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
      const checked = await this.#session.check(draft, opened.source);
      if (round !== this.#round) return;
      opened.checked = checked;
      this.#show(this.#settings.words.checked);
    } catch (error) {
      if (round !== this.#round) return;
      reportError(error);
      this.#say(this.#settings.words.failed);
    }
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
    const given = {
      name: `${opened.source.file}.md`,
      errors: counts.errors,
      exists: this.#session.isPublished(draft.identity),
    };
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
}

const today = (): string => {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((n) => String(n).padStart(2, '0')).join('-');
};
