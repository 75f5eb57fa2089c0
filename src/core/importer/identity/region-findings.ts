import type { Text } from '../../findings/text.ts';
import type { ImportFinding, RegionCandidate } from '../import-result.ts';
import { importFinding } from '../import-rules.ts';

const say = {
  zh: '请用 --region 指定 content/ 下的路径或九位代码。',
  en: 'Give its path in content/ or its nine-digit code with --region.',
};

const fullName = ({ within, name }: RegionCandidate): string => [...within, name].join('');

/** At most this many are listed in a sentence; the draft has them all. */
const listed = 12;

const listOf = (candidates: readonly RegionCandidate[], separator: string): string => {
  const shown = candidates.slice(0, listed).map((one) => `${fullName(one)}（--region ${one.path}）`);
  return shown.join(separator) + (candidates.length > listed ? ' …' : '');
};

export const notFound = (name: string | undefined): ImportFinding =>
  importFinding('import-region-unknown', 'region', {
    zh: `${name ? `全国名录和 content/ 里没有“${name}”` : '标题、落款和引言都没有写明是哪个乡镇'}。${say.zh}`,
    en: `${name ? `Neither the national list nor content/ has ${name}` : 'Neither title nor signature nor introduction says which township it is'}. ${say.en}`,
  });

export const notTownship = (printed: string): ImportFinding =>
  importFinding('import-region-unknown', 'region', {
    zh: `标题写的是“${printed}”，认不出是哪个乡镇，正文里提到的乡镇不作依据。${say.zh}`,
    en: `The title names ${printed}, which is no township that can be told; townships mentioned in the text do not count. ${say.en}`,
  });

export const notInCounty = (name: string, above: string, all: readonly RegionCandidate[]): ImportFinding =>
  importFinding('import-region-unknown', 'region', {
    zh: `原件写明在“${above}”，那里没有“${name}”；别处有：${listOf(all, '；')}。区划可能有过调整，请核对。${say.zh}`,
    en: `The original says ${above}, where there is no ${name}; elsewhere there is: ${listOf(all, '; ')}. Boundaries may have changed: look. ${say.en}`,
  });

export const several = (name: string, candidates: readonly RegionCandidate[]): ImportFinding =>
  importFinding('import-region-ambiguous', 'region', {
    zh: `叫“${name}”或与之同名的有 ${candidates.length} 处，原件没有写明是哪一处：${listOf(candidates, '；')}。${say.zh}`,
    en: `${candidates.length} townships are called ${name} or alike, and the original does not say which: ${listOf(candidates, '; ')}. ${say.en}`,
  });

export const countyUnsaid = (name: string, candidates: readonly RegionCandidate[]): ImportFinding =>
  importFinding('import-region-ambiguous', 'region', {
    zh: `名录里与“${name}”相近的只有 ${listOf(candidates, '；')}，但原件没有说在那里，提到的是别处或通名不同。${say.zh}`,
    en: `The only one like ${name} in the list is ${listOf(candidates, '; ')}, but the original does not place it there: it names other places, or its kind differs. ${say.en}`,
  });

interface Ground {
  /** What the list calls it, where the kind differs. */
  renamed: string | undefined;
  /** The name in the text that decided; empty where none had to, undefined where the county is named. */
  why: string | undefined;
  /** The whole country has no other of this name. */
  isOnly: boolean;
}

export const inferred = (chosen: RegionCandidate, printed: string, { renamed, why, isOnly }: Ground): ImportFinding => {
  const reasons: Text[] = [];
  if (why) reasons.push({ zh: `正文提到“${why}”`, en: `the text mentions ${why}` });
  if (isOnly) reasons.push({ zh: '全国名录中同名的只此一处', en: 'the national list has no other of this name' });
  else if (why === '')
    reasons.push({ zh: '原件所写的地方只有这一处同名', en: 'the places named have no other of this name' });
  if (renamed) reasons.push({ zh: `名录作“${renamed}”`, en: `the list calls it ${renamed}` });
  return importFinding('import-region-inferred', 'region', {
    zh: `“${printed}”认定为${fullName(chosen)}：${reasons.map(({ zh }) => zh).join('，')}。请核对。`,
    en: `${printed} is taken for ${fullName(chosen)}: ${reasons.map(({ en }) => en).join(', ')}. Check it.`,
  });
};

export const contradicted = (chosen: RegionCandidate, printed: string): ImportFinding => ({
  ...importFinding('import-region-inferred', 'region', {
    zh: `指定的是${fullName(chosen)}，原件写的是“${printed}”。按指定的，请核对。`,
    en: `${fullName(chosen)} was given, the original names ${printed}. What was given is taken: check it.`,
  }),
  severity: 'warning',
});
