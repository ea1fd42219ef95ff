import { compareText } from '../../model/diagnostic.js';
import type { BrokenDocument, Gathering } from '../gathering.js';
import type { Shown } from '../reading/stored-file.js';
import type { Parcel } from '../shelf/parcel.js';
import { parcelOf, unpacked } from '../shelf/parcel.js';
import type { SentFile } from './sent-file.js';
import { receivedFile, sentFile } from './sent-file.js';

/** What one thread gathered of a kind, for the other. */
export interface Portion extends Pick<Gathering, 'files' | 'findings'> {
  readonly kept: Parcel;
  readonly broken: readonly SentDocument[];
}

interface SentDocument extends Omit<BrokenDocument, 'source'> {
  readonly source: SentFile;
}

export function portionOf({ files, findings, kept, broken }: Gathering): Portion {
  return {
    files,
    findings,
    kept: parcelOf(kept),
    broken: broken.map((document) => ({ ...document, source: sentFile(document.source) })),
  };
}

/** Adds what the other thread gathered: then all is in the order of the files, as if one had read them. */
export function addPortion(gathering: Gathering, portion: Portion, store: Shown): void {
  const { files, findings, kept, broken } = gathering;
  merge(files, portion.files, ({ path }) => path);
  merge(findings, portion.findings, ({ location }) => location.file);
  merge(kept, unpacked(portion.kept), ({ file }) => file);
  const received = portion.broken.map((document) => ({
    ...document,
    source: receivedFile(document.source, store),
  }));
  merge(broken, received, ({ source }) => source.file);
}

/** Both are in order, which sorting notices. */
function merge<Item>(own: Item[], other: readonly Item[], fileOf: (item: Item) => string): void {
  for (const item of other) own.push(item);
  if (other.length > 0) own.sort((a, b) => compareText(fileOf(a), fileOf(b)));
}
