import { describe, expect, it } from 'vitest';
import type { Act, Agreement } from '../../src/model/records.js';
import { agreement } from '../register.js';
import { sectionsOf } from './brief-told.js';

const titled = (id: string, act: Act, date?: string, more: Partial<Agreement> = {}) =>
  agreement([{ act, ...(date === undefined ? {} : { date }) }], {
    id,
    title: { en: id },
    ...more,
  });

const texts = [
  titled('a', 'attested', '2026'),
  titled('b', 'terminated', '2026'),
  titled('c', 'suspended', '2026'),
  titled('d', 'proposed', '2026'),
  titled('e', 'negotiating', '2026'),
  titled('f', 'adopted', '2026'),
  titled('g', 'signed'),
  titled('h', 'signed', '2019'),
  titled('i', 'signed', '2020'),
  titled('j', 'entered-into-force', '2001'),
];

describe('the texts of a brief', () => {
  it('are by their state, the newest first, those without a date last', async () => {
    const sections = await sectionsOf({ agreements: texts });
    expect(sections['Agreements and other texts']).toEqual([
      '- in force 2001 · j',
      '- signed 2020 · i',
      '- signed 2019 · h',
      '- signed · g',
      '- adopted 2026 · f',
      '- under negotiation 2026 · e',
      '- proposed 2026 · d',
      '- suspended 2026 · c',
      '- attested 2026 · a',
      '- ended 2026 · b',
    ]);
    expect(sections['At a glance']).toEqual([
      'Texts: 1 in force, 3 signed, 1 adopted, 1 under negotiation, 1 proposed, 1 suspended, ' +
        '1 attested, 1 ended',
    ]);
  });

  it('name the other sides, and of those three at most', async () => {
    const sides = (...ids: string[]) => ids.map((partner) => ({ partner }));
    const sections = await sectionsOf({
      agreements: [
        titled('a', 'signed', '2023', {
          parties: [...sides('vn-police', 'gb', 'us'), { partner: 'iom', role: 'witness' }],
        }),
        titled('b', 'signed', '2022', { parties: sides('vn', 'gb-home-office', 'fr', 'my') }),
        titled('c', 'signed', '2021', { parties: sides('vn', 'gb', 'us', 'fr', 'my', 'iom') }),
      ],
    });
    expect(sections['Agreements and other texts']).toEqual([
      '- signed 2023 · a (United States)',
      '- signed 2022 · b (Home Office; France; Malaysia)',
      '- signed 2021 · c (United States; France; Malaysia …)',
    ]);
  });

  it('of many are counted where the list ends', async () => {
    const agreements = Array.from({ length: 17 }, (_, index) =>
      titled(`t${String(index)}`, 'signed', '2020'),
    );
    const related = agreements.map((one) => ({ ...one, relevance: 'related' as const }));
    const last = async (name: string, records: readonly Agreement[]) => {
      const lines = (await sectionsOf({ agreements: records }))[name] ?? [];
      return [lines.length, lines.at(-1)];
    };
    const command = 'traite agreements --partner gb';
    expect(await last('Agreements and other texts', agreements)).toEqual([
      16,
      `and 2 more: ${command}`,
    ]);
    expect(await last('Related texts', related)).toEqual([9, `and 9 more: ${command}`]);
    const wide = agreements.map((one) => ({ ...one, scope: 'universal' as const }));
    expect(await last('Regional and universal texts', wide)).toEqual([9, `and 9 more: ${command}`]);
  });
});

describe('the wide texts of a brief', () => {
  it('stand apart, with where the home country stands', async () => {
    const wide = (id: string, lifecycle: Agreement['lifecycle'], more: Partial<Agreement> = {}) =>
      agreement(lifecycle, { id, title: { en: id }, scope: 'universal', ...more });
    const sections = await sectionsOf({
      agreements: [
        wide('bound', [
          { act: 'signed', date: '2000' },
          { act: 'acceded', date: '2012', party: 'vn' },
        ]),
        wide('signed', [{ act: 'signed', date: '2001', party: 'vn' }]),
        wide('apart', [{ act: 'adopted', date: '1999' }], {
          parties: [{ partner: 'gb' }, { partner: 'vn', role: 'non-party' }],
        }),
        wide('unsaid', [{ act: 'adopted', date: '1998' }], { parties: [{ partner: 'gb' }] }),
        wide('unsaid-too', [{ act: 'attested' }], { parties: [{ partner: 'gb' }] }),
        wide('left-out', [{ act: 'adopted', date: '1998' }], { relevance: 'related' }),
      ],
    });
    expect(sections).toEqual({
      'Regional and universal texts': [
        '- bound · Viet Nam: bound',
        '- apart · Viet Nam: not a party',
        '- unsaid · adopted 1998',
        '- signed · Viet Nam: signed',
        '- unsaid-too · attested',
      ],
    });
  });
});
