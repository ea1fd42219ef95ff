import { describe, expect, test } from 'vitest';
import { leadingTo, namesAny } from '../../src/check/waiting.js';
import { kindNames } from '../../src/model/kinds/names.js';
import { recordPaths } from '../../src/model/record-paths.js';

describe('what a look waits for', () => {
  test('is nothing where all was read', () => {
    expect(leadingTo(['sources', 'partners'], kindNames)).toEqual(new Set());
  });

  test('is what was not read, and what was read and may name it', () => {
    const leading = leadingTo(['agreements', 'events', 'sources'], ['sources', 'agreements']);
    expect(leading).toEqual(new Set(['events', 'agreements']));
  });

  test('is told by the paths at which a record names others', () => {
    const { references } = recordPaths.events;
    const at = (field: string) => references.findIndex(({ path }) => path[0] === field);
    const events = new Set(['events'] as const);
    expect(namesAny('events', [[at('part_of'), ['a']]], events)).toBe(true);
    // It names a partner or an event.
    expect(namesAny('events', [[at('series'), ['a']]], events)).toBe(true);
    expect(namesAny('events', [[at('organisers'), ['a']]], events)).toBe(false);
    expect(namesAny('events', [[at('part_of'), ['a']]], undefined)).toBe(false);
    // Behind the references stand the countries that a record names.
    expect(namesAny('events', [[references.length, ['gb']]], events)).toBe(false);
  });
});
