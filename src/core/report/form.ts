import type { Text } from '../findings/text.ts';

export type TableId = 'proactive' | 'requests' | 'disputes';
export type Edition = 2019 | 2021;
export type Unit = '件' | '项' | '元';

export interface FormColumn {
  id: string;
  /** As printed in the header of the form. */
  label: string;
  /** Other wordings that were met in real reports. */
  variants?: readonly string[];
  en: string;
  unit: Unit;
  /** A change can be negative; every other count cannot. */
  signed?: true;
  /**
   * Money: `stated` when the form fixes no unit and the cell must name one, `万元` when the form fixes it.
   * Its values are kept as exact decimals of 元.
   */
  money?: 'stated' | '万元';
}

export interface FormRow {
  /** As in domain terms and content files: `refused.stateSecrets`. */
  id: string;
  /** The row's own words, numbering included: `1.属于国家秘密`. */
  label: string;
  en: string;
  /** The label cells left of `label`, outermost first, as the form merges them. */
  groups?: readonly string[];
  columns: readonly FormColumn[];
  /** Other wordings that were met in real reports. */
  variants?: readonly string[];
}

/** A cell of a printed header. */
export interface FormHeader {
  label: string;
  en: string;
  colspan?: number;
  rowspan?: number;
}

/** One table in one edition of the national form. Everything that needs a label, a row or a column reads it here. */
export interface FormTable {
  table: TableId;
  edition: Edition;
  rows: readonly FormRow[];
  /** The header as printed, where one stands above the whole table; the first table has one above each group instead. */
  head?: readonly (readonly FormHeader[])[];
  /** Labels that only this edition has; the recogniser decides by them. */
  deciding: readonly string[];
}

/** The national form as one edition fixed it. */
export interface FormEdition {
  id: Edition;
  /** The State Council office's document number. */
  document: string;
  /** Years for which the edition was prescribed. */
  years: Text;
  tables: Record<TableId, FormTable>;
}
