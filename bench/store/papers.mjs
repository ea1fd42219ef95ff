// What stands on paper: sources, laws, and the evidence by which any record points at them.
import {
  alike,
  britishCount,
  britishIndex,
  britishRank,
  concernsBritain,
  foreignBody,
  homeBody,
  idOf,
  stateOf,
} from './plan.mjs';
import { later, randomOf } from './random.mjs';
import { capital, nounsOf, sentence, text } from './words.mjs';

const publishers = ['Harbour Gazette', 'Lantern News Agency', 'Ledger Office', 'Canal Review'];
const spots = ['first paragraph', 'second paragraph', 'caption', 'Table 1', 'Arts 1-2'];

/** Every twentieth source is a copy of the one before; nothing rests on a copy. */
const isCopy = (index) => index % 20 === 19;
const isKept = (index) => index % 2 === 0;
const paragraphsOf = ({ seed }, index) => randomOf(seed, 'paragraphs', index).between(8, 40);

/** Every paper is later than all that it tells of, which ends with 2015. */
const publishedOn = ({ seed }, index) => randomOf(seed, 'published', index).day(2016, 2024);

/** So many pointers to papers; the first supports the fields named, the others the whole record. */
export function evidence(plan, index, random, { fields, count = 2, printed = 2, first }) {
  return Array.from({ length: count }, (_, at) => {
    const any = alike(plan, 'sources', index, random);
    const drawn = at === 0 ? (first ?? any) : any;
    const paper = isCopy(drawn) ? drawn - 1 : drawn;
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

/** The paper that tells of a commitment or event first: of those on `gb`, each is told of by one. */
export function firstPaper(plan, kind, index) {
  if (!concernsBritain(index)) return undefined;
  const before = kind === 'events' ? britishCount(plan, 'commitments') : 0;
  return britishIndex(plan, 'sources', before + britishRank(index));
}

function excerpts(random, count) {
  const different = new Set();
  while (different.size < count) different.add(excerpt(random));
  return [...different];
}

/** A few words as they are printed, in one language or another. */
function excerpt(random) {
  const words = sentence(random.one(['fr', 'en', 'vi']), random, 1).split(' ');
  return words.slice(1, random.between(4, 7)).join(' ');
}

export function source(plan, index) {
  const random = randomOf(plan.seed, 'sources', index);
  const language = random.one(['fr', 'en', 'vi']);
  const published = publishedOn(plan, index);
  const id = idOf('sources', index);
  return {
    id,
    type: random.one(['news', 'press-release', 'report', 'web-page', 'legal-text']),
    title: { [language]: sentence(language, random, 2) },
    publisher: random.one(publishers),
    language,
    published,
    ...(index % 3 === 0 ? { published_deduced: sentence('en', random, 3) } : {}),
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

export function law(plan, index) {
  const random = randomOf(plan.seed, 'laws', index);
  const adopted = random.day(2008, 2014);
  const country = stateOf(index).toUpperCase();
  const home = country === 'VN';
  const words = nounsOf('en', index).map(capital).join(', ');
  return {
    id: idOf('laws', index),
    type: random.one(['law', 'decree', 'decision', 'national-programme']),
    title: { fr: sentence('fr', random, 2), en: `On ${words}: ${sentence('en', random, 2)}` },
    number: `${random.between(1, 999)}/${adopted.slice(0, 4)}/${country}`,
    country,
    issued_by: home ? homeBody(plan, random) : foreignBody(plan, index, random),
    adopted,
    in_force: later(adopted, random.between(1, 200)),
    ...(concernsBritain(index)
      ? { implements: [idOf('agreements', alike(plan, 'agreements', index, random))] }
      : {}),
    topics: [idOf('topics', random.below(plan.counts.topics))],
    evidence: evidence(plan, index, random, { fields: ['type', 'title', 'adopted', 'in_force'] }),
    note: text(random, 4),
  };
}
