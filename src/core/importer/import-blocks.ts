import { formCells, formTable, tableIds } from '../report/editions/index.ts';
import type { TableId } from '../report/form.ts';
import type { Recognition } from '../report/recognition.ts';
import type { OriginalBlock, ReadOriginal } from './blocks.ts';
import { buildProse, fullWidthOf, joinBroken } from './build-prose.ts';
import { describeTable } from './describe-table.ts';
import { findRefusals } from './find-refusals.ts';
import { strayFinding } from './find-strays.ts';
import { type FoundTables, findTables } from './find-tables.ts';
import { findUnitDoubts } from './find-unit-doubts.ts';
import { readIdentity } from './identity/read-identity.ts';
import type {
  Draft,
  DraftSection,
  ImportContext,
  ImportedCell,
  ImportFinding,
  ImportResult,
  SetAside,
} from './import-result.ts';
import { importFinding } from './import-rules.ts';
import { proposeStated } from './propose-stated.ts';
import { type SplitOriginal, splitSections } from './split-sections.ts';
import { takeResidue } from './take-residue.ts';

/**
 * The blocks of an original to a draft, or every reason why there is none. Pure: the same blocks always give the same
 * draft, and nothing is looked up but in the context.
 */
export const importBlocks = (read: Extract<ReadOriginal, { status: 'read' }>, context: ImportContext): ImportResult => {
  const clean = takeResidue(read.blocks);
  const split = splitSections(clean.blocks);
  const whole = withSections(split);
  const tables = findTables(whole.sections);
  const reasons = findRefusals(read, split, tables);
  if (reasons.length > 0) return { status: 'refused', reasons };
  const who = readIdentity(
    whole.front,
    whole.sections.flatMap(({ blocks }) => blocks),
    context,
  );
  const prose = tables.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => !who.taken.has(block)),
  }));
  const full = fullWidthOf([...who.intro, ...prose.flatMap(({ blocks }) => blocks)]);
  const sections = buildSections(who.intro, prose, full);
  const broken = read.format === 'markdown' ? joinSections(sections) : { sections, findings: [] };
  return {
    status: 'draft',
    format: read.format,
    identity: who.identity,
    editions: editionsOf(tables),
    cells: [...tables.recognitions].flatMap(([table, recognition]) => cellsOf(table, recognition)),
    labels: labelsOf(tables),
    sections: broken.sections,
    stated: proposeStated(broken.sections, who.identity.year),
    setAside: [
      ...clean.setAside,
      ...who.setAside,
      ...setAsideOf(split.contents, contentsReason),
      ...setAsideOf(tables.furniture, pageReason),
    ],
    findings: [
      ...readingNotes(read),
      ...who.findings,
      ...[...tables.recognitions].flatMap(([table, recognition]) => describeTable(table, recognition)),
      ...tables.strays.map(strayFinding),
      ...findUnitDoubts(tables.recognitions.get('proactive'), tables.sections),
      ...findMovedProse(sections),
      ...broken.findings,
      ...split.sections.flatMap(({ id, heading }) => (id === 'unknown' ? [unknownSection(heading)] : [])),
      ...split.repeated.map(repeatedSection),
    ],
  };
};

/** Without a heading all of it is one section of unknown title. */
const withSections = (split: SplitOriginal): SplitOriginal =>
  split.sections.length > 0
    ? split
    : { ...split, front: [], sections: [{ id: 'unknown', heading: '', blocks: split.front }] };

const editionsOf = ({ recognitions }: FoundTables): Draft['editions'] => {
  const proactive = recognitions.get('proactive')?.table?.edition;
  const requests = recognitions.get('requests')?.table?.edition;
  return { ...(proactive && { proactive }), ...(requests && { requests }) };
};

const cellsOf = (table: TableId, recognition: Recognition): ImportedCell[] => {
  const read = recognition.table;
  if (!read) return [];
  return formCells(formTable(table, read.edition)).flatMap(({ row, column }) => {
    const cell = read.cells.get(`${row.id}.${column.id}`);
    const place = recognition.places.get(`${row.id}.${column.id}`);
    if (!cell) return [];
    const origin = place?.origin ?? (place ? { line: place.line, column: place.column } : {});
    return [{ table, row: row.id, column: column.id, cell, unit: column.unit, printed: place?.text ?? '', origin }];
  });
};

