/** As many as the labels and printed cells of the form have wordings, many times over; longer texts are prose. */
const most = { answers: 5000, characters: 120 };

/** A pure function of a text that remembers its answers: 40,000 reports repeat the same few hundred labels and cells. */
export const remembered = <T, S extends string = string>(answer: (text: S) => T): ((text: S) => T) => {
  const known = new Map<S, { answer: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.answer;
    const made = { answer: answer(text) };
    if (text.length > most.characters) return made.answer;
    if (known.size >= most.answers) known.clear();
    known.set(text, made);
    return made.answer;
  };
};

/** What is made of a part of the form, once for each. */
export const madeOnce = <K extends object, T>(make: (of: K) => T): ((of: K) => T) => {
  const known = new WeakMap<K, { made: T }>();
  return (of) => {
    const found = known.get(of) ?? { made: make(of) };
    known.set(of, found);
    return found.made;
  };
};
