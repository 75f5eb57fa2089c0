import { indicatorGroups, indicators } from '../../dataset/indicators.ts';
import { column, type OpenTable } from '../open-table.ts';

export const indicatorDefinitionsTable: OpenTable = {
  file: 'indicator-definitions.csv',
  name: 'indicator-definitions',
  title: { zh: '指标的定义', en: 'What the indicators mean' },
  row: { zh: '一个指标', en: 'an indicator' },
  primaryKey: ['indicator'],
  columns: [
    column('indicator', 'string', '指标的代号', 'Id of the indicator'),
    column('name_zh', 'string', '名称，中文', 'Name in Chinese'),
    column('name_en', 'string', '名称，英文', 'Name in English'),
    column('group_zh', 'string', '类别，中文', 'Group in Chinese'),
    column('group_en', 'string', '类别，英文', 'Group in English'),
    column('definition_zh', 'string', '定义，中文', 'Definition in Chinese'),
    column('definition_en', 'string', '定义，英文', 'Definition in English'),
    column('unit', 'string', '单位', 'Unit'),
    column('formula_zh', 'string', '怎样算出，中文', 'How it is computed, in Chinese'),
    column('formula_en', 'string', '怎样算出，英文', 'How it is computed, in English'),
    column('article', 'string', '所依《条例》条文', 'Article of the regulation (条例) it rests on', { optional: true }),
    column('editions', 'string', '有此项的表格版本，空格分隔', 'Editions of the form that have it, parted by blanks'),
    column('comparable', 'boolean', '能否跨表格版本比较', 'Whether values compare across the editions of the form'),
    column('stated', 'boolean', '是否出自正文，而不是表格', 'Whether the prose states it, not a table'),
    column('share_of', 'string', '可作为哪个指标的占比', 'The indicator of which it can be shown as a share', {
      optional: true,
      references: { table: 'indicator-definitions', column: 'indicator' },
    }),
  ],
  rows: () =>
    indicators.map((one) => [
      one.id,
      one.name.zh,
      one.name.en,
      indicatorGroups[one.group].zh,
      indicatorGroups[one.group].en,
      one.definition.zh,
      one.definition.en,
      one.unit,
      one.formula.zh,
      one.formula.en,
      one.article ?? null,
      one.editions.join(' '),
      one.comparable,
      one.stated ?? false,
      one.shareOf ?? null,
    ]),
};
