import { describe, expect, it } from 'vitest';
import type { KindName } from '../../src/model/entry.js';
import type { FilterName } from '../../src/query/filters.js';
import { agreement, found, partners, registerOf } from '../register.js';

const register = registerOf({
  partners: [
    ...partners,
    { id: 'border-one', type: 'ngo', name: { en: 'Border Force' } },
    { id: 'border-two', type: 'ngo', name: { en: 'Second' }, aliases: ['border force'] },
  ],
  agreements: [agreement([{ act: 'signed', date: '2024-02~' }])],
  people: [{ id: 'to-lam', name: 'Tô Lâm', also_written: ['To Lam'], posts: [] }],
  statistics: [
    {
      id: 'figure',
      indicator: 'i',
      value: 5,
      period: '2023',
      area: 'VN',
      reported_by: 'vn',
      nature: 'result',
    },
  ],
});

const ask = (kind: KindName, name: FilterName, value: string) => () =>
  found(register, kind, { name, value });

describe('names of partners', () => {
  it.each([
    'gb',
    'GB',
    'UK',
    'Britain',
    'royaume uni',
    'Royaume-Uni',
    'Vuong quoc Anh',
    'united kingdom',
  ])('%s', (name) => {
    expect(ask('agreements', 'partner', name)()).toEqual(['text']);
  });

  it('prefer an exact id or code to a name that folds alike', () => {
    expect(ask('partners', 'partner', 'Mỹ')()).toEqual(['us']);
    expect(ask('partners', 'partner', 'my')()).toEqual(['my']);
    expect(ask('partners', 'partner', 'OIM')()).toEqual(['iom']);
  });

  it('list their meanings where there are several', () => {
    expect(ask('partners', 'partner', 'Border Force')).toThrow(
      '"Border Force" may mean border-one (Border Force) or border-two (Second): give the id',
    );
  });

  it('say of a country that it is no partner, and what is near', () => {
    expect(ask('partners', 'partner', 'Japon')).toThrow(
      'unknown partner: Japon is a country, but no partner of this register',
    );
    expect(ask('partners', 'partner', 'Frence')).toThrow('did you mean "France"?');
    expect(ask('partners', 'partner', 'Atlantis')).toThrow(
      'unknown partner "Atlantis"; "traite query partners" lists what is allowed',
    );
  });

  it('are those of people too', () => {
    expect(ask('people', 'person', 'to lam')()).toEqual(['to-lam']);
    expect(ask('people', 'person', 'Tô Lan')).toThrow('did you mean "to-lam"?');
  });
});

describe('the values of --where', () => {
  const where = (kind: KindName, value: string) => ask(kind, 'where', value);

  it.each<[KindName, string]>([
    ['agreements', 'form = agreement'],
    ['agreements', 'form = Agreement'],
    ['agreements', 'subject = trafficking in persons'],
    ['agreements', 'countries = Royaume-Uni'],
    ['agreements', 'with = UK'],
    ['agreements', 'form in (treaty, agreement)'],
    ['agreements', 'title = "A TEXT"'],
    ['agreements', 'id = text'],
    ['agreements', 'title ~ text'],
    ['statistics', 'value = 5 and value <= 5 and value >= 5'],
    ['statistics', 'value < 5.1 and value > 4.9'],
    ['statistics', 'not value < 5 and not value > 5'],
    ['statistics', 'period > 2022 and period < 2024'],
  ])('%s: %s', (kind, text) => {
    expect(where(kind, text)()).toHaveLength(1);
  });

  it('match only maybe where a date is imprecise', () => {
    expect(where('agreements', 'signed >= 2024')()).toEqual(['~text']);
    expect(where('agreements', 'not signed >= 2024')()).toEqual(['~text']);
    expect(where('agreements', 'signed < 2023')()).toEqual([]);
  });

  it.each<[KindName, string, string]>([
    [
      'agreements',
      'statis = signed',
      'unknown field of agreements "statis"; did you mean "status"?',
    ],
    [
      'agreements',
      'form = traty',
      'unknown value of form "traty"; did you mean "treaty"? allowed: treaty',
    ],
    ['agreements', 'form > treaty', 'compare it with = or ~, not >'],
    ['agreements', 'countries = Frence', 'did you mean "France"?'],
    ['agreements', 'signed = soon', 'signed: soon: write 2024, 2024-10 or 2024-10-02'],
    ['agreements', 'signed = XXXX-10', 'signed: XXXX-10 sets no bound'],
    ['agreements', 'title ~ "!"', '"title ~" needs a word to look for'],
    ['agreements', 'place = Lndon', 'unknown place "Lndon"'],
    ['statistics', 'value = many', '"value" is a number, "many" is none'],
    ['statistics', 'value = ""', '"value" is a number, "" is none'],
    ['statistics', 'value = 0x', '"value" is a number, "0x" is none'],
  ])('%s: %s', (kind, text, message) => {
    expect(where(kind, text)).toThrow(message);
  });
});
