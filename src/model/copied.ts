/**
 * A text by itself. What is cut out of a text holds on to all of that text, which is well for a moment
 * and costs a whole file for each id that is kept.
 */
export function copied(text: string): string {
  return Buffer.from(text).toString();
}
