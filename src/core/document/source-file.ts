/** A file as it lies in the content folder. */
export interface SourceFile {
  /** Relative to the content folder, with forward slashes. */
  path: string;
  bytes: Uint8Array;
  /** True for a symbolic link, which is never followed. */
  link?: true;
}
