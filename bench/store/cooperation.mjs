// What partners do together: agreements, events, commitments and projects.
import { bodyServed, foreignBody, foreignPerson, homeBody, homePerson } from './bodies.mjs';
import { alike, board, concernsBoard } from './concern.mjs';
import { idOf, stateOf } from './ids.mjs';
import { evidence } from './papers.mjs';
import { later, randomOf } from './random.mjs';
import { nounsOf, sentence, text } from './words.mjs';

const cities = {
  vn: ['Hà Nội', 'Huế', 'Đà Nẵng', 'Cần Thơ'],
  gb: ['London', 'Leeds'],
  fr: ['Paris', 'Lyon'],
};

const topic = ({ plan, random }) => idOf('topics', random.below(plan.counts.topics));

/** A title that no other record of the kind has; so many of a hundred have it in Vietnamese too. */
function titled({ index, random }, { fr, en, vi, share }) {
  const words = (language) => nounsOf(language, index).join(', ');
  return {
    fr: `${fr} ${words('fr')}`,
    en: `${en} ${words('en')}: ${sentence('en', random, 1)}`,
    ...(index % 100 < share ? { vi: `${vi} ${words('vi')}` } : {}),
  };
}

export function agreement(making) {
  const { plan, index, random } = making;
  const attested = index % 7 === 4;
  const home = homePerson(making);
  const foreign = foreignPerson(making);
  const sides = attested
    ? [homeBody(making, true), foreignBody(making)]
    : [bodyServed(plan, home), bodyServed(plan, foreign)];
  const lifecycle = attested
    ? [{ act: 'attested', date: random.day(2011, 2015) }]
    : signed(making, { people: [home, foreign], sides });
  const title = { fr: 'Accord sur', en: 'Agreement on', vi: 'Thỏa thuận về', share: 35 };
  return {
    id: idOf('agreements', index),
    title: titled(making, title),
    form: random.one(['agreement', 'memorandum-of-understanding', 'action-plan', 'arrangement']),
    level: random.one(['ministry', 'agency']),
    parties: sides.map((partner) => ({ partner })),
    subject: random.one(['trafficking', 'migration', 'policing', 'child-protection']),
    relevance: random.one(['direct', 'related']),
    provisions: provisions(making),
    ...(index >= 40 && index % 4 === 3 ? { builds_on: [idOf('agreements', index - 20)] } : {}),
    lifecycle,
    evidence: evidence(making, {
      fields: ['title', 'form', 'level', 'parties', 'lifecycle'],
      count: 3,
    }),
    ...(index % 9 === 3 && !attested ? { disputes: dispute(making, lifecycle) } : {}),
    note: text(random, 2),
  };
}

function provisions(making) {
  const { random } = making;
  return Array.from({ length: 3 }, () => ({ topic: topic(making), summary: text(random, 2) }));
}

function signed({ plan, index, random }, { people, sides }) {
  const event = alike(plan, 'events', index, random);
  const date = eventDay(plan, event);
  const by = people.map((person, at) => ({ person: idOf('people', person), for: sides[at] }));
  const acts = [{ act: 'signed', date, event: idOf('events', event), by }];
  if (index % 3 === 0) {
    acts.push({ act: 'entered-into-force', date: later(date, random.between(30, 300)) });
  }
  return acts;
}

function dispute(making, [{ date }]) {
  const claim = (value) => ({
    value,
    evidence: evidence(making, { fields: ['lifecycle'], count: 1 }),
  });
  return [
    {
      field: 'lifecycle.signed.date',
      claims: [claim(date), claim(later(date, 1))],
      held: date,
      because: text(making.random, 2),
    },
  ];
}

/** Events come first in time, then what follows them up, then the papers that tell of it. */
function eventDay({ seed }, event) {
  return randomOf(seed, 'event day', event).day(2005, 2010);
}

export function event(making) {
  const { plan, kind, index, random } = making;
  const date = eventDay(plan, index);
  const state = stateOf(index);
  const city = random.one(cities[state] ?? cities.vn);
  const country = (cities[state] === undefined ? 'vn' : state).toUpperCase();
  const people = [homePerson(making), foreignPerson(making)];
  const organisers = [{ partner: homeBody(making), role: 'organiser' }];
  if (concernsBoard(kind, index)) {
    organisers.push({ partner: board.id, role: 'organiser' });
  }
  return {
    id: idOf('events', index),
    type: random.one(['dialogue', 'conference', 'workshop', 'training', 'visit', 'launch']),
    title: titled(making, { fr: 'Rencontre sur', en: 'Meeting on', vi: 'Cuộc gặp về', share: 6 }),
    date: index % 3 === 0 ? `${date}/${later(date, 2)}` : date,
    place: { city, country },
    organisers,
    participants: people.map((person) => ({
      partner: bodyServed(plan, person),
      people: [idOf('people', person)],
    })),
    participants_complete: false,
    attendance: { value: random.between(10, 400), qualifier: 'about' },
    topics: [topic(making)],
    evidence: evidence(making, {
      fields: ['title', 'date', 'participants'],
      count: 3,
      printed: 3,
    }),
    note: text(random, 5),
  };
}

export function commitment(making) {
  const { plan, index, random } = making;
  return {
    id: idOf('commitments', index),
    type: random.one(['pledge', 'request', 'recommendation', 'joint-undertaking']),
    by: [foreignBody(making)],
    to: [homeBody(making)],
    summary: text(random, 3),
    made_at: idOf('events', alike(plan, 'events', index, random)),
    ...(index % 3 === 0 ? { follow_up: [fulfilment(making)] } : {}),
    topics: [topic(making)],
    evidence: evidence(making, { fields: ['type', 'by', 'summary'], printed: 2 }),
  };
}

/** Commitments are made by 2010, so their fulfilment comes later. */
function fulfilment(making) {
  const { random } = making;
  return {
    status: 'fulfilled',
    date: random.day(2012, 2014),
    note: text(random, 1),
    evidence: evidence(making, { fields: ['follow_up'], count: 1, printed: 1 }),
  };
}

export function project(making) {
  const { plan, index, random } = making;
  const start = random.day(2009, 2011);
  return {
    id: idOf('projects', index),
    title: titled(making, { fr: 'Projet', en: 'Project', vi: 'Dự án', share: 16 }),
    status: 'closed',
    organisations: [
      { partner: foreignBody(making), role: 'funding' },
      { partner: homeBody(making), role: 'implementing' },
    ],
    dates: { actual_start: start, actual_end: later(start, random.between(300, 1200)) },
    duration: 'P2Y',
    budget: [{ amount: 1000 * random.between(50, 900), currency: 'USD', kind: 'committed' }],
    areas: cities.vn.map((city) => ({ city, country: 'VN' })),
    objectives: Array.from({ length: 4 }, () => text(random, 2)),
    framework: idOf('agreements', alike(plan, 'agreements', index, random)),
    topics: [topic(making)],
    evidence: evidence(making, { fields: ['title', 'organisations', 'dates'], count: 3 }),
    note: { en: sentence('en', random, 3) },
  };
}
