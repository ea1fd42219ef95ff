import { describe, expect, it } from 'vitest';
import type { EvidenceEntry, Statistic } from '../../src/model/records.js';
import { event, findings, source, statistic, verification } from './verified.js';

const sources = [source('fr', 'fr'), source('en', 'en'), source('vi', 'vi'), source('zh', 'zh')];

function numbers(
  value: number,
  evidence: EvidenceEntry[],
  more: Partial<Statistic> = {},
): string[] {
  return findings('number', {
    sources,
    records: { statistics: [statistic(value, evidence, more)] },
  });
}

describe('the number of a statistic', () => {
  it.each([
    ['fr', 66621, '66.621 personnes'],
    ['fr', 1604, '1 604'],
    ['fr', 1604, '1\u202F604'],
    ['fr', 700000, '700.000'],
    ['fr', 5, 'cinq cours'],
    ['fr', 3200000, '3,2 millions'],
    ['fr', 60, 'près de 60'],
    ['en', 1604, '1,604 cases'],
    ['en', 5, 'five courses'],
    ['en', 600, 'more than 600'],
    ['vi', 1604, '1.604 vụ'],
    ['vi', 5, 'năm lớp'],
    ['zh', 1604, '1,604'],
    ['zh', 1604, '1.604'],
  ])('is what is printed, in %s: %i as %j', (language, value, text) => {
    expect(numbers(value, [{ source: language, printed: ['En 2023', text] }])).toEqual([]);
    expect(numbers(value + 1, [{ source: language, printed: ['En 2023', text] }])).toHaveLength(1);
  });

  it('is shown with what is printed', () => {
    const evidence = [{ source: 'fr', printed: ['le 12 mars', '325 victimes', 'à Port-Lac'] }];
    expect(numbers(235, evidence)).toEqual([
      'value: value is 235, and what is printed is “325 victimes”',
    ]);
    const [finding] = verification({
      sources,
      records: { statistics: [statistic(235, evidence)] },
    }).findings;
    expect(finding).toMatchObject({ severity: 'error', other: { message: 'what is printed' } });
    expect(numbers(235, [{ source: 'fr', printed: ['des victimes'] }])).toEqual([
      'value: value is 235, and no number is printed',
    ]);
  });

  it('is not the number of a day, unless nothing else is printed', () => {
    expect(numbers(31, [{ source: 'fr', printed: ['31 mars', 'trois dialogues'] }])).toHaveLength(
      1,
    );
    expect(numbers(5, [{ source: 'en', printed: ['at least 5 may have been'] }])).toEqual([]);
  });

  it('is printed by one entry of several', () => {
    const evidence = [
      { source: 'fr', printed: ['En 2023'] },
      { source: 'en', printed: ['235 victims'] },
    ];
    expect(numbers(235, evidence)).toEqual([]);
    expect(
      numbers(
        235,
        evidence.map((one) => ({ ...one, for: ['period'] })),
      ),
    ).toEqual([]);
  });

  it('need not be printed where it is doubted, worked out, or nothing is quoted', () => {
    const printed = ['325 victimes'];
    expect(numbers(235, [{ source: 'fr', printed, doubt: { en: 'figures swapped' } }])).toEqual([]);
    expect(numbers(235, [{ source: 'fr', printed, deduced: 'the sum of two figures' }])).toEqual(
      [],
    );
    expect(numbers(235, [{ source: 'fr', printed, deduced: 'the year' }])).toHaveLength(1);
    expect(numbers(235, [{ source: 'fr', at: 'Table 1' }])).toEqual([]);
  });

  it('may be bounds, which lie beside the number that is printed', () => {
    const bounds = (text: string, more: Partial<Statistic>) => {
      const { value: _value, ...rest } = statistic(0, [{ source: 'en', printed: [text] }], more);
      return findings('number', { sources, records: { statistics: [rest] } });
    };
    expect(bounds('between 50 and 60', { min: 50, max: 60 })).toEqual([]);
    expect(bounds('between 50 and 60', { min: 40, max: 60 })).toHaveLength(1);
    expect(bounds('fewer than 5', { min: 1, max: 4 })).toEqual([]);
  });
});

it('claims of a number have their own evidence', () => {
  const claim = (value: number, text: string) => ({
    value,
    evidence: [{ source: 'fr', printed: [text] }],
  });
  const disputes = (second: string) => ({
    disputes: [{ field: 'value', claims: [claim(235, '235'), claim(253, second)] }],
  });
  const evidence = [{ source: 'fr', printed: ['235'] }];
  expect(numbers(235, evidence, disputes('253'))).toEqual([]);
  expect(numbers(235, evidence, disputes('255'))).toEqual([
    'disputes.0.claims.1.value: value is 253, and what is printed is “255”',
  ]);
});

it('of other records only what "for" names is asked', () => {
  const attended = (more: object) => {
    const evidence = [{ source: 'fr', printed: ['près de 60', '3 jours'], ...more }];
    const attendance = { value: 61 };
    return findings('number', {
      sources,
      records: { events: [event('2024', evidence, { attendance })] },
    });
  };
  expect(attended({})).toEqual([]);
  expect(attended({ for: ['title'] })).toEqual([]);
  expect(attended({ for: ['attendance'] })).toEqual([
    'attendance.value: attendance.value is 61, and what is printed is “près de 60” and “3 jours”',
  ]);
});
