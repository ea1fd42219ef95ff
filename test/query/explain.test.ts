import { describe, expect, it } from 'vitest';
import { en } from '../../src/model/words/en.js';
import { explainEmpty } from '../../src/query/explain.js';
import type { FilterName } from '../../src/query/filters.js';
import { agreement, partners, registerOf } from '../register.js';

const signed = (id: string, date: string) => agreement([{ act: 'signed', date }], { id });
const register = registerOf({
  partners,
  agreements: [signed('a', '2020'), signed('b', '2021'), signed('c', '2022')],
});

function explained(...filters: readonly (readonly [FilterName, string])[]): string {
  const given = filters.map(([name, value]) => ({ name, value }));
  return explainEmpty(['agreements'], given, { register, words: en, day: 0 });
}

describe('why nothing was found', () => {
  it('names the filter without which there would be something', () => {
    expect(explained(['since', '2024'])).toBe('0 of 3 agreements; without --since 2024: 3');
    expect(explained(['partner', 'UK'], ['since', '2024'])).toBe(
      '0 of 3 agreements; without --since 2024: 3',
    );
  });

  it('names each that would do', () => {
    expect(explained(['since', '2022'], ['until', '2021'])).toBe(
      '0 of 3 agreements; without --since 2022: 2; without --until 2021: 1',
    );
  });

  it('names the filter that took the last where each leaves nothing alone', () => {
    expect(explained(['partner', 'UK'], ['form', 'treaty'], ['since', '2024'])).toBe(
      '0 of 3 agreements; with --partner UK: 3; --form treaty took the last',
    );
    expect(explained(['form', 'treaty'], ['since', '2024'])).toBe(
      '0 of 3 agreements; --form treaty took the last',
    );
  });

  it('has nothing to name where there is nothing', () => {
    expect(explained()).toBe('0 of 3 agreements');
    const empty = { register: registerOf({}), words: en, day: 0 };
    expect(explainEmpty(['events', 'laws'], [], empty)).toBe('0 of 0 records');
  });
});
