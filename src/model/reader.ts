import type { Register } from './register.js';
import type { Language, Words } from './words/words.js';

/** Who reads, of which register, as of which day (in days since 1970). */
export interface Reader {
  readonly register: Register;
  readonly words: Words;
  readonly language: Language;
  readonly day: number;
}
