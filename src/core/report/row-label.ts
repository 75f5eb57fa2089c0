import type { Text } from '../findings/text.ts';
import { groupName } from './editions/group-names.ts';
import type { FormRow } from './form.ts';
import { madeOnce } from './remembered.ts';

/** The row as the form prints it, with its group where the row's own words are numbered inside one. */
export const rowLabel = madeOnce((row: FormRow): Text => {
  const group = (row.groups?.length ?? 0) > 1 ? row.groups?.at(-1) : undefined;
  return group === undefined
    ? { zh: row.label, en: row.en }
    : { zh: `${group} ${row.label}`, en: `${groupName(group)} ${row.en}` };
});
