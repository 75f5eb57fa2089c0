import { type Indicator, isOfForm } from '../core/dataset/indicator.ts';
import { findIndicator, indicatorGroups, indicators } from '../core/dataset/indicators.ts';
import { type Language, pick } from '../i18n/language.ts';
import { messages } from '../i18n/messages.ts';

/** An indicator as the data page explains it. */
export interface DescribedIndicator {
  id: string;
  name: string;
  definition: string;
  /** Unit, editions, whether they compare, article, what it can be a share of. */
  facts: string;
  /** None of its own where the group has said it: what stands in the prose. */
  formula?: string;
}

export interface DescribedGroup {
  name: string;
  count: number;
  members: DescribedIndicator[];
}

/** The registry, in its order, in words. */
export const describeIndicators = (language: Language): DescribedGroup[] =>
  [...Map.groupBy(indicators, ({ group }) => group)].map(([group, members]) => ({
    name: pick(indicatorGroups[group], language),
    count: members.length,
    members: members.map((indicator) => describe(indicator, language)),
  }));

const describe = (indicator: Indicator, language: Language): DescribedIndicator => {
  const { id, name, definition, formula, stated } = indicator;
  return {
    id,
    name: pick(name, language),
    definition: pick(definition, language),
    facts: factsOf(indicator, language),
    ...(!stated && { formula: messages(language).data.formula(pick(formula, language)) }),
  };
};

const factsOf = (indicator: Indicator, language: Language): string => {
  const t = messages(language).data;
  const { unit, editions, comparable, article, shareOf } = indicator;
  const whole = shareOf === undefined ? undefined : findIndicator(shareOf);
  return [
    t.countedIn(unit),
    ...(isOfForm(indicator) ? [t.editions(editions.map(String))] : []),
    comparable ? t.comparable : t.notComparable,
    ...(article === undefined ? [] : [t.article(article)]),
    ...(whole ? [t.shareOf(pick(whole.name, language))] : []),
  ].join(' · ');
};
