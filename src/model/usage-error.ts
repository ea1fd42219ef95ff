/** What the user typed is wrong: one line says what was given, what is near and what is allowed. */
export class UsageError extends Error {}

const mostListed = 40;

/** The line for a word that is none of those allowed; `what` is as in `field` or `value of form`. */
export function unknownWord(
  what: string,
  given: string,
  near: readonly string[],
  allowed: readonly string[],
): UsageError {
  const meant = near.length === 0 ? '' : `; did you mean ${near.map(quote).join(' or ')}?`;
  const more = allowed.length > mostListed ? ', …' : '';
  const list = allowed.slice(0, mostListed).join(', ');
  const choice = list === '' ? '' : `${meant === '' ? ';' : ''} allowed: ${list}${more}`;
  return new UsageError(`unknown ${what} ${quote(given)}${meant}${choice}`);
}

function quote(word: string): string {
  return `"${word}"`;
}
