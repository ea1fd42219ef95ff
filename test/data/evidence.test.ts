import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/entry.js';
import { kindNames } from '../../src/model/kinds/names.js';
import type { EvidenceEntry, Source } from '../../src/model/records.js';
import type { OpenedStore } from '../../src/store/open.js';
import { openStore } from '../../src/store/open.js';
import { findStore } from '../../src/store/config.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const texts = fileURLToPath(new URL('../../../shared/texts', import.meta.url));
const kept = existsSync(texts);
if (!kept) console.warn(`the kept texts are not at ${texts}: evidence is not held against them`);

/** The paragraphs of each kept text, by the sha256 of its bytes. */
function paragraphsByHash(): Map<string, string[]> {
  return new Map(
    readdirSync(texts).map((file) => {
      const bytes = readFileSync(`${texts}/${file}`);
      const lines = bytes.toString('utf8').split('\n');
      return [
        createHash('sha256').update(bytes).digest('hex'),
        lines.filter((line) => line.trim() !== ''),
      ];
    }),
  );
}

function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}

/** Every evidence entry of a record, those of its disputes and follow-ups included. */
function evidenceOf({ record }: Entry): EvidenceEntry[] {
  const claims = (record.disputes ?? []).flatMap((dispute) => dispute.claims);
  const followed = 'follow_up' in record ? (record.follow_up ?? []) : [];
  return [record, ...claims, ...followed].flatMap((one) => one.evidence ?? []);
}

describe('the evidence of the shipped register', () => {
  let loaded: OpenedStore;
  let entries: Entry[];
  const sources = new Map<string, Source>();

  beforeAll(async () => {
    loaded = await openStore(findStore('data', root, root));
    entries = kindNames.flatMap((kind) =>
      [...loaded.register.select(kind)].map(({ entry }) => entry),
    );
    for (const { entry } of loaded.register.select('sources')) {
      const source = loaded.register.find('sources', entry.id);
      if (source !== undefined) sources.set(entry.id, source.record);
    }
  });

  it('is there for every record that must have some', () => {
    const free = ['sources', 'topics', 'indicators', 'partners'];
    const bare = entries.filter((entry) => !free.includes(entry.kind) && !entry.record.evidence);
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('points into the body of the article', () => {
    const outside = entries.flatMap((entry) =>
      evidenceOf(entry).flatMap(({ source, paragraphs = [] }) => {
        const [first = 1, last = Infinity] = sources.get(source)?.text?.body ?? [Infinity, 0];
        const wrong = paragraphs.filter((one) => one < first || one > last);
        return wrong.map((one) => `${entry.id}: ${source} ${String(one)}`);
      }),
    );
    expect(outside).toEqual([]);
  });

  it.skipIf(!kept)('rests on texts that are kept as they are described', () => {
    const paragraphs = paragraphsByHash();
    const described = [...sources.values()].flatMap(({ text }) => text ?? []);
    expect(described.length).toBe(5);
    for (const text of described) {
      expect(paragraphs.get(text.sha256)?.length).toBe(text.paragraphs);
    }
  });

  it.skipIf(!kept)('prints what its paragraphs print', () => {
    const byHash = paragraphsByHash();
    let compared = 0;
    const missing = entries.flatMap((entry) =>
      evidenceOf(entry).flatMap(({ source, paragraphs = [], printed = [] }) => {
        const text = byHash.get(sources.get(source)?.text?.sha256 ?? '');
        if (text === undefined) return [];
        const pointed = paragraphs.map((one) => folded(text[one - 1] ?? ''));
        compared += printed.length;
        const absent = printed.filter((one) => !pointed.some((line) => line.includes(folded(one))));
        return absent.map((one) => `${entry.id}: ${source}: ${one}`);
      }),
    );
    expect(missing).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });
});
