// What stands on paper: sources, laws, and the evidence by which any record points at them.
import { foreignBody, homeBody } from './bodies.mjs';
import {
  alike,
  britishCount,
  britishIndex,
  britishRank,
  boardPaper,
  concernsBritain,
  concernsBoard,
} from './concern.mjs';
import { idOf, stateOf } from './ids.mjs';
import { later, randomOf } from './random.mjs';
import { capital, nounsOf, sentence, text } from './words.mjs';

const publishers = ['Harbour Gazette', 'Lantern News Agency', 'Ledger Office', 'Canal Review'];
const spots = ['first paragraph', 'second paragraph', 'caption', 'Table 1', 'Arts 1-2'];

/** Of a hundred papers that many are in each language, as in the register that ships. */
const languages = Object.entries({ en: 70, vi: 19, fr: 6, de: 1, id: 1, ja: 1, th: 1, ar: 1 });
const ofHundred = languages.flatMap(([language, share]) => Array(share).fill(language));

/** Every twentieth source is a copy of the one before; nothing rests on a copy. */
const isCopy = (index) => index % 20 === 19;
const isKept = (index) => index % 10 === 0;
const paragraphsOf = ({ seed }, index) => randomOf(seed, 'paragraphs', index).between(8, 40);

/** Every paper is later than all that it tells of, which ends with 2015. */
const publishedOn = ({ seed }, index) => randomOf(seed, 'published', index).day(2016, 2024);

/** So many pointers to papers; the first supports the fields named, the others the whole record. */
export function evidence(making, { fields, count = 2, printed = 2 }) {
  const { plan, random } = making;
  return Array.from({ length: count }, (_, at) => {
    const paper = paperOf(making, at);
    const spot = isKept(paper)
      ? { paragraphs: paragraphs(random, paragraphsOf(plan, paper)) }
      : { at: random.one(spots) };
    return {
      source: idOf('sources', paper),
      ...spot,
      ...(at === 0 ? { for: fields } : {}),
      printed: excerpts(random, printed),
      ...(random.chance(0.6) ? { deduced: sentence('en', random, 2) } : {}),
    };
  });
}

function paragraphs(random, most) {
  const first = random.between(1, most - 2);
  return random.chance(0.5) ? [first] : [first, random.between(first + 1, most)];
}

/** The paper that a record rests on `at` the nth place. */
function paperOf({ plan, kind, index, random }, at) {
  if (concernsBoard(kind, index)) return boardPaper(kind, index, at);
  const first = at === 0 ? firstPaper(plan, kind, index) : undefined;
  const paper = first ?? alike(plan, 'sources', index, random);
  return isCopy(paper) ? paper - 1 : paper;
}

const telling = ['agreements', 'events', 'commitments', 'projects', 'people', 'statistics', 'laws'];

/** The paper that tells of a record first: of the papers on `gb`, each tells of one at least. */
function firstPaper(plan, kind, index) {
  const place = telling.indexOf(kind);
  if (place === -1 || !concernsBritain(index)) return undefined;
  const before = telling.slice(0, place).reduce((sum, one) => sum + britishCount(plan, one), 0);
  return britishIndex(plan, 'sources', before + britishRank(index));
}

function excerpts(random, count) {
  const different = new Set();
  while (different.size < count) different.add(excerpt(random));
  return [...different];
}

/** A few words as they are printed, in one language or another. */
function excerpt(random) {
  const words = sentence(random.one(['en', 'en', 'en', 'vi', 'fr']), random, 1).split(' ');
  return words.slice(1, random.between(4, 7)).join(' ');
}

export function source({ plan, index, random }) {
  const language = random.one(ofHundred);
  const published = publishedOn(plan, index);
  const id = idOf('sources', index);
  return {
    id,
    type: random.one(['news', 'press-release', 'report', 'web-page', 'legal-text']),
    title: { [language]: sentence(language, random, 2) },
    publisher: random.one(publishers),
    language,
    published,
    ...(index % 5 < 2 ? { published_deduced: sentence('en', random, 3) } : {}),
    url: `https://example.org/papers/${published.slice(0, 4)}/${id}`,
    accessed: later(published, random.between(1, 200)),
    reliability: isCopy(index) ? 'D' : random.one(['A', 'B']),
    ...(isCopy(index) ? { copy_of: idOf('sources', index - 1) } : {}),
    ...(isKept(index) ? { text: keptText(plan, index, random, id) } : {}),
    note: text(random, 4),
  };
}

function keptText(plan, index, random, id) {
  const sha256 = Array.from({ length: 64 }, () => random.below(16).toString(16)).join('');
  const body = paragraphsOf(plan, index);
  return { file: `${id}.txt`, sha256, paragraphs: body + random.below(20), body: [1, body] };
}

export function law(making) {
  const { plan, index, random } = making;
  const adopted = random.day(2008, 2014);
  const country = stateOf(index).toUpperCase();
  const words = nounsOf('en', index).map(capital).join(', ');
  const title = { fr: sentence('fr', random, 2), en: `On ${words}: ${sentence('en', random, 2)}` };
  return {
    id: idOf('laws', index),
    type: random.one(['law', 'decree', 'decision', 'national-programme']),
    title: random.chance(0.88) ? { ...title, vi: sentence('vi', random, 2) } : title,
    number: `${random.between(1, 999)}/${adopted.slice(0, 4)}/${country}`,
    country,
    issued_by: country === 'VN' ? homeBody(making) : foreignBody(making),
    adopted,
    in_force: later(adopted, random.between(1, 200)),
    ...(concernsBritain(index)
      ? { implements: [idOf('agreements', alike(plan, 'agreements', index, random))] }
      : {}),
    topics: [idOf('topics', random.below(plan.counts.topics))],
    evidence: evidence(making, {
      fields: ['type', 'title', 'adopted', 'in_force'],
      count: 3,
      printed: 3,
    }),
    note: text(random, 4),
  };
}
