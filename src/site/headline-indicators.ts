import type { Indicator } from '../core/dataset/indicator.ts';
import { findIndicator } from '../core/dataset/indicators.ts';

/** What pages of regions and townships compare and follow over the years, in this order. */
const ids = [
  'requestsReceived',
  'requestsConcluded',
  'reconsiderations',
  'litigationDirect',
  'normativeDocumentsDisclosed',
  'normativeDocumentsInForce',
  'licensingDecisions',
  'penaltyDecisions',
  'coercionDecisions',
  'otherServicesDecisions',
  'procurementProjects',
  'procurementAmount',
  'feesAmount',
  'daysToIssue',
  'cellsFilled',
];

export const headlineIndicators: readonly Indicator[] = ids.map((id) => {
  const indicator = findIndicator(id);
  if (!indicator) throw new Error(`There is no indicator ${id}`);
  return indicator;
});
