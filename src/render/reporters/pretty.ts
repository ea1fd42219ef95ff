import { changeSentence } from '../change-sentence.js';
import { safe } from '../escape.js';
import { findingLines } from '../finding-lines.js';
import { coloursOf } from '../look.js';
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
    if (summary.change) yield safe`${changeSentence(summary.change, colours)}\n`;
  },
};
