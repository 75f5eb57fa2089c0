import type { Text } from '../findings/text.ts';
import type { Indicator, IndicatorGroup } from './indicator.ts';
import { completenessIndicators } from './indicators/completeness.ts';
import { decisionIndicators } from './indicators/decisions.ts';
import { disputeIndicators } from './indicators/disputes.ts';
import { documentIndicators } from './indicators/documents.ts';
import { grantedShare } from './indicators/granted-share.ts';
import { moneyIndicators } from './indicators/money.ts';
import { reportIndicators } from './indicators/of-report.ts';
import { proseIndicators } from './indicators/prose.ts';
import { reasonIndicators } from './indicators/reasons.ts';
import { requestIndicators, resultIndicators } from './indicators/requests.ts';

/** Every indicator, in the order in which pages list them. A new one is one record in the file of its group. */
export const indicators: readonly Indicator[] = [
  ...requestIndicators,
  grantedShare,
  ...resultIndicators,
  ...reasonIndicators,
  ...disputeIndicators,
  ...documentIndicators,
  ...decisionIndicators,
  ...moneyIndicators,
  ...completenessIndicators,
  ...reportIndicators,
  ...proseIndicators,
];

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));

export const findIndicator = (id: string): Indicator | undefined => byId.get(id);

export const indicatorGroups: Record<IndicatorGroup, Text> = {
  requests: { zh: '依申请公开', en: 'Requests' },
  results: { zh: '申请的办理结果', en: 'How requests were concluded' },
  reasons: { zh: '办理结果的各种情形', en: 'Grounds of the results' },
  disputes: { zh: '行政复议、行政诉讼', en: 'Reconsideration and litigation' },
  documents: { zh: '规范性文件、规章', en: 'Normative documents and regulations' },
  decisions: { zh: '行政许可、处罚、强制与服务', en: 'Licensing, penalties, coercion and services' },
  money: { zh: '收费与采购', en: 'Fees and procurement' },
  completeness: { zh: '填报情况', en: 'How the form was filled in' },
  report: { zh: '报告与核对', en: 'The report and its checks' },
  prose: { zh: '正文所述数字', en: 'Figures stated in the prose' },
};
