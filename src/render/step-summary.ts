import type { Diagnostic } from '../model/diagnostic.js';
import { mostSevereFirst } from '../model/diagnostic.js';
import { changeSentence } from './change-sentence.js';
import { markdown, safe, terminal, type Safe } from './escape.js';
import { coloursOf } from './look.js';
import type { ReportSummary } from './reporter.js';
import { summarySentence } from './summary-sentence.js';

/** Bytes kept free for the sentence that says how many findings did not fit. */
const reserve = 200;

/** The findings as a Markdown table for the page of a run, in at most `room` bytes. */
export function* stepSummary(
  diagnostics: readonly Diagnostic[],
  summary: ReportSummary,
  room: number,
): Iterable<Safe> {
  const plain = coloursOf({ colour: 0 });
  const { change } = summary;
  const since = change ? safe`${markdown(changeSentence(change, plain))}\n\n` : safe``;
  const head = safe`\n## traite: ${summarySentence(summary, plain)}\n\n${since}`;
  const columns = safe`| severity | place | finding |\n| --- | --- | --- |\n`;
  let left = room - reserve - Buffer.byteLength(head) - Buffer.byteLength(columns);
  if (left < 0) return;
  yield head;
  if (diagnostics.length === 0) return;
  yield columns;
  for (const [index, diagnostic] of mostSevereFirst(diagnostics).entries()) {
    const line = row(diagnostic);
    left -= Buffer.byteLength(line);
    if (left < 0) {
      yield safe`\n${diagnostics.length - index} more do not fit here; the log has all of them.\n`;
      return;
    }
    yield line;
  }
}

function row({ severity, location, rule, message, suggestion, other }: Diagnostic): Safe {
  const more = [
    ...(suggestion === undefined ? [] : [markdown(suggestion)]),
    ...(other ? [safe`${place(other)}: ${markdown(other.message)}`] : []),
  ].map((sentence) => safe`<br>${sentence}`);
  const sentence = safe`${markdown(message)} \\[${markdown(rule)}\\]`;
  const text = more.reduce((before, one) => safe`${before}${one}`, sentence);
  return safe`| ${terminal(severity)} | ${place(location)} | ${text} |\n`;
}

function place({ file, span }: Diagnostic['location']): Safe {
  return safe`${markdown(file)}:${span.line}:${span.column}`;
}
