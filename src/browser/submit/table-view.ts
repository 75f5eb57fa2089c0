import { findCell, formOf } from '../../core/importer/correct-draft.ts';
import { printedAs } from '../../core/report/cell.ts';
import { tableIds } from '../../core/report/editions/index.ts';
import type { FormTable, TableId } from '../../core/report/form.ts';
import { element, fill } from '../dom.ts';
import { CellPanel } from './cell-panel.ts';
import { describeCell, describeRemarks, type ShownTables } from './describe-cell.ts';
import { drawTable, indexCells, marksOf } from './draw-table.ts';
import { openEditor } from './edit-cell.ts';
import { patchTable } from './patch-table.ts';
import { stepFrom } from './step-cells.ts';
import { nameSpot, type Voice } from './words.ts';

export interface TableEvents {
  /** What the original shows, by the paths of cells. */
  correct(cells: ReadonlyMap<string, string>): void;
  undo(at: string): void;
}

/** The three tables. Each is one stop for the Tab key; arrows walk through its cells. */
export class TableView {
  #root: HTMLElement;
  #voice: Voice;
  #events: TableEvents;
  #shown: ShownTables | undefined;
  #panels = new Map<TableId, CellPanel>();
  #current = new Map<TableId, string>();

  constructor(root: HTMLElement, voice: Voice, events: TableEvents) {
    this.#root = root;
    this.#voice = voice;
    this.#events = events;
    root.addEventListener('click', (event) => this.#click(event.target as Element));
    root.addEventListener('focusin', (event) => this.#focus(event.target as Element));
    root.addEventListener('keydown', (event) => this.#press(event));
  }

  show(shown: ShownTables): void {
    const isNew = this.#shown?.read !== shown.read;
    this.#shown = shown;
    if (isNew) this.#lay(shown);
    for (const table of tableIds) this.#draw(table, shown);
  }

  /** The frame of each table, which stays while its cells are drawn anew: so it keeps how far it was scrolled. */
  #lay({ draft }: ShownTables): void {
    const { words } = this.#voice;
    this.#panels.clear();
    this.#current.clear();
    const figures = tableIds.map((table) => {
      const form = formOf(draft, table);
      const title = element('h3', { id: table, tabindex: '-1' }, words.tableNames[table]);
      if (!form) return element('div', {}, title, element('p', {}, words.tableMissing));
      this.#current.set(table, firstCell(form));
      const panel = new CellPanel(this.#voice, {
        edit: () => this.#edit(this.#current.get(table) ?? ''),
        undo: () => this.#events.undo(this.#current.get(table) ?? ''),
      });
      this.#panels.set(table, panel);
      const label = fill(words.tableScroll, { name: words.tableNames[table] });
      return element(
        'div',
        {},
        title,
        element(
          'figure',
          { class: `form-table ${table}` },
          element('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': label, 'data-table': table }),
        ),
        panel.element,
      );
    });
    this.#root.replaceChildren(...figures);
  }

  #draw(table: TableId, shown: ShownTables): void {
    const { draft, remarks, changed } = shown;
    const form = formOf(draft, table);
    const frame = this.#root.querySelector(`[data-table="${table}"]`);
    const title = this.#root.querySelector(`[id="${table}"]`);
    title?.replaceChildren(this.#voice.words.tableNames[table], ...marksOf(table, remarks, this.#voice.words));
    if (!form || !frame) return;
    const cells = indexCells(draft.cells.filter((cell) => cell.table === table));
    const describe = (at: string): string => describeCell(at, shown, this.#voice).join(' ');
    const fresh = drawTable({ form, cells, remarks, changed: new Set(changed.keys()), describe }, this.#voice);
    const before = frame.querySelector('table');
    if (before) patchTable(before, fresh);
    else frame.replaceChildren(fresh);
    const current = this.#button(this.#current.get(table) ?? '');
    if (current) current.tabIndex = 0;
    this.#describeCurrent(table);
  }

  #click(target: Element): void {
    const at = target.closest<HTMLElement>('button.cell')?.dataset.at;
    if (at !== undefined) this.#edit(at);
  }

  #focus(target: Element): void {
    const at = (target as HTMLElement).dataset.at;
    const table = tableIds.find((id) => at?.startsWith(`${id}.`));
    if (at === undefined || !table) return;
    const before = this.#button(this.#current.get(table) ?? '');
    if (before) before.tabIndex = -1;
    (target as HTMLElement).tabIndex = 0;
    this.#current.set(table, at);
    this.#describeCurrent(table);
  }

  #press(event: KeyboardEvent): void {
    const button = (event.target as Element).closest<HTMLButtonElement>('button.cell');
    const next = button && stepFrom(button, event.key);
    // A digit opens the cell it is meant for, and stands in it.
    if (button && /^\d$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey)
      this.#edit(button.dataset.at ?? '');
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #edit(at: string): void {
    const button = this.#button(at);
    const spot = this.#shown && nameSpot(this.#shown.draft, at, this.#voice);
    if (!button || !spot || !this.#shown) return;
    const found = indexCells(this.#shown.draft.cells).get(at);
    openEditor(button, {
      value: found ? printedAs(found.cell) : '',
      label: fill(this.#voice.words.cellInput, { name: spot.name }),
      isNew: !found,
      correct: (printed) => this.#events.correct(new Map([[at, printed]])),
      correctRow: (printed) => this.#correctRow(at, printed),
      close: () => this.#shown && this.show(this.#shown),
    });
  }

  #correctRow(at: string, printed: readonly string[]): boolean {
    const found = this.#shown && findCell(this.#shown.draft, at);
    const columns = found?.row.columns.slice(found.row.columns.indexOf(found.column)) ?? [];
    if (!found || printed.length > columns.length) return false;
    const path = `${found.form.table}.${found.row.id}`;
    this.#events.correct(new Map(printed.map((text, index) => [`${path}.${columns[index]?.id}`, text])));
    return true;
  }

  #button(at: string): HTMLButtonElement | null {
    return this.#root.querySelector<HTMLButtonElement>(`button[data-at="${CSS.escape(at)}"]`);
  }

  #describeCurrent(table: TableId): void {
    const at = this.#current.get(table);
    const shown = this.#shown;
    if (at === undefined || !shown) return;
    const [name = '', ...lines] = describeCell(at, shown, this.#voice);
    const notes = describeRemarks(at, shown.remarks, this.#voice);
    this.#panels.get(table)?.show(name, lines, notes, shown.changed.has(at));
  }
}

const firstCell = (form: FormTable): string => `${form.table}.${form.rows[0]?.id}.${form.rows[0]?.columns[0]?.id}`;
