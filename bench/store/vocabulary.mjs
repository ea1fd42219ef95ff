// Who and what is named again and again: partners, people, indicators and topics.
import { evidence } from './papers.mjs';
import { bodyServed, idOf, stateOf, states } from './plan.mjs';
import { randomOf } from './random.mjs';
import { capital, nounsOf, sentence, text } from './words.mjs';

const all = ['fr', 'en', 'vi'];

/** A name in three languages that no other record of the kind has. */
function named(index, { fr, en, vi }) {
  const words = (language) => nounsOf(language, index).map(capital).join(' ');
  return { fr: `${fr} ${words('fr')}`, en: `${en} ${words('en')}`, vi: `${vi} ${words('vi')}` };
}

export function partner(plan, index) {
  const id = idOf('partners', index);
  const state = stateOf(index);
  const country = (states[index] ?? state).toUpperCase();
  if (index < states.length) return { id, type: 'state', country };
  const random = randomOf(plan.seed, 'partners', index);
  const office = { fr: 'Office des', en: 'Office for', vi: 'Văn phòng' };
  // Twenty further on is a body of the same state.
  const whole = index - 20 >= states.length && random.chance(0.25) ? index - 20 : undefined;
  return {
    id,
    type: 'government-body',
    name: named(index, office),
    country,
    part_of: whole === undefined ? state : idOf('partners', whole),
    aliases: [`${nounsOf('en', index).map(capital).join('-')} Bureau`],
    url: `https://example.org/offices/${id}`,
    ...(index % 4 === 1
      ? { evidence: evidence(plan, index, random, { fields: ['name'], count: 1 }) }
      : {}),
    note: text(random, 2),
  };
}

export function person(plan, index) {
  const random = randomOf(plan.seed, 'people', index);
  const words = nounsOf(stateOf(index) === 'vn' ? 'vi' : 'fr', index).slice(0, 3);
  const name = words.map(capital).join(' ');
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
  return {
    id: idOf('people', index),
    name,
    ...(plain === name ? {} : { also_written: [plain] }),
    posts: [
      {
        title: text(random, 1, all),
        of: bodyServed(plan, index),
        seen: [random.day(2005, 2010), random.day(2011, 2015)],
      },
    ],
    evidence: evidence(plan, index, random, { fields: ['name', 'posts'], count: 2, printed: 3 }),
    note: text(random, 3),
  };
}

/** What is counted: of every three, cases, then victims, then training. */
export function indicator(plan, index) {
  const random = randomOf(plan.seed, 'indicators', index);
  const what = [
    { unit: 'case', measure: 'flow', stage: 'detected', scope: 'trafficking' },
    { unit: 'person', measure: 'flow', stage: 'assisted', scope: 'trafficking' },
    { unit: 'trainee', measure: 'flow', scope: 'training' },
  ][index % 3];
  return {
    id: idOf('indicators', index),
    name: named(index, { fr: 'Nombre de', en: 'Number of', vi: 'Số' }),
    definition: text(random, 5, all),
    ...what,
    note: text(random, 3),
  };
}

const pillars = ['prevention', 'protection', 'prosecution', 'partnership'];

export function topic(plan, index) {
  const random = randomOf(plan.seed, 'topics', index);
  return {
    id: idOf('topics', index),
    name: named(index, { fr: 'Thème', en: 'Theme', vi: 'Chủ đề' }),
    pillar: pillars[index % 4],
    ...(index >= 40 && index % 3 === 1 ? { broader: idOf('topics', index % 40) } : {}),
    note: { en: sentence('en', random, 2) },
  };
}
