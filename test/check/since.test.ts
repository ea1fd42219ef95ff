import { describe, expect, it } from 'vitest';
import { checkSince } from '../../src/check/since/check-since.js';
import type { FoundStore } from '../../src/store/config.js';
import type { Files } from './memory.js';
import { configuration, treeOf } from './memory.js';

function storeOf(files: Files): FoundStore {
  return { tree: treeOf(files), name: '.', shipped: false };
}

/** 1 June 2025. */
const today = Date.UTC(2025, 5, 1) / 86_400_000;

async function since(before: Files | undefined, after: Files) {
  const earlier = before === undefined ? undefined : storeOf(before);
  const { findings, change } = await checkSince(earlier, storeOf(after), today);
  const sentences = findings.map(({ rule, severity, message, record, location }) => {
    return `${severity} ${rule} ${record ?? location.file}: ${message}`;
  });
  return { findings, sentences, change };
}

const topic = (id: string, more = '') => `id: ${id}\nname: {en: ${id}}\n${more}`;
const states = ['VN', 'GB'].map(
  (code) => `id: ${code.toLowerCase()}\ntype: state\ncountry: ${code}\n`,
);
const source =
  'id: paper\ntype: news\ntitle: {en: A paper}\npublisher: P\nlanguage: en\nreliability: B\npublished: 2020-01-03\n';

const base: Files = {
  'partners/states.yaml': states.join('---\n'),
  'sources/paper.yaml': source,
};

const agreement = (more: string, acts = '- {act: signed, date: 2020-01-02}') =>
  `id: plan\ntitle: {en: Plan}\nform: treaty\nlevel: ministry\nparties: [{partner: vn}, {partner: gb}]
subject: trafficking\nrelevance: direct\nlifecycle:\n  ${acts}\n${more}`;

const evidence = 'evidence: [{source: paper}]\n';

/** Warned of, since a state is party to a text of ministries. */
const plan: Files = { ...base, 'agreements/plan.yaml': agreement(evidence) };
const accepting = 'accepted: [{rule: agreement/level, because: {en: printed so}}]\n';

