import type { Finding } from '../../core/findings/finding.ts';
import type { DraftSource } from '../../core/importer/format-draft.ts';
import type { Draft, ImportResult, RegionCandidate } from '../../core/importer/import-result.ts';
import type { Region } from '../../core/regions/region.ts';
import type { Failure } from './failure.ts';

/** A region of content/ as the page fetches it, and for a township the years it has reports of. */
export type PublishedRegion = Pick<Region, 'path' | 'name' | 'code' | 'level'> & {
  formerly?: Region['formerly'];
  years?: number[];
};

/** What the page asks of the worker, and what it answers. */
export interface Questions {
  /** Once, before all else: what the importer has to know. The page fetches it, since the worker has no network. */
  prepare: { asked: { gazetteer: string; regions: Region[] }; answered: null };
  read: { asked: { bytes: Uint8Array; name: string }; answered: { result: ImportResult; sha256: string } };
  check: { asked: { draft: Draft; source: DraftSource }; answered: CheckedDraft };
  places: { asked: { query: string }; answered: { found: RegionCandidate[]; all: number } };
}

export type QuestionName = keyof Questions;

/** The draft as files for the repository, with what the checks say of them. */
export interface CheckedDraft {
  /** Paths below content/. The first is the report; it has no path while township or year are unknown. */
  report: { text: string; path?: string };
  regions: ContentFile[];
  findings: Finding[];
}

export interface ContentFile {
  path: string;
  text: string;
}

export interface Asked<Name extends QuestionName = QuestionName> {
  id: number;
  name: Name;
  asked: Questions[Name]['asked'];
}

export type Answered = { id: number; answered: unknown } | { id: number; failure: Failure; message: string };
