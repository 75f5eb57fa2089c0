import { type PublishedRecord, type ReportRecord, readRecord } from '../core/dataset/report-record.ts';
import { fetchJson } from './fetch-json.ts';

const records = new Map<string, Promise<ReportRecord>>();

/**
 * The JSON beside a report's page, fetched once however many ask for it; a failure is forgotten.
 *
 * @param address its own
 */
export const loadReport = (address: string): Promise<ReportRecord> => {
  const known = records.get(address);
  if (known) return known;
  const record = fetchJson<PublishedRecord>(address).then(readRecord);
  records.set(address, record);
  record.catch(() => records.delete(address));
  return record;
};
