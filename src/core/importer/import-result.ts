import type { Severity } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import type { Gazetteer } from '../regions/gazetteer.ts';
import type { Region } from '../regions/region.ts';
import type { Cell } from '../report/cell.ts';
import type { Edition, TableId, Unit } from '../report/form.ts';
import type { SectionId, StatedFigure } from '../report/report.ts';
import type { ImportNote, Origin, OriginalFormat } from './blocks.ts';

/** What became of an original: a draft for a person to look through, or every reason why there is none. */
export type ImportResult = Draft | { status: 'refused'; reasons: ImportNote[] };

export interface Draft {
  status: 'draft';
  format: OriginalFormat;
  identity: Identity;
  editions: { proactive?: Edition; requests?: Edition };
  cells: ImportedCell[];
  /** Row labels that are lost or differ, by `table.row`. `''`: lost, made up by position. */
  labels: Map<string, string>;
  /** The six sections as far as they are there, in the order of the original; `intro` stands before the first. */
  sections: DraftSection[];
  /** Figures found in the prose, each with its words: proposals for a person to look through. */
  stated: StatedFigure[];
  /** Cover letter, page furniture, template residue: not part of the report, and not dropped silently. */
  setAside: SetAside[];
  findings: ImportFinding[];
}

export interface ImportedCell {
  table: TableId;
  row: string;
  column: string;
  cell: Cell;
  unit: Unit;
  /** The cell's text in the original, untrimmed. */
  printed: string;
  origin: Origin;
}

export interface DraftSection {
  id: SectionId | 'intro' | 'unknown';
  /** As printed, numeral included; empty for the intro. */
  heading: string;
  /** Markdown, one string a paragraph, in order. */
  paragraphs: string[];
}

export interface SetAside {
  text: string;
  why: Text;
  origin: Origin;
}

/** Something a person must look at. `at` is a field path: `requests.received.total`, `region`, `sections.problems`. */
export interface ImportFinding {
  check: string;
  severity: Severity;
  at: string;
  message: Text;
  origin?: Origin;
}

export interface Identity {
  title?: string;
  year?: number;
  issuer?: string;
  /** ISO date. */
  issued?: string;
  documentNumber?: string;
  signatory?: string;
  region: RegionGuess;
}

/** Which township the report is of: known, one of several, or not to be told. Never guessed from host or publisher. */
export interface RegionGuess {
  /** Set when only one is left. */
  chosen?: RegionCandidate;
  /** When several townships bear the name: all of them, for a person to choose from. */
  candidates: RegionCandidate[];
}

export interface RegionCandidate {
  /** The path in content/: the existing one, or the one its pinyin gives. */
  path: string;
  code: string;
  name: string;
  /** Names from the province down to the county. */
  within: string[];
}

/** What the importer has to know besides the original. */
export interface ImportContext {
  gazetteer: Gazetteer;
  /** The regions that content/ has. */
  regions: readonly Region[];
  /** The pinyin of a name as a folder name: `lanlongkou` for 拦隆口. Given, since a dictionary of readings is large. */
  slugOf(name: string): string;
  /** What a person has said. */
  choice: { region?: string; year?: number };
}
