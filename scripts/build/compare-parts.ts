import { join } from 'node:path';
import { sumFolder } from '../../src/io/part-folder.ts';
import { joinOf, keptName, type PartNote, type PartSources, readNote, siteOf } from './part.ts';

/** A part that was found, and where it lies. */
export interface FoundPart {
  folder: string;
  note: PartNote;
}

/** Sentences: why these parts do not make one site. None when they do, as far as they tell it themselves. */
export interface ComparedParts {
  /** By number. */
  parts: FoundPart[];
  problems: string[];
}

/**
 * Reads what parts say of themselves and looks whether they are all there, each once and whole, and made by this code.
 *
 * @param pages whether their pages are needed too
 */
export const compareParts = (folders: readonly string[], code: string, pages: boolean): ComparedParts => {
  const read = folders.map((folder) => ({ folder, note: readNote(folder) }));
  const parts = read
    .flatMap(({ folder, note }) => (note ? [{ folder, note }] : []))
    .sort((a, b) => a.note.shard.number - b.note.shard.number);
  return {
    parts,
    problems: [
      ...read.filter(({ note }) => !note).map(({ folder }) => noPart(folder)),
      ...parts.filter(({ note }) => note.code !== code).map(({ folder }) => otherCode(folder)),
      ...findGaps(parts),
      ...findOtherProse(parts),
      ...parts.flatMap((part) => findDamage(part, pages)),
    ],
  };
};

/** @param sources of the content that lies here, which the pages of the whole country are made from */
export const compareSources = (parts: readonly FoundPart[], sources: PartSources): string[] =>
  parts.flatMap(({ folder, note }) => {
    if (note.content !== sources.content)
      return [
        `${folder} 所用的内容与这里的不同，请用同一次提交重新生成。 ${folder} was built from other content than lies here. Build it again from the same commit.`,
      ];
    if (note.history === sources.history) return [];
    return [
      `${folder} 生成时 git 的历史与这里的不同（可能是浅克隆，请用 fetch-depth: 0）。 ${folder} was built with another git history than is here: one of the two may be a shallow clone (fetch-depth: 0).`,
    ];
  });

const noPart = (folder: string): string =>
  `${folder} 不是一个做好的部分（没有 join/part.json）。 ${folder} is no finished part: it has no join/part.json.`;

const otherCode = (folder: string): string =>
  `${folder} 是用另一版程序、另一种设置或另一版 Node 生成的。 ${folder} was built by other code, with other settings or by another Node.`;

const findGaps = (parts: readonly FoundPart[]): string[] => {
  const counts = new Set(parts.map(({ note }) => note.shard.of));
  if (counts.size > 1)
    return [
      `这些部分的总数不同：${[...counts].join('、')}。 These parts are of different numbers of parts: ${[...counts].join(', ')}.`,
    ];
  const [of = 0] = counts;
  return Array.from({ length: of }, (_, index) => index + 1).flatMap((number) => {
    const found = parts.filter(({ note }) => note.shard.number === number).map(({ folder }) => folder);
    if (found.length === 1) return [];
    if (found.length === 0) return [`缺第 ${number} 部分（共 ${of} 部分）。 Part ${number} of ${of} is missing.`];
    return [
      `第 ${number} 部分给了 ${found.length} 次：${found.join('、')}。 Part ${number} is given ${found.length} times.`,
    ];
  });
};

/** From the same content the same code finds the same; one of them has a damaged cache. */
const findOtherProse = ([first, ...others]: readonly FoundPart[]): string[] => {
  const known = JSON.stringify(first?.note.prose);
  return others
    .filter(({ note }) => note.code === first?.note.code && note.content === first.note.content)
    .filter(({ note }) => JSON.stringify(note.prose) !== known)
    .map(
      ({ folder }) =>
        `${folder} 与 ${first?.folder} 找到的相同段落不一致，请删掉各自的 .cache 重新生成。 ${folder} and ${first?.folder} found different shared passages. Delete their .cache and build them again.`,
    );
};

const findDamage = ({ folder, note }: FoundPart, pages: boolean): string[] =>
  [
    { below: join(joinOf(folder), keptName), sum: note.kept },
    ...(pages ? [{ below: siteOf(folder), sum: note.site }] : []),
  ].flatMap(({ below, sum }) => {
    const found = sumFolder(below);
    if (found.digest === sum.digest) return [];
    const [is, was] = [found, sum].map(({ files, bytes }) => `${files} 个文件、${bytes} 字节`);
    return [
      `${below} 不完整：有 ${is}，生成时有 ${was}。 ${below} is not whole: it has ${found.files} files of ${found.bytes} bytes and had ${sum.files} of ${sum.bytes}.`,
    ];
  });
