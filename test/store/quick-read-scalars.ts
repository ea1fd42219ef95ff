import fc from 'fast-check';

type Lines = fc.Arbitrary<readonly string[]>;

/** What has a meaning in YAML, or may seem to. */
export const signs = (
  '- |-|? |?|: |:|, |,|[|]|{|}|[]|{}|#| #| # |&|&a |*|*a|!|!!str |%|%YAML 1.2|@|`|"|""|\'|\'\'|\\|\\"|' +
  '\\\\|\\n|\\u0041|>|>-|>+|~|=|<|<<|<<: |+|.|..|...|---|--- |--|_|/|$|(|)|;|^|a: |a: b|b:|-1|- - |0x|0o|1e'
)
  .split('|')
  .concat('|', '|-', '|+', '|2-', '>2', '>-1');

/** White space and what may be taken for it, line breaks of other standards, what nobody sees. */
export const spaces = [
  ' ',
  '  ',
  '   ',
  '\t',
  ' \t',
  '\r',
  '\r\n',
  '\n',
  '\n\n',
  '\n ',
  '\n  ',
  '\n    ',
  ' \n',
  '\n---\n',
  '\n...\n',
  '\u00a0',
  '\u0085',
  '\u1680',
  '\u2003',
  '\u2028',
  '\u2029',
  '\u200b',
  '\u202e',
  '\u3000',
  '\ufeff',
  '\u00ad',
  '\0',
  '\u0007',
  '\u001b[31m',
  '\u007f',
  '\u009b',
  '\ufdd0',
  '\ufffd',
  '\uffff',
  '\ud83d',
  '\ude42',
];

const inOneLine = spaces.filter((space) => !/[\r\n]/.test(space));

/** Words that some version of YAML, or some reader, takes for something else than a text. */
export const lookalikes = (
  'null Null NULL nULL ~ true True TRUE tRUE false False FALSE yes Yes no No NO on off y n N nil none ' +
  '.nan .NaN .inf -.inf +.inf .Inf = << 0 00 -0 +0 007 0123 0o17 0O17 0x1F 0xfg 0b11 1_000 1,000 -5 +5 -05 ' +
  '5. .5 -.5 5.0 5.50 0.1 -0.0 00.5 1.2.3 1e3 1E3 1e+3 1.5e-3 1e 1e400 -1e400 e5 .e5 0.1e5 5e5e5 ' +
  '999999999999999 9007199254740993 12345678901234567890 -12345678901234567890 123456789.123456 ' +
  '0.1234567 1234567890.5 0.000001 12:30 12:30:45 190:20:30 1:2 -1:2 2024 2024-01 2024-01-18 2024-1-8 ' +
  '2024-01-18T10:00:00Z 2024-01-18t10:00 2018~ 2018? 2018-05~ 201X 2024-01/2024-05 2024/.. ../2024 /2023 ' +
  '2023/ -2024 --2024 2024- 5- 5~ 5/ 5? 5?: 5-: 0?:: 0? 1~~ 1-. 1-.e 3-4.5 35th 5%  1a 1f 0a 0x 0o 1x 1o 31.12.2023 1.2.2023 1.2.3.4 18+ 1234+ 1+1 78edc12 1e1f 12e45 1b11 5d0e 1A'
)
  .split(' ')
  .concat('28 June 1930', '5 000', '5 - 6', '2024-01-18 10:00:00', '1 e', '0 ', '5 #', '5 :');

const names = [
  'agreement',
  'signed',
  'id',
  'en',
  'unodc',
  'Viet Nam',
  'Việt Nam',
  'Công an',
  'Hà Nội',
];
const words = [
  ...names,
  ...[
    '東京',
    '人口贩运',
    'ประเทศไทย',
    'café',
    'A',
    'b',
    'x',
    'e',
    'of',
    'E.g.',
    "don't",
    'a:b',
    'a#b',
  ],
  ...[
    'C#',
    'https://example.org/a?b=c&d=e#f',
    '(a)',
    'a/b',
    '50%',
    '2024-01-18',
    '5',
    '94.78',
    'a-b',
    '—',
  ],
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/) },
);

/** A text that needs no quotation marks, nearly always. */
const sentence = fc
  .array(word, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(' '))
  .map((text) => (/^[a-zA-Z]/.test(text) ? text : `on ${text}`));

const piece = fc.oneof(
  { weight: 3, arbitrary: word },
  { weight: 5, arbitrary: fc.constantFrom(...signs) },
  { weight: 2, arbitrary: fc.constantFrom(...lookalikes) },
  { weight: 2, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom(...inOneLine) },
  { weight: 1, arbitrary: fc.constantFrom('🙂', '𠀀', '\u0301', 'é', 'ﬁ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
);

/** Anything that may stand in a line, mostly what should not. */
export const oddLine = fc
  .array(piece, { maxLength: 5 })
  .map((parts) => parts.join('').replace(/[\r\n]/g, ' '));

const escaped = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
const doubled = (text: string) => `'${text.replaceAll("'", "''")}'`;
const quoting = fc.constantFrom(escaped, doubled, JSON.stringify);

/** How a value may be written in one line, mostly well. */
export const tameText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: sentence },
  { weight: 2, arbitrary: fc.constantFrom('5', '-3', '0', '94.78', '2024-01-18', '2018~', 'true') },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom(escaped, doubled), sentence).map(([as, text]) => as(text)),
  },
);

