import { relationOf, sharedProseOf } from '../../shared-prose/shared-prose.ts';
import { column, digits, type OpenTable, reportKey } from '../open-table.ts';

const three = (share: number) => digits(Number(share.toFixed(3)));

export const sharedPassagesTable: OpenTable = {
  file: 'shared-passages.csv',
  name: 'shared-passages',
  title: { zh: '别处也有的段落', en: 'Passages found elsewhere' },
  row: {
    zh: '两份报告里相同或相近的两个段落，每对一行；一组超过 24 段时，只列每段与第一段、前一段的',
    en: 'two paragraphs of two reports that are the same or nearly so, a pair once; of groups of more than 24 only each with the first and with the one before',
  },
  primaryKey: ['report', 'section', 'paragraph', 'other_report', 'other_section', 'other_paragraph'],
  columns: [
    column('group', 'string', '组：彼此相同或相近的段落', 'The group: passages that are alike'),
    reportKey,
    column('section', 'string', '部分', 'The section'),
    column('paragraph', 'integer', '段落在该部分里的序号，从 1 起', 'The paragraph, counted from 1 in its section'),
    { ...reportKey, name: 'other_report', description: { zh: '另一份报告', en: 'The other report' } },
    column('other_section', 'string', '另一份报告中的部分', 'The section of the other report'),
    column('other_paragraph', 'integer', '另一份报告中的段落', 'The paragraph of the other report'),
    column('relation', 'string', '两份报告的关系：同一乡镇、同一县、别处', 'How the two reports are related', {
      values: ['sameTownship', 'sameCounty', 'elsewhere'],
    }),
    column(
      'similarity',
      'number',
      '相同的五字片段占两段全部五字片段的比例，0 到 1；年份和本地名称不计差别',
      'Runs of five characters in both over those in either, 0 to 1; years and own names make no difference',
    ),
    column(
      'containment',
      'number',
      '相同的五字片段占较短一段的比例，0 到 1',
      'Runs of five characters in both over those of the shorter paragraph, 0 to 1',
    ),
    column(
      'shared_characters',
      'integer',
      '第一段中与另一段相同的字数，不计标点',
      'Characters of the first paragraph that the other has too, punctuation not counted',
    ),
  ],
  *rows(source) {
    const prose = sharedProseOf(source);
    for (const county of prose.counties)
      for (const { group, one, other, similarity, containment, sharedCharacters } of prose.rowsOf(county))
        yield [
          group,
          ...[one.report, one.section, one.number],
          ...[other.report, other.section, other.number],
          relationOf(one, other),
          three(similarity),
          three(containment),
          sharedCharacters,
        ];
  },
};
