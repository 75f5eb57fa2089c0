import type { Assessment } from '../findings/finding.ts';
import { editions, formEdition, tableIds } from '../report/editions/index.ts';
import type { FormEdition } from '../report/form.ts';
import { plain } from '../report/prose-text.ts';
import type { Report } from '../report/report.ts';
import type { Check } from './check.ts';
import { tableName } from './labels.ts';
import { type ProseAssessment, sentencesOf } from './sentences.ts';

export const formEditionCheck: Check = {
  id: 'form-edition',
  severity: 'hint',
  group: 'form',
  title: { zh: '范本版本', en: 'Edition of the form' },
  why: {
    zh: '国务院办公厅政府信息与政务公开办公室先后印发两版范本：国办公开办函〔2019〕60号用于 2019—2020 年度，〔2021〕30号自 2021 年度起。版本按表格自身的行列认定，不看年份，也不看所引文号；与年份或所引文号不一致时在此提示，因为两版的多数栏目不能相比。',
    en: 'There are two editions of the national form: 国办公开办函〔2019〕60号 for 2019 and 2020, 〔2021〕30号 from 2021. The edition is told from a table’s own rows and columns, never from the year or the notice cited; a mismatch is noted here, because most of their columns cannot be compared.',
  },
  fix: {
    zh: '对照原件的表格核对 editions；原件确实用了另一版，则无须改动。',
    en: 'Compare editions with the tables of the original; where the original did use the other edition there is nothing to change.',
  },
  *run(report) {
    yield* assessYears(report);
    yield* assessCitations(report);
  },
};

/** The disputes table is the same in both editions: nothing tells which one it is. */
const telling = tableIds.filter((table) => table !== 'disputes');

/** An edition is named after the first year it was prescribed for. */
const prescribed = (year: number): FormEdition | undefined => editions.findLast((edition) => edition.id <= year);

function* assessYears(report: Report): Iterable<Assessment> {
  const expected = prescribed(report.year);
  for (const id of telling) {
    const table = report.tables[id];
    if (!table) continue;
    const used = formEdition(table.edition);
    const usual = used === expected;
    yield {
      at: id,
      outcome: usual ? 'holds' : 'broken',
      message: {
        zh: `${report.year} 年度的${tableName(id).zh}用的是 ${used.id} 版范本（${used.document}），${usual ? '与年份相符' : `该版适用于${used.years.zh}`}。`,
        en: `For ${report.year}, ${tableName(id).en} uses the ${used.id} edition (${used.document}), ${usual ? 'as prescribed' : `prescribed for ${used.years.en}`}.`,
      },
    };
  }
}

const bareBrackets = (text: string): string => text.replace(/[〔〕[\]()【】]/g, '|');

/** What a citation of an edition looks like, whatever brackets it has. */
const documents = editions.map((edition) => ({ edition, number: bareBrackets(plain(edition.document)) }));

function* assessCitations(report: Report): Iterable<ProseAssessment> {
  for (const { text, at, line } of sentencesOf(report)) {
    if (!text.includes('号')) continue;
    const words = bareBrackets(text);
    for (const { edition: cited } of documents.filter(({ number }) => words.includes(number))) {
      const others = telling.filter((id) => report.tables[id] && report.tables[id].edition !== cited.id);
      yield {
        at,
        line,
        outcome: others.length > 0 ? 'broken' : 'holds',
        message: {
          zh: `正文引用${cited.document}，${others.length > 0 ? `${others.map((id) => tableName(id).zh).join('、')}用的却是另一版范本` : '表格也用该版范本'}。`,
          en: `The prose cites ${cited.document}; ${others.length > 0 ? `${others.map((id) => tableName(id).en).join(', ')} uses the other edition` : 'the tables use that edition'}.`,
        },
      };
    }
  }
}
