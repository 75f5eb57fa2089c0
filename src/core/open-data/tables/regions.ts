import { regionRows } from '../../dataset/rows.ts';
import { codeColumn, column, type OpenTable } from '../open-table.ts';

export const regionsTable: OpenTable = {
  file: 'regions.csv',
  name: 'regions',
  title: { zh: '地区', en: 'Regions' },
  row: { zh: '一个地区', en: 'a region' },
  primaryKey: ['region'],
  columns: [
    column('region', 'string', '地区，即内容目录中的路径', 'The region: its path in content/'),
    codeColumn,
    column('level', 'string', '层级', 'Level', { values: ['province', 'prefecture', 'county', 'township'] }),
    column('kind', 'string', '乡级的种类：乡、镇、街道……', 'Kind of township, in Chinese', { optional: true }),
    column('name', 'string', '名称', 'Name'),
    column('parent', 'string', '上一级地区；省级为空', 'The region one level up; empty for a province', {
      optional: true,
      references: { table: 'regions', column: 'region' },
    }),
  ],
  rows: (source) => regionRows(source).map((row) => [row.region, row.code, row.level, row.kind, row.name, row.parent]),
};
