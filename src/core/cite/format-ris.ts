import type { CitedWork } from './cited-work.ts';

const types: Record<CitedWork['kind'], string> = { report: 'RPRT', comparison: 'ELEC', dataset: 'DATA' };

/** For EndNote, NoteExpress, Zotero and others: a tag a line, lines ended as the format has them. */
export const formatRis = (work: CitedWork, accessed?: string): string => {
  const tags: (readonly [string, string | undefined])[] = [
    ['TY', types[work.kind]],
    ['ID', work.key],
    ['AU', onOneLine(work.author)],
    ['TI', onOneLine(work.title)],
    ['M1', work.number && onOneLine(work.number)],
    ['PB', onOneLine(work.publisher)],
    ['PY', work.date?.slice(0, 4)],
    ['DA', work.date?.replaceAll('-', '/')],
    ['ET', work.version],
    ['UR', work.address],
    ['Y2', accessed?.replaceAll('-', '/')],
    ['LA', work.language],
  ];
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - ', ''].join('\r\n');
};

const onOneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
