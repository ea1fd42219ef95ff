import type { Document, YAMLMap } from 'yaml';
import { isMap } from 'yaml';
import { growRoots } from './grow.js';
import { correctedModeline } from './marks.js';
import { commentsIn, sameRecord } from './proof.js';
import type { Place } from './schema.js';
import { writeRoots } from './write.js';
import { parseDocuments } from '../reading/thorough/parse.js';
import type { Problem } from '../reading/thorough/problem.js';
import { profileProblems } from '../reading/thorough/profile.js';

const mostTurns = 4;

/** The schema of a file's records: its name, the places that it describes, and its like. */
export interface FileSchema {
  readonly name: string;
  readonly place: Place;
  readonly known: readonly string[];
}

/** A file's text in the canonical layout, or why it is left as it is. */
export type LaidOut = { readonly text: string } | { readonly problems: readonly Problem[] };

/**
 * Lays a file out: the same values and the same comments in the order and form that all files of a
 * store share. Laying it out again changes nothing. What cannot be shown to be the same is left.
 */
export function layOut(text: string, schema: FileSchema): LaidOut {
  const given = mapsOf(text);
  if ('problems' in given) return given;
  const unified = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const before = unified === text ? given : mapsOf(unified);
  if ('problems' in before) return before;
  let laidOut = written(unified, before.maps, schema);
  if (laidOut === text) return { text };
  // A comment may come to stand elsewhere than its first place says, and then settles.
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const after = mapsOf(laidOut);
    if ('problems' in after) return left('what it would become cannot be read');
    const again = written(laidOut, after.maps, schema);
    if (again === laidOut) {
      const reason = difference(text, given, laidOut, after, schema);
      return reason === undefined ? { text: laidOut } : left(reason);
    }
    laidOut = again;
  }
  return left('its layout would change each time');
}

interface Maps {
  readonly documents: readonly Document[];
  readonly maps: readonly YAMLMap[];
}

/** The documents of a text, each of them a map. */
function mapsOf(text: string): Maps | { readonly problems: readonly Problem[] } {
  const parsed = parseDocuments(text);
  const documents = parsed.flatMap(({ document }) => document ?? []);
  const problems = parsed.flatMap((one) =>
    one.document === undefined || one.problems.length > 0
      ? one.problems
      : profileProblems(one.document),
  );
  if (problems.length > 0) return { problems };
  const maps = documents.flatMap(({ contents }) => (isMap(contents) ? contents : []));
  if (maps.length === 0 || maps.length < documents.length || maps.some(isEmpty)) {
    return left('it holds no record');
  }
  return { documents, maps };
}

function isEmpty({ items }: YAMLMap): boolean {
  return items.length === 0;
}

function written(text: string, maps: readonly YAMLMap[], schema: FileSchema): string {
  const roots = growRoots(text, maps, schema.place);
  const modeline = roots[0]?.modeline;
  return writeRoots(modeline === undefined ? undefined : corrected(modeline, schema), roots);
}

function corrected(text: string, { name, known }: FileSchema): string {
  return correctedModeline(text, name, known);
}

/** What is not the same after laying out. */
function difference(
  text: string,
  before: Maps,
  laidOut: string,
  after: Maps,
  schema: FileSchema,
): string | undefined {
  const values = after.documents.map((document) => asMaps(document));
  const same =
    before.documents.length === values.length &&
    before.documents.every((one, index) => sameRecord(asMaps(one), values[index], schema.place));
  if (!same) return 'its values would change';
  const comments = (one: string) =>
    commentsIn(one)
      .map((comment) => corrected(comment, schema))
      .sort()
      .join('\n');
  if (comments(text) !== comments(laidOut)) return 'a comment would be lost';
  return undefined;
}

function asMaps(document: Document): unknown {
  return document.toJS({ mapAsMap: true });
}

function left(reason: string): { readonly problems: readonly Problem[] } {
  const message = `the file is left as it is: ${reason}`;
  return { problems: [{ rule: 'fmt/left-alone', message, at: { start: 0, end: 1 } }] };
}
