import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';

export interface ZipEntry {
  name: string;
  encrypted: boolean;
  method: number;
  checksum: number;
  packed: number;
  /** What the archive claims; only inflating shows the truth. */
  size: number;
  offset: number;
}

/** The table of contents of a ZIP archive, nothing unpacked. Undefined: there is none to be read. */
export const readZipEntries = (bytes: Uint8Array): ZipEntry[] | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    if (!isNamedAlike(bytes, at + 46, view.getUint32(at + 42, true) + 30, nameLength)) return undefined;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
};

/** Every file is named twice; a part whose names differ would be missed without a word. */
const isNamedAlike = (bytes: Uint8Array, one: number, other: number, length: number): boolean => {
  for (let index = 0; index < length; index++) if (bytes[one + index] !== bytes[other + index]) return false;
  return true;
};

/** The record that ends an archive stands last, before a comment of at most 65,535 bytes. */
const findEnd = (view: DataView): number | undefined => {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
};

/** Unpacks one entry, and stops at the limit whatever the archive claims. A wrong checksum is damage: a figure may have changed. */
export const inflateEntry = (
  bytes: Uint8Array,
  entry: ZipEntry,
  limit: number,
): Uint8Array | 'damaged' | 'too-large' => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return 'damaged';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + entry.packed > bytes.length) return 'damaged';
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method !== 0 && entry.method !== 8) return 'damaged';
  if (entry.method === 0 && packed.length > limit) return 'too-large';
  const content = entry.method === 0 ? packed : inflate(packed, limit);
  return typeof content === 'string' || crc32(content) === entry.checksum ? content : 'damaged';
};

/** A piece this small can become 16 MB at most before the limit is looked at. */
const piece = 16 * 1024;

const inflate = (packed: Uint8Array, limit: number): Uint8Array | 'damaged' | 'too-large' => {
  const parts: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  const stream = new Inflate((part, last) => {
    parts.push(part);
    length += part.length;
    ended = last;
  });
  try {
    for (let at = 0; at < packed.length && !ended; at += piece) {
      stream.push(packed.subarray(at, at + piece), at + piece >= packed.length);
      if (length > limit) return 'too-large';
    }
  } catch {
    return 'damaged';
  }
  return ended ? join(parts, length) : 'damaged';
};

const join = (parts: readonly Uint8Array[], length: number): Uint8Array => {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};
