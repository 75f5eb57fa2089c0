import type { GazetteerTownship } from '../../regions/gazetteer.ts';
import type { ImportContext } from '../import-result.ts';
import { prefixOf } from './places.ts';
import { buildPaths } from './region-path.ts';

/** The township that a person named: by its path in content/, there already or not, or by its nine-digit code. */
export const readChoice = (choice: string, context: ImportContext): GazetteerTownship | undefined => {
  if (/^\d{9}(?:000)?$/.test(choice)) return townshipOf(choice.slice(0, 9), context);
  const path = choice.replace(/^(?:\.?\/)?(?:content\/)?|\/$/g, '');
  const ours = context.regions.find((region) => region.path === path && region.level === 'township');
  return townshipOf(ours?.code ?? codeAt(path, context) ?? '', context);
};

const townshipOf = (code: string, { gazetteer, regions }: ImportContext): GazetteerTownship | undefined => {
  const ours = regions.find((region) => region.level === 'township' && region.code === code);
  const name = gazetteer.get(code)?.name ?? ours?.name;
  if (code.length !== 9 || name === undefined) return undefined;
  const county = code.slice(0, 6);
  return { code, name, county: { code: county, name: gazetteer.get(county)?.name ?? county } };
};

/** Goes down the national list as the path does. */
const codeAt = (path: string, context: ImportContext): string | undefined => {
  const { gazetteer, regions } = context;
  const pathOf = buildPaths(context);
  const steps = path.split('/');
  if (steps.length !== 4) return undefined;
  let code = '';
  for (const [depth, digits] of [2, 4, 6, 9].entries()) {
    const wanted = steps.slice(0, depth + 1).join('/');
    const ours = regions.find((region) => region.path === wanted);
    const listed =
      digits === 9 ? gazetteer.townshipsOf(code) : gazetteer.within(code).filter((one) => one.code.length === digits);
    const found = ours ? prefixOf(ours) : listed.find((one) => pathOf(one.code) === wanted)?.code;
    if (found === undefined) return undefined;
    code = found;
  }
  return code;
};