const labelsOf = ({ recognitions }: FoundTables): Map<string, string> =>
  new Map(
    tableIds.flatMap((table) =>
      [...(recognitions.get(table)?.table?.labels ?? [])].map(([row, label]) => [`${table}.${row}`, label] as const),
    ),
  );

const buildSections = (
  intro: readonly OriginalBlock[],
  sections: FoundTables['sections'],
  full: number | undefined,
): DraftSection[] => {
  const paragraphs = buildProse(intro, full);
  const first: DraftSection[] = paragraphs.length > 0 ? [{ id: 'intro', heading: '', paragraphs }] : [];
  const named = sections.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0);
  return [...first, ...named.map(({ id, heading, blocks }) => ({ id, heading, paragraphs: buildProse(blocks, full) }))];
};

/** For Markdown made of pages, which is cut where these end; other formats know their paragraphs. */
const joinSections = (sections: readonly DraftSection[]): { sections: DraftSection[]; findings: ImportFinding[] } => {
  const joined = sections.map((section) => ({ section, ...joinBroken(section.paragraphs) }));
  return {
    sections: joined.map(({ section, paragraphs }) => ({ ...section, paragraphs })),
    findings: joined.flatMap((one) =>
      one.joined.map((words) =>
        importFinding('import-paragraph-joined', `sections.${one.section.id}`, {
          zh: `一段话在“${words}”中间断成两段（多半是换页），已接成一段。`,
          en: `A paragraph was broken in two within "${words}", most likely at the end of a page; it was joined.`,
        }),
      ),
    ),
  };
};

const contentsReason = { zh: '目录', en: 'table of contents' };
const pageReason = { zh: '页码', en: 'page number' };

const setAsideOf = (blocks: readonly OriginalBlock[], why: SetAside['why']): SetAside[] =>
  blocks.flatMap((block) =>
    'text' in block && block.text.trim() !== '' ? [{ text: block.text.trim(), why, origin: block.origin }] : [],
  );

/** Text frames come out of order when a PDF is turned into text: prose of a later section then stands below a table. */
const findMovedProse = (sections: readonly DraftSection[]): ImportFinding[] =>
  sections.flatMap((section) => {
    if (!['proactive', 'requests', 'disputes'].includes(section.id)) return [];
    const long = section.paragraphs.filter((text) => text.length > 60);
    if (long.length === 0) return [];
    return importFinding('import-prose-after-table', `sections.${section.id}`, {
      zh: `“${section.heading}”除表格外还有 ${long.length} 段文字，以“${long[0]?.slice(0, 16)}…”开头：请对照原件，看是不是别的部分的内容。`,
      en: `Besides its table "${section.heading}" has ${long.length} paragraphs of prose, the first beginning "${long[0]?.slice(0, 16)}…": look in the original whether they belong to another section.`,
    });
  });

const unknownSection = (heading: string): ImportFinding =>
  importFinding('import-section-unknown', 'sections', {
    zh: `“${heading}”不是六个部分之一，照原样保留。`,
    en: `"${heading}" is none of the six sections; it is kept as it stands.`,
  });

const repeatedSection = ({ id, heading }: SplitOriginal['repeated'][number]): ImportFinding =>
  importFinding('import-section-repeated', `sections.${id}`, {
    zh: `“${heading}”的标题又出现了一次，它下面的文字没有归到这一部分，请对照原件。`,
    en: `The title "${heading}" stands here once more; what follows it was not put into this section. Compare with the original.`,
  });

const readingNotes = ({ notes, blocks }: Extract<ReadOriginal, { status: 'read' }>): ImportFinding[] => [
  ...notes.map(({ check, message }): ImportFinding => ({ check, severity: 'hint', at: 'source', message })),
  ...findPictures(blocks),
];

/** Nobody reads pictures here, and a reader of the draft would not know that there were any. */
const findPictures = (blocks: readonly OriginalBlock[]): ImportFinding[] => {
  const pictures = blocks.filter(({ kind }) => kind === 'image').length;
  if (pictures === 0) return [];
  return [
    importFinding('import-picture', 'source', {
      zh: `原件有 ${pictures} 张图片，没有收入；请看其中有没有文字或数字。`,
      en: `The original has ${pictures} pictures, which were left out; see whether they hold words or figures.`,
    }),
  ];
};
