import type { Point, Series } from '../../model/series.js';
import { UsageError } from '../../model/usage-error.js';
import { html } from '../escape.js';

const mostPlaces = 200;
const mostLines = 24;
const mostCaptions = 12;
const mostLetters = 600;

/**
 * The series with each text as a chart shows it: what is invisible made visible, and bounded.
 * @throws UsageError if it has more places or lines than can be read.
 */
export function readable(series: Series): Series {
  refuseMore(series.axis.places.length, mostPlaces, 'places on its axis');
  refuseMore(series.lines.length, mostLines, 'lines');
  const { axis, wording } = series;
  return {
    title: shown(series.title),
    unit: shown(series.unit),
    axis: {
      type: axis.type,
      label: shown(axis.label),
      places: axis.places.map((place) => shown(place)),
    },
    lines: series.lines.map(({ name, points }) => ({
      name: shown(name),
      points: axis.places.map((_, index) => readablePoint(points[index])),
    })),
    breaks: series.breaks.map((place) => shown(place)),
    wording: { missing: shown(wording.missing), break: shown(wording.break) },
    caption: captionOf(series),
    source: shown(series.source),
    description: shown(series.description, 10 * mostLetters),
  };
}

function refuseMore(count: number, most: number, what: string): void {
  if (count <= most) return;
  throw new UsageError(`a chart shows at most ${most} ${what}, and this one has ${count}`);
}

function captionOf({ caption }: Series): string[] {
  const more = caption.length > mostCaptions ? ['…'] : [];
  return [...caption.slice(0, mostCaptions).map((text) => shown(text)), ...more];
}

function readablePoint(point: Point | undefined): Point | undefined {
  if (point === undefined) return undefined;
  return { ...point, high: Math.max(point.low, point.high), text: shown(point.text) };
}

/** More marks than any language puts on a letter, which would be drawn over other lines. */
const heaped = /(\p{M}{4})\p{M}+/gu;

/** `html` decides what is made visible, here as everywhere; its references are read back. */
function shown(text: string, most = mostLetters): string {
  const visible = html(text).replace(/&#(\d+);/g, (_, code: string) =>
    String.fromCharCode(Number(code)),
  );
  const letters = Array.from(visible.trim().replace(heaped, '$1…'));
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most).join('')}…`;
}
