import { resolve } from 'node:path';
import type { Document } from '../model/document.js';
import { nearest } from '../model/names.js';
import type { Listing } from '../model/table.js';
import { unknownWord } from '../model/usage-error.js';
import type { Safe } from '../render/escape.js';
import { safe, terminal } from '../render/escape.js';
import type { ListedFormat, ListedWriter } from '../render/formats/index.js';
import { formatForFile, formatNames, formats } from '../render/formats/index.js';
import type { Look } from '../render/look.js';
import { writeWhole } from '../store/disk/write.js';

/** Where output goes, and how it is written. */
export interface Destination {
  readonly format: ListedFormat;
  /** The file to write, as given and in full; standard output where it is absent. */
  readonly file?: { readonly name: string; readonly path: string };
}

/**
 * What `-o` names: a format, or a file whose ending says which. `writers` are what the command writes
 * besides, and are suggested as well.
 */
export function destinationOf(
  output: string | undefined,
  preset: string,
  directory: string,
  writers: readonly { readonly name: string }[] = [],
): Destination {
  const name = output ?? preset;
  const format = formats.find((one) => one.name === name.toLowerCase());
  if (format !== undefined) return { format };
  const byEnding = formatForFile(name);
  if (byEnding !== undefined) {
    return { format: byEnding, file: { name, path: resolve(directory, name) } };
  }
  const names = [...formatNames, ...writers.map((one) => one.name)];
  throw unknownWord('output', name, nearest(name, names), [
    ...names,
    'or a file such as brief.csv',
  ]);
}

/** The formats whose readers are programs: they get every column, and codes in place of wording. */
export function isForPrograms({ format }: Destination): boolean {
  return !['table', 'markdown', 'html'].includes(format.name);
}

/** Writes a listing in a format; to a file, the output is empty and a note says what was written. */
export async function deliverListing(
  listing: Listing,
  destination: Destination,
  look: Look,
): Promise<{ output: Iterable<Safe>; notes: readonly Safe[] }> {
  const format = await destination.format.load();
  return deliver((how) => format.listing(listing, how), destination, look);
}

/** The same for a document. */
export async function deliverDocuments(
  documents: readonly Document[],
  destination: Destination,
  look: Look,
): Promise<{ output: Iterable<Safe>; notes: readonly Safe[] }> {
  const format = await destination.format.load();
  function* all(how: Look): Iterable<Safe> {
    for (const [index, document] of documents.entries()) {
      if (index > 0 && destination.format.name === 'table') yield safe`\n`;
      yield* format.document(document, how);
    }
  }
  return deliver(all, destination, look);
}

function deliver(
  write: (look: Look) => Iterable<Safe>,
  { file }: Destination,
  look: Look,
): { output: Iterable<Safe>; notes: readonly Safe[] } {
  return file === undefined
    ? deliverTo(file, write(look))
    : deliverTo(file, write({ ...look, colour: 0, interactive: false }));
}

/** Writes to a file, or hands on for standard output where there is none. */
export function deliverTo(
  file: Destination['file'],
  output: Iterable<Safe>,
): { output: Iterable<Safe>; notes: readonly Safe[] } {
  if (file === undefined) return { output, notes: [] };
  writeWhole(file.path, output, file.name);
  return { output: [], notes: [safe`wrote ${terminal(file.name)}\n`] };
}

/** A writer of one thing only that `-o` names, by itself or by the ending of a file. */
export interface ChosenWriter<Writer> {
  readonly writer: ListedWriter<Writer>;
  readonly file?: Destination['file'];
}

export function writerFor<Writer>(
  writers: readonly ListedWriter<Writer>[],
  output: string | undefined,
  directory: string,
): ChosenWriter<Writer> | undefined {
  if (output === undefined) return undefined;
  const name = output.toLowerCase();
  const writer = writers.find((one) => one.name === name);
  if (writer !== undefined) return { writer };
  const byEnding = writers.find(({ extensions }) => extensions.some((end) => name.endsWith(end)));
  if (byEnding === undefined) return undefined;
  return { writer: byEnding, file: { name: output, path: resolve(directory, output) } };
}
