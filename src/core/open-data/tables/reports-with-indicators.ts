import { observeReport } from '../../dataset/build-dataset.ts';
import { indicators } from '../../dataset/indicators.ts';
import type { DatasetSource } from '../../dataset/source.ts';
import { codeColumn, column, tableByReport } from '../open-table.ts';
import { exactValue } from './indicators.ts';

const levels = ['province', 'prefecture', 'county', 'township'] as const;

/**
 * A report a row with all its indicators side by side: what people want in a spreadsheet, and only there. Why a value is
 * missing has no place in it; that is in the table of cells.
 */
export const reportsWithIndicators = tableByReport(
  {
    file: 'indicators.csv',
    name: 'reports-with-indicators',
    title: { zh: '报告与全部指标', en: 'Reports with all indicators' },
    row: {
      zh: '一份报告，指标并列；没有数的空着，空不是 0',
      en: 'a report with its indicators side by side; without a number a cell is empty, which is not zero',
    },
    columns: [
      column('province', 'string', '省级', 'Province', { optional: true }),
      column('prefecture', 'string', '市级', 'Prefecture', { optional: true }),
      column('county', 'string', '县级', 'County', { optional: true }),
      column('township', 'string', '乡级', 'Township', { optional: true }),
      column('year', 'year', '报告所述年度', 'The year reported on'),
      codeColumn,
      column('report', 'string', '报告：地区/年度', 'The report: region/year'),
      ...indicators.map((one) =>
        column(`${one.name.zh} ${one.id}`, 'number', one.definition.zh, one.definition.en, { optional: true }),
      ),
    ],
  },
  (checked, regions) => {
    const { report } = checked;
    const observed = new Map(observeReport(checked, regions).map((one) => [one.indicator, one]));
    return [
      [
        ...namesOf(report.region, regions),
        report.year,
        regions.get(report.region)?.code ?? '',
        report.path,
        ...indicators.map(({ id }) => {
          const one = observed.get(id);
          return one ? exactValue(one) : null;
        }),
      ],
    ];
  },
);

const namesOf = (path: string, regions: DatasetSource['regions']): (string | null)[] => {
  const lineage = regions.lineage(path);
  return levels.map((level) => lineage.find((region) => region.level === level)?.name ?? null);
};
