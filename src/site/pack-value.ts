import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A plain value within a kept value, compressed: who needs some of many such values leaves the others as they are. */
export type Packed = string;

export const packValue = (value: unknown): Packed => zstdCompressSync(JSON.stringify(value)).toString('base64');

export const unpackValue = <T>(packed: Packed): T =>
  JSON.parse(zstdDecompressSync(Buffer.from(packed, 'base64')).toString('utf8'));
