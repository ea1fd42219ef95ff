import { describe, expect, test, vi } from 'vitest';
import { fieldOf } from '../../src/model/kinds/index.js';
import type { Register } from '../../src/model/register.js';
import type { RecordTypes } from '../../src/model/records.js';
import { agreement, partners, registerOf } from '../register.js';

const sources = Array.from({ length: 12 }, (_, at): RecordTypes['sources'] => ({
  id: `page-${String(at)}`,
  type: 'news',
  title: { en: 'A page' },
  publisher: 'A paper',
  language: 'en',
  reliability: 'B',
  ...(at === 11 ? { copy_of: 'page-0' } : {}),
}));

const cited = (...numbers: readonly number[]) =>
  numbers.map((at) => ({ source: `page-${String(at)}`, at: 'top' }));

/** Texts, bodies and a meeting that rest on the pages; nobody cites the tenth and the copy. */
const records = {
  sources,
  partners: partners.map((one) => (one.id === 'hope' ? { ...one, evidence: cited(9, 0) } : one)),
  agreements: Array.from({ length: 9 }, (_, at) =>
    agreement([{ act: 'signed', date: '2020' }], {
      id: `text-${String(at)}`,
      parties: [{ partner: at % 2 === 0 ? 'fr' : 'gb' }, { partner: 'vn' }],
      evidence: cited(at, 0, at),
    }),
  ),
  events: [
    {
      id: 'meeting',
      type: 'conference' as const,
      title: { en: 'A meeting' },
      date: '2021',
      participants: [{ partner: 'iom' }],
      evidence: cited(8),
    },
  ],
};

function concerned(id: string, register: Register): unknown {
  const entry = register.find('sources', id);
  if (entry === undefined) throw new Error(`no source ${id}`);
  return fieldOf('sources', 'partner')?.read(entry, register, 0);
}

describe('the partners that a source concerns', () => {
  test('are those of the records that cite it, each once, by kinds and ids', () => {
    const register = registerOf(records);
    expect(concerned('page-0', register)).toEqual(['fr', 'vn', 'gb', 'hope']);
    expect(concerned('page-8', register)).toEqual(['fr', 'vn', 'iom']);
    expect(concerned('page-10', register)).toEqual([]);
    expect(concerned('page-11', register)).toEqual([]);
  });

  test('are the same where it is asked of many, and then nobody looks for each', () => {
    const register = registerOf(records);
    const alone = sources.map(({ id }) => concerned(id, registerOf(records)));
    const referrers = vi.spyOn(register, 'referrers');
    expect(sources.map(({ id }) => concerned(id, register))).toEqual(alone);
    expect(referrers.mock.calls.length).toBeGreaterThan(0);
    expect(referrers.mock.calls.length).toBeLessThan(sources.length);
  });

  test('as of a day they are those of what had happened', () => {
    const register = registerOf(records, '2020-12-31');
    const referrers = vi.spyOn(register, 'referrers');
    const ids = Array.from({ length: 12 }, (_, at) => `page-${String(at)}`);
    const before = ids.map((id) => concerned(id, register));
    // What was kept may name more than there was by that day, so it is looked for each.
    expect(referrers).toHaveBeenCalledTimes(ids.length);
    expect(before[8]).toEqual(['fr', 'vn']);
    expect(before[0]).toEqual(['fr', 'vn', 'gb', 'hope']);
  });
});
