import { numberText } from '../../model/quantity.js';
import { textWidth } from '../width.js';

/** The marks of numbers by language, as in `model/words`, which is not loaded for an axis. */
const marks: Readonly<
  Record<string, { readonly groupMark: string; readonly decimalMark: string }>
> = {
  en: { groupMark: ',', decimalMark: '.' },
  fr: { groupMark: '\u00a0', decimalMark: ',' },
  vi: { groupMark: '.', decimalMark: ',' },
};
const english = { groupMark: ',', decimalMark: '.' };

/** A number of an axis as the language writes it. */
export function tickText(value: number, language: string): string {
  return numberText(value, { phrases: marks[language.split('-')[0] ?? ''] ?? english });
}

/** A label of the axis at `column`, counted from the zero line. */
export interface TickLabel {
  readonly value: number;
  readonly text: string;
  /** Where the tick stands. */
  readonly column: number;
  /** Where its label begins. */
  readonly start: number;
}

/** The labels of zero and of the ticks, each centred on its tick within `room` columns. */
export function tickLabels(
  ticks: readonly number[],
  axis: { readonly most: number; readonly cells: number; readonly room: number },
  language: string,
): readonly TickLabel[] {
  return [0, ...ticks].map((value) => {
    const text = tickText(value, language);
    const width = textWidth(text);
    const column = value === 0 ? 0 : Math.round((value / axis.most) * axis.cells);
    const centred = column - Math.floor(width / 2);
    return { value, text, column, start: Math.max(0, Math.min(centred, axis.room - width)) };
  });
}

/** Are the labels two columns apart? A space alone may group digits. */
export function areApart(labels: readonly TickLabel[]): boolean {
  return labels.every(({ start }, index) => {
    const before = labels[index - 1];
    return before === undefined || start >= before.start + textWidth(before.text) + 2;
  });
}
