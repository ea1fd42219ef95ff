import type { Diagnostic, Location } from '../../model/diagnostic.js';
import { safe, terminal, type Safe } from '../escape.js';
import { excerptLines } from '../excerpt-lines.js';
import { coloursOf, type Colours } from '../look.js';
import type { Reporter } from '../reporter.js';
import { summarySentence } from '../summary-sentence.js';

/** The sentence on a line that grep finds, the lines that it is about, a summary at the end. */
export const pretty: Reporter = {
  name: 'pretty',
  *report(diagnostics, summary, look) {
    const colours = coloursOf(look);
    for (const diagnostic of diagnostics) {
      for (const line of findingLines(diagnostic, look.width, colours)) yield safe`${line}\n`;
      yield safe`\n`;
    }
    yield safe`${summarySentence(summary, colours)}\n`;
  },
};

function* findingLines(diagnostic: Diagnostic, width: number, colours: Colours): Iterable<Safe> {
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
