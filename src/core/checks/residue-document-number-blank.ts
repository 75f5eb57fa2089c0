import { compareWording } from './advice.ts';
import type { Check } from './check.ts';

export const residueDocumentNumberBlank: Check = {
  id: 'residue-document-number-blank',
  severity: 'warning',
  group: 'file',
  title: { zh: '文号没有顺序号', en: 'A document number without its serial' },
  why: {
    zh: '发文字号由机关代字、年份和顺序号组成；只有“〔2021〕 号”而无顺序号，多是定稿前的底稿。本站照原件保留。',
    en: 'A document number consists of the issuing body, the year and a serial; without the serial it is mostly a draft. It is kept as issued.',
  },
  fix: compareWording,
  *run({ documentNumber }) {
    if (documentNumber === undefined) return;
    const blank = /\d{4}\s*[〕\])）】]\s*(?:第\s*)?[_＿×xX]*\s*号/.test(documentNumber);
    yield {
      at: 'documentNumber',
      outcome: blank ? 'broken' : 'holds',
      message: blank
        ? { zh: `文号“${documentNumber}”没有填顺序号。`, en: `Document number “${documentNumber}” has no serial.` }
        : { zh: `文号为“${documentNumber}”。`, en: `The document number is “${documentNumber}”.` },
    };
  },
};
