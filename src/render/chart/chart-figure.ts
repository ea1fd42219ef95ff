import type { Point, Series } from '../../model/series.js';
import { html, join, safe, type Safe } from '../escape.js';
import { linked } from '../linked.js';
import { pointText } from './bar.js';
import { barPicture, percent } from './bar-picture.js';
import { countedText } from './labels.js';
import { areWhole, axisEnd, knownPoints, ticksOf } from './scale.js';
import { areApart, tickLabels, type TickLabel } from './tick-labels.js';

/** The width for which the axis of a page is labelled, in characters: that of a telephone. */
const axisRoom = 24;
/** A figure of so many characters stays in one line. */
const wholeFigure = 16;

/**
 * A chart of a page: a table with the text of every figure and a bar beside it, which says nothing
 * more; then what must be read with it, and its source.
 */
export function* figureChunks(series: Series, language: string): Iterable<Safe> {
  const { axis, lines } = series;
  const title = html(series.title);
  yield safe`<figure class="chart" aria-label="${title}">\n`;
  if (series.description !== '') yield safe`<p class="unseen">${html(series.description)}</p>\n`;
  const points = knownPoints(series);
  const most = axisEnd(points);
  const ticks = ticksOf(most, areWhole(points), (chosen) => {
    const labels = labelsOf(chosen, most, language);
    return areApart(labels) && labels.every(isCentred);
  });
  const step = ticks[0] === undefined ? safe`100%` : percent((ticks[0] / most) * 100);
  yield safe`<table style="--step:${step}">\n<caption>${title}</caption>\n`;
  if (lines.length > 0 && axis.places.length > 0) {
    yield headOf(series, labelsOf(ticks, most, language), most);
    for (const [index, place] of axis.places.entries()) {
      if (series.breaks.includes(place)) yield breakRow(series);
      yield placeRows(series, index, most);
    }
  }
  yield safe`</table>\n`;
  yield* captionChunks(series);
  yield safe`</figure>\n`;
}

function labelsOf(ticks: readonly number[], most: number, language: string): readonly TickLabel[] {
  return tickLabels(ticks, { most, cells: axisRoom, room: axisRoom + 4 }, language);
}

/** A page centres each label on its tick, however near the edge that is. */
function isCentred({ text, column, start }: TickLabel): boolean {
  return column === 0 || start === column - Math.floor(text.length / 2);
}

function headOf(series: Series, labels: readonly TickLabel[], most: number): Safe {
  const { axis, lines } = series;
  const place = safe`<th scope="col">${html(axis.label)}</th>`;
  const name = lines.length > 1 ? safe`<td></td>` : safe``;
  const figure = safe`<th scope="col" class="figure">${html(countedText(series))}</th>`;
  const ticks = labels.map(({ value, text }) => {
    const left = value > 0 ? percent((value / most) * 100) : safe`0`;
    return safe`<span style="left:${left}">${html(text)}</span>`;
  });
  const scale = safe`<div class="ticks" aria-hidden="true">${join(ticks, safe``)}</div>`;
  const picture = safe`<td class="axis">${most > 0 ? scale : safe``}</td>`;
  return safe`<thead>\n<tr>${place}${name}${figure}${picture}</tr>\n</thead>\n`;
}

function breakRow({ lines, wording }: Series): Safe {
  const columns = lines.length > 1 ? 4 : 3;
  const label = safe`<th scope="rowgroup" colspan="${columns}">${html(wording.break)}</th>`;
  return safe`<tbody class="break"><tr>${label}</tr></tbody>\n`;
}

function placeRows({ axis, lines, wording }: Series, index: number, most: number): Safe {
  const label = html(axis.places[index] ?? '');
  const several = lines.length > 1;
  const rows = lines.map(({ name, points }, line) => {
    const place =
      line > 0
        ? safe``
        : several
          ? safe`<th scope="rowgroup" rowspan="${lines.length}">${label}</th>`
          : safe`<th scope="row">${label}</th>`;
    const second = several ? safe`<th scope="row">${html(name)}</th>` : safe``;
    return safe`<tr>${place}${second}${cellsOf(points[index], most, line, wording.missing)}</tr>\n`;
  });
  const open = several ? safe`<tbody class="group">` : safe`<tbody>`;
  return safe`${open}\n${join(rows, safe``)}</tbody>\n`;
}

function cellsOf(point: Point | undefined, most: number, line: number, missing: string): Safe {
  if (point === undefined) return safe`<td class="figure missing">· ${html(missing)}</td><td></td>`;
  const text = pointText(point);
  const whole = text.length <= wholeFigure ? safe` whole` : safe``;
  const figure = safe`<td class="figure${whole}">${html(text)}</td>`;
  return safe`${figure}<td class="bars">${barPicture(point, most, line)}</td>`;
}

function* captionChunks({ caption, source }: Series): Iterable<Safe> {
  const texts = [...caption, source].filter((text) => text !== '');
  if (texts.length === 0) return;
  yield safe`<figcaption>\n`;
  for (const text of texts) yield safe`<p>${linked(text)}</p>\n`;
  yield safe`</figcaption>\n`;
}
