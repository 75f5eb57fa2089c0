import { checkDraft } from '../../core/importer/check-draft.ts';
import { type DraftSource, formatDraft } from '../../core/importer/format-draft.ts';
import { regionFiles } from '../../core/importer/identity/write-region.ts';
import type { Draft, ImportContext } from '../../core/importer/import-result.ts';
import type { Region } from '../../core/regions/region.ts';
import { pinyinOf } from '../../readers/pinyin.ts';
import type { CheckedDraft, ContentFile } from './protocol.ts';

/** A report is checked in a folder and by a year, also while nobody knows which. */
const nowhere = 'unknown/unknown/unknown/unknown';
/** What the checks say of that folder and year is not about the report. */
const aboutPlace = new Set(['region-missing', 'report-misplaced', 'year-mismatch']);

/** The draft as the files it will be in the repository, checked as the repository will check them. */
export const buildDraftFiles = (draft: Draft, source: DraftSource, context: ImportContext): CheckedDraft => {
  const { region, year } = draft.identity;
  const text = formatDraft(draft, source);
  const missing = region.chosen ? regionFiles(region.chosen, context, pinyinOf) : [];
  const path = `${region.chosen?.path ?? nowhere}/${year ?? draft.editions.requests ?? 2021}.md`;
  const isPlaced = region.chosen !== undefined && year !== undefined;
  const findings = checkDraft(
    draft,
    { path, text },
    [...missing, ...regionsAbove(path, context.regions)],
    context.gazetteer,
  );
  return {
    report: { text, ...(isPlaced && { path }) },
    regions: missing,
    findings: isPlaced ? findings : findings.filter(({ check }) => !aboutPlace.has(check)),
  };
};

/** What content/ says of the regions on the way down to a report. JSON is YAML. */
const regionsAbove = (report: string, regions: readonly Region[]): ContentFile[] =>
  regions
    .filter(({ path }) => report.startsWith(`${path}/`))
    .map(({ path, name, code, level, formerly }) => ({
      path: `${path}/region.yaml`,
      text: Object.entries({ name, code, level, ...(formerly.length > 0 && { formerly }) })
        .map(([field, value]) => `${field}: ${JSON.stringify(value)}\n`)
        .join(''),
    }));
