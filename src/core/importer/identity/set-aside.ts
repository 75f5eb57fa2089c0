import type { Text } from '../../findings/text.ts';
import type { SetAside } from '../import-result.ts';
import type { Line } from './lines.ts';

/** Why a line of an original is not part of the report's text. */
const reasons = {
  title: { zh: '标题，已记入信息区。', en: 'The title: it is in the front matter.' },
  repeated: { zh: '标题的重复。', en: 'The title once more.' },
  letter: { zh: '报送函，不是年报的内容。', en: 'Cover letter: not part of the report.' },
  number: { zh: '文号或签发人，已记入信息区。', en: 'Document number or signatory: it is in the front matter.' },
  furniture: { zh: '网页或页面上的文字，不是年报的内容。', en: 'Words of the page around it: not part of the report.' },
  before: { zh: '标题之前的文字，不是年报的内容。', en: 'Stands before the title: not part of the report.' },
  signature: { zh: '落款，发布机关已记入信息区。', en: 'Signature: the issuer is in the front matter.' },
  date: { zh: '落款日期，已记入信息区。', en: 'Date of issue: it is in the front matter.' },
  imprint: { zh: '版记，不是年报的内容。', en: 'Imprint: not part of the report.' },
} satisfies Record<string, Text>;

export type Reason = keyof typeof reasons;

export const setAside = ({ text, block }: Line, reason: Reason): SetAside => ({
  text: text === '' ? '［图］' : text,
  why: reasons[reason],
  origin: block.origin,
});
