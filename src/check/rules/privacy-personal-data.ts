import type { DataPath } from '../../model/entry.js';
import type { Trace } from '../personal-traces.js';
import { tracesIn } from '../personal-traces.js';
import type { Checked, Rule } from '../rule.js';

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
  *check({ documents, register }) {
    for (const document of documents) {
      for (const { path, trace } of tracesOf(document.value, [], register)) {
        yield {
          at: { subject: document, path },
          message: `"${fieldNamed(path)}" holds what looks like a private ${trace}`,
          suggestion: adviceOn(trace),
        };
      }
    }
  },
};

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

function* tracesOf(
  value: unknown,
  path: DataPath,
  register: Checked['register'],
): Iterable<{ path: DataPath; trace: Trace }> {
  if (typeof value === 'string') {
    if (register.knows(value)) return;
    for (const trace of tracesIn(value)) yield { path, trace };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* tracesOf(item, [...path, index], register);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!unread.has(key)) yield* tracesOf(item, [...path, key], register);
    }
  }
}
