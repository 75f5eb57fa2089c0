import type { Indicator } from '../indicator.ts';
import { fromProactive, type Words } from './proactive.ts';

interface Row {
  row: string;
  /** How its indicators' ids begin. */
  id: string;
  name: Words;
}

const rows: readonly Row[] = [
  { row: 'licensing', id: 'licensing', name: ['行政许可', 'Licensing'] },
  { row: 'penalties', id: 'penalty', name: ['行政处罚', 'Penalties'] },
  { row: 'coercion', id: 'coercion', name: ['行政强制', 'Coercion'] },
  { row: 'otherServices', id: 'otherServices', name: ['其他对外管理服务事项', 'Other services'] },
];

const decisions: readonly Indicator[] = [
  fromProactive(
    'licensingDecisions',
    'decisions',
    'licensing.decisions',
    ['行政许可决定', 'Licensing decisions'],
    ['行政许可的处理决定数量', 'Decisions on administrative licences'],
  ),
  fromProactive(
    'penaltyDecisions',
    'decisions',
    'penalties.decisions',
    ['行政处罚决定', 'Penalty decisions'],
    ['行政处罚的处理决定数量', 'Decisions on administrative penalties'],
  ),
  fromProactive(
    'coercionDecisions',
    'decisions',
    'coercion.decisions',
    ['行政强制决定', 'Coercion decisions'],
    ['行政强制的处理决定数量', 'Decisions on administrative coercion'],
  ),
  fromProactive(
    'otherServicesDecisions',
    'decisions',
    'otherServices.decisions',
    ['其他对外管理服务事项处理决定数', 'Other services: decisions'],
    ['其他对外管理服务事项的处理决定数量（2019 年版表格）', 'Decisions on other services to the public (2019 edition)'],
  ),
];

const items = ({ row, id, name: [zh, en] }: Row): Indicator[] => [
  fromProactive(
    `${id}ItemsLastYear`,
    'decisions',
    `${row}.itemsLastYear`,
    [`${zh}上年项目数`, `${en}: items last year`],
    [`${zh}的上一年项目数量（2019 年版表格）`, `${en}: items in the year before (2019 edition)`],
  ),
  fromProactive(
    `${id}Change`,
    'decisions',
    `${row}.change`,
    [`${zh}增减数`, `${en}: change in items`],
    [
      `${zh}的本年增减项目数，可为负（2019 年版表格）`,
      `${en}: change in the number of items, may be negative (2019 edition)`,
    ],
  ),
];

/** Rows （五） and （六） of article 20. Only `decisions` is counted alike in both editions. */
export const decisionIndicators: readonly Indicator[] = [...decisions, ...rows.flatMap(items)];
