import { expect, test, vi } from 'vitest';
import { Gist } from '../../src/model/gist.js';
import type { RecordTypes } from '../../src/model/records.js';
import { partners, registerOf } from '../register.js';

const take = vi.fn(({ country }: RecordTypes['partners']) => ({ country }));
const places = new Gist('partners', take);
const register = registerOf({ partners });

test('is taken from a record once, and once more in another register', () => {
  expect(places.of('hope', register)).toEqual({ country: 'GB' });
  expect(places.of('hope', register)).toEqual({ country: 'GB' });
  expect(take).toHaveBeenCalledOnce();
  const [first] = partners;
  const moved = registerOf({ partners: [{ id: 'hope', type: 'ngo', country: 'FR' }] });
  expect(places.of('hope', moved)).toEqual({ country: 'FR' });
  expect(places.of(first?.id ?? '', moved)).toBeUndefined();
  expect(places.of('hope', register)).toEqual({ country: 'GB' });
});

test('there is none where there is no record, or one of another kind', () => {
  const there = registerOf({
    topics: [{ id: 'hope', name: { en: 'Hope' }, pillar: 'protection' }],
  });
  expect(places.of('hope', there)).toBeUndefined();
  expect(places.of('nobody', there)).toBeUndefined();
});
