import type { OriginalBlock } from './blocks.ts';
import type { SetAside } from './import-result.ts';

const bookmark = /\[bookmark: [^\]]{0,200}\]/g;
const why = { zh: '转换程序留下的书签标记', en: 'a bookmark left by a converting program' };

/** Takes out what a program left behind and nobody wrote. */
export const takeResidue = (blocks: readonly OriginalBlock[]): { blocks: OriginalBlock[]; setAside: SetAside[] } => {
  const setAside: SetAside[] = [];
  const cleaned = blocks.map((block): OriginalBlock => {
    if (!('text' in block) || !block.text.includes('[bookmark: ')) return block;
    for (const [text] of block.text.matchAll(bookmark)) setAside.push({ text, why, origin: block.origin });
    return { ...block, text: block.text.replace(bookmark, '') };
  });
  return { blocks: cleaned, setAside };
};
