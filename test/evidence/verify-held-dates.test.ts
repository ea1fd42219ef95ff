import { describe, expect, it } from 'vitest';
import type { Agreement, EvidenceEntry } from '../../src/model/records.js';
import { agreement } from '../register.js';
import { event, findings, source, statistic, verification } from './verified.js';

const sources = [source('fr', 'fr'), source('en', 'en'), source('vi', 'vi')];

function ofEvent(date: string, ...evidence: EvidenceEntry[]): string[] {
  return findings('date', { sources, records: { events: [event(date, evidence)] } });
}

function ofAgreement(evidence: EvidenceEntry[], more: Partial<Agreement> = {}): string[] {
  const lifecycle = [
    { act: 'signed', date: '2024-03-12' },
    { act: 'ratified', date: '2025-01-20' },
  ] as const;
  return findings('date', {
    sources,
    records: { agreements: [agreement(lifecycle, { evidence, ...more })] },
  });
}

describe('a date', () => {
  it.each([
    ['fr', 'Du 16 au 18 juillet'],
    ['fr', 'du mardi 16 au jeudi 18 juillet 2024'],
    ['en', '16-18 July 2024'],
    ['en', 'On July 16-18'],
    ['en', '16, 17 and 18 July'],
    ['vi', 'từ ngày 16 đến ngày 18/7/2024'],
  ])('is an end of a range, in %s: %s', (language, text) => {
    const evidence = { source: language, printed: [text] };
    for (const date of ['2024-07-16', '2024-07-18', '2024-07-16/2024-07-18', '2024-07', '2024']) {
      expect(ofEvent(date, evidence)).toEqual([]);
    }
    expect(ofEvent('2024-07-19', evidence)).toEqual([
      `date: date is 2024-07-19, and what is printed is “${text}”`,
    ]);
  });

  it('may be printed by one entry of several', () => {
    const other = { source: 'fr', printed: ['jeudi 18 janvier'] };
    expect(ofEvent('2024-01-19', other)).toHaveLength(1);
    expect(ofEvent('2024-01-19', other, { source: 'en', printed: ['19 January'] })).toEqual([]);
  });

  it('has the year that is printed with its day', () => {
    const bare = { source: 'fr', printed: ['le 2 octobre'], deduced: 'the year' };
    const full = { source: 'en', printed: ['2 October 2024'] };
    expect(ofEvent('2024-10-02', bare, full)).toEqual([]);
    expect(ofEvent('2023-10-02', bare, full)).toEqual([
      'date: date is 2023-10-02, and what is printed is “2 October 2024”',
    ]);
  });

  it.each(['the day, from the dateline', 'the year, from the page; the start', 'ngày, theo báo'])(
    'may be deduced: %s',
    (deduced) => {
      expect(ofEvent('2024-01-19', { source: 'fr', printed: ['18 janvier'], deduced })).toEqual([]);
    },
  );

  it('is not deduced where only its year is, from whatever date', () => {
    const deduced = 'the year, from the date of the page';
    const evidence = { source: 'fr', printed: ['18 janvier'], deduced };
    expect(ofEvent('2024-01-19', evidence)).toHaveLength(1);
  });

  it('may be doubted', () => {
    const doubt = { en: 'the date is a slip' };
    expect(ofEvent('2024-01-19', { source: 'fr', printed: ['18 janvier'], doubt })).toEqual([]);
  });

  it.each([
    ['fr', 'Hanoï, 3 octobre'],
    ['fr', '2/3'],
    ['en', 'a plan'],
  ])('is not held against what may be no date of it, in %s: %s', (language, text) => {
    expect(ofEvent('2024-10-02', { source: language, printed: [text] })).toEqual([]);
  });

  it('is not held against a day that is another date of the record', () => {
    expect(ofAgreement([{ source: 'fr', printed: ['12 mars 2024'] }])).toEqual([]);
    expect(ofAgreement([{ source: 'fr', for: ['title'], printed: ['1er mai'] }])).toEqual([]);
  });

  it('is held against that day where the entry is for it alone', () => {
    const evidence = { source: 'fr', for: ['lifecycle.ratified.date'], printed: ['12 mars'] };
    expect(ofAgreement([evidence])).toEqual([
      'lifecycle.1.date: lifecycle.ratified.date is 2025-01-20, and what is printed is “12 mars”',
    ]);
  });

  it('may have a rival, and a rival is held against its own evidence', () => {
    const claims = (printed: string) => [
      { value: '2024-03-12', evidence: [{ source: 'fr', printed: ['12 mars'] }] },
      { value: '2024-03-14', evidence: [{ source: 'en', printed: [printed] }] },
    ];
    const disputed = (printed: string): Partial<Agreement> => ({
      disputes: [{ field: 'lifecycle.signed.date', claims: claims(printed) }],
    });
    expect(ofAgreement([], disputed('14 March'))).toEqual([]);
    expect(ofAgreement([], disputed('15 March'))).toEqual([
      'disputes.0.claims.1.value: disputes.1.claims.2.value is 2024-03-14, and what is printed is “15 March”',
    ]);
  });

  it('of a list is named by the list', () => {
    const posts = [{ title: { en: 'Head' }, of: 'gb', seen: ['2024-01-19'] }];
    const evidence = [{ source: 'fr', printed: ['jeudi 18 janvier'] }];
    const people = [{ id: 'person', name: 'P', posts, evidence }];
    expect(findings('date', { sources, records: { people } })).toEqual([
      'posts.0.seen.0: posts.gb.seen is 2024-01-19, and what is printed is “jeudi 18 janvier”',
    ]);
    const [finding] = verification({ sources, records: { people } }).findings;
    expect(finding?.severity).toBe('error');
  });
});

describe('a period', () => {
  const ofStatistic = (period: string, ...printed: string[]) =>
    findings('date', {
      sources,
      records: {
        statistics: [statistic(5, [{ source: 'fr', printed, deduced: 'the year' }], { period })],
      },
    });

  it('is of a year that is printed alone', () => {
    expect(ofStatistic('2024', 'En 2023', '5')).toEqual([
      'period: period is 2024, and what is printed is “En 2023”',
    ]);
    expect(ofStatistic('2023', 'En 2023', '5')).toEqual([]);
    expect(ofStatistic('2021/2025', 'En 2023', '5')).toEqual([]);
  });

  it('may be printed elsewhere, or in a longer string', () => {
    expect(ofStatistic('2024', 'En 2023', 'En 2024')).toEqual([]);
    expect(ofStatistic('2024', 'En 2023', 'la saison 2023-24')).toEqual([]);
    expect(ofStatistic('2024', 'la loi de 2023')).toEqual([]);
    expect(ofStatistic('2024~', 'En 2023')).toEqual([]);
  });
});
