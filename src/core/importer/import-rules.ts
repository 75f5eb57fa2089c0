import type { Severity } from '../findings/finding.ts';
import type { Text } from '../findings/text.ts';
import type { ImportNote, Origin } from './blocks.ts';
import type { ImportFinding } from './import-result.ts';

/** Why a file is refused, and what to do: the sentence that follows the particulars. */
const refusals = {
  'import-no-file': { zh: '请检查路径和文件。', en: 'Check the path and the file.' },
  'import-empty': { zh: '请检查文件是否下载完整。', en: 'Check that the file was downloaded whole.' },
  'import-too-large': {
    zh: '请确认这是一份年度报告；去掉图片或附件后另存再试。',
    en: 'Make sure that it is one annual report; save it without pictures or annexes and try again.',
  },
  'import-too-complex': {
    zh: '请用文字处理软件打开，另存为新的 .docx 后再试。',
    en: 'Open it in a word processor, save it as a new .docx and try again.',
  },
  'import-encrypted': {
    zh: '请用密码打开，另存为不加密的文件后再试。',
    en: 'Open it with its password, save it without one and try again.',
  },
  'import-damaged': {
    zh: '请重新下载，或用原来的软件打开后另存为 .docx 再试。',
    en: 'Download it again, or open it in its own program, save it as .docx and try again.',
  },
  'import-wrong-format': {
    zh: '可读取的是 .docx、.doc、.pdf、.html、.md 和 .txt；请另存为其中一种，扩展名与内容要一致。',
    en: 'What can be read is .docx, .doc, .pdf, .html, .md and .txt: save it as one of these, with the extension that belongs to it.',
  },
  'import-no-text': {
    zh: '请向发布机关索取文字版，或照原件手工录入；文字识别的结果须逐格核对。',
    en: 'Ask the authority for a version with text, or copy the form by hand; text recognition must be checked cell by cell.',
  },
  'import-not-a-report': {
    zh: '请确认文件是政府信息公开工作年度报告的全文。',
    en: 'Make sure that the file is the whole text of an annual disclosure report.',
  },
  'import-several-reports': {
    zh: '请一份报告存一个文件后再试。',
    en: 'Save each report as a file of its own and try again.',
  },
  'import-lines-deduplicated': {
    zh: '请找回未经处理的原件；重复的行一旦删去，数字无法复原。',
    en: 'Find the untreated original: once repeated lines are gone the figures cannot be restored.',
  },
  'import-table-missing': {
    zh: '请找有表格的版本；网页上的表格有时是附件或图片。',
    en: 'Find a version with the table; on web pages it is sometimes an attachment or a picture.',
  },
  'import-table-is-image': {
    zh: '请找表格是文字的版本，或照图手工录入。',
    en: 'Find a version whose table is text, or copy the figures from the picture by hand.',
  },
  'import-table-unreadable': {
    zh: '请对照原件，按国家统一格式逐行整理后再试，或手工录入这张表。',
    en: 'Arrange the table row by row as in the national form and try again, or enter it by hand.',
  },
  'import-cells-glued': {
    zh: '请对照原件把数字分到各格后再试。',
    en: 'Look at the original, part the figures into their cells and try again.',
  },
} satisfies Record<string, Text>;

export type RefusalId = keyof typeof refusals;

/** A reason with what to do about it. @param what what was seen in this very file */
export const refusal = (id: RefusalId, what: Text): ImportNote => ({
  check: id,
  message: { zh: `${what.zh}${refusals[id].zh}`, en: `${what.en} ${refusals[id].en}` },
});

/** What a draft leaves for a person to look at. An error must be settled before the draft is a report. */
const findings = {
  'import-row-unread': 'error',
  'import-row-unknown': 'warning',
  'import-row-by-position': 'warning',
  'import-row-label': 'hint',
  'import-row-doubtful': 'warning',
  'import-paragraph-joined': 'hint',
  'import-cell-merged': 'warning',
  'import-cells-glued': 'warning',
  'import-header-unverified': 'warning',
  'import-edition-unverified': 'warning',
  'import-encoding': 'hint',
  'import-radicals': 'hint',
  'import-picture': 'hint',
  'import-prose-after-table': 'warning',
  'import-section-unknown': 'warning',
  'import-section-repeated': 'warning',
  'import-title': 'error',
  'import-year': 'error',
  'import-year-disagrees': 'warning',
  'import-issuer': 'error',
  'import-date': 'warning',
  'import-region-unknown': 'error',
  'import-region-ambiguous': 'error',
  'import-region-inferred': 'hint',
  'import-reading': 'warning',
} satisfies Record<string, Severity>;

export type ImportFindingId = keyof typeof findings;

export const importFinding = (id: ImportFindingId, at: string, message: Text, origin?: Origin): ImportFinding => ({
  check: id,
  severity: findings[id],
  at,
  message,
  ...(origin && { origin }),
});
