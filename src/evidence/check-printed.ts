import type { Unplaced } from '../model/unplaced.js';
import type { Article } from './article.js';
import { findingAt, paragraphsText, quoted } from './finding.js';
import { folded, placeIn } from './fold.js';
import { nearestPlace, searchedLength } from './nearest-place.js';
import type { Read } from './read-evidence.js';
import { pointedParagraphs } from './read-evidence.js';

/** Does every printed string stand in one of the paragraphs? Where none is named, in any. */
export function* checkPrinted(read: Read, showText: boolean): Iterable<Unplaced> {
  const { cited, article } = read;
  const { paragraphs, printed = [] } = cited.evidence;
  if (article === undefined) return;
  const pointed = paragraphs === undefined ? article.numbers() : pointedParagraphs(read);
  if (paragraphs !== undefined && pointed.length === 0) return;
  for (const [index, text] of printed.entries()) {
    const wanted = folded(text);
    if (pointed.some((number) => placeIn(article.paragraph(number), wanted) !== -1)) continue;
    const where = paragraphs === undefined ? 'any paragraph' : paragraphsText(pointed);
    const elsewhere = nearest(article, pointed, wanted, showText);
    yield findingAt(cited.record, [...cited.path, 'printed', index], {
      rule: 'verify/printed',
      message: `${quoted(text)} does not stand in ${where}${elsewhere}`,
    });
  }
}

const mostNamed = 3;

/** Where it stands instead: in other paragraphs, in a longer number, or nearly so. */
function nearest(
  article: Article,
  pointed: readonly number[],
  wanted: string,
  showText: boolean,
): string {
  const others: number[] = [];
  for (const number of article.numbers()) {
    if (placeIn(article.paragraph(number), wanted) === -1) continue;
    others.push(number);
    if (others.length === mostNamed) break;
  }
  if (others.length > 0) return `; it stands in ${paragraphsText(others)}`;
  const within = pointed.filter((number) => article.paragraph(number).includes(wanted));
  if (within.length > 0) {
    return `; in ${paragraphsText(within.slice(0, mostNamed))} it is part of a longer number`;
  }
  return nearString(article, pointed, wanted, showText);
}

function nearString(
  article: Article,
  pointed: readonly number[],
  wanted: string,
  showText: boolean,
): string {
  let best: { paragraph: number; found: string; distance: number } | undefined;
  let left = searchedLength;
  for (const paragraph of pointed) {
    if (left <= 0) break;
    const text = article.paragraph(paragraph).slice(0, left);
    left -= text.length;
    const near = nearestPlace(text, wanted);
    if (near !== undefined && near.distance < (best?.distance ?? Infinity)) {
      best = { paragraph, ...near };
    }
  }
  if (best === undefined) return '';
  const found = showText ? quoted(best.found) : 'something near it';
  return `; paragraph ${String(best.paragraph)} has ${found}`;
}
