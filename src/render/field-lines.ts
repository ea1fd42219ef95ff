import { safe, terminal, type Safe } from './escape.js';
import type { Colours } from './look.js';
import { textWidth } from './width.js';
import { padded, wrap } from './wrap.js';

/** A label with its lines, not yet made safe; `LabelledLines` of a document is one. */
interface Labelled {
  readonly label: string;
  readonly lines: readonly string[];
}

const nothing = safe``;

/** Labels in one column, their lines wrapped beside them, for a terminal of `width` columns. */
export function* fieldLines(
  fields: readonly Labelled[],
  width: number,
  colours: Colours,
): Iterable<Safe> {
  const labels = fields.map(({ label }) => terminal(label));
  const labelWidth = Math.min(
    Math.max(0, ...labels.map(textWidth)),
    Math.max(2, Math.floor(width / 3)),
  );
  for (const [index, { lines }] of fields.entries()) {
    const left = wrap(labels[index] ?? nothing, labelWidth);
    const right = lines.flatMap((line) => wrap(terminal(line), width - labelWidth - 2));
    for (let line = 0; line < Math.max(left.length, right.length); line += 1) {
      const label = left[line] ?? nothing;
      const value = right[line] ?? nothing;
      if (value === '') yield colours.dim(label);
      else yield safe`${colours.dim(padded(label, labelWidth))}  ${value}`;
    }
  }
}
