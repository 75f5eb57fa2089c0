import type { ParsedDocument } from '../document/parse-document.ts';
import type { Place } from '../findings/finding.ts';
import { formTable } from './editions/index.ts';
import type { FormTable, TableId } from './form.ts';
import { madeOnce, remembered } from './remembered.ts';
import type { Report } from './report.ts';

/** `sections.problems.2` is the second block of a section; a cell of the front matter is found by its column's place in the list. */
export const findPlace = (
  at: string,
  document: ParsedDocument,
  sections: Report['sections'],
  places: ReadonlyMap<string, Place>,
  tables: Report['tables'],
): Place => {
  if (places.size === 0 && !at.startsWith('sections')) return document.yaml.placeOf(yamlPath(at, tables));
  const [first = '', second = '', third] = at.split('.');
  if (first === 'sections') {
    const section = sections.find((known) => known.id === second);
    const line =
      (third !== undefined && section?.blocks[Number(third) - 1]?.line) || section?.line || document.bodyLine;
    return { file: document.file, line, column: 1 };
  }
  for (let path = at; path !== ''; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    const place = places.get(path);
    if (place) return place;
  }
  const table = first in tables ? firstBelow(`${first}.`, places) : undefined;
  if (table) return table;
  return document.yaml.placeOf(yamlPath(at, tables));
};

const firstBelow = (start: string, places: ReadonlyMap<string, Place>): Place | undefined => {
  for (const [path, place] of places) if (path.startsWith(start)) return place;
  return undefined;
};

const yamlPath = (at: string, tables: Report['tables']): readonly (string | number)[] => {
  const table = tables[at.slice(0, at.indexOf('.')) as TableId];
  return table && table.table !== 'proactive' ? pathsInLists(formTable(table.table, table.edition))(at) : stepsOf(at);
};

const stepsOf = remembered((at): readonly (string | number)[] =>
  at.split(/\.|(?=\[)/).map((step) => (step.startsWith('[') ? Number(step.slice(1, -1)) : step)),
);

const pathsInLists = madeOnce((form: FormTable) => remembered((at) => pathInList(form, at)));

const pathInList = (form: FormTable, at: string): readonly (string | number)[] => {
  const steps = stepsOf(at);
  const last = steps.at(-1);
  const row = form.rows.find((known) => known.id === steps.slice(1, -1).join('.'));
  const index = row?.columns.findIndex((column) => column.id === last) ?? -1;
  return index < 0 ? steps : [...steps.slice(0, -1), index];
};
