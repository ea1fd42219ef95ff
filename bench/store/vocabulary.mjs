// Who and what is named again and again: partners, people, indicators and topics.
import { bodyServed, firstBody } from './bodies.mjs';
import { board } from './concern.mjs';
import { idOf, stateOf, states } from './ids.mjs';
import { evidence } from './papers.mjs';
import { capital, nounsOf, text } from './words.mjs';

const all = ['fr', 'en', 'vi'];

/** A name in three languages that no other record of the kind has. */
function named(index, { fr, en, vi }) {
  const words = (language) => nounsOf(language, index).map(capital).join(' ');
  return { fr: `${fr} ${words('fr')}`, en: `${en} ${words('en')}`, vi: `${vi} ${words('vi')}` };
}

export function partner(making) {
  const { index, random } = making;
  const id = idOf('partners', index);
  if (index < states.length) return { id, type: 'state', country: id.toUpperCase() };
  if (index === board.index) return boardRecord(random);
  const state = stateOf(index);
  const names = named(index, { fr: 'Office des', en: 'Office for', vi: 'Văn phòng' });
  // Twenty further on is a body of the same state.
  const whole = index - 20 >= firstBody && random.chance(0.25) ? index - 20 : undefined;
  return {
    id,
    type: 'government-body',
    name: names,
    country: state.toUpperCase(),
    part_of: whole === undefined ? state : idOf('partners', whole),
    aliases: [`${nounsOf('en', index).map(capital).join('-')} Bureau`],
    ...(index % 10 === 1 ? { evidence: evidence(making, { fields: ['name'], count: 1 }) } : {}),
    ...(index % 4 === 1 ? { note: text(random, 2) } : {}),
  };
}

function boardRecord(random) {
  return {
    id: board.id,
    type: 'international-organisation',
    name: { fr: 'Conseil du port', en: 'Harbour Board', vi: 'Hội đồng Bến cảng' },
    note: text(random, 2),
  };
}

export function person(making) {
  const { plan, index, random } = making;
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
    evidence: evidence(making, { fields: ['name', 'posts'], count: 2, printed: 2 }),
    note: text(random, 3),
  };
}

/** What is counted: of every three, cases, then victims, then training. */
export function indicator({ index, random }) {
  const what = [
    { unit: 'case', measure: 'flow', stage: 'detected', scope: 'trafficking' },
    { unit: 'person', measure: 'flow', stage: 'assisted', scope: 'trafficking' },
    { unit: 'trainee', measure: 'flow', scope: 'training' },
  ][index % 3];
  return {
    id: idOf('indicators', index),
    name: named(index, { fr: 'Nombre de', en: 'Number of', vi: 'Số' }),
    definition: text(random, 7, all),
    ...what,
    note: text(random, 3),
  };
}

const pillars = ['prevention', 'protection', 'prosecution', 'partnership'];

export function topic({ index }) {
  return {
    id: idOf('topics', index),
    name: named(index, { fr: 'Thème', en: 'Theme', vi: 'Chủ đề' }),
    pillar: pillars[index % 4],
    ...(index >= 40 && index % 3 === 1 ? { broader: idOf('topics', index % 40) } : {}),
  };
}
