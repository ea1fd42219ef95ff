// By which power of the records time and memory grow: 1 is in step with them, 2 is quadratic.
import { count, table } from './figures.mjs';

/** The step for which exponents are to be reached. */
const judged = { small: 10_000, large: 100_000 };

function exponent(small, large, cost) {
  const growth = Math.log(cost(large) / cost(small)) / Math.log(large.records / small.records);
  return Number.isFinite(growth) ? growth : undefined;
}

function measured({ records, rows }) {
  return rows
    .filter(({ summary }) => summary.failure === undefined)
    .map(({ work, summary }) => ({ ...summary, work, records }));
}

/** Each work that was measured at two sizes, with the steps from one to the next. */
export function growths(groups) {
  const all = groups.filter(({ records }) => records !== undefined).flatMap(measured);
  const names = new Set(all.map(({ work }) => work.growth));
  return [...names].flatMap((name) => {
    const sizes = all.filter(({ work }) => work.growth === name);
    const steps = sizes.slice(1).map((large, at) => stepOf(sizes[at], large));
    return steps.length === 0 ? [] : [{ name, work: sizes.at(-1).work, steps }];
  });
}

function stepOf(small, large) {
  return {
    step: `${count(small.records)} → ${count(large.records)}`,
    isJudged: small.records === judged.small && large.records === judged.large,
    time: exponent(small, large, ({ seconds }) => seconds),
    memory: exponent(small, large, ({ peak }) => peak),
  };
}

const cell = (number) => (number === undefined ? 'unknown' : number.toFixed(2));

export function growthSection(groups) {
  const grown = growths(groups);
  if (grown.length === 0) return '';
  const steps = [...new Set(grown.flatMap((one) => one.steps.map(({ step }) => step)))];
  const rows = grown.map(({ name, work, steps: own }) => [
    `\`${name}\``,
    work.goals?.growth === undefined ? '' : work.goals.growth.toFixed(2),
    ...steps.flatMap((step) => {
      const found = own.find((one) => one.step === step);
      return found === undefined ? ['', ''] : [cell(found.time), cell(found.memory)];
    }),
  ]);
  const head = steps.flatMap((step) => [`time, ${step}`, `memory, ${step}`]);
  return [
    '### Growth',
    'The exponent by which time and peak memory grow with the records: 1 is in step with them, 2 would be\nquadratic. What is to be reached is the time from 10,000 records to 100,000.',
    table(['work', 'to reach', ...head], rows),
  ].join('\n\n');
}
