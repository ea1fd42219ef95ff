import { createHash } from 'node:crypto';
import type { Diagnostic, Location, OtherEnd } from '../model/diagnostic.js';
import type { JsonObject } from '../model/table.js';
import { terminal } from './escape.js';

/** A place as SARIF has it. Its columns are ours: from 1, in UTF-16 units, the end exclusive. */
export function physicalLocation({ file, span }: Location): JsonObject {
  const { line, column, endLine, endColumn } = span;
  return {
    artifactLocation: artifact(file),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** The other end of a finding. Its id is what a link in the message names. */
export function relatedLocation(other: OtherEnd, id: number): JsonObject {
  const message = { text: terminal(other.message) };
  return { id, physicalLocation: physicalLocation(other), message };
}

/** A path below the root is told as such; any other stands for itself. */
function artifact(file: string): JsonObject {
  const uri = file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return uri.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}

/**
 * What stays of a finding when lines move: the check, the record (else the file) and the path in
 * it. Of several alike each has its number; `seen` counts them.
 */
export function fingerprint(
  { rule, record, location, path }: Diagnostic,
  seen: Map<string, number>,
): string {
  const spot = JSON.stringify([rule, record ?? location.file, path]);
  const hash = createHash('sha256').update(spot).digest('hex').slice(0, 32);
  const count = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, count);
  return `${hash}:${String(count)}`;
}