describe('the findings that a change brings', () => {
  it('are none where there is no change', async () => {
    const broken = { 'topics/a.yaml': topic('a', 'broader: nowhere\ncolour: red\n') };
    const { sentences, change } = await since(broken, broken);
    expect(sentences).toEqual([]);
    expect(change).toEqual({
      records: [],
      evidence: { added: 0, removed: 0 },
      statuses: [],
      accepted: 0,
      gone: 0,
    });
  });

  it('are all where there was no store', async () => {
    const { sentences } = await since(undefined, {
      'topics/a.yaml': topic('a', 'broader: nowhere\n'),
    });
    expect(sentences).toEqual([
      'warning config/changed store.yaml: store.yaml is new, or could not be read before',
      'error ref/exists a: "broader" names "nowhere", and no record has this id',
    ]);
  });

  it('stand in unchanged records too: what they name is gone', async () => {
    const before = { 'topics/a.yaml': topic('a'), 'topics/b.yaml': topic('b', 'broader: a\n') };
    const after = { 'topics/b.yaml': topic('b', 'broader: a\n') };
    const { findings, sentences } = await since(before, after);
    expect(sentences).toEqual([
      'error ref/exists b: "broader" names "a", and no record has this id',
    ]);
    expect(findings[0]?.location.span.line).toBe(3);
  });

  it('hold a duplicate id, wherever it was added', async () => {
    const before = { 'topics/b.yaml': topic('b') };
    const { sentences } = await since(before, { ...before, 'indicators/x.yaml': topic('b') });
    expect(sentences).toContain('error id/unique b: id "b" is taken');
  });

  it('leave out what was there on other lines, with other line ends, in another file', async () => {
    const text = topic('a', 'broader: nowhere\n');
    const before = { 'topics/a.yaml': text };
    const moved = { 'topics/b.yaml': `# a comment\n${topic('b')}---\n\n${text}` };
    expect((await since(before, moved)).sentences).toEqual([]);
    const windows = { 'topics/a.yaml': text.replaceAll('\n', '\r\n') };
    expect((await since(before, windows)).sentences).toEqual([]);
    expect((await since(before, windows)).change.records).toEqual([]);
  });

  it('leave out what was there in another order', async () => {
    const [one, two] = [topic('a', 'broader: x\n'), topic('b', 'broader: y\n')];
    const before = { 'topics/ab.yaml': `${one}---\n${two}` };
    const after = { 'topics/ab.yaml': `${two}---\n${one}` };
    expect((await since(before, after)).sentences).toEqual([]);
    const swapped = {
      'topics/ab.yaml': `${topic('a', 'broader: y\n')}---\n${topic('b', 'broader: x\n')}`,
    };
    expect((await since(before, swapped)).sentences).toEqual([
      'error ref/exists a: "broader" names "y", and no record has this id',
      'error ref/exists b: "broader" names "x", and no record has this id',
    ]);
  });

  it('are those of the entry of a list that they are about, wherever it moves', async () => {
    const store = (list: string) => ({ ...base, 'agreements/plan.yaml': agreement(list) });
    const wrong = '{source: lost}';
    const before = store(`evidence: [{source: paper}, ${wrong}]\n`);
    const moved = store(`evidence: [{source: paper, at: p 1}, {source: paper}, ${wrong}]\n`);
    expect((await since(before, moved)).sentences).toEqual([]);
    const again = store(`evidence: [${wrong}, {source: paper},\n  ${wrong}]\n`);
    const { findings, sentences } = await since(before, again);
    expect(sentences).toEqual([
      'error ref/exists plan: "source" names "lost", and no record has this id',
    ]);
    expect(findings).toHaveLength(1);
    const other = store('evidence: [{source: paper}, {source: gone}]\n');
    expect((await since(before, other)).sentences).toEqual([
      'error ref/exists plan: "source" names "gone", and no record has this id',
    ]);
  });

  it('are as many as there are more of', async () => {
    const store = (acts: string) => ({
      ...base,
      'agreements/plan.yaml': agreement(evidence, acts),
    });
    const wrong = '- {act: extended, date: 2024-02-30}\n';
    const before = store(wrong);
    const { findings } = await since(before, store(`${wrong}  ${wrong}  ${wrong}`));
    expect(findings.filter(({ rule }) => rule === 'schema/date')).toHaveLength(2);
    expect((await since(store(`${wrong}  ${wrong}`), before)).sentences).toEqual([]);
  });

  it('of a file that cannot be read are told once, and not for its moving on', async () => {
    const before = { 'topics/a.yaml': Buffer.from('id: a\nname: {en: \xe9}\n', 'latin1') };
    const after = { 'topics/a.yaml': Buffer.from('# on\nid: a\nname: {en: \xe9}\n', 'latin1') };
    expect((await since(before, after)).sentences).toEqual([]);
    expect((await since({ 'topics/a.yaml': topic('a') }, after)).change.records).toEqual([
      { kind: 'topics', added: 0, changed: 1, removed: 0 },
    ]);
  });
});

