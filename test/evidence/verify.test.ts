import { describe, expect, it } from 'vitest';
import type { EvidenceEntry } from '../../src/model/records.js';
import { agreement } from '../register.js';
import { event, findings, rulesOf, source, verification } from './verified.js';

const text =
  'Odile Ferrand arrive le 12 mars 2024.\n\nElle signe « l’accord ».\nÀ lire aussi : 12.345';

function printing(...printed: string[]): EvidenceEntry {
  return { source: 's', paragraphs: [1], printed };
}

describe('the text of a source', () => {
  const kept = source('s', 'fr', text);
  const lost = { record: source('s', 'fr', text).record };

  it('is found by its bytes', () => {
    const { findings: none, found, missing } = verification({ sources: [kept] });
    expect([none, found, missing]).toEqual([[], ['s'], []]);
  });

  it('may be missing, unless texts are required', () => {
    expect(verification({ sources: [lost] })).toMatchObject({ findings: [], missing: ['s'] });
    const required = { sources: [lost], options: { requireTexts: true } };
    expect(findings('text-missing', required)).toEqual([
      'text.sha256: no file has the sha256 of this text',
    ]);
    expect(verification(required).findings[0]?.severity).toBe('error');
  });

  it('is said to have changed where its name is there with other bytes', () => {
    const given = { sources: [lost], names: ['s.txt'] };
    expect(rulesOf(given)).toEqual(['verify/text-changed']);
    expect(verification(given).findings[0]?.severity).toBe('warning');
    expect(rulesOf({ ...given, options: { requireTexts: true } })).toEqual(['verify/text-missing']);
    expect(rulesOf({ ...given, severities: { 'verify/text-changed': 'off' } })).toEqual([]);
  });

  it('has as many paragraphs as are said, and its body lies within', () => {
    expect(findings('paragraph-count', { sources: [source('s', 'fr', text)] })).toEqual([]);
    const wrong = source('s', 'fr', text, { paragraphs: 4, body: [2, 5] });
    expect(findings('paragraph-count', { sources: [wrong] })).toEqual([
      'text.paragraphs: the text has 3 paragraphs and not 4',
    ]);
    expect(findings('body', { sources: [wrong] })).toEqual([
      'text.body: the body is said to be paragraphs 2 to 5 of 3',
    ]);
  });

  it('is UTF-8', () => {
    const latin = source('s', 'fr', Buffer.from('été', 'latin1'));
    expect(rulesOf({ sources: [latin] })).toEqual(['verify/text-encoding']);
  });
});

describe('a paragraph that evidence names', () => {
  const sources = [source('s', 'fr', text, { body: [1, 2] }), source('unkept', 'en')];

  it('exists', () => {
    const records = { events: [event('2024-03-12', [{ source: 's', paragraphs: [1, 4] }])] };
    expect(findings('paragraph', { sources, records })).toEqual([
      'evidence.0.paragraphs.1: the text has no paragraph 4; it has 3',
    ]);
  });

  it('is of a text that is kept', () => {
    const records = { events: [event('2024', [{ source: 'unkept', paragraphs: [1, 4] }])] };
    expect(findings('paragraph', { sources, records })).toEqual([
      'evidence.0.paragraphs.0: paragraph 1 is named, and no text of unkept is kept',
    ]);
  });

  it('lies in the body of the article', () => {
    const records = { events: [event('2024-03-12', [{ source: 's', paragraphs: [1, 3] }])] };
    expect(rulesOf({ sources, records })).toEqual(['verify/outside-body']);
    expect(findings('outside-body', { sources, records })).toEqual([
      'evidence.0.paragraphs.1: paragraph 3 is none of the article, which is paragraphs 1 to 2',
    ]);
  });

  it('is left to others where the source is not in the register', () => {
    const records = { events: [event('2024', [{ source: 'gone', paragraphs: [9] }])] };
    expect(rulesOf({ sources, records })).toEqual([]);
  });
});

