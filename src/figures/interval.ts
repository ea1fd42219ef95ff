import { openClaims } from '../model/open-claims.js';
import type { Figure } from '../model/quantity.js';
import type { Dispute } from '../model/records.js';

/**
 * One end of an interval. `closed`: the figure may be that number; `open`: it comes near and is
 * not; `about`: the figure lies around it on either side, and no source says how far.
 */
export interface End {
  readonly at: number;
  readonly kind: 'closed' | 'open' | 'about';
}

/** What a figure may be. Counts are not negative: low is 0 where nothing is said, high Infinity. */
export interface Interval {
  readonly low: End;
  readonly high: End;
}

interface DisputedFigure extends Figure {
  readonly disputes?: readonly Dispute[];
}

const closed = (at: number): End => ({ at, kind: 'closed' });
const open = (at: number): End => ({ at, kind: 'open' });
const about = (at: number): End => ({ at, kind: 'about' });

/** What a figure may be by its value or bounds and its qualifier; a dispute left open widens it. */
export function intervalOf(figure: DisputedFigure): Interval {
  const claimed = (['value', 'min', 'max'] as const).flatMap((field) =>
    openClaims(figure, field).flatMap((claim) =>
      typeof claim === 'number' ? [printedInterval({ ...figure, [field]: claim })] : [],
    ),
  );
  return claimed.reduce(hull, printedInterval(figure));
}

function printedInterval({ value, min, max, qualifier = 'exact' }: Figure): Interval {
  const least = value ?? min ?? 0;
  const most = value ?? max ?? Infinity;
  switch (qualifier) {
    case 'exact':
      return { low: closed(least), high: closed(most) };
    case 'about':
      return { low: about(least), high: about(most) };
    case 'nearly':
      return { low: about(least), high: open(most) };
    case 'more-than':
      return { low: open(least), high: closed(max ?? Infinity) };
    case 'at-least':
      return { low: closed(least), high: closed(max ?? Infinity) };
    case 'fewer-than':
      return { low: closed(min ?? 0), high: open(most) };
    case 'at-most':
    case 'up-to':
      return { low: closed(min ?? 0), high: closed(most) };
    case 'suppressed':
      // Printed as `<5`: the value is the bound that the publisher names.
      return { low: closed(min ?? 0), high: value === undefined ? closed(most) : open(most) };
  }
}

/** The figure that an interval is, to be worded: `more than 836`, `between 3 and 7`. */
export function figureOf({ low, high }: Interval): Figure {
  if (low.at === high.at) {
    if (low.kind === 'closed') return { value: low.at };
    return { value: low.at, qualifier: high.kind === 'open' ? 'nearly' : 'about' };
  }
  if (high.at === Infinity) {
    return { value: low.at, qualifier: low.kind === 'open' ? 'more-than' : 'at-least' };
  }
  if (low.at === 0) {
    return { value: high.at, qualifier: high.kind === 'open' ? 'fewer-than' : 'at-most' };
  }
  return { min: low.at, max: high.at };
}

/** The smallest interval that holds both. */
export function hull(first: Interval, second: Interval): Interval {
  return {
    low: outer(first.low, second.low, Math.min),
    high: outer(first.high, second.high, Math.max),
  };
}

function outer(first: End, second: End, outermost: typeof Math.min): End {
  const at = outermost(first.at, second.at);
  if (first.kind === 'about' || second.kind === 'about') return about(at);
  return [first, second].some((end) => end.at === at && end.kind === 'closed')
    ? closed(at)
    : open(at);
}

/** What the figures may be together. */
export function sumOf(intervals: readonly Interval[]): Interval {
  const none: Interval = { low: closed(0), high: closed(0) };
  return intervals.reduce(
    (sum, one) => ({
      low: joined(sum.low, one.low, sum.low.at + one.low.at),
      high: joined(sum.high, one.high, sum.high.at + one.high.at),
    }),
    none,
  );
}

/** By how much one figure may exceed another: below zero where it falls short. */
export function difference(one: Interval, other: Interval): Interval {
  return {
    low: joined(one.low, other.high, one.low.at - other.high.at),
    high: joined(one.high, other.low, one.high.at - other.low.at),
  };
}

/** An end made of two: as vague as the vaguer of them. */
function joined(first: End, second: End, sum: number): End {
  const at = withoutNoise(sum);
  if (first.kind === 'about' || second.kind === 'about') return about(at);
  return first.kind === 'open' || second.kind === 'open' ? open(at) : closed(at);
}

/** Sums of decimal fractions to nine places, since 0.1 + 0.2 is not 0.3 in binary. */
function withoutNoise(sum: number): number {
  return Number.isInteger(sum) ? sum : Number(sum.toFixed(9));
}

/** Is a figure below another, whatever each may be? Never where the ends that meet are vague. */
export function certainlyBelow(one: Interval, other: Interval): boolean {
  const { low } = difference(other, one);
  return low.kind !== 'about' && (low.at > 0 || (low.at === 0 && low.kind === 'open'));
}

/** Do two figures say the same, to the qualifier? */
export function sameInterval(first: Interval, second: Interval): boolean {
  return sameEnd(first.low, second.low) && sameEnd(first.high, second.high);
}

function sameEnd(first: End, second: End): boolean {
  return first.at === second.at && first.kind === second.kind;
}
