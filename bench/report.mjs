// The measurements as Markdown: ratios to a bare Node, never seconds alone, which only say how old
// a machine is.
import { arch, cpus, platform, totalmem } from 'node:os';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const begin = '<!-- measured: begin -->';
const end = '<!-- measured: end -->';

/** Three significant digits, or whole from 100 on. */
function figure(number) {
  if (number >= 100) return number.toFixed(0);
  return number.toPrecision(number < 1 ? 2 : 3);
}

const count = (number) => number.toLocaleString('en');

export function machine() {
  const memory = Math.round(totalmem() / 1024 ** 3);
  return `${cpus().length} cores, ${memory} GiB of memory, ${platform()} ${arch()}, Node ${process.versions.node}`;
}

/** Cells padded as the formatter of the repository pads them; all columns but the first are numbers. */
function table(head, rows) {
  const widths = head.map((_, at) => Math.max(4, ...[head, ...rows].map((row) => row[at].length)));
  const line = (row) =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]))).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function rowOf({ work, failure, ratio, least, most, peak }, beside) {
  const name = work.peer === undefined ? `\`${work.name}\`` : `beside it ${work.name}`;
  if (failure !== undefined) return [name, 'not counted', '', '', ''];
  return [
    name,
    figure(ratio),
    `${figure(least)}–${figure(most)}`,
    peak === undefined ? 'unknown' : figure(peak),
    beside?.failure === undefined && beside !== undefined ? figure(beside.ratio / ratio) : '',
  ];
}

function groupSection({ title, results }) {
  const [bare] = results;
  const rounds = Math.max(0, ...results.slice(1).map((one) => one.rounds ?? 0));
  const rows = results.map((one) => {
    const beside = results.find(({ work }) => work === one.work.peer);
    return rowOf(one, beside);
  });
  const head = ['work', '× bare Node', 'min–max', 'peak MiB', 'traite : peer'];
  const failures = results
    .filter(({ failure }) => failure !== undefined)
    .map(({ work, failure }) => `Not counted: \`${work.name}\` (${failure}).`);
  const took = bare.failure === undefined ? `${(bare.seconds * 1000).toFixed(0)} ms` : 'nothing';
  const heading = `### ${title}\n\n${rounds === 1 ? '1 round' : `${rounds} rounds`}; a bare Node took ${took}.`;
  return [heading, table(head, rows), ...failures].join('\n\n');
}

/** By which power of the records the cost above a bare Node grows: 1 is in step, 2 is quadratic. */
function exponent(small, large, cost) {
  const growth = Math.log(cost(large) / cost(small)) / Math.log(large.records / small.records);
  return Number.isFinite(growth) ? growth.toFixed(2) : 'unknown';
}

function growthSection(groups) {
  const measured = groups
    .filter(({ records }) => records !== undefined)
    .map(({ records, results }) => ({ records, results, bare: results[0] }));
  // Stores of one size, of records and of figures, are one step of growth.
  const sizes = [...new Set(measured.map(({ records }) => records))].map((records) => ({
    records,
    results: measured.flatMap((one) => (one.records === records ? one.results : [])),
    bare: measured.find((one) => one.records === records).bare,
  }));
  const pairs = sizes.slice(1).map((large, at) => [sizes[at], large]);
  const names = [...new Set(sizes.flatMap(({ results }) => results.map(growthName)))];
  const rows = names.flatMap((name) => {
    if (name === undefined) return [];
    const cells = pairs.flatMap((pair) => growthCells(name, pair));
    return cells.every((cell) => cell === '') ? [] : [[`\`${name}\``, ...cells]];
  });
  if (rows.length === 0) return '';
  const head = pairs.flatMap(([small, large]) => {
    const step = `${count(small.records)} → ${count(large.records)}`;
    return [`time, ${step}`, `memory, ${step}`];
  });
  return `### Growth\n\nThe exponent by which the cost above that of a bare Node grows with the records: 1 is in step with\nthem, 2 would be quadratic.\n\n${table(['work', ...head], rows)}`;
}

const growthName = ({ work }) => (work.peer === undefined ? work.growth : undefined);

function growthCells(name, pair) {
  const [small, large] = pair.map(({ records, results, bare }) => {
    const found = results.find((one) => growthName(one) === name && one.failure === undefined);
    return found === undefined ? undefined : { ...found, records, bare };
  });
  if (small === undefined || large === undefined) return ['', ''];
  const time = exponent(small, large, ({ seconds, bare }) => seconds - bare.seconds);
  const memory = exponent(small, large, ({ peak, bare }) => peak - bare.peak);
  return [time, memory];
}

function peersSection(groups, missing, memory) {
  const used = groups.flatMap(({ results }) => results.filter(({ work }) => work.peer));
  const told = used.map(({ work }) => `${work.name}, beside \`${work.peer.name}\``);
  const lacks = used.map(({ work }) => `reads ${work.reads}; ${work.lacks}`);
  const lines = [...new Map(told.map((one, at) => [one, lacks[at]]))].map(
    ([one, lack]) => `- ${one}: ${lack}.`,
  );
  if (missing.length > 0) lines.push(`- Not installed, so not measured: ${missing.join(', ')}.`);
  if (!memory) lines.push('- Memory is not told: that takes GNU time.');
  return lines.length === 0 ? '' : `### Peers\n\n${lines.join('\n')}`;
}

export function reportOf({ groups, missing, memory, date }) {
  const head = `Measured on ${date}: ${machine()}.`;
  const sections = [head, ...groups.map(groupSection), growthSection(groups)];
  return [...sections, peersSection(groups, missing, memory)].filter(Boolean).join('\n\n');
}

/** Writes a file, or replaces what stands between the two marks of one that has them. */
export function writeReport(file, report) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const [from, to] = [before.indexOf(begin), before.indexOf(end)];
  const marked = from !== -1 && to > from;
  const head = marked ? before.slice(0, from) : '# What a command costs\n\n';
  const tail = marked ? before.slice(to + end.length) : '\n';
  writeFileSync(file, `${head}${begin}\n\n${report}\n\n${end}${tail}`);
}
