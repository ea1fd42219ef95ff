import type { GatheredFile } from '../gathering.js';
import type { Kept, Shelf } from '../shelf/shelf.js';
import type { StampedFiles } from '../tree.js';
import { stampLength } from '../tree.js';
import type { SettledFile } from './snapshot.js';

/** What is known of the files of a kind without reading them. */
export interface Known {
  readonly listed: StampedFiles;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** In which file, that was not read now, a record of some id is. */
  readonly pathBefore: (id: string) => string | undefined;
}

/**
 * The files whose records may not be kept: those in which something is wrong, which share an id with
 * another, or which were changed so lately that a further change might not show in their times. Some
 * that were not read now may be among them.
 */
export function unsettledFiles(read: readonly GatheredFile[], known: Known): ReadonlySet<string> {
  const before = known.now - resolutionOf(known.listed.stamps);
  const stamps = stampsByPath(known.listed, read);
  const unsettled = new Set(sharing(read, known.pathBefore));
  for (const { path, wrong } of read) {
    const stamp = stamps.get(path);
    const settled = stamp !== undefined && isSettled(stamp, before) && !path.includes('\n');
    if (!settled || wrong) unsettled.add(path);
  }
  return unsettled;
}

/** The files that hold an id which another document of the kind has too. */
function sharing(
  read: readonly GatheredFile[],
  pathBefore: (id: string) => string | undefined,
): string[] {
  const files: string[] = [];
  const first = new Map<string, string>();
  for (const { path, ids } of read) {
    for (const id of ids) {
      const other = first.get(id) ?? pathBefore(id);
      if (other !== undefined) files.push(path, other);
      first.set(id, path);
    }
  }
  return files;
}

/** Were the contents and the state of a file last changed surely before a time? */
function isSettled(stamp: Float64Array, before: number): boolean {
  const [, contents = NaN, state = NaN] = stamp;
  return contents < before && state < before;
}

/** How far apart two changes must be to show in the times of a file, in milliseconds. */
function resolutionOf(stamps: Float64Array): number {
  for (let at = 0; at < stamps.length; at += stampLength) {
    if ((stamps[at + 1] ?? 0) % 1000 !== 0 || (stamps[at + 2] ?? 0) % 1000 !== 0) return fine;
  }
  return coarse;
}

/** Some clock ticks of the kernel; and for file systems that know whole seconds, or every other. */
const fine = 20;
const coarse = 2000;

/** The records on a shelf whose files may be kept, and these files. */
export function settled(
  shelf: Shelf,
  unsettled: ReadonlySet<string>,
  listed: StampedFiles,
): { readonly files: readonly SettledFile[]; readonly kept: readonly Kept[] } {
  const records = new Map<string, number>();
  const kept: Kept[] = [];
  for (const one of shelf.all()) {
    if (unsettled.has(one.file)) continue;
    records.set(one.file, (records.get(one.file) ?? 0) + 1);
    kept.push(one);
  }
  const files: SettledFile[] = [];
  for (const [at, name] of listed.names.entries()) {
    const count = records.get(`${shelf.kind}/${name}`);
    if (count !== undefined) files.push({ name, stamp: stampAt(listed, at), records: count });
  }
  return { files, kept };
}

/** The stamp of a file by its number. */
export function stampAt({ stamps }: StampedFiles, at: number): Float64Array {
  return stamps.subarray(at * stampLength, (at + 1) * stampLength);
}

/** The stamps of the files that were read, by their paths. */
export function stampsByPath(
  listed: StampedFiles,
  read: readonly GatheredFile[],
): ReadonlyMap<string, Float64Array> {
  const paths = new Map(read.map(({ path }) => [path.slice(path.indexOf('/') + 1), path]));
  return new Map(
    listed.names.flatMap((name, at) => {
      const path = paths.get(name);
      return path === undefined ? [] : [[path, stampAt(listed, at)] as const];
    }),
  );
}
