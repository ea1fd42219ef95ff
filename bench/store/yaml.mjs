// Writes a record as the shipped register writes its own, in the layout of `traite fmt`: fields one a
// line, small maps and lists in one line or in one each, long texts folded.

const width = 98;
const plain = /^\p{L}[\p{L}\p{M}\p{N}’()/.-]*( [\p{L}\p{M}\p{N}’()/.-]+)*$/u;
const misread = /^(true|false|null|yes|no|on|off|y|n)$/i;

function scalar(value) {
  if (typeof value !== 'string') return String(value);
  return plain.test(value) && !misread.test(value) ? value : JSON.stringify(value);
}

const isScalar = (value) => typeof value !== 'object';

/** A map or a list of scalars as it stands in one line. */
function flow(value) {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (isScalar(value)) return scalar(value);
  const pairs = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return `{${pairs.join(', ')}}`;
}

function isShort(value, indent) {
  const parts = Array.isArray(value) ? value : Object.values(value);
  return parts.every(isScalar) && flow(value).length + indent < width - 20;
}

/** A long text in lines of its own, which a reader joins with spaces. */
function folded(value, indent) {
  const lines = [];
  let line = '';
  for (const word of value.split(' ')) {
    if (line !== '' && line.length + word.length + 1 + indent > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return ['>-', ...[...lines, line].map((one) => ' '.repeat(indent) + one)].join('\n');
}

/** What stands after a key or a dash that is indented so far. */
function valueAfter(key, value, indent, flat) {
  const head = `${' '.repeat(indent)}${key}`;
  if (isScalar(value)) {
    const inLine = `${head} ${scalar(value)}`;
    return typeof value === 'string' && inLine.length > width
      ? `${head} ${folded(value, indent + 2)}`
      : inLine;
  }
  if (flat && isShort(value, head.length)) return `${head} ${flow(value)}`;
  const below = block(value, indent + 2, flat);
  // The first line of what an entry of a list holds stands in the line of its dash.
  return key === '-' ? `${head} ${below.trimStart()}` : `${head}\n${below}`;
}

function block(value, indent, flat) {
  const entries = Array.isArray(value)
    ? value.map((one) => ['-', one])
    : Object.entries(value).map(([key, one]) => [`${key}:`, one]);
  return entries.map(([key, one]) => valueAfter(key, one, indent, flat)).join('\n');
}

/** A document of a store, without the line that parts it from the next; `flat`: short lists in a line. */
export function yamlOf(record, { flat }) {
  return `${block(record, 0, flat)}\n`;
}
