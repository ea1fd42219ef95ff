// Writes a record as the shipped register writes its own: fields one a line, small maps and lists
// in one line, long texts folded.

const width = 98;
const plain = /^[\p{L}][\p{L}\p{N}’()/.-]*( [\p{L}\p{N}’()/.-]+)*$/u;
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
function valueAfter(key, value, indent) {
  const head = `${' '.repeat(indent)}${key}`;
  if (isScalar(value)) {
    const inLine = `${head} ${scalar(value)}`;
    return typeof value === 'string' && inLine.length > width
      ? `${head} ${folded(value, indent + 2)}`
      : inLine;
  }
  if (isShort(value, head.length)) return `${head} ${flow(value)}`;
  return `${head}\n${block(value, indent + 2)}`;
}

function block(value, indent) {
  if (Array.isArray(value)) return value.map((one) => item(one, indent)).join('\n');
  return Object.entries(value)
    .map(([key, one]) => valueAfter(`${key}:`, one, indent))
    .join('\n');
}

function item(value, indent) {
  if (isScalar(value) || isShort(value, indent)) return valueAfter('-', value, indent);
  return `${' '.repeat(indent)}- ${block(value, indent + 2).trimStart()}`;
}

/** One document of a store, without the line that parts it from the next. */
export function yamlOf(record) {
  return `${block(record, 0)}\n`;
}
