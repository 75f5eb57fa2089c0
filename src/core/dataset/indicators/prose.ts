import { parseMoney } from '../../report/money.ts';
import type { Report, StatedFigure } from '../../report/report.ts';
import { type StatedIndicator, statedIndicators } from '../../report/stated-indicators.ts';
import { everyEdition, type Indicator } from '../indicator.ts';
import type { Measured } from '../observation.ts';

const readStated = (report: Report, { id, unit }: StatedIndicator): Measured => {
  const figure = report.stated.find((entry) => entry.indicator === id);
  if (!figure) return { status: 'notStated' };
  const { exact, quote } = figure;
  const read = unit === '元' ? readAmount(figure) : { value: figure.value, unit: figure.unit };
  const traced = { at: `stated.${id}` };
  return read ? { status: 'number', ...read, exact, quote, ...traced } : { status: 'text', ...traced };
};

/** As an amount in a cell: an exact decimal of 元, whatever unit the sentence has. */
const readAmount = ({ value, unit }: StatedFigure) => {
  const amount = parseMoney(`${value}${unit}`);
  return amount === 'notMoney' || amount === 'unitMissing' ? undefined : { value: amount, unit: '元' };
};

const fromProse = (record: StatedIndicator): Indicator => ({
  ...record,
  group: 'prose',
  editions: everyEdition,
  comparable: false,
  from: [],
  stated: true,
  formula: { zh: '照录正文所写的数', en: 'The figure as the prose states it' },
  value: ({ report }) => readStated(report, record),
});

/** Figures that stand in the prose, each with its sentence, from `stated` of the front matter. */
export const proseIndicators: readonly Indicator[] = statedIndicators.map(fromProse);
