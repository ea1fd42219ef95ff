import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { witnesses } from '../../src/evidence/witnesses.js';
import type { Reliability, Source } from '../../src/model/records.js';
import { registerOf } from '../register.js';

function source(id: string, more: Partial<Source> = {}): Source {
  const title = { en: id };
  return { id, type: 'news', title, publisher: 'P', language: 'en', reliability: 'B', ...more };
}

/** The sources of each witness, with its grade. */
function grouped(sources: readonly Source[], cited: readonly string[]): string[] {
  const entries = cited.map((id) => ({ source: id }));
  return witnesses(entries, registerOf({ sources })).map(
    (one) => `${one.sources.join(' ')} ${one.reliability ?? '-'}`,
  );
}

describe('witnesses', () => {
  it('are the sources that stand alone, each once', () => {
    expect(grouped([source('a'), source('b', { reliability: 'A' })], ['a', 'b', 'a'])).toEqual([
      'a B',
      'b A',
    ]);
    expect(grouped([], [])).toEqual([]);
  });

  it('are one where one copies the other, directly or through a third that is not cited', () => {
    const sources = [
      source('original', { reliability: 'A' }),
      source('copy', { copy_of: 'original', reliability: 'D' }),
      source('copy-of-copy', { copy_of: 'copy', reliability: 'C' }),
      source('other'),
    ];
    expect(grouped(sources, ['copy', 'original'])).toEqual(['copy original A']);
    expect(grouped(sources, ['copy-of-copy', 'other', 'original'])).toEqual([
      'copy-of-copy original A',
      'other B',
    ]);
  });

  it('are graded by what is cited and not by an original that is not', () => {
    const sources = [
      source('original', { reliability: 'A' }),
      source('one', { copy_of: 'original', reliability: 'D' }),
      source('two', { copy_of: 'original', reliability: 'C' }),
    ];
    expect(grouped(sources, ['one', 'two'])).toEqual(['one two C']);
    expect(grouped(sources, ['one'])).toEqual(['one D']);
  });

  it('are one where they share a word, also by way of copies', () => {
    const sources = [
      source('a', { same_text: 'release' }),
      source('b', { same_text: 'release' }),
      source('c', { copy_of: 'b' }),
      source('d', { same_text: 'c' }),
    ];
    expect(grouped(sources, ['a', 'b'])).toEqual(['a b B']);
    expect(grouped(sources, ['c', 'a'])).toEqual(['c a B']);
    // A word is no id, even where they are spelt alike.
    expect(grouped(sources, ['c', 'd'])).toEqual(['c B', 'd B']);
  });

  it('end although copies go round in a circle, and a source may be missing', () => {
    const sources = [
      source('a', { copy_of: 'b' }),
      source('b', { copy_of: 'a' }),
      source('c', { copy_of: 'c' }),
      source('d', { copy_of: 'gone' }),
      source('e', { copy_of: 'gone' }),
    ];
    expect(grouped(sources, ['a', 'c', 'b'])).toEqual(['a b B', 'c B']);
    expect(grouped(sources, ['d', 'e', 'unknown'])).toEqual(['d e B', 'unknown -']);
  });

  it('are one of 30,000 that bear one word and copy one another', () => {
    const sources = Array.from({ length: 30_000 }, (_, at) =>
      source(`s-${String(at)}`, { same_text: 'release', copy_of: 's-0' }),
    );
    expect(grouped(sources, ['s-29999', 's-7', 'unknown'])).toEqual(['s-29999 s-7 B', 'unknown -']);
  });

  it('hold every entry once, whatever its order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const id = fc.constantFrom(...ids);
    const grades = fc.constantFrom<Reliability>('A', 'B', 'C', 'D');
    const links = fc.array(fc.tuple(id, id, grades), { maxLength: 6 });
    fc.assert(
      fc.property(links, fc.shuffledSubarray(ids), (copies, cited) => {
        const sources = new Map(ids.map((one) => [one, source(one)]));
        for (const [from, to, reliability] of copies) {
          sources.set(from, source(from, { copy_of: to, reliability }));
        }
        const register = registerOf({ sources: [...sources.values()] });
        const groupsOf = (order: readonly string[]) =>
          witnesses(
            order.map((one) => ({ source: one })),
            register,
          ).map((one) => [...one.sources].sort().join(' '));
        const groups = groupsOf(cited);
        expect(groups.join(' ').split(' ').filter(Boolean).sort()).toEqual([...cited].sort());
        expect(groupsOf([...cited].reverse()).sort()).toEqual([...groups].sort());
      }),
    );
  });

  it('are found in a chain of 50,000 copies', () => {
    const sources = Array.from({ length: 50_000 }, (_, index) =>
      source(`s${String(index)}`, { copy_of: `s${String(index + 1)}` }),
    );
    expect(grouped(sources, ['s0', 's49999', 's25000'])).toEqual(['s0 s49999 s25000 B']);
  });
});
