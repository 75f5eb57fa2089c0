import { constants } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { ImportNote } from '../../src/core/importer/blocks.ts';
import { type RefusalId, refusal } from '../../src/core/importer/import-rules.ts';

/** An original is at most some megabytes; a larger file is not read at all. */
const maxBytes = 30 * 1024 * 1024;

/**
 * The bytes of a file, no more than it had when it was opened. A folder, a pipe or a device is named, never read: a
 * pipe without a writer would be waited for without end.
 */
export const readFileBounded = async (path: string): Promise<Uint8Array | ImportNote> => {
  // Signs that steer a terminal are not printed to one.
  const shown = path.replace(/\p{C}/gu, '?').slice(0, 300);
  try {
    const found = await stat(path);
    if (!found.isFile()) return notAFile(shown, found.isDirectory());
    if (found.size > maxBytes) return tooLarge(found.size);
    return await readBytes(path, shown);
  } catch (error) {
    return describe(shown, (error as NodeJS.ErrnoException).code ?? '');
  }
};

const readBytes = async (path: string, shown: string): Promise<Uint8Array | ImportNote> => {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = await file.stat();
    if (!found.isFile()) return notAFile(shown, found.isDirectory());
    if (found.size > maxBytes) return tooLarge(found.size);
    // One byte more shows whether it is still growing.
    const bytes = new Uint8Array(found.size + 1);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return length === found.size ? bytes.subarray(0, length) : changing(shown);
  } finally {
    await file.close();
  }
};

const refuse = (id: RefusalId, zh: string, en: string): ImportNote => refusal(id, { zh, en });

const notAFile = (path: string, isFolder: boolean): ImportNote =>
  isFolder
    ? refuse('import-no-file', `“${path}”是文件夹，不是文件。`, `"${path}" is a folder, not a file.`)
    : refuse('import-no-file', `“${path}”不是普通文件。`, `"${path}" is no ordinary file.`);

const changing = (path: string): ImportNote =>
  refuse('import-no-file', `“${path}”读取时还在变化。`, `"${path}" changed while it was read.`);

const tooLarge = (bytes: number): ImportNote => {
  const megabytes = Math.ceil(bytes / 1024 / 1024);
  const limit = maxBytes / 1024 / 1024;
  return refuse(
    'import-too-large',
    `文件有 ${megabytes} MB，最多 ${limit} MB。`,
    `The file has ${megabytes} MB; the limit is ${limit} MB.`,
  );
};

const describe = (path: string, code: string): ImportNote => {
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return refuse('import-no-file', `没有文件“${path}”。`, `There is no file "${path}".`);
  if (code === 'EACCES' || code === 'EPERM')
    return refuse('import-no-file', `没有权限读取“${path}”。`, `Reading "${path}" is not permitted.`);
  return refuse('import-no-file', `“${path}”无法读取（${code}）。`, `"${path}" cannot be read (${code}).`);
};
