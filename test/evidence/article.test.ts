import { describe, expect, it } from 'vitest';
import { Article } from '../../src/evidence/article.js';
import { nearestPlace } from '../../src/evidence/nearest-place.js';
import { english, french, vietnamese } from '../../src/evidence/languages/index.js';
import { placeIn } from '../../src/evidence/fold.js';

const largest = 8 * 1024 * 1024;

function article(text: string): Article {
  return new Article(Buffer.from(text).subarray(0, largest));
}

describe('the paragraphs of a text', () => {
  it('are its lines that hold more than white space, counted from 1', () => {
    const text = article('\uFEFFone\n\n \t\u00A0\r\ntwo\r\n\u3000\nthree');
    expect(text.count).toBe(3);
    expect([0, 1, 2, 3, 4].map((number) => text.paragraph(number))).toEqual([
      '',
      'one',
      'two',
      'three',
      '',
    ]);
    expect([0, 1, 3, 4].map((number) => text.has(number))).toEqual([false, true, true, false]);
    expect(article('').count).toBe(0);
    expect(article(' \n\t').count).toBe(0);
  });

  it('are read as far as they are UTF-8', () => {
    const text = new Article(Buffer.from([0x61, 0xff, 0x62, 0x0a, 0x63]));
    expect(text.damaged).toBe(true);
    expect(text.paragraph(1)).toBe('a\uFFFDb');
    expect(text.paragraph(2)).toBe('c');
    expect(article('Hà Nội').damaged).toBe(false);
  });

  it('may hold NUL', () => {
    expect(article('a\0b').paragraph(1)).toBe('a\0b');
  });
});

describe('a hostile text of 8 MiB is read in a time that grows with its length', () => {
  it.each([
    ['one line of digits', '1'.repeat(largest)],
    ['lines of one letter', 'a\n'.repeat(largest / 2)],
    ['marks that are to be put in order', `a${'\u0301\u0323'.repeat(largest / 4)}`],
    ['weekdays', 'jeudi 18 janvier '.repeat(largest / 17)],
    ['beginnings of days', 'thứ năm, (ngày mùng '.repeat(largest / 26)],
    ['white space', `x${' '.repeat(largest - 2)}x`],
    ['quotes', '« '.repeat(largest / 3)],
    ['NUL', '\0'.repeat(largest)],
  ])('%s', (_name, text) => {
    const started = performance.now();
    const hostile = article(text);
    const paragraph = hostile.paragraph(1);
    for (const language of [french, english, vietnamese]) hostile.days(1, language);
    placeIn(paragraph, '1'.repeat(80));
    nearestPlace(paragraph, '12345678'.repeat(10));
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('which is not UTF-8 at all', () => {
    expect(new Article(Buffer.alloc(largest, 0xff)).damaged).toBe(true);
  });
});
