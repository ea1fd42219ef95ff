import { describe, expect, it } from 'vitest';
import type { Agreement, EvidenceEntry } from '../../src/model/records.js';
import { agreement } from '../register.js';
import { event, findings, source, verification } from './verified.js';

describe('a printed weekday', () => {
  const weekdays = (date: string, paragraph: string, language = 'fr', more = {}, options = {}) =>
    findings('weekday', {
      sources: [source('s', language, paragraph)],
      records: { events: [event(date, [{ source: 's', paragraphs: [1], ...more }])] },
      options,
    });

  it.each([
    ['fr', 'Signé mardi 12 mars à Port-Lac'],
    ['en', 'Signed on Tuesday, March 12, in Lakeside'],
    ['en', 'Signed Tuesday 12 March'],
    ['vi', 'Sáng thứ Ba (12/3), tại Hồ Nước'],
    ['vi', 'Sáng thứ Ba, ngày 12 tháng 3 năm 2024'],
  ])('fits the date, in %s: %s', (language, paragraph) => {
    expect(weekdays('2024-03-12', paragraph, language)).toEqual([]);
    expect(weekdays('2024-03-11/2024-03-13', paragraph, language)).toEqual([]);
  });

  it.each([
    ['fr', 'Signé lundi 12 mars à Port-Lac', 'lundi 12 mars'],
    ['en', 'Signed on Monday, March 12, in Lakeside', 'Monday, March 12'],
    ['vi', 'Sáng thứ Hai (12/3), tại Hồ Nước', 'thứ Hai (12/3'],
  ])('does not fit it, in %s', (language, paragraph, printed) => {
    const finding = `paragraph 1 has “${printed}”, and 2024-03-12 was a Tuesday`;
    expect(weekdays('2024-03-12', paragraph, language)).toEqual([
      `evidence.0.paragraphs.0: ${finding}`,
    ]);
    expect(weekdays('2024-03-11/..', paragraph, language)).toEqual([]);
  });

  it('is no matter where the day is another, or not known to the day or the year', () => {
    for (const date of ['2024-03', 'XXXX-03-12', '2024-03-12?', '[2024-03-12..2024-03-14]']) {
      expect(weekdays(date, 'lundi 12 mars')).toEqual([]);
    }
    expect(weekdays('2024-03-12', 'lundi 13 mars')).toEqual([]);
    expect(weekdays('2024-03-12', 'le 12 mars')).toEqual([]);
    expect(weekdays('2024-03-12', 'lundi 12 mars 2018')).toEqual([]);
  });

  it('may be doubted, by another entry for the same paragraph as well', () => {
    expect(weekdays('2024-03-12', 'lundi 12 mars', 'fr', { doubt: { en: 'a slip' } })).toEqual([]);
    const evidence = [
      { source: 's', paragraphs: [1], for: ['date'] },
      { source: 's', paragraphs: [1], for: ['title'], doubt: { en: 'a slip' } },
    ];
    const sources = [source('s', 'fr', 'lundi 12 mars')];
    const records = { events: [event('2024-03-12', evidence)] };
    expect(findings('weekday', { sources, records })).toEqual([]);
  });

  it('is named once, however many entries point there', () => {
    const evidence = [
      { source: 's', paragraphs: [1] },
      { source: 's', paragraphs: [1], for: ['title'] },
    ];
    const sources = [source('s', 'fr', 'lundi 12 mars, puis lundi 12 mars')];
    const records = { events: [event('2024-03-12', evidence)] };
    expect(findings('weekday', { sources, records })).toHaveLength(1);
  });

  it('is not shown where others can read it', () => {
    const [finding = ''] = weekdays('2024-03-12', 'lundi 12 mars', 'fr', {}, { showText: false });
    expect(finding).toContain('paragraph 1 has a weekday that does not fit, and 2024-03-12');
    expect(finding).not.toContain('lundi');
  });

  it('is read in a printed string where no text is kept', () => {
    const evidence = [{ source: 's', at: 'caption', printed: ['Monday 12 March'] }];
    const sources = [source('s', 'en')];
    const records = { events: [event('2024-03-12', evidence)] };
    expect(findings('weekday', { sources, records })).toEqual([
      'evidence.0.printed.0: what is printed has “Monday 12 March”, and 2024-03-12 was a Tuesday',
    ]);
  });

  it('is held against what its own claim says', () => {
    const sources = [source('s', 'fr', 'mardi 12 mars\nlundi 12 mars')];
    const claim = (value: string, paragraph: number) => ({
      value,
      evidence: [{ source: 's', paragraphs: [paragraph] }],
    });
    const disputes = (second: number): Partial<Agreement> => ({
      disputes: [
        {
          field: 'lifecycle.signed.date',
          claims: [claim('2024-03-12', 1), claim('2018-03-12', second)],
        },
      ],
    });
    const records = (second: number) => ({
      agreements: [agreement([{ act: 'signed', date: '2024-03-12' }], disputes(second))],
    });
    expect(findings('weekday', { sources, records: records(2) })).toEqual([]);
    expect(findings('weekday', { sources, records: records(1) })).toHaveLength(1);
  });
});

