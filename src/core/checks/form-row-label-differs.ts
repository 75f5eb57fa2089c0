import { findRow, tableIds } from '../report/editions/index.ts';
import { compareWording } from './advice.ts';
import { formIn } from './assessable-tables.ts';
import type { Check } from './check.ts';
import { rowName } from './labels.ts';

export const formRowLabelDiffers: Check = {
  id: 'form-row-label-differs',
  severity: 'hint',
  group: 'form',
  title: { zh: '行标签与范本不同', en: 'A row label differs from the form' },
  why: {
    zh: '原件的行标签与范本用字不同，仍能认出是哪一行。空格、全角半角和标点的差别不计。',
    en: 'The row can be recognised, but its label is worded unlike the form’s. Spaces, widths and punctuation are not counted as differences.',
  },
  fix: compareWording,
  *run(report) {
    for (const table of tableIds) {
      const form = formIn(report, table);
      for (const [rowId, printed] of form ? (report.tables[table]?.labels ?? []) : []) {
        const row = form && findRow(form, rowId);
        if (!row || printed === '' || bare(printed) === bare(row.label)) continue;
        yield {
          at: `${table}.${rowId}`,
          outcome: 'broken',
          message: {
            zh: `此行印作“${printed}”，范本为${rowName(row).zh}。`,
            en: `The row is printed “${printed}”; the form has ${rowName(row).zh}.`,
          },
        };
      }
    }
  },
};

const bare = (label: string): string => label.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');
