import { constants, crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { DeflatedText } from '../core/open-data/planned-file.ts';

/** Closes a stream of raw DEFLATE: a last block that is empty. */
const lastBlock = Buffer.from([3, 0]);

export const deflateText = (text: string | Uint8Array): DeflatedText => {
  const bytes = Buffer.from(text);
  return {
    deflated: deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }),
    bytes: bytes.length,
    crc32: crc32(bytes),
  };
};

export const inflateText = ({ deflated }: DeflatedText): Buffer => inflateRawSync(Buffer.concat([deflated, lastBlock]));

/** What stood in all texts together, known once the last was taken. */
export interface DeflatedSum {
  bytes: number;
  crc32: number;
}

/** The texts as one closed stream of raw DEFLATE. Their size and CRC add up in `sum`, without being inflated. */
export function* joinDeflated(texts: Iterable<DeflatedText>, sum: DeflatedSum): Generator<Uint8Array> {
  for (const { deflated, bytes, crc32 } of texts) {
    yield deflated;
    Object.assign(sum, { bytes: sum.bytes + bytes, crc32: joinCrc32(sum.crc32, crc32, bytes) });
  }
  yield lastBlock;
}

/** One gzip member, as every program reads it. It holds neither a name nor a date. */
export function* gzipPieces(texts: Iterable<DeflatedText>): Generator<Uint8Array> {
  const sum = { bytes: 0, crc32: 0 };
  yield Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  yield* joinDeflated(texts, sum);
  const end = Buffer.alloc(8);
  end.writeUInt32LE(sum.crc32);
  end.writeUInt32LE(sum.bytes % 2 ** 32, 4);
  yield end;
}

/*
 * The CRC of two texts from those of each, as zlib's crc32_combine does it: the first is multiplied by x to the power of the
 * bits of the second, polynomials over GF(2) modulo that of CRC-32, lowest power in the highest bit.
 */
const joinCrc32 = (one: number, other: number, otherBytes: number): number =>
  (multiply(one, powerOfX(otherBytes)) ^ other) >>> 0;

const multiply = (a: number, b: number): number => {
  let product = 0;
  let shifted = b;
  for (let bit = 31; bit >= 0; bit -= 1) {
    if ((a >>> bit) & 1) product ^= shifted;
    shifted = shifted & 1 ? (shifted >>> 1) ^ 0xedb88320 : shifted >>> 1;
  }
  return product >>> 0;
};

/** x to the power of eight times this. */
const powerOfX = (bytes: number): number => {
  let power = 0x80000000;
  let square = 0x00800000;
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = multiply(square, power);
    square = multiply(square, square);
  }
  return power;
};
