import { describe, expect, it } from 'vitest';
import { Recent } from '../../src/store/recent.js';

describe('what was asked for last', () => {
  it('is not made again while it is among so many, and is made again long after', () => {
    const made: number[] = [];
    const recent = new Recent<number, string>(3);
    const ask = (key: number) => recent.get(key, () => (made.push(key), `value ${String(key)}`));
    expect([ask(1), ask(2), ask(1)]).toEqual(['value 1', 'value 2', 'value 1']);
    expect(made).toEqual([1, 2]);
    for (const key of [3, 4, 1, 5, 6, 7, 1, 8]) ask(key);
    expect(made).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    ask(2);
    expect(made).toHaveLength(9);
  });
});