/** How a value may be written in one line, often so that it is something else, or nothing. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...lookalikes) },
  { weight: 2, arbitrary: oddLine },
  { weight: 2, arbitrary: fc.tuple(sentence, oddLine).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.tuple(oddLine, sentence).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(quoting, oddLine).map(([as, text]) => as(text)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('"', "'"), oddLine).map(([m, t]) => m + t + m) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 9_000, max: 11_000 }).map((size) => 'a b'.repeat(size / 3)),
  },
);

const tameKey = fc.constantFrom('a', 'id', 'en', 'vi', 'part_of', 'sr-latn', 'x1');
const oddKey = fc.constantFrom(
  ...[
    'null',
    'true',
    'constructor',
    '__proto__',
    'no',
    'A',
    '1',
    '"a"',
    '<<',
    '"a": b',
    '[a]',
    '? a',
    '',
  ],
);
/** Between brackets a text without quotation marks is read quickly where no sign is in it. */
const tameItem = tameText.filter((text) => /^["']/.test(text) || !/[,:#'"[\]{}]/.test(text));
const oddItem = fc.oneof({ weight: 3, arbitrary: tameItem }, { weight: 1, arbitrary: oddText });
const oddComma = fc.oneof(
  { weight: 8, arbitrary: fc.constant(', ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ',',
      ' , ',
      ',  ',
      ', , ',
      '\n',
      ',\n',
      '\n  , ',
      ' # a\n',
      ', # a\n',
    ),
  },
);

/** Lists and maps between brackets; in the odd ones a field may well stand twice. */
export const tameFlow = flowOf(tameItem, tameKey, fc.constant(', '), ([name]) => name);
export const oddFlow = flowOf(
  oddItem,
  fc.oneof(tameKey, tameKey, tameKey, oddKey),
  oddComma,
  (field) => field,
);

function flowOf(
  item: fc.Arbitrary<string>,
  key: fc.Arbitrary<string>,
  comma: fc.Arbitrary<string>,
  selector: (field: [key: string, value: string]) => unknown,
): fc.Arbitrary<string> {
  const { flow } = fc.letrec<{ flow: string; value: string }>((tie) => {
    const fields = fc.uniqueArray(fc.tuple(key, tie('value')), { maxLength: 3, selector });
    const items = fc.array(tie('value'), { maxLength: 4 });
    return {
      flow: fc.oneof(
        fc.tuple(items, comma).map(([all, by]) => `[${all.join(by)}]`),
        fc
          .tuple(fields, comma)
          .map(([all, by]) => `{${all.map((field) => field.join(': ')).join(by)}}`),
      ),
      value: fc.oneof(
        { maxDepth: 3 },
        { weight: 4, arbitrary: item },
        { weight: 1, arbitrary: tie('flow') },
      ),
    };
  });
  return flow;
}

/** How a line between quotation marks may end, and the next begin: an escape joins them. */
const joint = fc.tuple(
  fc.constantFrom('', '', '\\', ' \\', '\\\\', '\\ '),
  fc.constantFrom('', '', '\\ ', '\\"'),
);

/** A text over several lines, the first of them behind its key. */
function linesOf(line: fc.Arbitrary<string>, tame: boolean): Lines {
  const lines = fc.array(fc.tuple(line, joint), { minLength: 2, maxLength: 4 });
  return fc.tuple(fc.constantFrom('', '"', "'"), lines).map(([mark, all]) => {
    const written = all.map(([text], at) => {
      const [, head = ''] = all[at - 1]?.[1] ?? [];
      const tail = at < all.length - 1 ? (all[at]?.[1][0] ?? '') : '';
      if (mark === '"' || !tame) return `${head}${text}${tail}`;
      return text.replaceAll("'", mark === "'" ? "''" : "'");
    });
    return `${mark}${written.join('\n')}${mark}`.split('\n');
  });
}

export const tameLines = linesOf(sentence, true);
export const oddLines = linesOf(fc.oneof(sentence, oddLine), false);

/** The lines of a block, below its heading. */
export const tameBlock: Lines = fc
  .tuple(fc.constantFrom('>-', '|-'), fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([heading, lines]) => [heading, ...lines]);

const oddHeading = fc
  .tuple(
    fc.constantFrom('|', '>'),
    fc.constantFrom('-', '', '+', '1', '2', '-2', '2-', '+1', '9', '--'),
    fc.constantFrom('', '', ' ', ' # a', '\t'),
  )
  .map((parts) => parts.join(''));

const lineOfBlock = fc.oneof(
  { weight: 3, arbitrary: sentence },
  { weight: 1, arbitrary: oddLine },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '  ', '# a', '- a', 'a: b', '---', 'a ') },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(' ', '  '), sentence).map((parts) => parts.join('')),
  },
);

export const oddBlock: Lines = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom('|-', '>-') },
      { weight: 2, arbitrary: oddHeading },
    ),
    fc.array(lineOfBlock, { maxLength: 4 }),
  )
  .map(([heading, lines]) => [heading, ...lines]);
