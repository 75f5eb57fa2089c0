import type { Text } from '../findings/text.ts';
import { tableIds } from '../report/editions/index.ts';
import type { TableId } from '../report/form.ts';
import { isValue } from '../report/labelled-row.ts';
import type { Recognition } from '../report/recognition.ts';
import { formSections } from '../report/report.ts';
import type { ImportNote, ReadOriginal } from './blocks.ts';
import type { FoundTables } from './find-tables.ts';
import { refusal } from './import-rules.ts';
import type { OriginalSection, SplitOriginal } from './split-sections.ts';
import type { TextLine } from './text-lines.ts';

/** Every reason why these blocks cannot become a draft: a table that is missing, hidden in a picture, or that cannot be read. */
export const findRefusals = (
  read: Extract<ReadOriginal, { status: 'read' }>,
  { sections, repeated }: SplitOriginal,
  tables: FoundTables,
): ImportNote[] => {
  if (repeated.length >= severalReports) return [several(repeated.map(({ heading }) => heading))];
  if (sections.length === 0 && [...tables.recognitions.values()].every(({ table }) => !table))
    return [notAReport(read)];
  return tableIds.flatMap((table) => {
    const recognition = tables.recognitions.get(table);
    const title = formSections.find((section) => section.table === table)?.title ?? table;
    if (recognition?.problems.some(isGlued)) return [refusal('import-cells-glued', glued(title, recognition))];
    if (recognition?.table && isMostlyRead(recognition)) return [];
    if (!recognition) return [missing(table, title, sections, read)];
    const lines = tables.lines.get(table) ?? [];
    return [
      isText(read) && isDeduplicated(lines, tables)
        ? refusal('import-lines-deduplicated', deduplicated(title))
        : unreadable(title, recognition),
    ];
  });
};

/** A PDF or a web page gives its cells otherwise; only of text can lines have been taken out. */
const isText = ({ format }: Extract<ReadOriginal, { status: 'read' }>): boolean =>
  format === 'text' || format === 'markdown';

/** One title may come again as that of a part; so many do only where another report begins. */
const severalReports = 3;

const several = (headings: readonly string[]): ImportNote =>
  refusal('import-several-reports', {
    zh: `“${headings[0]}”等 ${headings.length} 个部分的标题出现了不止一次，文件里好像不止一份报告。`,
    en: `The titles of ${headings.length} sections, "${headings[0]}" the first, stand here more than once: the file seems to hold several reports.`,
  });

const isGlued = ({ kind }: Recognition['problems'][number]): boolean => kind === 'glued';

const glued = (title: string, { problems }: Recognition): Text => {
  const first = problems.find(isGlued)?.message;
  return { zh: `“${title}”的表格中，${first?.zh}`, en: `In the table of "${title}": ${first?.en}` };
};

/** Half of the rows must come out, or the draft would be more work than the form. */
const isMostlyRead = ({ table, problems }: Recognition): boolean => {
  const unread = problems.filter(({ kind }) => kind === 'row').length;
  return (
    table !== undefined &&
    table.rows.length > unread &&
    !problems.some(({ kind }) => kind === 'table' && table.rows.length === 0)
  );
};

const notAReport = ({ blocks }: Extract<ReadOriginal, { status: 'read' }>): ImportNote => {
  const count = blocks.filter((block) => 'text' in block && block.text.trim() !== '').length;
  return refusal('import-not-a-report', {
    zh: `读到 ${count} 段文字，六个部分的标题和三张表都没有找到。`,
    en: `Of ${count} paragraphs none is the title of one of the six sections, and none of the three tables was found.`,
  });
};

const missing = (
  table: TableId,
  title: string,
  sections: readonly OriginalSection[],
  { blocks }: Extract<ReadOriginal, { status: 'read' }>,
): ImportNote => {
  const section = sections.find(({ id }) => formSections.find((known) => known.id === id)?.table === table);
  const pictures = section?.blocks.filter(({ kind }) => kind === 'image').length ?? 0;
  if (pictures > 0)
    return refusal('import-table-is-image', {
      zh: `“${title}”的表格是图片（${pictures} 张），其中的数字读不出来。`,
      en: `The table of "${title}" is a picture (${pictures}); its figures cannot be read.`,
    });
  const elsewhere = blocks.some(({ kind }) => kind === 'image')
    ? { zh: '文件中有图片，表格可能在图片里。', en: 'There are pictures in the file; the table may be one of them.' }
    : { zh: '', en: '' };
  return refusal('import-table-missing', {
    zh: `没有找到“${title}”的表格${section ? '，只有标题' : ''}。${elsewhere.zh}`,
    en: `The table of "${title}" was not found${section ? ', only its heading' : ''}. ${elsewhere.en}`.trim(),
  });
};

const unreadable = (title: string, { problems }: Recognition): ImportNote => {
  const [first] = problems;
  const more =
    problems.length > 1
      ? { zh: `（另有 ${problems.length - 1} 处）`, en: ` (and ${problems.length - 1} more)` }
      : { zh: '', en: '' };
  return refusal('import-table-unreadable', {
    zh: `“${title}”的表格认不准：${first?.message.zh ?? '找不到行名和数字的对应。'}${more.zh}`,
    en: `The table of "${title}" cannot be told apart: ${first?.message.en ?? 'labels and figures do not go together.'}${more.en}`,
  });
};

/**
 * Where every cell has a line, the same figure stands on line after line, and headers come again. When no line is like
 * the one before though one figure comes often, or headers that must come again do not, repeated lines were taken out.
 */
const isDeduplicated = (lines: readonly TextLine[], tables: FoundTables): boolean => {
  const printed = lines.map(({ text }) => text.trim()).filter((text) => text !== '');
  const values = printed.filter(isValue);
  if (values.length === 0 || values.length * 2 >= printed.length) return false;
  const often = [...Map.groupBy(values, (value) => value).values()].some((same) => same.length >= 5);
  const inRow = printed.some((text, index) => index > 0 && text === printed[index - 1]);
  return (
    (often && !inRow) ||
    comesOnce('信息内容', tables.lines.get('proactive')) ||
    comesOnce('结果维持', tables.lines.get('disputes'))
  );
};

const comesOnce = (header: string, lines: readonly TextLine[] = []): boolean =>
  lines.filter(({ text }) => text.trim() === header).length === 1;

const deduplicated = (title: string): Text => ({
  zh: `“${title}”的表格中没有重复的行，应有几十个数字却只剩几个：重复的行被删掉了。`,
  en: `In the table of "${title}" no line comes twice, and of dozens of figures a few are left: repeated lines have been removed.`,
});
