import { createHash } from 'node:crypto';
import { Article } from '../../src/evidence/article.js';
import type { Verification, VerifyOptions } from '../../src/evidence/verify.js';
import { verifyEvidence } from '../../src/evidence/verify.js';
import type { Unplaced } from '../../src/model/unplaced.js';
import type { EvidenceEntry, Event, KeptText, Source, Statistic } from '../../src/model/records.js';
import type { Records } from '../register.js';
import { registerOf } from '../register.js';

/** A source with its text; what is said of the text may be wrong on purpose. */
export interface SourceWithText {
  readonly record: Source;
  readonly bytes?: Uint8Array;
}

export function source(
  id: string,
  language: string,
  text?: string | Uint8Array,
  said: Partial<KeptText> = {},
): SourceWithText {
  const record: Source = {
    id,
    type: 'news',
    title: { en: id },
    publisher: 'Lake Office',
    language,
    reliability: 'B',
  };
  if (text === undefined) return { record };
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const paragraphs = new Article(bytes).count;
  return { record: { ...record, text: { file: `${id}.txt`, sha256, paragraphs, ...said } }, bytes };
}

export function event(date: string, evidence: EvidenceEntry[], more: Partial<Event> = {}): Event {
  return { id: 'event', type: 'visit', title: { en: 'Visit' }, date, evidence, ...more };
}

export function statistic(
  value: number,
  evidence: EvidenceEntry[],
  more: Partial<Statistic> = {},
): Statistic {
  return {
    id: 'statistic',
    indicator: 'checks',
    value,
    period: '2023',
    area: 'VN',
    reported_by: 'vn',
    nature: 'result',
    evidence,
    ...more,
  };
}

interface Given {
  readonly sources: readonly SourceWithText[];
  readonly records?: Records;
  readonly names?: readonly string[];
  readonly options?: Partial<VerifyOptions>;
  readonly severities?: Readonly<Record<string, 'error' | 'warning' | 'information' | 'off'>>;
}

export function verification({
  sources,
  records = {},
  names = [],
  options = {},
  severities = {},
}: Given): Verification {
  const all: Records = { ...records, sources: sources.map(({ record }) => record) };
  const register = registerOf(all, undefined, { severities });
  const articles = sources.flatMap(({ record, bytes }) =>
    bytes === undefined || record.text === undefined
      ? []
      : [[createHash('sha256').update(bytes).digest('hex'), new Article(bytes)] as const],
  );
  const texts = { articles: new Map(articles), names: new Set(names), tooLarge: [] };
  return verifyEvidence(register, texts, { requireTexts: false, showText: true, ...options });
}

function pathOf({ at }: Unplaced): string {
  return 'subject' in at ? at.path.join('.') : '';
}

/** The findings of one rule, each with its place: `evidence.0.printed.1: “x” does not …`. */
export function findings(rule: string, given: Given): string[] {
  return verification(given).findings.flatMap((finding) =>
    finding.rule === `verify/${rule}` ? [`${pathOf(finding)}: ${finding.message}`] : [],
  );
}

/** The rules that found something, in order. */
export function rulesOf(given: Given): string[] {
  return verification(given).findings.map(({ rule }) => rule);
}
