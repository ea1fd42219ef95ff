import type { DataPath } from '../../model/entry.js';
import type { Subject } from '../../model/unplaced.js';
import type { Trace } from '../personal-traces.js';
import { mayHoldTrace, tracesIn } from '../personal-traces.js';
import type { Rule, Violation } from '../rule.js';

export const privacyPersonalData: Rule = {
  name: 'privacy/personal-data',
  severity: 'error',
  summary: 'no text or name holds a private phone number, e-mail address or identity number',
  why:
    'A register is public for good, and those it writes of may be in danger. Remove it, and from ' +
    'the history of the repository as well. What belongs to an office stays: a number beside the ' +
    'word hotline, helpline, switchboard, đường dây nóng, tổng đài or numéro vert, a number free ' +
    'of charge, a mailbox such as info@ or contact@ at the body’s own domain. The finding names ' +
    'the field and never the number.',
  conceals: true,
  document: (seen) => violationsIn(seen, seen.value),
};

function violationsIn(subject: Subject, value: unknown): Violation[] {
  const violations: Violation[] = [];
  lookForTraces(value, [], (path, trace) => {
    violations.push({
      at: { subject, path },
      message: `"${fieldNamed(path)}" holds what looks like a private ${trace}`,
      suggestion: adviceOn(trace),
    });
  });
  return violations;
}

/** What may stay, where something of its sort may. */
function adviceOn(trace: Trace): string {
  return trace === 'phone number'
    ? 'remove it; a line for everybody is called a hotline or switchboard beside it'
    : 'remove it';
}

/** The field by its names alone: an entry of a list is named after what it holds. */
function fieldNamed(path: DataPath): string {
  return path.filter((step) => typeof step === 'string').join('.');
}

/** Where digits stand for documents and pages. */
const unread = new Set(['url', 'id', 'number', 'sha256', 'file', 'unts_no']);

/** Words and numbers parted by hyphens, some of them words: the name of a record. */
const id = /^(?=[\d-]*[a-z])[a-z\d]+(?:-[a-z\d]+)*$/;

/** `path` leads to the value, and is the same list from place to place. */
function lookForTraces(
  value: unknown,
  path: (string | number)[],
  found: (path: DataPath, trace: Trace) => void,
): void {
  if (typeof value === 'string') {
    if (!mayHoldTrace(value) || id.test(value)) return;
    for (const trace of tracesIn(value)) found([...path], trace);
  } else if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) lookWithin(value[at], path, at, found);
  } else if (isMap(value)) {
    for (const key in value) if (!unread.has(key)) lookWithin(value[key], path, key, found);
  }
}

function lookWithin(
  value: unknown,
  path: (string | number)[],
  step: string | number,
  found: (path: DataPath, trace: Trace) => void,
): void {
  path.push(step);
  lookForTraces(value, path, found);
  path.pop();
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
