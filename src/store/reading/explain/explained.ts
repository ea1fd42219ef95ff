import type { SchemaRule } from '../rules.js';

/** What is wrong with a value: the rule without its group, a sentence, what to do about it. */
export interface Explained {
  readonly rule: SchemaRule;
  readonly message: string;
  readonly suggestion?: string;
  /** The key or the entry of the value that is meant, where it is not the whole. */
  readonly at?: string | number;
  readonly part?: 'key' | 'value';
}
