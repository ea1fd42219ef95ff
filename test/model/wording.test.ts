import { describe, expect, it } from 'vitest';
import { dateText } from '../../src/model/date-text.js';
import { breakdownText, figureText, measuredText, numberText } from '../../src/model/quantity.js';
import { en } from '../../src/model/words/en.js';
import { fr } from '../../src/model/words/fr.js';
import { vi } from '../../src/model/words/vi.js';

const languages = [en, fr, vi];
const inEach = <T>(word: (words: (typeof languages)[number]) => T): T[] => languages.map(word);

describe('numbers', () => {
  it.each([
    [0, ['0', '0', '0']],
    [999, ['999', '999', '999']],
    [66621, ['66,621', '66\u00a0621', '66.621']],
    [1234567.25, ['1,234,567.25', '1\u00a0234\u00a0567,25', '1.234.567,25']],
    [-1200, ['-1,200', '-1\u00a0200', '-1.200']],
  ])('%d', (value, texts) => {
    expect(inEach((words) => numberText(value, words))).toEqual(texts);
  });
});

describe('figures', () => {
  it.each([
    [{ value: 235 }, ['235', '235', '235']],
    [{ value: 60, qualifier: 'nearly' }, ['nearly 60', 'près de 60', 'gần 60']],
    [{ value: 600, qualifier: 'more-than' }, ['more than 600', 'plus de 600', 'hơn 600']],
    [{ value: 9, qualifier: 'up-to' }, ['up to 9', 'jusqu’à 9', 'lên đến 9']],
    [{ min: 2, max: 5 }, ['between 2 and 5', 'entre 2 et 5', 'từ 2 đến 5']],
    [{ min: 2 }, ['at least 2', 'au moins 2', 'ít nhất 2']],
    [{ max: 5 }, ['at most 5', 'au plus 5', 'không quá 5']],
    [{}, ['suppressed', 'masqué', 'không công bố']],
  ] as const)('%j', (figure, texts) => {
    expect(inEach((words) => figureText(figure, words))).toEqual(texts);
  });

  it('bear their unit, one or many', () => {
    expect(inEach((words) => measuredText({ value: 1 }, 'case', words))).toEqual([
      '1 case',
      '1 affaire',
      '1 vụ',
    ]);
    expect(inEach((words) => measuredText({ value: 2, max: 3 }, 'case', words))).toEqual([
      '2 cases',
      '2 affaires',
      '2 vụ',
    ]);
    expect(measuredText({ value: 45 }, 'percent', en)).toBe('45%');
    expect(measuredText({ min: 2, max: 5 }, 'person', en)).toBe('between 2 and 5 persons');
    expect(measuredText({}, 'person', en)).toBe('suppressed');
    expect(measuredText({ value: 3 }, undefined, en)).toBe('3');
  });

  it('say what they are limited to', () => {
    const breakdown = { sex: 'female', age: '16-17', citizenship: 'VN' } as const;
    expect(breakdownText(breakdown, en)).toBe('female, 16-17, VN');
  });
});

describe('dates', () => {
  it.each([
    ['2024-01-18', ['2024-01-18', '2024-01-18', '2024-01-18']],
    ['2024', ['2024', '2024', '2024']],
    ['2018~', ['about 2018', 'vers 2018', 'khoảng 2018']],
    ['2018?', ['2018, uncertain', '2018, incertain', '2018, chưa chắc chắn']],
    [
      'XXXX-10-02',
      ['2 October, year unknown', '2 octobre, année inconnue', 'ngày 2/10, không rõ năm'],
    ],
    [
      '[2016-11-30..2016-12-31]',
      [
        'between 2016-11-30 and 2016-12-31',
        'entre le 2016-11-30 et le 2016-12-31',
        'trong khoảng từ 2016-11-30 đến 2016-12-31',
      ],
    ],
    ['2020/2023', ['2020 – 2023', '2020 – 2023', '2020 – 2023']],
    ['2020/..', ['since 2020', 'depuis 2020', 'từ 2020']],
    ['../2025', ['until 2025', 'jusqu’en 2025', 'đến 2025']],
    [
      '/2025-03-31',
      [
        'up to 2025-03-31 (start not stated)',
        'jusqu’au 2025-03-31 (début non précisé)',
        'đến 2025-03-31 (không rõ thời điểm bắt đầu)',
      ],
    ],
    ['soon', ['soon', 'soon', 'soon']],
  ])('%s', (date, texts) => {
    expect(inEach((words) => dateText(date, words))).toEqual(texts);
  });
});
