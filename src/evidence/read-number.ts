import type { NumberWord } from './languages/language.js';

/** A number in digits, however it is written. */
export interface Digits {
  readonly does: 'digits';
  readonly amount: number;
}

const hundred = 100;
const smallestScale = 1000;
/** Amounts are kept to millionths. */
const precision = 1e6;

/** A number that is put together word by word: `deux cent trente-cinq mille`. */
export class ReadNumber {
  /** What stands before the last word for thousands or more, and how much that word means. */
  #total: number | undefined;
  #scale = Infinity;
  /** What stands after it, its last word's amount, and what may still be added. */
  #part: number | undefined;
  #last = 0;
  #room = 0;
  #inDigits = false;
  #linked = false;

  /** Adds a word; false where the number cannot go on with it. */
  take(word: NumberWord | Digits): boolean {
    switch (word.does) {
      case 'link':
        if (this.#isEmpty() || this.#linked) return false;
        this.#linked = true;
        return true;
      case 'digits':
        return !this.#linked && this.#begin(word.amount, 0, true);
      case 'add':
        return this.#add(word.amount, word.room);
      case 'multiply':
        return this.#multiply(word.by, word.room);
      case 'scale':
        return this.#close(word.by);
    }
  }

  /** The number, if there is one. */
  values(): number[] {
    return this.#isEmpty() ? [] : [(this.#total ?? 0) + (this.#part ?? 0)];
  }

  #isEmpty(): boolean {
    return this.#total === undefined && this.#part === undefined;
  }

  #begin(amount: number, room: number, inDigits: boolean): boolean {
    if (this.#part !== undefined || amount >= this.#scale) return false;
    this.#part = amount;
    this.#last = amount;
    this.#room = room;
    this.#inDigits = inDigits;
    this.#linked = false;
    return true;
  }

  #add(amount: number, room: number): boolean {
    if (this.#part === undefined) return this.#begin(amount, room, false);
    if (amount > this.#room || amount === 0) return false;
    this.#part += amount;
    this.#last = amount;
    this.#room = Math.min(room, this.#room);
    this.#linked = false;
    return true;
  }

  #multiply(by: number, room: number): boolean {
    if (this.#part === undefined) return this.#begin(by, room, false);
    if (this.#linked || this.#last === 0 || this.#last >= hundred) return false;
    this.#part = this.#part < by ? rounded(this.#part * by) : this.#part + this.#last * (by - 1);
    this.#last = 0;
    this.#room = room;
    return true;
  }

  #close(by: number): boolean {
    const part = this.#part ?? 1;
    const alreadyThousands = this.#inDigits && part >= smallestScale;
    if (this.#linked || by >= this.#scale || alreadyThousands) return false;
    this.#total = rounded((this.#total ?? 0) + part * by);
    this.#scale = by;
    this.#part = undefined;
    this.#last = 0;
    this.#room = 0;
    this.#inDigits = false;
    return true;
  }
}

/** 1.1 times a million is not a whole number in binary fractions. */
function rounded(amount: number): number {
  return Math.round(amount * precision) / precision;
}
