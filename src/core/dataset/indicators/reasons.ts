import { groupNames } from '../../report/editions/group-names.ts';
import { requestsRows2019, requestsRows2021 } from '../../report/editions/requests-rows.ts';
import type { FormRow } from '../../report/form.ts';
import { fromCells, type Indicator } from '../indicator.ts';

/** `refused.stateSecrets` → `refusedStateSecrets`. */
const idOf = (row: string): string => row.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase());

const withoutNumber = (label: string): string => label.replace(/^(?:\d+\.|[（(][^）)]*[）)])\s*/, '');

const inSentence = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Two rows have labels of a sentence; a list needs the part that tells them apart. */
const shortNames: Record<string, string> = {
  'otherwise.abandoned': '逾期不补正、不再处理',
  'otherwise.unpaidFee': '逾期未缴费、不再处理',
};

const ofRow = (row: FormRow): Indicator => {
  const group = row.groups?.at(-1) ?? '';
  const groupEn = groupNames[group] ?? group;
  return fromCells(
    {
      id: idOf(row.id),
      group: 'reasons',
      name: {
        zh: `${withoutNumber(group)}：${shortNames[row.id] ?? withoutNumber(row.label)}`,
        en: `${withoutNumber(groupEn)}: ${inSentence(withoutNumber(row.en))}`,
      },
      definition: {
        zh: `表中“${group}”之“${row.label}”一行的总计`,
        en: `Total of the row “${row.en}” under “${groupEn}” of the form`,
      },
      shareOf: 'requestsConcluded',
    },
    [{ table: 'requests', row: row.id, column: 'total' }],
  );
};

const rows = new Map([...requestsRows2019, ...requestsRows2021].map((row) => [row.id, row]));

/** Every row of the form that gives a ground, each a part of what was concluded; the words are the form's own. */
export const reasonIndicators: readonly Indicator[] = [...rows.values()]
  .filter(({ id }) => id.includes('.'))
  .map(ofRow);
