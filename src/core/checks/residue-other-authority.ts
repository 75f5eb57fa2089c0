import { compareWording } from './advice.ts';
import type { Check } from './check.ts';
import { findInParagraphs } from './residue.ts';

/** Words of tax offices and bureaus. 自我局限 is no bureau. */
const foreign = /税收工作|税收征管|纳税服务|(?<!自)我局(?![限面部势])|(?<!自)我厅/g;

export const residueOtherAuthority: Check = {
  id: 'residue-other-authority',
  severity: 'warning',
  group: 'file',
  title: { zh: '疑为其他机关的文句', en: 'Words that seem to be another authority’s' },
  why: {
    zh: '乡镇报告中出现“税收工作”“我局”等其他机关的用语，可能是套用文稿时留下的。这是合理性提示：乡镇也可能确有相关工作。本站照原件保留。',
    en: 'Words such as “tax work” or “our bureau” in a township’s report may be left from another authority’s text. A matter of plausibility: a township may also do such work. They are kept as issued.',
  },
  fix: compareWording,
  run: (report) =>
    /税务|局$|厅$/.test(report.issuer)
      ? []
      : findInParagraphs(report, foreign, (met) => ({
          zh: `“${report.issuer}”的报告中出现“${met}”，请核对是否为其他机关的文句。`,
          en: `The report of ${report.issuer} speaks of “${met}”: are these another authority’s words?`,
        })),
};
