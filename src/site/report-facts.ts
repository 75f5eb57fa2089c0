import { amountOf, type Cell, countOf, printedAs } from '../core/report/cell.ts';
import { cellAt, type Report } from '../core/report/report.ts';
import type { Language } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';
import { formatNumber, formatYuan } from './format.ts';

export interface Fact {
  label: string;
  value: string;
  /** The cell it stands in: a fragment of the report's page. */
  at: string;
}

/** The few figures a reader asks for first, each with the cell it comes from. What is not a number says what it is. */
export const reportFacts = (report: Report, language: Language): Fact[] => {
  const t = messages(language);
  const show = (cell: Cell): string => {
    const count = countOf(cell);
    const amount = amountOf(cell);
    if (amount !== undefined) return formatYuan(amount, language);
    if (count !== undefined) return formatNumber(count);
    return cell.state === 'blank' || cell.state === 'absent' ? t.states[cell.state] : printedAs(cell);
  };
  const received = cellAt(report, 'requests', 'received', 'total');
  const projects = cellAt(report, 'proactive', 'procurement', 'projects');
  const amount = cellAt(report, 'proactive', 'procurement', 'amount');
  const reconsidered = cellAt(report, 'disputes', 'reconsideration', 'total');
  const litigation = cellAt(report, 'disputes', 'litigationDirect', 'total');
  const facts: Fact[] = [
    { label: t.report.received, value: withUnit(received, show, t.report.cases), at: 'requests.received.total' },
  ];
  if (report.tables.disputes)
    facts.push(
      {
        label: t.report.reconsideration,
        value: withUnit(reconsidered, show, t.report.cases),
        at: 'disputes.reconsideration.total',
      },
      {
        label: t.report.litigation,
        value: withUnit(litigation, show, t.report.cases),
        at: 'disputes.litigationDirect.total',
      },
    );
  if (projects.state !== 'absent')
    facts.push({
      label: t.report.procurement,
      value: t.report.procurementOf(show(projects), show(amount)),
      at: 'proactive.procurement.amount',
    });
  return facts;
};

const withUnit = (cell: Cell, show: (cell: Cell) => string, unit: (count: string) => string): string =>
  countOf(cell) === undefined ? show(cell) : unit(show(cell));
