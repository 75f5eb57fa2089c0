import { siteConfig } from '../../site.config.ts';
import { formatBibtex } from '../core/cite/format-bibtex.ts';
import { formatGb } from '../core/cite/format-gb.ts';
import { reportWork } from '../core/cite/report-work.ts';
import type { ReportRecord } from '../core/dataset/report-record.ts';
import type { Messages } from '../i18n/messages.ts';
import { absolute, routes } from '../site/routes.ts';
import { copyText } from './copy-text.ts';
import { element } from './dom.ts';
import { today } from './today.ts';

/** What a reader takes along: the address of the figure, the report's data, a reference that leads to it. */
export const traceActions = (at: string, record: ReportRecord, words: Messages['trace']): HTMLElement => {
  const address = `${location.origin}${location.pathname}#${at}`;
  const { report: key, version } = record;
  const online = { key, publisher: siteConfig.title['zh-CN'], address: absolute(routes.report('zh-CN', key)) };
  const report = reportWork(record, online, version);
  const work = { ...report, key: `${report.key}:${at}`, address: `${report.address}#${at}` };
  const reference = formatGb(work, 2025, today());
  const status = element('span', { role: 'status', class: 'small' });
  const copier = (label: string, text: string): HTMLElement => {
    const button = element('button', { type: 'button', class: 'button' }, label);
    button.addEventListener('click', async () => {
      status.textContent = (await copyText(text)) ? words.copied : words.notCopied;
    });
    return button;
  };
  return element(
    'div',
    { class: 'actions' },
    copier(words.copyAddress, address),
    element('a', { class: 'button', href: routes.reportJson(record.report) }, words.json),
    element(
      'details',
      {},
      element('summary', {}, words.cite),
      element('p', { lang: work.language }, reference),
      copier(words.copyGb, reference),
      ' ',
      copier(words.copyBibtex, formatBibtex(work, today())),
    ),
    status,
  );
};
