import type { Portal } from '../core/portal.ts';
import { type CountyPassages, passagesOfCounty } from '../core/shared-prose/county-passages.ts';
import type { FoundElsewhere } from '../core/shared-prose/prose-pieces.ts';
import { type ProseStore, rememberProse } from '../core/shared-prose/shared-prose.ts';

/**
 * What stands in several reports, found out when somebody asks for it; once reports have changed, of these alone.
 *
 * @returns asks for a key of each county, another one wherever its passages may be others
 */
export const joinWhenAsked = (): ((portal: Portal, keyOf: (county: string) => string) => ProseStore) => {
  const join = rememberProse();
  return (portal, keyOf) =>
    askedLater(() =>
      join(
        portal.counties.map(({ path, reports }) => ({
          county: path,
          key: keyOf(path),
          passages: (): CountyPassages =>
            passagesOfCounty(
              path,
              reports.map(({ report }) => report),
              portal.regions,
            ),
        })),
      ),
    );
};

/** As it was found out before anything was edited; of that, what still stands in the reports. */
export const asPrepared = (store: ProseStore, portal: Portal): ProseStore => ({
  ...store,
  outdated: true,
  ofCounty: (county) => {
    const { passages } = store.ofCounty(county);
    return { county, passages: passages.flatMap((passage) => placeAgain(portal, passage) ?? []) };
  },
});

/** Undefined where the report does not have it any more. */
const placeAgain = (portal: Portal, passage: FoundElsewhere): FoundElsewhere | undefined => {
  const section = portal.report(passage.report)?.report.sections.find(({ id }) => id === passage.section);
  const isIt = ({ text }: { text: string }): boolean => text === passage.text;
  const before = section?.blocks[passage.number - 1];
  const index = before && isIt(before) ? passage.number - 1 : (section?.blocks.findIndex(isIt) ?? -1);
  return index < 0 ? undefined : { ...passage, number: index + 1 };
};

const askedLater = (make: () => ProseStore): ProseStore => {
  let made: ProseStore | undefined;
  const store = (): ProseStore => {
    made ??= make();
    return made;
  };
  return {
    get counties() {
      return store().counties;
    },
    ofCounty: (county) => store().ofCounty(county),
    rowsOf: (county) => store().rowsOf(county),
    ofProvince: (province) => store().ofProvince(province),
    whole: () => store().whole(),
  };
};
