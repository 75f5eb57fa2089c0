/** A stretch of a block's text, counted in its `plain` characters, and the id it gets on the page: the rest of a stretch that began before has none. */
export interface TextMark {
  id?: string;
  from: number;
  to: number;
}

/** A character of the text as `plain` has it, with where it stands in the HTML. */
interface Spot {
  sign: string;
  start: number;
  end: number;
}

/**
 * Wraps stretches of the text of sanitised HTML in spans; its words stay as they are. A span never crosses a tag: it is
 * closed before and opened anew behind it, and the first piece has the id.
 */
export const markHtml = (html: string, marks: readonly TextMark[]): string => {
  if (marks.length === 0) return html;
  const spots = plainSpots(html);
  const edges = marks.flatMap(({ id, from, to }) => {
    const [first, last] = [spots[from], spots[to - 1]];
    return first && last ? [{ ...(id !== undefined && { id }), start: first.start, end: last.end }] : [];
  });
  const named = new Set<string>();
  const pieces = html.split(/(<[^>]*>)/);
  let at = 0;
  return pieces
    .map((piece) => {
      const start = at;
      at += piece.length;
      return piece.startsWith('<') ? piece : wrapText(piece, start, edges, named);
    })
    .join('');
};

/** One run of text between two tags, cut wherever a mark begins or ends. */
const wrapText = (
  text: string,
  offset: number,
  edges: readonly { id?: string; start: number; end: number }[],
  named: Set<string>,
): string => {
  const inside = (at: number) => Math.min(Math.max(at - offset, 0), text.length);
  const cuts = [...new Set([0, ...edges.flatMap(({ start, end }) => [inside(start), inside(end)]), text.length])];
  const sorted = cuts.sort((a, b) => a - b);
  return sorted
    .slice(0, -1)
    .map((from, index) => {
      const words = text.slice(from, sorted[index + 1]);
      const own = edges.filter(({ start, end }) => start < offset + from + words.length && end > offset + from);
      const ids = own.flatMap(({ id }) => id ?? []).filter((id) => !named.has(id));
      for (const id of ids) named.add(id);
      // A stretch has one span for each id: what two figures are read from can be reached as either.
      const opened = ids.length > 0 ? ids.map((id) => `<span class="stated" id="${id}">`) : ['<span class="stated">'];
      return own.length === 0 ? words : `${opened.join('')}${words}${'</span>'.repeat(opened.length)}`;
    })
    .join('');
};

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decode = (entity: string): string => {
  const [, hex, decimal, name] = /^&(?:#x([\da-f]+)|#(\d+)|(\w+));$/i.exec(entity) ?? [];
  if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
  if (decimal) return String.fromCodePoint(Number(decimal));
  return named[name ?? ''] ?? entity;
};

/** The text of the HTML as `plain` makes it, sign by sign: half-width, without spaces or thousands separators. */
const plainSpots = (html: string): Spot[] => {
  const spots: Spot[] = [];
  for (const match of html.matchAll(/<[^>]*>|&(?:#x?[\da-f]+|\w+);|[^<]/giu)) {
    const [token] = match;
    if (token.startsWith('<')) continue;
    const text = token.startsWith('&') && token.length > 1 ? decode(token) : token;
    for (const sign of text.normalize('NFKC').replaceAll(/\s/g, ''))
      spots.push({ sign, start: match.index, end: match.index + token.length });
  }
  // One sign is one code unit in what is counted.
  const units = spots.flatMap((spot) => Array.from({ length: spot.sign.length }, () => spot));
  const text = spots.map(({ sign }) => sign).join('');
  const separators = new Set([...text.matchAll(/(?<=\d),(?=\d{3}(?!\d))/g)].map(({ index }) => index));
  return units.filter((_, index) => !separators.has(index));
};
