import { figureText } from '../model/quantity.js';
import type { Figure } from '../model/quantity.js';
import type { Words } from '../model/words/words.js';
import { figureOf } from '../figures/interval.js';
import type { Gap, Tally } from '../figures/parts.js';

/** Parts that do not make their total: `by sex: 744 + 275 make 1,019 of 1,240; 221 are …`. */
export function gapText({ dimension, parts, sum, total }: Tally, gap: Gap, words: Words): string {
  const { notes, dimensions } = words.stats;
  const text = (figure: Figure) => figureText(figure, words);
  const told = gap.type === 'missing' ? notes.gapMissing : notes.gapSurplus;
  const terms = parts.map(({ record }) => text(record)).join(' + ');
  return told(
    dimensions[dimension],
    terms,
    text(figureOf(sum)),
    text(total.record),
    text(gap.figure),
  );
}
