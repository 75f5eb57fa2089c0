/** A file that is to be written: its path below `data/` and its bytes, made while they are asked for. */
export interface PlannedFile {
  path: string;
  pieces: () => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** A file as it was written. */
export interface WrittenFile {
  path: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}
