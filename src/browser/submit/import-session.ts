import type { DraftSource } from '../../core/importer/format-draft.ts';
import type { Draft, Identity } from '../../core/importer/import-result.ts';
import type { PublishedRegion, Questions } from './protocol.ts';
import { longestRead } from './refusals.ts';
import { ImportWorker, WorkerError } from './worker-client.ts';

/** A slow line has to bring the libraries of the importer, too. */
const longestLoad = 180;

/** The importer, prepared when it is first needed and again after it had to be stopped. What fails is a WorkerError. */
export class ImportSession {
  #addresses: { gazetteer: string; regions: string };
  #worker = new ImportWorker();
  #regions: PublishedRegion[] = [];
  #isReading = false;

  constructor(addresses: { gazetteer: string; regions: string }) {
    this.#addresses = addresses;
  }

  async read(name: string, bytes: Uint8Array): Promise<Questions['read']['answered']> {
    // One that is still being read would keep this one waiting.
    if (this.#isReading) this.#worker.stop('left');
    this.#isReading = true;
    try {
      await this.#prepare();
      return await this.#worker.ask('read', { bytes, name }, longestRead);
    } finally {
      this.#isReading = false;
    }
  }

  async check(draft: Draft, source: DraftSource): Promise<Questions['check']['answered']> {
    await this.#prepare();
    return this.#worker.ask('check', { draft, source }, longestRead);
  }

  async places(query: string): Promise<Questions['places']['answered']> {
    await this.#prepare();
    return this.#worker.ask('places', { query }, longestRead);
  }

  /** Whether the portal has this report already. */
  isPublished({ region, year }: Identity): boolean {
    const found = this.#regions.find(({ path }) => path === region.chosen?.path);
    return year !== undefined && (found?.years?.includes(year) ?? false);
  }

  async #prepare(): Promise<void> {
    if (this.#worker.isRunning) return;
    const [gazetteer, published] = await Promise.all([
      fetchText(this.#addresses.gazetteer),
      fetchText(this.#addresses.regions),
    ]);
    this.#regions = JSON.parse(published) as PublishedRegion[];
    const regions = this.#regions.map(({ formerly = [], years: _, ...region }) => ({
      ...region,
      formerly,
      file: `${region.path}/region.yaml`,
    }));
    await this.#worker.ask('prepare', { gazetteer, regions }, longestLoad);
  }
}

const fetchText = async (address: string): Promise<string> => {
  const response = await fetch(address).catch((error) => Promise.reject(new WorkerError('offline', String(error))));
  if (!response.ok) throw new WorkerError('offline', `${address}: ${response.status}`);
  return response.text();
};
