import type { DataPath, Entry } from '../model/entry.js';
import type { Unplaced } from '../model/unplaced.js';
import type { VerifyRuleName } from './verify-rules.js';
import { verifyRules } from './verify-rules.js';

/** What a check says of a place in a record. */
export interface Remark {
  readonly rule: VerifyRuleName;
  /** One sentence without a full stop. */
  readonly message: string;
  readonly suggestion?: string;
}

/** A finding at a place of a record, as severe as its check. */
export function findingAt(entry: Entry, path: DataPath, remark: Remark): Unplaced {
  const { rule, message, suggestion } = remark;
  return {
    rule,
    severity: verifyRules[rule].severity,
    message,
    at: { subject: entry, path },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const longestShown = 80;

/** A piece of a text for a finding, at most 80 characters of it. */
export function quoted(text: string): string {
  const characters = Array.from(text.slice(0, longestShown * 2));
  const shown =
    characters.length > longestShown ? characters.slice(0, longestShown - 1) : characters;
  return `“${shown.join('')}${shown.length < characters.length ? '…' : ''}”`;
}

/** `paragraph 2`, `paragraphs 1, 2 and 5`, `paragraphs 1, 2, 5 and 12 more`. */
export function paragraphsText(numbers: readonly number[]): string {
  const most = 5;
  const shown = numbers.slice(0, most).map(String);
  const more = numbers.length - shown.length;
  return `paragraph${numbers.length === 1 ? '' : 's'} ${listed(more > 0 ? [...shown, `${String(more)} more`] : shown)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
