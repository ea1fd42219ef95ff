// What was to be reached, beside what was measured.
import { count, figure, table } from './figures.mjs';
import { growths } from './growth.mjs';

const at = (goal, records) => (typeof goal === 'object' ? goal[records] : goal);

/** The multiple of a bare Node that a work is to reach at its size, if any. */
export function ratioGoal({ goals, records }) {
  return at(goals?.ratio, records);
}

/** A line of the table where something was to be reached and was measured. */
function judged(work, kind, toReach, measured) {
  if (toReach === undefined || !Number.isFinite(measured)) return [];
  const { name, node, records, counted } = work;
  const where = node === undefined ? `${count(records)} ${counted}` : `Node ${node}`;
  const verdict = measured <= toReach ? 'yes' : 'no';
  return [[`\`${name}\``, where, kind, figure(toReach), figure(measured), verdict]];
}

function ofWork({ work, summary, beside }, rows) {
  const { goals, records } = work;
  const share = at(goals?.share, records);
  const peer = beside.find(({ name }) => name === share?.peer);
  const above = at(goals?.above, records);
  const few = rows.find((one) => one.work.asked === above?.name && one.work.form === above?.form);
  return [
    ...judged(work, '× bare Node', ratioGoal(work), summary.ratio),
    ...judged(work, 'peak MiB', at(goals?.peak, records), summary.peak),
    ...judged(work, `part of ${share?.peer}`, share?.most, summary.ratio / peer?.summary.ratio),
    ...judged(work, 'MiB above the filter’s', above?.mebibytes, summary.peak - few?.summary.peak),
  ];
}

function ofGrowth({ work, steps }) {
  const step = steps.find(({ isJudged }) => isJudged);
  return judged(work, 'growth', work.goals?.growth, step?.time);
}

export function goalsSection(groups) {
  const rows = [
    ...groups.flatMap((group) => group.rows.flatMap((row) => ofWork(row, group.rows))),
    ...growths(groups).flatMap(ofGrowth),
  ];
  if (rows.length === 0) return '';
  const head = ['work', 'on', 'in', 'to reach', 'measured', 'reached'];
  return `### What was to be reached\n\n${table(head, rows, 3)}`;
}
