import type { Recognition } from '../report/recognition.ts';
import type { ImportFinding } from './import-result.ts';
import { importFinding } from './import-rules.ts';
import type { OriginalSection } from './split-sections.ts';

const inYuan = /单位(?:为|是)?[：:\s]*(?:人民币)?元/;

/** An amount without a unit of its own, which the form gives in 万元, beside a sentence that gives the unit as 元. */
export const findUnitDoubts = (
  recognition: Recognition | undefined,
  sections: readonly OriginalSection[],
): ImportFinding[] => {
  const cell = recognition?.table?.cells.get('fees.amount');
  const printed = recognition?.places.get('fees.amount')?.text ?? '';
  if (cell?.state !== 'number' || cell.value === '0' || printed.includes('元') || printed.includes('万')) return [];
  const said = sections
    .filter(({ id }) => id === 'proactive' || id === 'unknown')
    .flatMap(({ blocks }) => blocks.flatMap((block) => ('text' in block ? [block.text] : [])))
    .flatMap((text) => inYuan.exec(text)?.[0] ?? []);
  if (said.length === 0) return [];
  return [
    importFinding('import-row-doubtful', 'proactive.fees', {
      zh: `文中写着“${said[0]}”，格式规定的是万元：“${printed.trim()}”按万元读取，请对照原件把单位写进格里。`,
      en: `The text says "${said[0]}", the form 万元: "${printed.trim()}" was read as 万元. Compare with the original and write the unit into the cell.`,
    }),
  ];
};