describe('a year', () => {
  const paragraphs = 'Port-Lac, 12 mars 2024\nSigné le 12 mars\nEn 2023-24\nEn 20245 ou 12024';
  const years = (date: string, evidence: EvidenceEntry[]) =>
    findings('year', {
      sources: [source('s', 'fr', paragraphs), source('unkept', 'en')],
      records: { events: [event(date, evidence)] },
    });

  it('that the paragraphs print needs no more', () => {
    expect(years('2024-03-12', [{ source: 's', paragraphs: [1, 2] }])).toEqual([]);
    expect(years('2023/2024', [{ source: 's', paragraphs: [3] }])).toEqual([]);
    expect(years('XXXX-03-12', [{ source: 's', paragraphs: [2] }])).toEqual([]);
  });

  it('that they do not print is to be deduced', () => {
    expect(years('2024-03-12', [{ source: 's', paragraphs: [2] }])).toEqual([
      'evidence.0: the year 2024 of date is not printed in paragraph 2 and not said to be deduced',
    ]);
    expect(years('2024', [{ source: 's', paragraphs: [4] }])).toHaveLength(1);
    expect(years('2022/2024', [{ source: 's', paragraphs: [2, 3] }])).toEqual([
      'evidence.0: the year 2022 of date is not printed in paragraphs 2 and 3 and not said to be deduced',
    ]);
  });

  it.each(['the year, from the heading', 'l’année, d’après le titre', 'năm, theo tiêu đề', '2024'])(
    'is deduced by %j',
    (deduced) => {
      expect(years('2024-03-12', [{ source: 's', paragraphs: [2], deduced }])).toEqual([]);
    },
  );

  it('is not deduced by what speaks of something else', () => {
    const deduced = 'the level, from the two bodies';
    expect(years('2024-03-12', [{ source: 's', paragraphs: [2], deduced }])).toHaveLength(1);
  });

  it('may be printed or deduced by another entry for the same field', () => {
    const bare = { source: 's', paragraphs: [2] };
    expect(years('2024-03-12', [bare, { source: 's', paragraphs: [1], for: ['date'] }])).toEqual(
      [],
    );
    expect(years('2024-03-12', [bare, { source: 'unkept', deduced: 'the year' }])).toEqual([]);
    expect(
      years('2024-03-12', [bare, { source: 's', paragraphs: [1], for: ['title'] }]),
    ).toHaveLength(1);
  });

  it('is believed to be printed where no text is kept, but not where a day is quoted without', () => {
    const bare = { source: 's', paragraphs: [2] };
    expect(years('2024-03-12', [bare, { source: 'unkept', at: 'caption' }])).toEqual([]);
    const quoting = (printed: string) =>
      years('2024-03-12', [bare, { source: 'unkept', printed: [printed] }]);
    expect(quoting('on March 12')).toHaveLength(1);
    expect(quoting('on March 12, 2024')).toEqual([]);
    expect(quoting('a plan')).toEqual([]);
    expect(years('2024-03-12', [{ source: 'unkept', printed: ['on March 12'] }])).toEqual([]);
  });

  it('is asked of the dates that an entry supports, and of no other', () => {
    expect(years('2024-03-12', [{ source: 's', paragraphs: [2], for: ['title'] }])).toEqual([]);
    const sources = [source('s', 'fr', paragraphs)];
    const lifecycle = [
      { act: 'signed', date: '2024-03-12' },
      { act: 'ratified', date: '2025-01-01' },
    ] as const;
    const evidence = [{ source: 's', paragraphs: [1], for: ['lifecycle.signed'] }];
    const records = { agreements: [agreement(lifecycle, { evidence })] };
    expect(findings('year', { sources, records })).toEqual([]);
    const all = {
      agreements: [agreement(lifecycle, { evidence: [{ source: 's', paragraphs: [1] }] })],
    };
    expect(findings('year', { sources, records: all })).toEqual([
      'evidence.0: the year 2025 of lifecycle.ratified.date is not printed in paragraph 1 and not said to be deduced',
    ]);
  });

  it('of a claim is asked of its own evidence; a claim that is held supports the record', () => {
    const sources = [source('s', 'fr', paragraphs)];
    const claims = (deduced: object) => [
      { value: '2024-03-12', evidence: [{ source: 's', paragraphs: [1] }] },
      { value: '2019-03-12', evidence: [{ source: 's', paragraphs: [2], ...deduced }] },
    ];
    const records = (deduced: object) => ({
      agreements: [
        agreement([{ act: 'signed', date: '2024-03-12' }], {
          evidence: [{ source: 's', paragraphs: [2] }],
          disputes: [{ field: 'lifecycle.signed.date', claims: claims(deduced) }],
        }),
      ],
    });
    expect(findings('year', { sources, records: records({ deduced: 'the year' }) })).toEqual([]);
    expect(findings('year', { sources, records: records({}) })).toEqual([
      'disputes.0.claims.1.evidence.0: the year 2019 of disputes.1.claims.2.value is not printed in paragraph 2 and not said to be deduced',
    ]);
  });

  it('is a warning that a record may accept and a store may turn', () => {
    const sources = [source('s', 'fr', paragraphs)];
    const because = { en: 'so it is' };
    const evidence = [{ source: 's', paragraphs: [2] }];
    const given = (more = {}) => ({
      sources,
      records: { events: [event('2024', evidence, more)] },
    });
    expect(verification(given()).findings[0]?.severity).toBe('warning');
    expect(findings('year', given({ accepted: [{ rule: 'verify/year', because }] }))).toEqual([]);
    const turned = verification({ ...given(), severities: { 'verify/year': 'error' } });
    expect(turned.findings[0]?.severity).toBe('error');
  });
});
