import { describe, expect, it } from 'vitest';
import { folded } from '../../src/evidence/fold.js';
import type { TextLanguage } from '../../src/evidence/languages/index.js';
import { english, french, vietnamese } from '../../src/evidence/languages/index.js';
import { printedDays, withoutDays } from '../../src/evidence/printed-days.js';

/** Weekday, month and day, and year, as far as they are printed. */
function read(text: string, language: TextLanguage): string[] {
  return printedDays(folded(text), language).map(({ weekday, monthAndDay, year }) =>
    [weekday, monthAndDay, year].filter((part) => part !== undefined).join(' '),
  );
}

describe('days in French', () => {
  it.each([
    ['ont signé jeudi 18 janvier à Hanoï', ['4 01-18']],
    ['Jeudi, le 18 janvier 2024', ['4 01-18 2024']],
    ['le mardi 1er avril', ['2 04-01']],
    ['jeudi matin 18 janvier', ['4 01-18']],
    ['jeudi (18 janvier)', ['4 01-18']],
    ['jeudi 18/1', ['4 01-18']],
    ['le 18 janvier (jeudi)', ['4 01-18']],
    ['18.01.2024', ['01-18 2024']],
    ['du 16 au 18 juillet', ['07-18']],
    ['le 32 janvier, le 5/13', []],
    ['454/455', []],
    ['66.621', []],
    ['118 janvier', []],
    ['18 janvierâtre', []],
  ])('reads %j', (text, days) => {
    expect(read(text, french)).toEqual(days);
  });
});

describe('days in English', () => {
  it.each([
    ['on Thursday, January 18, 2024', ['4 01-18 2024']],
    ['Thursday 18 January', ['4 01-18']],
    ['Thursday, 18th of January', ['4 01-18']],
    ['Thursday afternoon (January 18th)', ['4 01-18']],
    ['Thurs., Jan. 18', ['4 01-18']],
    ['January 18 (Thursday)', ['4 01-18']],
    ['in April 2025', []],
    ['yesterday, 31 March', ['03-31']],
  ])('reads %j', (text, days) => {
    expect(read(text, english)).toEqual(days);
  });
});

describe('days in Vietnamese', () => {
  it.each([
    ['Sáng thứ Năm (18/1)', ['4 01-18']],
    ['thứ Năm, ngày 18 tháng 1 năm 2024', ['4 01-18 2024']],
    ['Chủ nhật, 21/1/2024', ['0 01-21 2024']],
    ['vào thứ 5 ngày 18-1', ['4 01-18']],
    ['ngày 18 tháng Giêng', ['01-18']],
    ['ngày 5 tháng mười hai', ['12-05']],
    ['ngày 18/1 (thứ năm)', ['4 01-18']],
    ['18-1-2024', ['01-18 2024']],
    ['lần thứ ba ngày 4/3', ['03-04']],
    ['1.604 vụ', []],
  ])('reads %j', (text, days) => {
    expect(read(text, vietnamese)).toEqual(days);
  });
});

it('leaves out days and keeps what stands beside them', () => {
  expect(withoutDays('31 mars, trois dialogues', french).trim()).toBe(', trois dialogues');
  expect(withoutDays('454/455 on November 28', english).trim()).toBe('454/455 on');
});
