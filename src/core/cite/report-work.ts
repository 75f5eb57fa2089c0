import type { CitedWork } from './cited-work.ts';

/** As much of a report as is cited: what the checked report and its published JSON both have. */
export interface CitedReport {
  issuer: string;
  title: string;
  documentNumber?: string | null | undefined;
  issued?: string | null | undefined;
}

/** A report in the language it was issued in, whatever the page's: its path is the key. */
export const reportWork = (
  { issuer, title, documentNumber, issued }: CitedReport,
  online: Pick<CitedWork, 'key' | 'publisher' | 'address'>,
  version: string | undefined,
): CitedWork => ({
  kind: 'report',
  key: online.key,
  author: issuer,
  title,
  ...(documentNumber && { number: documentNumber }),
  ...(issued && { date: issued }),
  ...(version !== undefined && { version }),
  publisher: online.publisher,
  address: online.address,
  language: 'zh-CN',
});
