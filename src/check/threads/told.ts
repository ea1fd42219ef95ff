import { compareText } from '../../model/diagnostic.js';
import type { KindName } from '../../model/entry.js';
import type { Spot, Subject } from '../../model/unplaced.js';
import type { OpenedStore } from '../../store/open.js';
import { readingOrder } from '../../store/open.js';
import type { Shown } from '../../store/reading/stored-file.js';
import type { SentFile } from '../../store/threads/sent-file.js';
import { receivedFile, sentFile } from '../../store/threads/sent-file.js';
import type { Found, Looking, Way } from '../looking.js';
import type { Accepted, Rule, Violation } from '../rule.js';
import { rules } from '../rules/index.js';

/** What one thread found, as it tells it to another. */
export interface Told {
  readonly found: readonly ToldFound[];
  readonly accepted: readonly ToldAccepted[];
  /** Kind by kind the places, among all that was gathered, of records that may name what is not there. */
  readonly astray: readonly (readonly [KindName, readonly number[]])[];
}

/** What was found, for another thread. */
export function toldOf(looking: Looking, { kinds }: OpenedStore): Told {
  return {
    found: looking.found.map(toldFound),
    accepted: Array.from(looking.accepted, toldAccepted),
    astray: kinds.flatMap(({ gathered: { kind, kept } }) => {
      const astray = new Set(looking.astrayOf(kind));
      const places = kept.flatMap((one, at) => (astray.has(one) ? [at] : []));
      return places.length === 0 ? [] : [[kind, places] as const];
    }),
  };
}

/** Adds what another thread found: then all is as if it had been found here. */
export function hear(
  { found, accepted, astray }: Told,
  looking: Looking,
  { kinds, store }: OpenedStore,
): void {
  for (const { rule, way, violation } of found.map((one) => heardFound(one, store))) {
    looking.add(rule, way, [violation]);
  }
  const others = accepted.map((one) => heardAccepted(one, store));
  for (const one of [...looking.accepted, ...others].sort(inReadingOrder)) looking.accept(one);
  for (const [kind, places] of astray) {
    const kept = kinds.find(({ gathered }) => gathered.kind === kind)?.gathered.kept ?? [];
    for (const place of places) {
      const one = kept[place];
      if (one !== undefined) looking.addAstray(kind, one);
    }
  }
}

/** The order in which one thread reads. */
function inReadingOrder({ subject: a }: Accepted, { subject: b }: Accepted): number {
  return (
    placeOf(a) - placeOf(b) || compareText(a.source.file, b.source.file) || a.document - b.document
  );
}

function placeOf({ source }: Subject): number {
  return readingOrder.findIndex((kind) => source.file.startsWith(`${kind}/`));
}

interface ToldSubject {
  readonly source: SentFile;
  readonly document: number;
  readonly id: string | undefined;
}

interface ToldSpot extends Omit<Spot, 'subject'> {
  readonly subject: ToldSubject;
}

interface ToldFound {
  readonly rule: string;
  readonly way: Way;
  readonly violation: Omit<Violation, 'at' | 'other'>;
  readonly at: ToldSpot | { readonly file: string };
  readonly other: { readonly at: ToldSpot; readonly message: string } | undefined;
}

interface ToldAccepted {
  readonly subject: ToldSubject;
  readonly accepted: readonly string[];
}

function toldFound({ rule, way, violation: { at, other, ...violation } }: Found): ToldFound {
  return {
    rule: rule.name,
    way,
    violation,
    at: 'subject' in at ? toldSpot(at) : at,
    other: other === undefined ? undefined : { ...other, at: toldSpot(other.at) },
  };
}

function heardFound({ rule, way, violation, at, other }: ToldFound, store: Shown): Found {
  return {
    rule: ruleNamed(rule),
    way,
    violation: {
      ...violation,
      at: 'subject' in at ? heardSpot(at, store) : at,
      ...(other === undefined ? {} : { other: { ...other, at: heardSpot(other.at, store) } }),
    },
  };
}

function toldAccepted({ subject, accepted }: Accepted): ToldAccepted {
  return { subject: toldSubject(subject), accepted };
}

function heardAccepted({ subject, accepted }: ToldAccepted, store: Shown): Accepted {
  return { subject: heardSubject(subject, store), accepted };
}

function ruleNamed(name: string): Rule {
  const rule = rules.find((one) => one.name === name);
  if (rule === undefined) throw new Error(`there is no rule ${name}`);
  return rule;
}

function toldSpot({ subject, ...spot }: Spot): ToldSpot {
  return { ...spot, subject: toldSubject(subject) };
}

function heardSpot({ subject, ...spot }: ToldSpot, store: Shown): Spot {
  return { ...spot, subject: heardSubject(subject, store) };
}

function toldSubject({ source, document, id }: Subject): ToldSubject {
  return { source: sentFile(source), document, id };
}

function heardSubject({ source, document, id }: ToldSubject, store: Shown): Subject {
  return { source: receivedFile(source, store), document, id };
}
