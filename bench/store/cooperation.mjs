// What partners do together: agreements, events, commitments and projects.
import {
  alike,
  bodyServed,
  eventDay,
  foreignBody,
  foreignPerson,
  homeBody,
  homePerson,
  idOf,
  stateOf,
} from './plan.mjs';
import { evidence, firstPaper } from './papers.mjs';
import { later, randomOf } from './random.mjs';
import { nounsOf, sentence, text } from './words.mjs';

const cities = {
  vn: ['Hà Nội', 'Huế', 'Đà Nẵng', 'Cần Thơ'],
  gb: ['London', 'Leeds'],
  fr: ['Paris', 'Lyon'],
};

const topic = ({ counts }, random) => idOf('topics', random.below(counts.topics));

/** A title that no other record of the kind has. */
function titled(index, random, { fr, en }) {
  return {
    fr: `${fr} ${nounsOf('fr', index).join(', ')}`,
    en: `${en} ${nounsOf('en', index).join(', ')}: ${sentence('en', random, 1)}`,
  };
}

export function agreement(plan, index) {
  const random = randomOf(plan.seed, 'agreements', index);
  const attested = index % 7 === 4;
  const home = homePerson(plan, random);
  const foreign = foreignPerson(plan, index, random);
  const sides = attested
    ? [homeBody(plan, random, true), foreignBody(plan, index, random)]
    : [bodyServed(plan, home), bodyServed(plan, foreign)];
  const lifecycle = attested
    ? [{ act: 'attested', date: random.day(2011, 2015) }]
    : signed(plan, index, random, { people: [home, foreign], sides });
  return {
    id: idOf('agreements', index),
    title: titled(index, random, { fr: 'Accord sur', en: 'Agreement on' }),
    form: random.one(['agreement', 'memorandum-of-understanding', 'action-plan', 'arrangement']),
    level: random.one(['ministry', 'agency']),
    parties: sides.map((partner) => ({ partner })),
    subject: random.one(['trafficking', 'migration', 'policing', 'child-protection']),
    relevance: random.one(['direct', 'related']),
    provisions: Array.from({ length: 4 }, () => ({
      topic: topic(plan, random),
      summary: text(random, 2),
    })),
    ...(index >= 40 && index % 4 === 3 ? { builds_on: [idOf('agreements', index - 20)] } : {}),
    lifecycle,
    evidence: evidence(plan, index, random, {
      fields: ['title', 'form', 'level', 'parties', 'lifecycle'],
      count: 3,
      printed: 3,
    }),
    ...(index % 9 === 3 && !attested ? { disputes: dispute(plan, index, random, lifecycle) } : {}),
    note: text(random, 2),
  };
}

function signed(plan, index, random, { people, sides }) {
  const event = alike(plan, 'events', index, random);
  const date = eventDay(plan, event);
  const by = people.map((person, at) => ({ person: idOf('people', person), for: sides[at] }));
  const acts = [{ act: 'signed', date, event: idOf('events', event), by }];
  if (index % 3 === 0) {
    acts.push({ act: 'entered-into-force', date: later(date, random.between(30, 300)) });
  }
  return acts;
}

function dispute(plan, index, random, [{ date }]) {
  const claim = (value) => ({
    value,
    evidence: evidence(plan, index, random, { fields: ['lifecycle'], count: 1 }),
  });
  return [
    {
      field: 'lifecycle.signed.date',
      claims: [claim(date), claim(later(date, 1))],
      held: date,
      because: text(random, 2),
    },
  ];
}

export function event(plan, index) {
  const random = randomOf(plan.seed, 'events', index);
  const date = eventDay(plan, index);
  const state = stateOf(index);
  const city = random.one(cities[state] ?? cities.vn);
  const country = (cities[state] === undefined ? 'vn' : state).toUpperCase();
  const people = [homePerson(plan, random), foreignPerson(plan, index, random)];
  return {
    id: idOf('events', index),
    type: random.one(['dialogue', 'conference', 'workshop', 'training', 'visit', 'launch']),
    title: titled(index, random, { fr: 'Rencontre sur', en: 'Meeting on' }),
    date: index % 3 === 0 ? `${date}/${later(date, 2)}` : date,
    place: { city, country },
    organisers: [{ partner: homeBody(plan, random), role: 'organiser' }],
    participants: people.map((person) => ({
      partner: bodyServed(plan, person),
      people: [idOf('people', person)],
    })),
    participants_complete: false,
    attendance: { value: random.between(10, 400), qualifier: 'about' },
    topics: [topic(plan, random)],
    evidence: evidence(plan, index, random, {
      fields: ['title', 'date', 'participants'],
      first: firstPaper(plan, 'events', index),
      count: 3,
      printed: 3,
    }),
    note: text(random, 5),
  };
}

export function commitment(plan, index) {
  const random = randomOf(plan.seed, 'commitments', index);
  const followed = index % 3 === 0;
  return {
    id: idOf('commitments', index),
    type: random.one(['pledge', 'request', 'recommendation', 'joint-undertaking']),
    by: [foreignBody(plan, index, random)],
    to: [homeBody(plan, random)],
    summary: text(random, 3),
    made_at: idOf('events', alike(plan, 'events', index, random)),
    ...(followed ? { follow_up: [fulfilment(plan, index, random)] } : {}),
    topics: [topic(plan, random)],
    evidence: evidence(plan, index, random, {
      fields: ['type', 'by', 'summary'],
      printed: 1,
      first: firstPaper(plan, 'commitments', index),
    }),
  };
}

/** Commitments are made by 2010, so their fulfilment comes later. */
function fulfilment(plan, index, random) {
  return {
    status: 'fulfilled',
    date: random.day(2012, 2014),
    note: text(random, 1),
    evidence: evidence(plan, index, random, { fields: ['follow_up'], count: 1, printed: 1 }),
  };
}

export function project(plan, index) {
  const random = randomOf(plan.seed, 'projects', index);
  const start = random.day(2009, 2011);
  const agreementNamed = alike(plan, 'agreements', index, random);
  return {
    id: idOf('projects', index),
    title: titled(index, random, { fr: 'Projet', en: 'Project' }),
    status: 'closed',
    organisations: [
      { partner: foreignBody(plan, index, random), role: 'funding' },
      { partner: homeBody(plan, random), role: 'implementing' },
    ],
    dates: { actual_start: start, actual_end: later(start, random.between(300, 1200)) },
    duration: 'P2Y',
    budget: [{ amount: 1000 * random.between(50, 900), currency: 'USD', kind: 'committed' }],
    areas: cities.vn.map((city) => ({ city, country: 'VN' })),
    objectives: Array.from({ length: 5 }, () => text(random, 2)),
    framework: idOf('agreements', agreementNamed),
    topics: [topic(plan, random)],
    evidence: evidence(plan, index, random, {
      fields: ['title', 'organisations', 'dates'],
      count: 4,
      printed: 4,
    }),
    note: { en: sentence('en', random, 3) },
  };
}
