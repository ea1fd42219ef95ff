import type { DataPath, KindName } from '../../model/entry.js';
import { kindNames } from '../../model/kinds/names.js';
import type { SchemaPath } from '../../model/record-paths.js';
import { recordPaths } from '../../model/record-paths.js';
import { valuesAt } from '../../model/references.js';
import type { StoredDocument } from '../../store/documents.js';
import { findCircles } from '../circles.js';
import type { Rule, Violation } from '../rule.js';

export const refCycle: Rule = {
  name: 'ref/cycle',
  severity: 'error',
  summary: 'no record is part of, follows, replaces or otherwise comes after itself',
  why:
    'Parts make wholes, later texts amend earlier ones and copies have an original: followed far ' +
    'enough, each of these ends somewhere. A circle says that one of its links is wrong, and sums ' +
    'and chains over it would have no meaning. It is told once, at the smallest id.',
  *whole({ documents, targets }) {
    for (const kind of kindNames) {
      const own = documents.filter((document) => document.kind === kind);
      const broken = own.some(({ valid }) => !valid);
      const paths = pathsToOwnKind(kind).filter(
        ({ number }) => broken || targets.of(kind, number).size > 0,
      );
      const records = paths.length === 0 ? new Map<string, StoredDocument>() : recordsById(own);
      for (const path of paths) yield* circlesOf(path, records);
    }
  },
};

/** The first event of a series names itself as the series. */
const mayRunInCircles = new Set(['series']);

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

/** Of several records with one id the first stands. */
function recordsById(documents: readonly StoredDocument[]): ReadonlyMap<string, StoredDocument> {
  const records = new Map<string, StoredDocument>();
  for (const document of documents) {
    if (document.id !== undefined && !records.has(document.id)) records.set(document.id, document);
  }
  return records;
}

function* circlesOf(
  { path, number }: OwnPath,
  records: ReadonlyMap<string, StoredDocument>,
): Iterable<Violation> {
  const links = new Map<string, readonly string[]>();
  for (const [id, document] of records) {
    const named = document.valid
      ? idsAt(number, document)
      : namedIn(path, document).map((one) => one.id);
    if (named.length > 0) links.set(id, named);
  }
  for (const circle of findCircles(links)) {
    const [first = '', next = first] = circle;
    const document = records.get(first);
    if (document === undefined) continue;
    const link = namedIn(path, document).find(({ id }) => id === next);
    yield {
      at: { subject: document, path: link?.path ?? [] },
      message: `"${path[0] ?? ''}" runs in a circle: ${drawn(circle)}`,
      suggestion: 'remove the link that is wrong',
    };
  }
}

function idsAt(number: number, document: StoredDocument): readonly string[] {
  return document.named().find(([path]) => path === number)?.[1] ?? [];
}

function namedIn(path: SchemaPath, { value }: StoredDocument): { path: DataPath; id: string }[] {
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
