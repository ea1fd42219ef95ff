/**
 * One figure as a chart draws it, in the unit of its series. Where no source says how far a figure
 * may go, `high` is Infinity.
 */
export interface Point {
  /** The least that it may be, from 0. */
  readonly low: number;
  readonly high: number;
  /** Its ends are not firm: `about 40`, `nearly 60`. */
  readonly approximate: boolean;
  /** As people read it: `more than 600`. */
  readonly text: string;
}

/** The figures of one thing counted in one way, place by place. */
export interface SeriesLine {
  readonly name: string;
  /** One for each place of the axis; `undefined` where no figure is known, which is not zero. */
  readonly points: readonly (Point | undefined)[];
}

/** A chart: lines that share an axis and a unit. It knows no colour and no size. */
export interface Series {
  readonly title: string;
  /** The label of the axis that starts at zero, as in `persons`. */
  readonly unit: string;
  /** `time`: the places are equal periods in order, none left out; else categories. */
  readonly axis: {
    readonly type: 'time' | 'category';
    readonly label: string;
    readonly places: readonly string[];
  };
  readonly lines: readonly SeriesLine[];
  /** The places from which a new definition counts, so that nothing is read across. */
  readonly breaks: readonly string[];
  /** How a missing figure and a break are called in the reader's language. */
  readonly wording: { readonly missing: string; readonly break: string };
  /** What must be read with it: who counted, what it does not show. */
  readonly caption: readonly string[];
  /** Where it comes from, in one line. */
  readonly source: string;
  /** The same in words, for who does not see it. */
  readonly description: string;
}
