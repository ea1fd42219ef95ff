import { english } from './en.js';
import { french } from './fr.js';
import type { TextLanguage } from './language.js';
import { vietnamese } from './vi.js';

const languages: Readonly<Record<string, readonly TextLanguage[]>> = {
  en: [english],
  fr: [french],
  vi: [vietnamese],
};

/** The ways in which a source may write numbers and days: those of its language, else any. */
export function languagesOf(code: string): readonly TextLanguage[] {
  const own = Object.hasOwn(languages, code) ? languages[code] : undefined;
  return own ?? [english, french];
}

export { english, french, vietnamese };
export type { TextLanguage };
