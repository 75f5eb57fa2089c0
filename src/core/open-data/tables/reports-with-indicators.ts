import { indicators } from '../../dataset/indicators.ts';
import type { DatasetSource } from '../../dataset/source.ts';
import type { CsvValue } from '../csv.ts';
import { codeColumn, column, type OpenTable } from '../open-table.ts';
import { unpackRows } from '../packed-rows.ts';
import type { CountyParts, RowPart, TableSource } from '../table-source.ts';
import { indicatorsTable } from './indicators.ts';
import { reportsTable } from './reports.ts';

const levels = ['province', 'prefecture', 'county', 'township'] as const;

/**
 * A report a row with all its indicators side by side: what people want in a spreadsheet, and only there. Why a value is
 * missing has no place in it; that is in the table of cells.
 */
export const reportsWithIndicators: Omit<OpenTable, 'rows'> = {
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
};

/** Put together of the table of reports and that of indicators, county by county. */
export function* rowsWithIndicators({ counties, regions }: TableSource<RowPart>): Generator<CsvValue[]> {
  for (const county of counties) {
    const values = indicatorsOf(county);
    for (const [report, path, year] of unpackRows(county.part(reportsTable).rows())) {
      const region = String(path);
      const own = values.get(String(report));
      yield [
        ...namesOf(region, regions),
        year ?? null,
        regions.get(region)?.code ?? '',
        report ?? null,
        ...indicators.map(({ id }) => own?.get(id) ?? null),
      ];
    }
  }
}

/** By report, then indicator. */
const indicatorsOf = (county: CountyParts<RowPart>): Map<string, Map<CsvValue, CsvValue>> => {
  const values = new Map<string, Map<CsvValue, CsvValue>>();
  for (const [region, , year, indicator, value] of unpackRows(county.part(indicatorsTable).rows())) {
    const report = `${region}/${year}`;
    const own = values.get(report) ?? new Map<CsvValue, CsvValue>();
    values.set(report, own.set(indicator ?? null, value ?? null));
  }
  return values;
};

const namesOf = (path: string, regions: DatasetSource['regions']): (string | null)[] => {
  const lineage = regions.lineage(path);
  return levels.map((level) => lineage.find((region) => region.level === level)?.name ?? null);
};
