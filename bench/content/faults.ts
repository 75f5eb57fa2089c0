import type { Random } from '../originals/random.ts';
import type { InventedReport, InventedSection } from './invented-report.ts';

/** What goes wrong in real reports. A fault may find nothing to spoil. */
type Fault = (report: InventedReport, random: Random) => void;

const sectionOf = (report: InventedReport, id: InventedSection['id']): InventedSection | undefined =>
  report.sections.find((section) => section.id === id);

const addOne: (path: string) => Fault = (path) => (report) => {
  const printed = report.printed.get(path) ?? '';
  if (/^\d+$/.test(printed)) report.printed.set(path, String(Number(printed) + 1));
};

const dropRows = (report: InventedReport, ...rows: string[]): void => {
  if (report.inBody) return;
  for (const path of report.printed.keys())
    if (rows.some((row) => path.startsWith(`${row}.`))) report.printed.delete(path);
};

export const faults: Readonly<Record<string, Fault>> = {
  wrongTotal: (report, random) =>
    addOne(`requests.${random.pick(['received', 'granted', 'concluded', 'carriedOver'])}.total`)(report, random),
  wrongDisputes: addOne('disputes.reconsideration.total'),
  wrongCarriedIn: (report, random) => {
    for (const row of ['carriedIn', 'carriedOver'])
      for (const column of ['naturalPersons', 'total']) addOne(`requests.${row}.${column}`)(report, random);
  },
  words: (report) => {
    const path = report.editions.proactive === 2019 ? 'made' : 'issued';
    report.printed.set(`proactive.normativeDocuments.${path}`, '22（其中修订16件）');
  },
  rowsAbsent: (report) =>
    dropRows(
      report,
      'requests.refused.processInformation',
      'requests.refused.enforcementFiles',
      'requests.refused.administrativeInquiries',
    ),
  tableAbsent: (report) => dropRows(report, 'disputes'),
  sectionAbsent: (report) => {
    report.sections = report.sections.filter(({ id }) => id !== 'other');
  },
  numeralLost: (report) => {
    const section = sectionOf(report, 'overview');
    if (section) section.heading = '总体情况';
  },
  templateSentence: (report) => {
    for (const id of ['proactive', 'requests'] as const)
      sectionOf(report, id)?.paragraphs.unshift('该部分以表格形式报告。表格如下：');
  },
  bookmark: (report) => {
    sectionOf(report, 'problems')?.paragraphs.push('[bookmark: _GoBack]');
  },
  otherAuthority: (report) => {
    sectionOf(report, 'problems')?.paragraphs.push('今后将梳理工作中发现的风险点，提升税收工作整体质效。');
  },
  lastYearsTitle: (report) => {
    report.title = report.title.replace(`${report.year}`, `${report.year - 1}`);
  },
  regulation: (report) => {
    if (report.editions.proactive === 2021)
      for (const column of ['issued', 'inForce']) report.printed.set(`proactive.regulations.${column}`, '1');
  },
  proseDisagrees: (report) => {
    const section = sectionOf(report, 'overview');
    if (section)
      section.paragraphs = section.paragraphs.map((text) =>
        text.replace(/申请(\d+)件/, (_, count: string) => `申请${Number(count) + 1}件`),
      );
  },
};

/** Most reports have none. */
export const spoil = (report: InventedReport, random: Random): void => {
  const names = Object.keys(faults);
  for (let left = random.chance(0.25) ? random.integer(1, 2) : 0; left > 0; left--)
    faults[random.pick(names)]?.(report, random);
};
