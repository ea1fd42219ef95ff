import { fold } from '../../model/names.js';
import type { Safe } from '../../render/escape.js';
import { safe, terminal } from '../../render/escape.js';

/** A word that may stand at the cursor, and what it is. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/** What may stand at the cursor: our own words, and paths, which the shell knows better. */
export interface Choice {
  readonly candidates: readonly Candidate[];
  readonly paths?: 'files' | 'folders';
}

/** Something that has several names, the one that is offered unasked first. */
export interface Named {
  readonly names: readonly string[];
  readonly description: string;
  /** Does this name mean it, and nothing else? */
  readonly means?: (name: string) => boolean;
}

/** The words that begin as typed. */
export function beginning(words: readonly Candidate[], typed: string): Candidate[] {
  return words.filter(({ value }) => value.startsWith(typed));
}

/** One candidate for each thing that has a name which goes on from what was typed. */
export function candidatesFor(things: readonly Named[], typed: string): Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { names, description, means } of things) {
    const offered = typed === '' ? names.slice(0, 1) : names;
    const asTyped = offered.filter((name) => name.startsWith(typed));
    const value = [...asTyped, ...offered]
      .flatMap((name) => continued(name, typed))
      .find((name) => means?.(name) ?? true);
    if (value !== undefined && !found.has(value)) found.set(value, { value, description });
  }
  return [...found.values()];
}

/**
 * A name that goes on from what was typed without accents or case, in the way that it was typed:
 * `vuong q` becomes `vuong quoc anh`. A shell takes no word that begins otherwise.
 */
export function continued(name: string, typed: string): string[] {
  if (name.startsWith(typed)) return [name];
  const wanted = fold(typed);
  const composed = name.normalize('NFC');
  if (wanted === '' || !fold(composed).startsWith(wanted)) return [];
  let end = 1;
  while (!fold(composed.slice(0, end)).startsWith(wanted)) end += 1;
  let rest = composed.slice(end).replace(/^\p{M}+/u, '');
  if (!/[\p{L}\p{N}\p{M}]$/u.test(typed)) rest = rest.replace(/^[^\p{L}\p{N}]+/u, '');
  if (withoutAccents(typed) === typed) rest = withoutAccents(rest);
  if (typed.toLowerCase() === typed) rest = rest.toLowerCase();
  const finished = rest === '' && typed !== typed.trimEnd();
  return fold(typed + rest) === fold(name) && !finished ? [typed + rest] : [];
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
}

/** Completes the last word of `a,b,c`; the words before it stay and are not offered again. */
export async function inList(
  typed: string,
  choose: (last: string) => Choice | Promise<Choice>,
): Promise<Choice> {
  const [, head = '', last = ''] = /^(.*,\s*)?([^]*)$/s.exec(typed) ?? [];
  const earlier = head.split(',').map((word) => word.trim());
  const { candidates } = await choose(last);
  const fitting = candidates.filter(
    ({ value }) => !value.includes(',') && !earlier.includes(value),
  );
  return after(head, { candidates: fitting });
}

/** Puts what stays before each candidate. */
export function after(head: string, { candidates, ...choice }: Choice): Choice {
  const whole = candidates.map((one) => ({ ...one, value: head + one.value }));
  return { ...choice, candidates: whole };
}

/**
 * The lines that a shell reads. A word that would change when made harmless is left out, and so is
 * such a description.
 */
export function choiceLines({ candidates, paths }: Choice): Safe[] {
  const lines = candidates.flatMap(({ value, description }) => {
    const [word, told] = [terminal(value), terminal(description)];
    if (word !== value || value === '') return [];
    return [told === description ? safe`${word}\t${told}\n` : safe`${word}\t\n`];
  });
  return paths === undefined ? lines : [...lines, safe`\t${terminal(paths)}\n`];
}
