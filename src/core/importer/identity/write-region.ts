import { englishName } from '../../regions/english-name.ts';
import { kindOf } from '../../regions/gazetteer.ts';
import { shortName } from '../../regions/name-forms.ts';
import type { ImportContext, RegionCandidate } from '../import-result.ts';
import { pseudoLevels } from './places.ts';
import { knownRegion, levelOf } from './region-path.ts';

/**
 * The region.yaml of every level of a candidate's path that content/ lacks, from the province down. What only people
 * know is left to them: former names, and English names that are not made of pinyin.
 *
 * @param pinyin syllables with tone marks of a name without its kind: `Lán lóng kǒu`
 */
export const regionFiles = (
  candidate: RegionCandidate,
  context: ImportContext,
  pinyin: (name: string) => string,
): { path: string; text: string }[] => {
  const steps = candidate.path.split('/');
  return [2, 4, 6, 9].flatMap((digits, depth) => {
    const code = candidate.code.slice(0, digits);
    if (knownRegion(code, context.regions)) return [];
    const name = digits === 9 ? candidate.name : context.gazetteer.get(code)?.name;
    if (name === undefined) return [];
    return [{ path: `${steps.slice(0, depth + 1).join('/')}/region.yaml`, text: formatRegion(name, code, pinyin) }];
  });
};

const formatRegion = (name: string, code: string, pinyin: (name: string) => string): string => {
  const level = levelOf(code);
  const english = englishName(name, level, pinyin);
  const sounded = pseudoLevels.has(name) ? name : shortName(name, level);
  const lines = [
    `name: ${name}`,
    `code: "${code.length === 9 ? code : code.padEnd(6, '0')}"`,
    `level: ${level}`,
    ...(level === 'township' ? [`kind: ${kindOf(name)}`] : []),
    `pinyin: ${pinyin(sounded)}`,
    ...(english === undefined ? [] : [`nameEn: ${english}`]),
  ];
  return `${lines.join('\n')}\n`;
};
