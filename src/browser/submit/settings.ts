import type { FileAddresses } from './show-files.ts';
import type { Voice } from './words.ts';

/** What the page gives its script. */
export interface SubmitSettings extends Voice, FileAddresses {
  /** Fetched when a file has been chosen: the national list, and the regions of content/. */
  gazetteer: string;
  regions: string;
  /** Below it each rule has its page. */
  checks: string;
  /** Where a problem is told. */
  problem: string;
}
