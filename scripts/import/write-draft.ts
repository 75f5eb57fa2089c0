import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { siteConfig } from '../../site.config.ts';
import type { Finding } from '../../src/core/findings/finding.ts';
import type { Text } from '../../src/core/findings/text.ts';
import { checkDraft, type DraftFile } from '../../src/core/importer/check-draft.ts';
import { formatDraft } from '../../src/core/importer/format-draft.ts';
import { regionFiles } from '../../src/core/importer/identity/write-region.ts';
import type { Draft } from '../../src/core/importer/import-result.ts';
import { pinyinOf } from '../../src/readers/pinyin.ts';
import { readContentFiles, readContext } from './read-context.ts';

/** A draft as files of the content folder, with what the checks of the build say of it. */
export interface DraftFiles {
  /** Its path is a stand-in as long as region or year are not known. */
  report: DraftFile;
  /** Missing region.yaml files. */
  regions: DraftFile[];
  findings: Finding[];
}

export interface OriginalSource {
  /** As given on the command line. */
  file: string;
  sha256: string;
  url?: string;
}

export const formatFiles = async (draft: Draft, { file, sha256, url }: OriginalSource): Promise<DraftFiles> => {
  const { region, year } = draft.identity;
  const retrieved = new Date().toISOString().slice(0, 10);
  const text = formatDraft(draft, { file: basename(file), sha256, retrieved, ...(url !== undefined && { url }) });
  const context = await readContext({});
  const path = `${region.chosen?.path ?? 'unknown'}/${year ?? 'unknown'}.md`;
  const regions = region.chosen ? regionFiles(region.chosen, context, pinyinOf) : [];
  if (!region.chosen || year === undefined) return { report: { path, text }, regions, findings: [] };
  const known = (await readContentFiles()).filter(
    (other) => other.path !== path && isBeside(other.path, region.chosen?.path ?? ''),
  );
  const beside = known.map(({ path: at, bytes }) => ({ path: at, text: new TextDecoder().decode(bytes) }));
  return {
    report: { path, text },
    regions,
    findings: checkDraft(draft, { path, text }, [...beside, ...regions], context.gazetteer),
  };
};

/** The regions above it and the reports of other years. */
const isBeside = (path: string, region: string): boolean =>
  dirname(path) === region || (path.endsWith('/region.yaml') && region.startsWith(`${dirname(path)}/`));

/** Writes the report and the missing regions; each file appears whole or not at all. Never over a report without `force`. */
export const writeDraft = async (
  draft: Draft,
  { report, regions }: DraftFiles,
  force: boolean,
): Promise<{ written: string[]; problem?: Text }> => {
  const problem = await findObstacle(draft, report, force);
  if (problem) return { written: [], problem };
  return writeAll([...regions, report]);
};

const findObstacle = async (draft: Draft, report: DraftFile, force: boolean): Promise<Text | undefined> => {
  if (!draft.identity.region.chosen)
    return {
      zh: '没有写入：不知道是哪个乡镇的报告，请用 --region 指明。',
      en: 'Nothing was written: it is not known which township the report is of; say so with --region.',
    };
  if (draft.identity.year === undefined)
    return {
      zh: '没有写入：不知道是哪一年的报告，请用 --year 指明。',
      en: 'Nothing was written: the year is not known; say so with --year.',
    };
  const exists = await reportExists(report);
  if (!exists || force) return undefined;
  return {
    zh: `没有写入：${siteConfig.content}/${report.path} 已经有了；要覆盖请加 --force。`,
    en: `Nothing was written: ${siteConfig.content}/${report.path} exists; add --force to replace it.`,
  };
};

export const reportExists = ({ path }: DraftFile): Promise<boolean> =>
  access(join(siteConfig.content, path)).then(
    () => true,
    () => false,
  );

/** All files are written beside their places first, the report is put there last: a full disk or a stop leaves no half. */
const writeAll = async (files: readonly DraftFile[]): Promise<{ written: string[]; problem?: Text }> => {
  const staged = files.map(({ path, text }) => {
    const target = join(siteConfig.content, path);
    // What begins with a dot is no content, should it be left behind.
    return { target, text, aside: join(dirname(target), `.${basename(target)}.${process.pid}`) };
  });
  const written: string[] = [];
  try {
    for (const { aside, text } of staged) {
      await mkdir(dirname(aside), { recursive: true });
      await writeFile(aside, text);
    }
    for (const { aside, target } of staged) {
      await rename(aside, target);
      written.push(target);
    }
    return { written };
  } catch (error) {
    // Regions are new where they are written at all, and the report comes last: nothing that was there before goes.
    for (const target of written) await rm(target, { force: true }).catch(() => undefined);
    return { written: [], problem: describeFault(error as NodeJS.ErrnoException) };
  } finally {
    for (const { aside } of staged) await rm(aside, { force: true }).catch(() => undefined);
  }
};

const faults: Record<string, Text> = {
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已满', en: 'the quota of the disk is used up' },
  EROFS: { zh: '磁盘是只读的', en: 'the disk is read-only' },
  EACCES: { zh: '没有写入的权限', en: 'writing there is not permitted' },
  EPERM: { zh: '没有写入的权限', en: 'writing there is not permitted' },
  ENOTDIR: { zh: '路径中有一处不是文件夹', en: 'a part of the path is no folder' },
  EEXIST: { zh: '路径中有一处不是文件夹', en: 'a part of the path is no folder' },
  EISDIR: { zh: '那里已有同名的文件夹', en: 'a folder of that name is there' },
};

const describeFault = ({ code = '', message, path = siteConfig.content }: NodeJS.ErrnoException): Text => {
  const { zh, en } = faults[code] ?? { zh: message, en: message };
  return {
    zh: `没有写入：“${path}”写不进去，${zh}。`,
    en: `Nothing was written: "${path}" cannot be written, ${en}.`,
  };
};
