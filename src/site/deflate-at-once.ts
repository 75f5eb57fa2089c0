import { deflateRawSync } from 'node:zlib';

const usual = globalThis.CompressionStream;

/**
 * Runs something that packs small pieces through `CompressionStream`, as the writer of workbooks does ten times a file.
 * A stream of Node takes a hundred times as long to set up as such a piece takes to pack; the bytes are the same.
 */
export const deflateAtOnce = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  globalThis.CompressionStream = atOnce;
  try {
    return await work();
  } finally {
    globalThis.CompressionStream = usual;
  }
};

const atOnce = new Proxy(usual, {
  construct: (stream, [format]: [CompressionFormat]) => (format === 'deflate-raw' ? rawDeflater() : new stream(format)),
});

/** As much of a stream as one writer and one reader need, one after the other. */
const rawDeflater = () => {
  const chunks: Uint8Array[] = [];
  return {
    writable: {
      getWriter: () => ({
        write: (data: Uint8Array) => {
          chunks.push(deflateRawSync(data));
        },
        close: () => undefined,
      }),
    },
    readable: {
      getReader: () => ({
        read: async () => {
          const value = chunks.shift();
          return { done: value === undefined, value };
        },
      }),
    },
  };
};
