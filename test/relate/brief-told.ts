import type { Language } from '../../src/model/words/words.js';
import { briefOf } from '../../src/relate/brief/brief.js';
import { indicator, source } from '../figures/statistics.js';
import type { Records } from '../register.js';
import { partners, registerOf } from '../register.js';
import { linesOfPage } from './figures-told.js';
import { readerOf } from './literals.js';

interface Asked {
  readonly partner?: string;
  readonly language?: Language;
  readonly day?: string;
  /** The register as of a day, which is then the day on which it is read. */
  readonly asOf?: string;
}

const usual: Records = {
  partners,
  indicators: [
    indicator('suspects', { name: { en: 'suspects' } }),
    indicator('victims', { name: { en: 'victims' }, stage: 'detected' }),
  ],
  sources: [
    { ...source('press', 'Press', '2024'), reliability: 'C' },
    { ...source('ministry', 'Ministry', '2024-02-01'), url: 'https://example.org/ministry' },
    source('agency', 'Agency'),
    { ...source('blog', 'Blog', '2023'), reliability: 'D' },
  ],
};

/** The briefing on a partner, the United Kingdom where none is named, as lines. */
export async function briefLines(records: Records, asked: Asked = {}): Promise<string[]> {
  const { partner = 'gb', language = 'en', asOf } = asked;
  const register = registerOf({ ...usual, ...records }, asOf);
  const day = asOf ?? asked.day ?? '2026-11-22';
  return linesOfPage(briefOf(partner, await readerOf(register, { language, day })));
}

/** The same by section: what stands under each heading. */
export async function sectionsOf(
  records: Records,
  asked: Asked = {},
): Promise<Readonly<Record<string, readonly string[]>>> {
  const sections: Record<string, string[]> = {};
  let current: string[] = [];
  for (const line of await briefLines(records, asked)) {
    if (!line.startsWith('# ')) current.push(line);
    else {
      current = [];
      sections[line.slice(2)] = current;
    }
  }
  return sections;
}
