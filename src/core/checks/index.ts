import { acknowledgementStale } from './acknowledgement-stale.ts';
import { amountUnitMissing } from './amount-unit-missing.ts';
import { carryOver } from './carry-over.ts';
import { cellNotANumber } from './cell-not-a-number.ts';
import type { Check } from './check.ts';
import { datesIssueDateMissing } from './dates-issue-date-missing.ts';
import { datesIssuedLate } from './dates-issued-late.ts';
import { datesIssuedYear } from './dates-issued-year.ts';
import { datesPeriod } from './dates-period.ts';
import { datesTitleYear } from './dates-title-year.ts';
import { decisionsLookLikeItems } from './decisions-look-like-items.ts';
import { disputesSum } from './disputes-sum.ts';
import { formCellsBlank } from './form-cells-blank.ts';
import { formEditionCheck } from './form-edition.ts';
import { formRowAbsent } from './form-row-absent.ts';
import { formRowLabelDiffers } from './form-row-label-differs.ts';
import { formRowLabelLost } from './form-row-label-lost.ts';
import { formSectionAbsent } from './form-section-absent.ts';
import { formSectionNumeralLost } from './form-section-numeral-lost.ts';
import { formSectionOrder } from './form-section-order.ts';
import { formTableAbsent } from './form-table-absent.ts';
import { inForceRollForward } from './in-force-roll-forward.ts';
import { itemsRollForward } from './items-roll-forward.ts';
import { narrativeDisputesCount } from './narrative-disputes-count.ts';
import { narrativeNegative } from './narrative-negative.ts';
import { narrativeNoDisputes } from './narrative-no-disputes.ts';
import { narrativeNoRequests } from './narrative-no-requests.ts';
import { narrativePartsOfWhole } from './narrative-parts-of-whole.ts';
import { narrativeProcurement } from './narrative-procurement.ts';
import { narrativeRequestsCount } from './narrative-requests-count.ts';
import { procurementPair } from './procurement-pair.ts';
import { regulationsByTownship } from './regulations-by-township.ts';
import { requestsApplicantSum } from './requests-applicant-sum.ts';
import { requestsBalance } from './requests-balance.ts';
import { requestsResultSum } from './requests-result-sum.ts';
import { residueBookmark } from './residue-bookmark.ts';
import { residueCoverLetter } from './residue-cover-letter.ts';
import { residueDocumentNumberBlank } from './residue-document-number-blank.ts';
import { residueOtherAuthority } from './residue-other-authority.ts';
import { residueTemplateSentence } from './residue-template-sentence.ts';
import { statedIndicator } from './stated-indicator.ts';
import { statedQuote } from './stated-quote.ts';

/** Every check, in the order in which the public reads them: arithmetic first. A new one is one file and one line here. */
export const checks: readonly Check[] = [
  requestsBalance,
  requestsResultSum,
  requestsApplicantSum,
  disputesSum,
  carryOver,
  inForceRollForward,
  itemsRollForward,
  decisionsLookLikeItems,
  procurementPair,
  amountUnitMissing,
  cellNotANumber,
  regulationsByTownship,
  narrativeNoRequests,
  narrativeRequestsCount,
  narrativeNoDisputes,
  narrativeDisputesCount,
  narrativeNegative,
  narrativeProcurement,
  narrativePartsOfWhole,
  statedIndicator,
  statedQuote,
  formTableAbsent,
  formRowAbsent,
  formRowLabelLost,
  formRowLabelDiffers,
  formCellsBlank,
  formEditionCheck,
  formSectionAbsent,
  formSectionOrder,
  formSectionNumeralLost,
  datesTitleYear,
  datesPeriod,
  datesIssueDateMissing,
  datesIssuedLate,
  datesIssuedYear,
  residueTemplateSentence,
  residueBookmark,
  residueCoverLetter,
  residueDocumentNumberBlank,
  residueOtherAuthority,
  acknowledgementStale,
];
