/** Where a document stands in its file: bytes, the end excluded. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

const divider = Buffer.from('\n---\n');

/** The most documents that a file may have. */
export const mostDocuments = 10_000;

/**
 * The stretches between lines of `---`. Such a line ends a document wherever it stands, so that each
 * stretch can be read alone; whether it is one document, and ends where it should, is for its reader.
 */
export function extentsIn(bytes: Buffer): Extent[] {
  const extents: Extent[] = [];
  let start = 0;
  for (let at = bytes.indexOf(divider); at !== -1; at = bytes.indexOf(divider, start - 1)) {
    extents.push({ start, end: at + 1 });
    start = at + divider.length;
  }
  extents.push({ start, end: bytes.length });
  return extents;
}

/** The text of a stretch of bytes; what is no UTF-8 becomes U+FFFD. */
export function textOf(bytes: Buffer, { start, end }: Extent): string {
  return bytes.toString('utf8', start, end);
}
