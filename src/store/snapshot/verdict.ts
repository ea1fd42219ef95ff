import type { KindName } from '../../model/entry.js';
import { kindNames } from '../../model/kinds/names.js';
import { property } from '../../model/property.js';
import type { KeptFile } from '../disk/kept-file.js';
import { Damaged, asTexts, isList } from './block.js';
import type { Append } from './sections.js';
import {
  addSection,
  beginSections,
  directoryOf,
  endSections,
  numbersIn,
  sectionNamed,
} from './sections.js';
import { SettledFiles } from './settled-files.js';
import type { StoreSignature } from './snapshot.js';
import { isSameStore, storeSignatureIn } from './snapshot.js';

/** What a verdict must agree with to be used at all. */
export interface VerdictSignature extends StoreSignature {
  /** The day of the check, in days since 1970. */
  readonly day: number;
}

/** A file that was checked. */
export interface JudgedFile {
  /** Without its folder. */
  readonly name: string;
  /** As it was; NaN where it is to be checked again, whatever it looks like. */
  readonly stamp: Float64Array;
  readonly holds: FileContents;
}

/** What a check needs to know the next time of a file. */
export interface FileContents {
  /** The ids of its documents, and whatever else may matter to records that name those. */
  readonly names: readonly string[];
  /** Of each of its documents, in their order, what its text is told by; absent where one has none. */
  readonly digests?: readonly string[];
}

/** The files of a kind as a check saw them. */
export interface JudgedFiles {
  readonly files: SettledFiles;
  /** By their numbers, what each holds. */
  readonly contents: () => readonly FileContents[];
}

/** What a check made of a store, for the next one. */
export interface Verdict {
  filesOf(kind: KindName): JudgedFiles;
  /** What the check has to say, as it was given. */
  said(): unknown;
}

/** Writes a verdict; what is `said` can be JSON. */
export function fillVerdict(
  append: Append,
  signature: VerdictSignature,
  judged: ReadonlyMap<KindName, readonly JudgedFile[]>,
  said: unknown,
): void {
  beginSections(append);
  const kinds = Object.fromEntries(
    Array.from(judged, ([kind, files]) => [kind, directoryOfKind(append, files)]),
  );
  endSections(append, { ...signature, kinds, said: addSection(append, JSON.stringify(said)) });
}

function directoryOfKind(append: Append, files: readonly JudgedFile[]): object {
  return {
    count: files.length,
    files: addSection(append, files.map(({ name }) => ownLine(name)).join('\n')),
    stamps: addSection(append, Float64Array.from(files.flatMap(({ stamp }) => [...stamp]))),
    contents: addSection(append, JSON.stringify(files.map(({ holds }) => asList(holds)))),
  };
}

function asList({ names, digests }: FileContents): readonly (readonly string[])[] {
  return digests === undefined ? [names] : [names, digests];
}

/** A name that is on one line. A slash is in the name of no file, so that none is like it. */
function ownLine(name: string): string {
  return name.replaceAll('\n', '/');
}

/** Opens a verdict, `undefined` where it is of another program, store or day, or is damaged. */
export function openVerdict(file: KeptFile, signature: VerdictSignature): Verdict | undefined {
  const read = readVerdict(file);
  if (read === undefined) return undefined;
  const isOurs = isSameStore(read.signature, signature) && read.signature.day === signature.day;
  return isOurs ? read : undefined;
}

/** A verdict with what it says of itself, `undefined` where it is damaged. */
export function readVerdict(
  file: KeptFile,
): (Verdict & { readonly signature: VerdictSignature }) | undefined {
  try {
    const directory = directoryOf(file);
    const day = property(directory, 'day');
    if (typeof day !== 'number') return undefined;
    const kinds = new Map(
      kindNames.map((kind) => [kind, judgedIn(file, kind, property(directory, 'kinds'))]),
    );
    return {
      signature: { ...storeSignatureIn(directory), day },
      filesOf(kind) {
        const files = kinds.get(kind);
        if (files === undefined) throw new Damaged();
        return files;
      },
      said: () => parsed(sectionNamed(file, directory, 'said')),
    };
  } catch (error) {
    if (error instanceof Damaged || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function judgedIn(file: KeptFile, kind: KindName, kinds: unknown): JudgedFiles {
  const directory = property(kinds, kind);
  const bytes = (name: string) => sectionNamed(file, directory, name);
  const contents = () => contentsIn(parsed(bytes('contents')));
  const files = new SettledFiles(kind, bytes('files').toString('utf8'), {
    count: Number(property(directory, 'count')),
    stamps: numbersIn(bytes('stamps')),
    records: () => contents().map(({ names }) => names.length),
  });
  return { files, contents };
}

function contentsIn(value: unknown): FileContents[] {
  if (!isList(value)) throw new Damaged();
  return value.map((lists) => {
    const [names = [], digests] = isList(lists) ? lists.map(asTexts) : [];
    return digests === undefined ? { names } : { names, digests };
  });
}

/** @throws Damaged */
function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Damaged();
  }
}
