import type { Diagnostic, Location } from '../model/diagnostic.js';
import { safe, terminal, type Safe } from './escape.js';
import { excerptLines } from './excerpt-lines.js';
import type { Colours } from './look.js';

/** A finding for people: the sentence on the first line, then the lines that it is about. */
export function* findingLines(
  diagnostic: Diagnostic,
  width: number,
  colours: Colours,
): Iterable<Safe> {
  const { location, other, severity, suggestion } = diagnostic;
  const colour = colours[severity];
  const rule = colours.dim(safe`[${terminal(diagnostic.rule)}]`);
  const message = terminal(diagnostic.message);
  yield safe`${place(location, colours)} ${colour(terminal(severity))}: ${message} ${rule}`;
  const note = suggestion === undefined ? {} : { note: terminal(suggestion) };
  yield* excerptLines(location, { colour, ...note }, width, colours);
  if (!other) return;
  yield safe`${place(other, colours)} ${terminal(other.message)}`;
  yield* excerptLines(other, { colour: colours.information }, width, colours);
}

function place({ file, span }: Location, colours: Colours): Safe {
  return safe`${colours.heading(safe`${terminal(file)}:${span.line}:${span.column}`)}:`;
}
