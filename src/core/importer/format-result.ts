import type { Finding } from '../findings/finding.ts';
import { formCells, formTable, tableIds } from '../report/editions/index.ts';
import type { Draft, ImportedCell, ImportFinding, ImportResult } from './import-result.ts';

/**
 * The one object that `import --json` prints; its shape is a contract.
 *
 * @param checked what the content checks say of the draft, after what the importer itself found
 */
export const formatResult = (result: ImportResult, checked: readonly Finding[]): string =>
  `${JSON.stringify(result.status === 'draft' ? draftObject(result, checked) : refusedObject(result.reasons), null, 2)}\n`;

const refusedObject = (reasons: Extract<ImportResult, { status: 'refused' }>['reasons']) => ({
  status: 'refused',
  reasons: reasons.map(({ message }) => `${message.zh} ${message.en}`),
  checks: reasons.map(({ check }) => check),
  cells: [],
  findings: [],
});

const draftObject = (draft: Draft, checked: readonly Finding[]) => {
  const { title, year, issuer, issued, documentNumber, signatory, region } = draft.identity;
  const places = (region.chosen ? [] : region.candidates).map(({ path, code, name, within }) => ({
    path,
    code,
    name,
    within,
  }));
  return {
    status: 'draft',
    reasons: [],
    report: {
      title: title ?? null,
      year: year ?? null,
      issuer: issuer ?? null,
      issued: issued ?? null,
      documentNumber: documentNumber ?? null,
      signatory: signatory ?? null,
      region: region.chosen?.path ?? null,
      regionCode: region.chosen?.code ?? null,
      regionCandidates: places,
      editions: draft.editions,
      headings: Object.fromEntries(draft.sections.map(({ id, heading }) => [id, heading])),
      sections: sectionTexts(draft.sections),
    },
    stated: draft.stated,
    cells: [...draft.cells.map(formatCell), ...absentCells(draft)],
    findings: [...draft.findings.map(formatImportFinding), ...checked.map(formatFinding)],
    setAside: draft.setAside,
  };
};

/** Prose by section, paragraphs parted by a blank line, in the order of the original. */
const sectionTexts = (sections: Draft['sections']): Record<string, string> => {
  const texts: Record<string, string> = {};
  for (const { id, paragraphs } of sections) texts[id] = [texts[id], ...paragraphs].filter(Boolean).join('\n\n');
  return texts;
};

/** As in the open data: an amount is an exact decimal of 元, and `raw` stands where the print differs from the number. */
const formatCell = ({ table, row, column, cell, unit, printed, origin }: ImportedCell) => ({
  table,
  row,
  column,
  state: cell.state,
  value: cell.state === 'number' ? cell.value : null,
  unit,
  raw: 'raw' in cell && cell.raw !== undefined ? cell.raw : null,
  printed,
  origin,
});

/** Rows of the form that the original does not have, as in the open data. A row that is there and could not be read is not one of them. */
const absentCells = ({ cells, editions, findings }: Draft) =>
  tableIds.flatMap((table) => {
    const edition = editions[table === 'disputes' ? 'requests' : table];
    const own = cells.filter((cell) => cell.table === table);
    if (edition === undefined || own.length === 0) return [];
    const known = new Set([
      ...own.map(({ row }) => `${table}.${row}`),
      ...findings.filter(({ check }) => check === 'import-row-unread').map(({ at }) => at),
    ]);
    return formCells(formTable(table, edition))
      .filter(({ row }) => !known.has(`${table}.${row.id}`))
      .map(({ row, column }) => ({
        ...{ table, row: row.id, column: column.id, state: 'absent', value: null, unit: column.unit, raw: null },
      }));
  });

const formatImportFinding = ({ check, severity, at, message, origin }: ImportFinding) => ({
  check,
  severity,
  at,
  message,
  ...(origin && { origin }),
});

const formatFinding = ({ check, severity, at, message, place, outcome }: Finding) => ({
  check,
  severity,
  at,
  message,
  outcome,
  place,
});
