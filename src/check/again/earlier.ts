import type { Diagnostic } from '../../model/diagnostic.js';
import type { KindName } from '../../model/entry.js';
import type { Shown } from '../../store/reading/stored-file.js';
import { StoredFile, shownName } from '../../store/reading/stored-file.js';
import type { Verdict } from '../../store/snapshot/verdict.js';
import type { Found, Way } from '../looking.js';
import type { Accepted } from '../rule.js';

/** Something that a check found, as it is kept for the next one. */
export interface Earlier {
  readonly rule: string;
  readonly way: Way;
  /** The id of the record that it is about; empty where it is about none. */
  readonly record: string;
  /** The files that it is about, relative to the store. */
  readonly file: string;
  readonly other?: string;
  /** As it was told, its files as above; absent where it was not. */
  readonly diagnostic?: Diagnostic;
}

/** What a check has to say, as it is kept for the next one. */
export interface Said {
  readonly found: readonly Earlier[];
  /** What records accept, with the file and the number of the document. */
  readonly accepted: readonly (readonly [id: string, file: string, at: number, rules: string[]])[];
  /** The records that name what is not there. */
  readonly astray: readonly (readonly [KindName, string])[];
}

const nothing: Said = { found: [], accepted: [], astray: [] };

/** What was said when a store was checked. It is believed to be what was written: it bears a checksum. */
export function saidIn(verdict: Verdict | undefined): Said {
  const said = verdict?.said();
  return isSaid(said) ? said : nothing;
}

function isSaid(value: unknown): value is Said {
  return typeof value === 'object' && value !== null && 'found' in value && 'astray' in value;
}

/** The files that something was said of. */
export function filesIn({ found, accepted }: Said): ReadonlySet<string> {
  return new Set([
    ...found.flatMap(({ file, other }) => (other === undefined ? [file] : [file, other])),
    ...accepted.map(([, file]) => file),
  ]);
}

/** What was found, with what is told of it. */
export function keptFinding(
  { rule, way, violation }: Found,
  told: Diagnostic | undefined,
): Earlier {
  const { at, other } = violation;
  const about = 'subject' in at ? at.subject : undefined;
  const file = 'subject' in at ? at.subject.source.file : at.file;
  const otherFile = other?.at.subject.source.file;
  return {
    rule: rule.name,
    way,
    record: about?.id ?? '',
    file,
    ...(otherFile === undefined ? {} : { other: otherFile }),
    ...(told === undefined ? {} : { diagnostic: withFiles(told, file, otherFile) }),
  };
}

/** What was told of it, with its files as they are seen from where one stands now. */
export function toldAgain({ diagnostic, file, other }: Earlier, store: Shown): Diagnostic[] {
  if (diagnostic === undefined) return [];
  const shown = (path: string) => shownName(store.name, path);
  return [withFiles(diagnostic, shown(file), other === undefined ? undefined : shown(other))];
}

function withFiles(told: Diagnostic, file: string, other: string | undefined): Diagnostic {
  return {
    ...told,
    location: { ...told.location, file },
    ...(told.other === undefined || other === undefined
      ? {}
      : { other: { ...told.other, file: other } }),
  };
}

export function keptAcceptances(accepted: Iterable<Accepted>): Said['accepted'] {
  return Array.from(accepted, ({ subject: { id = '', source, document }, accepted: rules }) => [
    id,
    source.file,
    document,
    [...rules],
  ]);
}

export function acceptedAgain([id, file, document, rules]: Said['accepted'][number], store: Shown) {
  return { subject: { id, source: new StoredFile(store, file), document }, accepted: rules };
}