describe('a printed string', () => {
  const sources = [source('s', 'fr', text)];
  const printed = (entry: EvidenceEntry, options = {}) =>
    findings('printed', { sources, records: { events: [event('2024-03-12', [entry])] }, options });

  it('stands in one of the paragraphs, marks and spaces apart', () => {
    const entry = { source: 's', paragraphs: [1, 2], printed: ['Odile  Ferrand', '"l\'accord"'] };
    expect(printed(entry)).toEqual([]);
  });

  it('is said to stand elsewhere', () => {
    expect(printed(printing('Odile Ferrand', 'l’accord'))).toEqual([
      'evidence.0.printed.1: “l’accord” does not stand in paragraph 1; it stands in paragraph 2',
    ]);
  });

  it('is shown the string that is nearest', () => {
    expect(printed(printing('Odile Ferand'))).toEqual([
      'evidence.0.printed.0: “Odile Ferand” does not stand in paragraph 1; paragraph 1 has “Odile Ferrand”',
    ]);
    expect(printed(printing('tout à fait autre'))).toEqual([
      'evidence.0.printed.0: “tout à fait autre” does not stand in paragraph 1',
    ]);
  });

  it('is not a part of a longer number', () => {
    expect(printed({ source: 's', paragraphs: [3], printed: ['345'] })).toEqual([
      'evidence.0.printed.0: “345” does not stand in paragraph 3; in paragraph 3 it is part of a longer number',
    ]);
  });

  it('stands anywhere where no paragraph is named', () => {
    expect(printed({ source: 's', printed: ['l’accord'] })).toEqual([]);
    expect(printed({ source: 's', at: 'heading', printed: ['Zzz zzz'] })).toEqual([
      'evidence.0.printed.0: “Zzz zzz” does not stand in any paragraph',
    ]);
  });

  it('shows nothing of the text where others can read it', () => {
    const [finding = ''] = printed(printing('Odile Ferand'), { showText: false });
    expect(finding).toContain('; paragraph 1 has something near it');
    expect(finding).not.toContain('Ferrand');
  });

  it('shows 80 characters of the text at most', () => {
    const entry = { source: 's', paragraphs: [1], printed: [`${'x'.repeat(78)}y`] };
    const given = { sources: [source('s', 'fr', 'x'.repeat(200))] };
    const [finding = ''] = findings('printed', {
      ...given,
      records: { events: [event('2024', [entry])] },
    });
    const shown = [...finding.matchAll(/“([^”]*)”/g)].map(([, one = '']) => one.length);
    expect(shown).toEqual([79, 80]);
  });

  it('is counted, with the evidence entries', () => {
    const records = { events: [event('2024-03-12', [printing('Odile'), { source: 's' }])] };
    expect(verification({ sources, records }).compared).toEqual({ entries: 2, printed: 1 });
  });
});

it('the evidence of claims and of follow-ups is looked at too', () => {
  const sources = [source('s', 'fr', text)];
  const wrong = (place: string) => ({ source: 's', paragraphs: [1], printed: [place] });
  const records = {
    agreements: [
      agreement([{ act: 'signed', date: '2024-03-12' }], {
        evidence: [printing('12 mars 2024')],
        disputes: [
          {
            field: 'form',
            claims: [
              { value: 'agreement', evidence: [wrong('qqqq')] },
              { value: 'treaty', evidence: [printing('Odile')] },
            ],
          },
        ],
      }),
    ],
    commitments: [
      {
        id: 'promise',
        type: 'pledge' as const,
        by: ['vn'],
        summary: { en: 'A promise' },
        date: '2024-03-12',
        evidence: [printing('12 mars 2024')],
        follow_up: [{ status: 'partial' as const, evidence: [wrong('wwww')] }],
      },
    ],
  };
  expect(findings('printed', { sources, records })).toEqual([
    'disputes.0.claims.0.evidence.0.printed.0: “qqqq” does not stand in paragraph 1',
    'follow_up.0.evidence.0.printed.0: “wwww” does not stand in paragraph 1',
  ]);
});
