import type { Breakdown, Qualifier, Unit } from './records.js';
import type { CodeGroup, Words } from './words/words.js';
import { codeLabel } from './words/words.js';

/** A figure as a record gives it: one value, or bounds. */
export interface Figure {
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly qualifier?: Qualifier;
}

/** The marks by which a language parts digits; all `Words` have them. */
interface NumberMarks {
  readonly phrases: Pick<Words['phrases'], 'groupMark' | 'decimalMark'>;
}

/** A number in a language's own digits: `66 621` in French, `66,621` in English. */
export function numberText(value: number, words: NumberMarks): string {
  const [whole = '', fraction] = Math.abs(value).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, words.phrases.groupMark);
  const sign = value < 0 ? '-' : '';
  return sign + grouped + (fraction === undefined ? '' : words.phrases.decimalMark + fraction);
}

/** A figure with its qualifier or bounds in words, without its unit. */
export function figureText({ value, min, max, qualifier }: Figure, words: Words): string {
  const { qualified, between, suppressed } = words.phrases;
  if (value !== undefined) return qualified[qualifier ?? 'exact'](numberText(value, words));
  if (min !== undefined && max !== undefined) {
    return between(numberText(min, words), numberText(max, words));
  }
  if (min !== undefined) return qualified['at-least'](numberText(min, words));
  if (max !== undefined) return qualified['at-most'](numberText(max, words));
  return suppressed;
}

/** A figure with its unit: `nearly 60 delegates`; a suppressed one has none. */
export function measuredText(figure: Figure, unit: Unit | undefined, words: Words): string {
  const text = figureText(figure, words);
  const amount = figure.value ?? figure.max ?? figure.min;
  if (unit === undefined || amount === undefined) return text;
  return words.phrases.measured(text, unit, amount);
}

const groups: Partial<Record<keyof Breakdown, CodeGroup>> = {
  sex: 'sex',
  age: 'age',
  exploitation: 'exploitation',
  movement: 'movement',
};

/** The part of the people or cases that a figure is limited to, in words. */
export function breakdownText(breakdown: Breakdown, words: Words): string {
  const { sex, age, exploitation, citizenship, ethnicity, movement, place } = breakdown;
  const parts = { sex, age, exploitation, citizenship, ethnicity, movement, place };
  const labels = Object.entries(parts).flatMap(([dimension, value]) => {
    if (value === undefined) return [];
    const group = Object.entries(groups).find(([name]) => name === dimension)?.[1];
    return [group === undefined ? value : codeLabel(words, group, value)];
  });
  return labels.join(', ');
}
