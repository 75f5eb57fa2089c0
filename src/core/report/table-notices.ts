import type { Text } from '../findings/text.ts';
import type { FormRow } from './form.ts';

export const mergedNotice = (formRow: FormRow): Text => ({
  zh: `“${formRow.label}”一行有一格合并了几列，合并的内容按每列各有一份记录。`,
  en: `In "${formRow.label}" one cell is merged over several columns; what it says was taken down for each of them.`,
});

export const positionNotice = (formRow: FormRow, label: string): Text =>
  label.trim() === ''
    ? {
        zh: `此行没有行名，按上下行的位置认定为“${formRow.label}”。`,
        en: `This row has no label; by its place between its neighbours it is "${formRow.label}".`,
      }
    : {
        zh: `行名写作“${label.trim()}”，按位置和字样认定为“${formRow.label}”。`,
        en: `The row is labelled "${label.trim()}"; by its place and wording it is "${formRow.label}".`,
      };