describe('what judges a change', () => {
  const severe = (severities: string) => `${configuration}severities: {${severities}}\n`;

  it('are the severities of before, and their change is told', async () => {
    const off = { 'store.yaml': severe('agreement/level: off') };
    const { findings, sentences } = await since(base, { ...plan, ...off });
    expect(sentences).toEqual([
      expect.stringMatching(/^warning agreement\/level plan: .*"vn"/),
      expect.stringMatching(/^warning agreement\/level plan: .*"gb"/),
      'warning config/changed store.yaml: "severities.agreement/level" is new: "off"',
    ]);
    expect(findings.at(-1)?.location.span.line).toBe(5);
    expect(findings.at(-1)?.suggestion).toMatch(/judged by the severities of before$/);
  });

  it('may be stricter than the checks are, and stays so', async () => {
    const strict = { 'store.yaml': severe('agreement/level: error, config/changed: error') };
    const loose = { 'store.yaml': severe('agreement/level: warning') };
    const { sentences } = await since({ ...base, ...strict }, { ...plan, ...loose });
    expect(sentences).toEqual([
      expect.stringMatching(/^error agreement\/level plan: .*"vn"/),
      expect.stringMatching(/^error agreement\/level plan: .*"gb"/),
      'error config/changed store.yaml: "severities.config/changed" is removed; it was "error"',
      'error config/changed store.yaml: "severities.agreement/level" is "warning"; it was "error"',
    ]);
  });

  it('is not weakened where the change makes store.yaml unreadable', async () => {
    const { sentences } = await since(base, { ...plan, 'store.yaml': 'home: [\n' });
    expect(sentences.filter((one) => one.includes('agreement/level'))).toHaveLength(2);
    expect(sentences.some((one) => one.startsWith('error yaml/syntax store.yaml'))).toBe(true);
  });

  it('tells every key of store.yaml that says something else', async () => {
    const other =
      'title: {en: Another, vi: Khac}\nlanguages: [en, vi]\nhome: GB\nlicence: CC0-1.0\n';
    const { sentences } = await since(base, { ...base, 'store.yaml': `# note\n${other}` });
    expect(sentences).toEqual([
      'warning config/changed store.yaml: "title.en" is "Another"; it was "A register"',
      'warning config/changed store.yaml: "title.vi" is new: "Khac"',
      'warning config/changed store.yaml: "languages" is ["en","vi"]; it was ["en"]',
      'warning config/changed store.yaml: "home" is "GB"; it was "VN"',
    ]);
    const reordered = configuration.trim().split('\n').reverse().join('\n');
    expect((await since(base, { ...base, 'store.yaml': reordered })).sentences).toEqual([]);
  });

  it('lets a record accept a warning, and tells it', async () => {
    const accepted = { ...base, 'agreements/plan.yaml': agreement(`${evidence}${accepting}`) };
    const told = 'information accepted/added plan: "agreement/level" is accepted from now on';
    expect((await since(base, accepted)).sentences).toEqual([told]);
    const { sentences, change } = await since(plan, accepted);
    expect(sentences).toEqual([told]);
    expect(change).toMatchObject({ accepted: 1, gone: 2 });
    expect((await since(accepted, accepted)).sentences).toEqual([]);
    expect((await since(accepted, plan)).sentences).toHaveLength(2);
    const strict = { 'store.yaml': severe('accepted/added: error') };
    expect((await since({ ...base, ...strict }, { ...accepted, ...strict })).sentences).toEqual([
      told.replace('information', 'error'),
    ]);
  });
});

describe('what a change does, in numbers', () => {
  it('counts records by kind; layout, comments and the order of fields say nothing', async () => {
    const before = {
      ...base,
      'topics/a.yaml': topic('a'),
      'topics/b.yaml': topic('b'),
      'topics/c.yaml': topic('c'),
    };
    const after = {
      ...base,
      'topics/b.yaml': '# the same\nname:\n  en: b\nid: b\n',
      'topics/cd.yaml': `${topic('c', 'note: {en: more}\n')}---\n${topic('d')}`,
      'topics/e.yaml': topic('e'),
      'sources/other.yaml': source.replace('paper', 'other'),
    };
    const { change } = await since(before, after);
    expect(change.records).toEqual([
      { kind: 'sources', added: 1, changed: 0, removed: 0 },
      { kind: 'topics', added: 2, changed: 1, removed: 1 },
    ]);
  });

  it('counts evidence by record and source, and not what an entry says', async () => {
    const store = (list: string) => ({ ...base, 'agreements/plan.yaml': agreement(list) });
    const three =
      'evidence: [{source: paper}, {source: paper, at: p 2}, {source: paper, at: p 3}]\n';
    const { change } = await since(plan, store(three));
    expect(change.evidence).toEqual({ added: 2, removed: 0 });
    const back = await since(store(three), store('evidence: [{source: paper, at: p 9}]\n'));
    expect(back.change.evidence).toEqual({ added: 0, removed: 2 });
    const broken = await since(store(three), store(`${three}colour: red\n`));
    expect(broken.change.evidence).toEqual({ added: 0, removed: 0 });
  });

  it('names the agreements whose status is another one on that day', async () => {
    const store = (acts: string) => ({
      ...base,
      'agreements/plan.yaml': agreement(evidence, acts),
    });
    const signed = '- {act: signed, date: 2020-01-02}';
    const force = `${signed}\n  - {act: entered-into-force, date: 2021-01-02}`;
    const later = `${signed}\n  - {act: entered-into-force, date: 2025-01-02, effective: 2026-01-01}`;
    expect((await since(store(signed), store(force))).change.statuses).toEqual([
      { agreement: 'plan', from: 'signed', to: 'in-force' },
    ]);
    expect((await since(store(signed), store(later))).change.statuses).toEqual([]);
    expect((await since(base, store(force))).change.statuses).toEqual([]);
  });
});
