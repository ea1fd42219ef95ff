import { agreements } from './agreements.js';
import { dates } from './dates.js';
import { evidence } from './evidence.js';
import { fields } from './fields.js';
import { statistics } from './figures.js';
import { files } from './files.js';
import { configuration, hostile } from './hostile.js';
import type { Section } from './mistake.js';
import { references } from './references.js';

/** Deliberate mistakes in the shipped register, each made by itself. */
export const sections: readonly Section[] = [
  dates,
  agreements,
  evidence,
  statistics,
  references,
  fields,
  files,
  hostile,
  configuration,
];
