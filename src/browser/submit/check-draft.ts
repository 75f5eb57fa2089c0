import { formatDraft } from '../../core/importer/format-draft.ts';
import type { Draft, RegionCandidate } from '../../core/importer/import-result.ts';
import { buildPortal } from '../../core/portal.ts';
import type { Gazetteer } from '../../core/regions/gazetteer.ts';
import { regionLevels } from '../../core/regions/region.ts';
import type { CheckedDraft, ContentFile, DraftSource, PublishedRegion } from './protocol.ts';

interface Known {
  gazetteer: Gazetteer;
  regions: readonly PublishedRegion[];
  /** The region.yaml files that content/ lacks for a township. */
  missingRegions(candidate: RegionCandidate): ContentFile[];
}

/** A report needs a folder to be checked in. */
const nowhere = 'somewhere/somewhere/somewhere/somewhere';
const aboutPlace = new Set(['region-missing', 'report-misplaced', 'year-mismatch']);

/** The draft as the files it will be in the repository, checked as the repository will check them. */
export const checkDraft = (draft: Draft, source: DraftSource, known: Known): CheckedDraft => {
  const { region, year } = draft.identity;
  const text = formatDraft(draft, source);
  const chosen = region.chosen;
  const missing = chosen ? known.missingRegions(chosen) : [];
  const path = `${chosen?.path ?? nowhere}/${year ?? draft.editions.requests ?? 2021}.md`;
  const isPlaced = chosen !== undefined && year !== undefined;
  const files = [{ path, text }, ...missing, ...(chosen ? regionsAbove(chosen.path, known.regions) : [])];
  const encoder = new TextEncoder();
  const { findings } = buildPortal(
    files.map((file) => ({ path: file.path, bytes: encoder.encode(file.text) })),
    known.gazetteer,
  );
  return {
    report: { text, ...(isPlaced && { path }) },
    regions: missing,
    findings: findings.filter(({ place, check, at }) => {
      if (place.file !== path) return false;
      return isPlaced || !(aboutPlace.has(check) || (year === undefined && at === 'year'));
    }),
  };
};

/** What content/ says of the regions on the way down to a township. JSON is YAML. */
const regionsAbove = (path: string, regions: readonly PublishedRegion[]): ContentFile[] => {
  const steps = path.split('/');
  const paths = new Set(regionLevels.map((_, index) => steps.slice(0, index + 1).join('/')));
  return regions
    .filter((region) => paths.has(region.path))
    .map(({ path: folder, file: _, years: __, ...fields }) => ({
      path: `${folder}/region.yaml`,
      text: Object.entries(fields)
        .filter(([, value]) => !Array.isArray(value) || value.length > 0)
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
        .join(''),
    }));
};
