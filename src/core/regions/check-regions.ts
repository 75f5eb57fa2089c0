import type { Finding } from '../findings/finding.ts';
import { parentPath, type Region } from './region.ts';
import { regionFinding } from './region-rules.ts';

/** Codes must nest like the folders, and each stands for one place. */
export const checkRegions = (regions: readonly Region[]): Finding[] => {
  const byPath = new Map(regions.map((region) => [region.path, region]));
  const byCode = new Map<string, Region>();
  return regions.flatMap((region) => {
    const place = { file: region.file, line: 1, column: 1 };
    const findings: Finding[] = [];
    const parent = parentPath(region.path);
    const above = parent === undefined ? undefined : byPath.get(parent);
    if (above && !region.code.startsWith(above.code.replace(/(?:00)+$/, '')))
      findings.push(
        regionFinding('region-code', place, 'code', {
          zh: `代码 ${region.code} 不在上级“${above.name}”（${above.code}）之下。`,
          en: `The code ${region.code} is not below its parent ${above.name} (${above.code}).`,
        }),
      );
    const twin = byCode.get(region.code);
    if (twin)
      findings.push(
        regionFinding('region-code', place, 'code', {
          zh: `代码 ${region.code} 已用于 ${twin.file}。`,
          en: `The code ${region.code} is already used in ${twin.file}.`,
        }),
      );
    else byCode.set(region.code, region);
    return findings;
  });
};
