import { InvalidArgumentError } from 'commander';
import { UsageError } from '../model/usage-error.js';

/** The options of one call, as commander read them. */
export class Options {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** Every value of an option that may be given several times. */
  list(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  /** Was the `--no-` of an option given? */
  denied(name: string): boolean {
    return this.#values[name] === false;
  }

  /** Was an option given without the value that it may have? */
  bare(name: string): boolean {
    return this.#values[name] === true;
  }

  /** A whole number from 0. */
  count(name: string): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw new UsageError(`--${dashed(name)} takes a whole number, not "${text}"`);
  }
}

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** For commander: collects the values of an option that may be given several times. */
export function collect(value: string, earlier: unknown): string[] {
  if (value.trim() === '') throw new InvalidArgumentError('it is empty');
  return Array.isArray(earlier) ? [...earlier.map(String), value] : [value];
}
