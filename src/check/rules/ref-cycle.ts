import type { DataPath, KindName } from '../../model/entry.js';
import { kindNames } from '../../model/kinds/names.js';
import type { SchemaPath } from '../../model/record-paths.js';
import { recordPaths } from '../../model/record-paths.js';
import { valuesAt } from '../../model/references.js';
import type { BrokenDocument } from '../../store/gathering.js';
import type { OpenedKind } from '../../store/open-kind.js';
import { namedIn } from '../../store/shelf/indexes.js';
import { findCircles } from '../circles.js';
import type { Checked, Rule, Violation } from '../rule.js';

/** The first event of a series names itself as the series. */
const mayRunInCircles = new Set(['series']);

export const refCycle: Rule = {
  name: 'ref/cycle',
  severity: 'error',
  summary: 'no record is part of, follows, replaces or otherwise comes after itself',
  why:
    'Parts make wholes, later texts amend earlier ones and copies have an original: followed far ' +
    'enough, each of these ends somewhere. A circle says that one of its links is wrong, and sums ' +
    'and chains over it would have no meaning. It is told once, at the smallest id.',
  all: kindNames.flatMap((kind) => {
    const paths = pathsToOwnKind(kind);
    if (paths.length === 0) return [];
    return [{ of: [kind], violations: (store) => circlesAt(paths, kind, store) }];
  }),
};

/** Where a record names others of its kind, but for what stands deep in its lists of maps. */
function pathsToOwnKind(kind: KindName): OwnPath[] {
  return recordPaths[kind].references.flatMap(({ path, kinds }, number) => {
    const [field = '', ...rest] = path;
    const own = kinds.includes(kind) && !mayRunInCircles.has(field);
    return own && rest.every((step) => step === '*') ? [{ path, number }] : [];
  });
}

/** A path of the schema, and its number among the kind's references. */
interface OwnPath {
  readonly path: SchemaPath;
  readonly number: number;
}

/** What stands at one of the paths, by the ids of the records where something does. */
type LinksAt = OwnPath & { readonly links: Map<string, readonly string[]> };

function circlesAt(paths: readonly OwnPath[], kind: KindName, store: Checked): Violation[] {
  const opened = store.kinds.find(({ shelf }) => shelf.kind === kind);
  if (opened === undefined) return [];
  const all = paths.map((path): LinksAt => ({ ...path, links: new Map() }));
  const markers = all.map(({ number }) => `[${String(number)},[`);
  for (const { id, names } of opened.shelf.all()) {
    for (const [at, marker] of markers.entries()) {
      const one = all[at];
      if (one !== undefined && names.includes(marker)) one.links.set(id, idsAt(one.number, names));
    }
  }
  return all.flatMap((one) => circlesOf(one, opened, store));
}

function circlesOf({ path, links }: LinksAt, opened: OpenedKind, store: Checked): Violation[] {
  const { kind } = opened.shelf;
  const broken = new Map<string, BrokenDocument>();
  for (const document of opened.gathered.broken) {
    const { id } = document;
    if (id === undefined || broken.has(id) || opened.shelf.find(id) !== undefined) continue;
    const named = namedAt(path, document.value).map((one) => one.id);
    broken.set(id, document);
    if (named.length > 0) links.set(id, named);
  }
  return findCircles(links).flatMap((circle) => {
    const [first = '', next = first] = circle;
    const entry = store.register.find(kind, first);
    const subject = entry ?? broken.get(first);
    if (subject === undefined) return [];
    const value = entry === undefined ? broken.get(first)?.value : entry.record;
    return [
      {
        at: { subject, path: namedAt(path, value).find(({ id }) => id === next)?.path ?? [] },
        message: `"${path[0] ?? ''}" runs in a circle: ${drawn(circle)}`,
        suggestion: 'remove the link that is wrong',
      },
    ];
  });
}

function idsAt(number: number, names: string): readonly string[] {
  return namedIn(names).find(([path]) => path === number)?.[1] ?? [];
}

function namedAt(path: SchemaPath, value: unknown): { path: DataPath; id: string }[] {
  return valuesAt(value, path).flatMap((place) =>
    typeof place.value === 'string' ? [{ path: place.path, id: place.value }] : [],
  );
}

const mostDrawn = 8;

function drawn(circle: readonly string[]): string {
  const [first = ''] = circle;
  const more = circle.length > mostDrawn ? [`… (${String(circle.length)} records)`] : [];
  return [...circle.slice(0, mostDrawn), ...more, first].join(' → ');
}
