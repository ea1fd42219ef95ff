// What reads and checks everything, as on CI; a first call, which keeps what it found; one after a change.
import { spawnSync } from 'node:child_process';
import { rewriting } from '../forms/rewriting.mjs';
import { said, traite } from './command.mjs';

const sound = said(/^no findings in /);

/** Nothing that was kept is used, and nothing is kept. */
function cold(form) {
  return {
    name: 'validate --no-cache',
    form,
    build: (subject) => ({
      calls: [traite(['validate', '--no-cache'], subject[form]())],
      check: sound,
    }),
  };
}

/** The cache is emptied before each run: what is kept for the next call is written in it, too. */
function first(form) {
  return {
    name: 'validate, first call',
    form,
    build: (subject) => ({
      calls: [traite(['validate'], subject[form]())],
      check: sound,
      cache: 'emptied',
    }),
  };
}

function again(form, changing) {
  return {
    name: 'validate, one file changed',
    form,
    goals: { ratio: { 100_000: 10 }, peak: { 100_000: 250 } },
    build: (subject) => {
      const store = subject[changing]();
      return { calls: [traite(['validate'], store)], check: sound, prepare: rewriting(store) };
    },
  };
}

/** util-linux's; where it is missing, so is the work. */
const pinned = ['taskset', '-c', '0'];
const canPin = spawnSync(pinned[0], ['--version']).status === 0;

function onOneCore(work) {
  return {
    ...work,
    name: `${work.name}, on one core`,
    build: (subject) => {
      const { calls, ...rest } = work.build(subject);
      return { calls: calls.map((call) => [...pinned, ...call]), ...rest };
    },
  };
}

const ratio = { 10_000: 18, 100_000: 70 };

export const checkWorks = [
  {
    ...cold('many'),
    task: 'check',
    goals: { ratio, peak: { 100_000: 250 }, growth: 1.05 },
  },
  ...(canPin ? [{ ...onOneCore(cold('many')), goals: { ratio: { 100_000: 120 } } }] : []),
  { ...cold('single'), task: 'checkSingle', goals: { ratio } },
  first('many'),
  again('many', 'changingMany'),
  again('single', 'changingSingle'),
];
