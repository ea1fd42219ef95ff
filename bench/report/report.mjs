// The measurements as Markdown: ratios to a bare Node, never seconds alone, which only say how old
// a machine is.
import { arch, cpus, platform, totalmem } from 'node:os';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { count, figure, table } from './figures.mjs';
import { goalsSection, ratioGoal } from './goals.mjs';
import { growthSection } from './growth.mjs';

const begin = '<!-- measured: begin -->';
const end = '<!-- measured: end -->';

function machine() {
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores, ${memory} GiB of memory, ${platform()} ${arch()}, Node ${process.versions.node}`;
}

function cells({ failure, ratio, least, most, rounds, peak }) {
  if (failure !== undefined) return ['not counted', '', '', ''];
  const memory = peak === undefined ? 'unknown' : figure(peak);
  return [figure(ratio), `${figure(least)}–${figure(most)}`, String(rounds), memory];
}

function rowsOf({ work, summary, beside }) {
  const goal = ratioGoal(work);
  const [ratio, ...rest] = cells(summary);
  const own = [`\`${work.name}\``, ratio, goal === undefined ? '' : figure(goal), ...rest, ''];
  const others = beside.map(({ title, summary: peer }) => {
    const [theirs, ...more] = cells(peer);
    const share = summary.ratio / peer.ratio;
    return [`beside it ${title}`, theirs, '', ...more, share > 0 ? figure(share) : ''];
  });
  return [own, ...others];
}

const head = ['work', '× bare Node', 'to reach', 'min–max', 'rounds', 'peak MiB', 'traite : peer'];

function groupSection({ title, about, bare, rows }) {
  const took = bare.failure === undefined ? `${(bare.seconds * 1000).toFixed(0)} ms` : 'nothing';
  const [ratio, ...rest] = cells(bare);
  const all = [['`node -e 0`', ratio, '', ...rest, ''], ...rows.flatMap(rowsOf)];
  const ran = rows.flatMap(({ work, summary, beside }) => [
    { name: work.name, ...summary },
    ...beside.map(({ title: name, summary: peer }) => ({ name, ...peer })),
  ]);
  const failures = ran
    .filter(({ failure }) => failure !== undefined)
    .map(({ name, failure }) => `Not counted: \`${name}\` (${failure}).`);
  const text = [about, `A bare Node took ${took}.`].filter(Boolean).join(' ');
  return [`### ${title}`, text, table(head, all), ...new Set(failures)].join('\n\n');
}

function peersSection(groups, missing, memory) {
  const rows = groups.flatMap((group) => group.rows);
  const beside = rows.flatMap((row) => row.beside);
  const told = beside.map(({ title, reads, lacks }) => `- ${title}: reads ${reads}; ${lacks}.`);
  const lines = [...new Set(told)];
  const leftOut = rows.filter((row) => row.leftOut.length > 0);
  for (const { work, leftOut: names } of leftOut) {
    const size = `${count(work.records)} records`;
    lines.push(`- Not run on ${size}, which would take them very long: ${names.join(', ')}.`);
  }
  if (missing.length > 0) lines.push(`- Not installed, so not measured: ${missing.join(', ')}.`);
  if (!memory) lines.push('- Memory is not told: that takes GNU time.');
  return lines.length === 0 ? '' : `### Peers\n\n${lines.join('\n')}`;
}

export function reportOf({ groups, missing, memory, date }) {
  const sections = [
    `Measured on ${date}: ${machine()}.`,
    goalsSection(groups),
    ...groups.map(groupSection),
    growthSection(groups),
    peersSection(groups, missing, memory),
  ];
  return sections.filter(Boolean).join('\n\n');
}

/** Writes a file, or replaces what stands between the two marks of one that has them. */
export function writeReport(file, report) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const marked = from !== -1 && to > from;
  const above = marked ? before.slice(0, from) : '# What a command costs\n\n';
  const below = marked ? before.slice(to + end.length) : '\n';
  writeFileSync(file, `${above}${begin}\n\n${report}\n\n${end}${below}`);
}
