import type { Rule } from '../rule.js';
import { idUnique } from './id-unique.js';
import { refExists } from './ref-exists.js';

/** Every rule, what a record is before what it says. The order is that of `traite rules`. */
export const rules: readonly Rule[] = [idUnique, refExists];
