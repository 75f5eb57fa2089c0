import type { ImportContext, RegionCandidate } from '../../core/importer/import-result.ts';
import type { GazetteerEntry } from '../../core/regions/gazetteer.ts';
import type { ContentFile } from './protocol.ts';

/** What needs the dictionary of readings: folder names, and the region.yaml of a place that content/ does not have. */
export interface RegionWriter {
  slugOf(name: string): string;
  toCandidate(township: GazetteerEntry, context: ImportContext): RegionCandidate;
  missingRegions(candidate: RegionCandidate, context: ImportContext): ContentFile[];
}

export const regionWriter = async (): Promise<RegionWriter> => {
  const { pinyin } = await import('pinyin-pro');
  const slugOf = (name: string): string => pinyin(name, { toneType: 'none', type: 'array', v: true }).join('');
  return {
    slugOf,
    toCandidate: ({ code, name }, { gazetteer, regions }) => {
      const known = regions.find((r) => r.code === code);
      const within = [2, 4, 6].map((n) => gazetteer.get(code.slice(0, n))?.name ?? '');
      return { code, name, within, path: known?.path ?? [...within, name].map(slugOf).join('/') };
    },
    missingRegions: ({ path, code, name }, { regions }) =>
      regions.some((r) => r.path === path)
        ? []
        : [{ path: `${path}/region.yaml`, text: `name: ${name}\ncode: "${code}"\nlevel: township\n` }],
  };
};
