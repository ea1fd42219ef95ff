import { mostSevereFirst } from '../../model/diagnostic.js';
import { annotation } from '../annotations.js';
import { safe } from '../escape.js';
import type { Reporter } from '../reporter.js';

/** Workflow commands, all of them: GitHub shows the first ten of a level, so the gravest come first. */
export const github: Reporter = {
  name: 'github',
  *report(diagnostics) {
    for (const diagnostic of mostSevereFirst(diagnostics)) yield safe`${annotation(diagnostic)}\n`;
  },
};
