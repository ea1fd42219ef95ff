import { dayOf } from '../../src/model/edtf.js';
import type { Commitment, Event, Law, Person, Post } from '../../src/model/records.js';
import type { Reader } from '../../src/model/reader.js';
import type { Register } from '../../src/model/register.js';
import type { Language } from '../../src/model/words/words.js';
import { loadWords } from '../../src/model/words/words.js';

/** A visit, titled by its id. */
export function event(id: string, date: string, more: Partial<Event> = {}): Event {
  return { id, type: 'visit', title: { en: id }, date, ...more };
}

/** A pledge of the United Kingdom to Viet Nam, told by its id. */
export function commitment(id: string, more: Partial<Commitment> = {}): Commitment {
  return { id, type: 'pledge', by: ['gb'], to: ['vn'], summary: { en: id }, ...more };
}

/** Somebody who is named by the id. */
export function person(id: string, ...posts: readonly Post[]): Person {
  return { id, name: id, posts: [...posts] };
}

/** A law of Viet Nam, titled by its id. */
export function law(id: string, more: Partial<Law> = {}): Law {
  return { id, type: 'law', title: { en: id }, country: 'VN', ...more };
}

/** Somebody who reads a register on a day, as the tests do. */
export async function readerOf(
  register: Register,
  { language = 'en', day = '2026-11-22' }: { language?: Language; day?: string } = {},
): Promise<Reader> {
  return { register, words: await loadWords(language), language, day: dayOf(day) };
}
