import type { Diagnostic, Location } from '../../model/diagnostic.js';
import { join, safe, terminal, type Safe } from '../escape.js';
import { coloursOf } from '../look.js';
import type { Reporter } from '../reporter.js';

/** One finding a line, for grep and editors: the suggestion and the other place in parentheses. */
export const line: Reporter = {
  name: 'line',
  *report(diagnostics, _summary, look) {
    const colours = coloursOf(look);
    for (const diagnostic of diagnostics) {
      const { location, severity, message, rule } = diagnostic;
      const level = colours[severity](terminal(severity));
      const sentence = safe`${terminal(message)} [${terminal(rule)}]${more(diagnostic)}`;
      yield safe`${place(location)}: ${level}: ${sentence}\n`;
    }
  },
};

function place({ file, span }: Location): Safe {
  return safe`${terminal(file)}:${span.line}:${span.column}`;
}

function more({ suggestion, other }: Diagnostic): Safe {
  const parts = [
    ...(suggestion === undefined ? [] : [terminal(suggestion)]),
    ...(other ? [safe`${place(other)}: ${terminal(other.message)}`] : []),
  ];
  return parts.length === 0 ? safe`` : safe` (${join(parts, safe`; `)})`;
}
