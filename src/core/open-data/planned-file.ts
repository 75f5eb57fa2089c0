export type Piece = string | Uint8Array;

/** A file that is to be written: its path below `data/` and its bytes, made while they are asked for. */
export interface PlannedFile {
  path: string;
  pieces: () => Iterable<Piece> | AsyncIterable<Piece>;
  /** Says everything it is made from, where it is worth keeping for the next build. It must fit into memory then. */
  madeFrom?: readonly string[];
  /**
   * Everything its bytes follow from, where that is found in less time than they are made: of two files that were made from
   * different things and have the same contents only one is made.
   */
  contents?: () => Iterable<Piece>;
}

/**
 * Text as raw DEFLATE that ends on a whole byte and is not closed, so that such texts can stand one after the other in one
 * gzip or zip member without being compressed again.
 */
export interface DeflatedText {
  deflated: Uint8Array;
  /** Of the text itself. */
  bytes: number;
  crc32: number;
}

/** A CSV of parts that are made and kept county by county. */
export interface PlannedCsv {
  path: string;
  /** With the byte order mark. */
  header: string;
  texts: () => Iterable<DeflatedText>;
}

/** A file as it was written. */
export interface WrittenFile {
  path: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}
