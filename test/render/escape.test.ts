import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as escape from '../../src/render/escape.js';
import { join, safe, terminal, type Safe } from '../../src/render/escape.js';
import { expectHarmless, hostileRecord, hostileText } from './hostile.js';

describe('terminal', () => {
  test.each([
    ['a\x1b[31mb', 'a\\x1b[31mb'],
    ['a\u202eb', 'a\\u{202e}b'],
    ['a\nb\tc\rd', 'a\\nb\\tc\\rd'],
    ['\ud800', '\\u{d800}'],
    ['::error::x', '\\x3a\\x3aerror:\\x3ax'],
    ['##[group]', '#\\x23[group]'],
    ['Accord\u00a0: texte', 'Accord\u00a0: texte'],
    ['Việt Nam', 'Việt Nam'],
  ])('%j', (text, shown) => {
    expect(terminal(text)).toBe(shown);
  });
});

describe('csvCell', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['a\nb', '"a\nb"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['+84 24', "'+84 24"],
    ['\t=1', "'\\t=1"],
    ['＝1', "'＝1"],
    ['-5', '-5'],
    ['-5.25', '-5.25'],
    ['-5+cmd', "'-5+cmd"],
    ['a;=b', '"a;\'=b"'],
  ])('%j', (text, written) => {
    expect(escape.csvCell(text)).toBe(written);
  });

  test('numbers and lists', () => {
    expect(escape.csvCell(-5)).toBe('-5');
    expect(escape.csvCell(['vn', 'gb'])).toBe('"vn;gb"');
    expect(escape.csvCell(undefined)).toBe('');
  });
});

function fromTsv(text: string): string {
  const named: Record<string, string> = { t: '\t', n: '\n', r: '\r', '\\': '\\' };
  return text.replace(
    /\\(?:x([\da-f]{2})|u\{([\da-f]+)\}|(.))/g,
    (_, short?: string, long?: string, name?: string) =>
      named[name ?? ''] ?? String.fromCodePoint(parseInt(short ?? long ?? '', 16)),
  );
}

describe('tsvCell', () => {
  test('loses nothing', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(fromTsv(escape.tsvCell(text))).toBe(text);
      }),
    );
  });

  test('loses no item of a list', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1 }), (list) => {
        expect(escape.tsvCell(list).split(';').map(fromTsv)).toEqual(list);
      }),
    );
  });
});

describe('json and yamlScalar', () => {
  test('lose nothing', () => {
    fc.assert(
      fc.property(hostileRecord, (record) => {
        expect(JSON.parse(escape.json(record))).toEqual(record);
        expect(JSON.parse(escape.json(record, 2))).toEqual(record);
      }),
    );
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(parse(escape.yamlScalar(text))).toBe(text);
        expect(parse(escape.yamlScalar(text), { version: '1.1' })).toBe(text);
      }),
    );
  });

  test.each([
    'NO',
    'y',
    '12:30',
    '0123',
    '1e3',
    '2024-01-01',
    'null',
    '~',
    '',
    '.inf',
    '0x1f',
    '<<',
  ])('quotes %j, which a reader of YAML 1.1 takes for something else', (text) => {
    expect(escape.yamlScalar(text)).toBe(JSON.stringify(text));
  });

  test('keeps plain words plain', () => {
    expect(escape.yamlScalar('vn-gb-action-plan-2025')).toBe('vn-gb-action-plan-2025');
    expect(escape.yamlScalar(1e21)).toBe('1.0e+21');
  });
});

describe('markdown and html', () => {
  test.each([
    ['a|b', 'a\\|b'],
    ['a\nb', 'a b'],
    ['::x', '\\:\\:x'],
    ['<b>&amp;', '\\<b\\>\\&amp;'],
    ['- x', '\\- x'],
    ['1. x', '1\\. x'],
    ['1.5 million', '1.5 million'],
    ['https://example.org/a_b|c', '<https://example.org/a_b%7Cc>'],
  ])('markdown %j', (text, written) => {
    expect(escape.markdown(text)).toBe(written);
  });

  test.each([
    ['<a href="x">', '&#60;a href=&#34;x&#34;&#62;'],
    ['::x', '&#58;&#58;x'],
    ['##[x', '&#35;&#35;[x'],
    ['a\u202e', 'a\\u{202e}'],
  ])('html %j', (text, written) => {
    expect(escape.html(text)).toBe(written);
  });
});

describe('workflow commands', () => {
  test('a property and a message stay in their place', () => {
    expect(escape.workflowProperty('a:b,c%\n')).toBe('a%3Ab%2Cc%25\\n');
    expect(escape.workflowMessage('one\n::two 5%')).toBe('one%0A\\x3a\\x3atwo 5%25');
  });
});

describe('safe and join', () => {
  test('part the halves of a command', () => {
    const colon = terminal('a:');
    expect(safe`${colon}:6`).toBe('a\\x3a:6');
    expect(safe`${terminal('#')}${terminal('#[x')}`).toBe('\\x23#[x');
    expect(join([terminal('#'), terminal('#')], safe`#`)).toBe('\\x23\\x23#');
  });

  test('raw text is no safe text for the compiler', () => {
    // @ts-expect-error -- a string from elsewhere cannot be sent to a stream
    const chunks: Iterable<Safe> = ['raw'];
    // @ts-expect-error -- nor be put between the program's own words
    expect(safe`${'raw'}`).toBe([...chunks].join(''));
  });

  test('every escape is harmless, also beside any other', () => {
    const escapes = [
      terminal,
      escape.tsvCell,
      escape.csvCell,
      escape.yamlScalar,
      escape.markdown,
      escape.html,
      escape.workflowMessage,
      escape.workflowProperty,
    ];
    fc.assert(
      fc.property(hostileText, hostileText, fc.nat(7), (one, two, index) => {
        const made = escapes[index] ?? terminal;
        expectHarmless(safe`${made(one)}${made(two)}`, {});
        expectHarmless(join([made(one), made(two)], safe`:`), {});
      }),
      { numRuns: 400 },
    );
  });
});
