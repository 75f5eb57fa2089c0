/** Ideographs that are characters of a text; 〇 and 々 are the same in both scripts. */
const ideograph = /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u;

/**
 * Spellings of a query to try in this order, until one of them finds something: as it was typed, for 乾县 is a name as it
 * stands; in simplified characters; with only those characters simplified that are not simplified ones already; and in
 * the words of the mainland, 信息 for 資訊.
 *
 * The dictionary is fetched only where a character is none of the 6,763 of GB 2312, in which simplified Chinese is
 * written, or where `always` says that the query found nothing as it was typed and one of them is traditional too.
 */
export const queryForms = async (query: string, { always = false } = {}): Promise<string[]> => {
  const typed = query.slice(0, 200).normalize('NFKC');
  const characters = [...typed].filter((character) => ideograph.test(character));
  const mayBeTraditional = (one: string) => !isSimplified(one) || (always && alsoTraditional.has(one));
  if (!characters.some(mayBeTraditional)) return [query];
  const dictionary = await loadDictionary().catch(() => undefined);
  if (!dictionary) return [query];
  const simplified = dictionary.simplify(typed);
  const forms = [simplified, keepWhere(isSimplified, typed, simplified), dictionary.simplify(dictionary.reword(typed))];
  return [query, ...new Set(forms.filter((form) => form !== query && form !== typed))];
};

/** In GB 2312, and yet traditional characters of others. */
const alsoTraditional = new Set('乾著菸薹拚捱摺吒後徵夥榘於袷麴醣麽');

/** The simplified text with those characters as they were typed that are to be kept; texts of other lengths say nothing of each other. */
export const keepWhere = (keeps: (character: string) => boolean, typed: string, simplified: string): string => {
  const after = [...simplified];
  const before = [...typed];
  if (before.length !== after.length) return simplified;
  return before.map((character, index) => (keeps(character) ? character : after[index])).join('');
};

let simplifiedCharacters: Set<string> | undefined;

/** Whether GB 2312 has it. */
const isSimplified = (character: string): boolean => {
  simplifiedCharacters ??= readCharacters();
  return !ideograph.test(character) || simplifiedCharacters.has(character);
};

/** Browsers take the label for GBK, so only the rows of ideographs of GB 2312 itself are decoded: B0 to F7, A1 to FE. */
const readCharacters = (): Set<string> => {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row += 1) for (let cell = 0xa1; cell <= 0xfe; cell += 1) bytes.push(row, cell);
  return new Set([...new TextDecoder('gb2312').decode(new Uint8Array(bytes))].filter((one) => ideograph.test(one)));
};

interface Dictionary {
  simplify(text: string): string;
  reword(text: string): string;
}

let loaded: Promise<Dictionary> | undefined;

/** Characters of Hong Kong and Taiwan alike: 衞 and 衛, 裏 and 裡. A failure is forgotten, so that the next query tries again. */
const loadDictionary = (): Promise<Dictionary> => {
  loaded ??= import('opencc-js/t2cn').then(({ Converter }) => ({
    simplify: Converter({ from: 'hk', to: 'cn' }),
    reword: Converter({ from: 'twp', to: 'cn' }),
  }));
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
};
