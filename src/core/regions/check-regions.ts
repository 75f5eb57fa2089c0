import type { Finding } from '../findings/finding.ts';
import type { Gazetteer } from './gazetteer.ts';
import { stemOf } from './name-forms.ts';
import { parentPath, type Region } from './region.ts';
import { regionFinding } from './region-rules.ts';

/**
 * Codes must nest like the folders, each stands for one place, and it is the place that the national list has under it.
 *
 * @param gazetteer without it names are not compared with the list
 */
export const checkRegions = (regions: readonly Region[], gazetteer?: Gazetteer): Finding[] => {
  const byPath = new Map(regions.map((region) => [region.path, region]));
  const byCode = Map.groupBy(regions, (region) => region.code);
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
    const twins = (byCode.get(region.code) ?? []).filter(
      (other) => other !== region && !isUndivided(region, other) && !isUndivided(other, region),
    );
    findings.push(
      ...twins.map((twin) =>
        regionFinding('region-code', place, 'code', {
          zh: `代码 ${region.code} 也用于 ${twin.file}，其中一个不对。`,
          en: `The code ${region.code} is used in ${twin.file} too; one of them is wrong.`,
        }),
      ),
    );
    const listed = gazetteer?.get(region.code)?.name;
    if (listed !== undefined && !isCalled(region, listed))
      findings.push(
        regionFinding('region-code', place, 'code', {
          zh: `国家名录中代码 ${region.code} 是“${listed}”，这里写的是“${region.name}”。`,
          en: `In the national list the code ${region.code} is ${listed}; here it is ${region.name}.`,
        }),
      );
    return findings;
  });
};

/** 东莞, 中山 and 儋州 have no counties: in the list the level below repeats the city's name and code. */
const isUndivided = (city: Region, below: Region): boolean =>
  parentPath(below.path) === city.path && city.level === 'prefecture' && city.name === below.name;

/** Now or formerly; the list sometimes drops the nationality: 巴藏沟乡 for 巴藏沟回族乡. */
const isCalled = (region: Region, listed: string): boolean =>
  [region.name, ...region.formerly.flatMap(({ name }) => name ?? [])].some((name) => stemOf(name) === stemOf(listed));
