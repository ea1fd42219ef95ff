import { describe, expect, it } from 'vitest';
import type { Event, Post } from '../../src/model/records.js';
import { sectionsOf } from './brief-told.js';
import { event, person } from './literals.js';

const minister = (more: Partial<Post> = {}): Post => ({
  title: { en: 'Minister' },
  of: 'gb',
  ...more,
});

const envoy = (more: Partial<Post>) => minister({ title: { en: 'Envoy' }, ...more });

const met = (id: string, date: string, people: string[], more: Partial<Event> = {}) =>
  event(id, date, { participants: [{ partner: 'gb', people }], ...more });

const who = async (
  people: readonly ReturnType<typeof person>[],
  events: readonly Event[] = [],
  asked: { asOf?: string } = {},
) => (await sectionsOf({ people, events }, asked))['Who is who'];

describe('who is in office', () => {
  it('is whom a source shows there in the last three years, the last shown first', async () => {
    expect(
      await who([
        person('ann', minister({ from: '2025' })),
        person('ben', minister({ of: 'gb-home-office', seen: ['2026-02-01', '2025-01-01'] })),
        person('cat', minister({ title: { en: 'Envoy' }, seen: ['2023-12'] })),
        person('dan', minister({ title: { en: 'Consul' }, seen: ['2023-10-01'] })),
        person('eve', minister({ title: { en: 'Clerk' } })),
        person('fay', minister({ of: 'us', seen: ['2026'] })),
      ]),
    ).toEqual([
      'In office when last shown',
      '- ben, Minister, Home Office (shown 2026-02-01)',
      '- ann, Minister (shown 2025)',
      '- cat, Envoy (shown 2023-12)',
      'Before, or not shown for three years',
      '- dan, Consul (shown 2023-10-01)',
      '- eve, Clerk',
    ]);
  });

  it('is not who was followed by somebody in the same post, however it is written', async () => {
    expect(
      await who([
        person('ann', minister({ title: { en: 'Home Secretary' }, seen: ['2025-03'] })),
        person('ben', minister({ title: { fr: 'X', en: 'HOME  secretary' }, seen: ['2025-04'] })),
        person('cat', minister({ title: { fr: 'Home Secretary' }, seen: ['2025-02'] })),
        person(
          'dan',
          minister({ title: { en: 'Home Secretary' }, of: 'gb-home-office', seen: ['2025-01'] }),
        ),
      ]),
    ).toEqual([
      'In office when last shown',
      '- ben, HOME  secretary (shown 2025-04)',
      '- cat, Home Secretary [fr] (shown 2025-02)',
      '- dan, Home Secretary, Home Office (shown 2025-01)',
      'Before, or not shown for three years',
      '- ann, Home Secretary (shown 2025-03)',
    ]);
  });

  it('is both of two who are shown on one day, and once who was shown in it again', async () => {
    expect(
      await who([
        person('ann', minister({ seen: ['2025-03'] })),
        person('ben', minister({ seen: ['2025-03'] })),
        person('cat', envoy({ seen: ['2025-02'] }), envoy({ seen: ['2024'] })),
      ]),
    ).toEqual([
      'In office when last shown',
      '- ann, Minister (shown 2025-03)',
      '- ben, Minister (shown 2025-03)',
      '- cat, Envoy (shown 2025-02)',
      'Before, or not shown for three years',
      '- cat, Envoy (shown 2024)',
    ]);
  });

  it('is not who has left, but who is to leave', async () => {
    expect(
      await who([
        person('ann', minister({ from: '2025', to: '2026-11-22' })),
        person('ben', minister({ title: { en: 'Envoy' }, from: '2026', to: '2026-11-23' })),
      ]),
    ).toEqual([
      'In office when last shown',
      '- ben, Envoy (shown 2026)',
      'Before, or not shown for three years',
      '- ann, Minister (shown 2026-11-22)',
    ]);
  });

  it('as of a day is who was shown by then', async () => {
    const people = [
      person('ann', minister({ seen: ['2019', '2025'] })),
      person('ben', minister({ seen: ['2020-06'] })),
    ];
    expect(await who(people, [], { asOf: '2020-12-31' })).toEqual([
      'In office when last shown',
      '- ben, Minister (shown 2020-06)',
      'Before, or not shown for three years',
      '- ann, Minister (shown 2019)',
    ]);
  });

  it('is six at most of each list, and the rest counted', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const lines = await who(
      names.map((id) => person(id, minister({ title: { en: id }, seen: ['2026'] }))),
    );
    expect(lines).toHaveLength(8);
    expect(lines?.at(-1)).toBe('and 2 more: traite people --partner gb');
  });
});

describe('whom they met', () => {
  it('tells the last meeting of both, and those of the home side who were there', async () => {
    const people = [
      person('ann', minister({ seen: ['2025'] })),
      person('binh', minister({ of: 'vn-police', seen: ['2025'] })),
      person('chi', minister({ of: 'vn', seen: ['2025'] })),
    ];
    const ours = (...names: string[]) => ({
      participants: [
        { partner: 'gb', people: ['ann'] },
        { partner: 'vn', people: names },
      ],
    });
    const events = [
      met('a', '2025-03', [], ours('binh')),
      met('b', '2025-02', [], ours('binh')),
      met('ahead', '2027', [], ours('binh', 'chi')),
      event('without', '2025-04', { participants: [{ partner: 'vn', people: ['chi'] }] }),
    ];
    expect(await who(people, events)).toEqual([
      'In office when last shown',
      '- ann, Minister (shown 2025; met 2025-03)',
      'Whom they met: Viet Nam',
      '- binh, Minister, Police (shown 2025; met 2025-03)',
    ]);
  });

  it('points on to the people of the home country', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const people = names.map((id) => person(id, minister({ of: 'vn', seen: ['2026'] })));
    const lines = await who(people, [met('visit', '2026', names)]);
    expect(lines?.at(-1)).toBe('and 1 more: traite people --partner vn');
  });

  it('is told of the post that was held, not of an earlier or later one', async () => {
    const post = (name: string, more: Partial<Post>) => minister({ title: { en: name }, ...more });
    const ann = person(
      'ann',
      post('Clerk', { seen: ['2016', '2023'] }),
      post('Envoy', { from: '2019', to: '2020-12' }),
      post('Minister', { seen: ['2025-10'] }),
    );
    const lines = (date: string) => who([ann], [met('visit', date, ['ann'])]);
    const told = async (date: string) => {
      const found = (await lines(date))?.find((line) => line.includes('met '));
      return found?.split(' ')[2];
    };
    expect(await told('2014')).toBe('Clerk');
    expect(await told('2018')).toBe('Clerk');
    expect(await told('2020-06')).toBe('Envoy');
    expect(await told('2024-03')).toBe('Clerk');
    expect(await told('2025-11')).toBe('Minister');
  });
});
