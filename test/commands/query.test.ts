import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids, root, traite } from '../run.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'traite-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const data = { TRAITE_STORE: `${root}/data` };

describe('the same partner by any name', () => {
  it.each(['Vuong quoc Anh', 'united kingdom', 'Britain'])('%s', async (name) => {
    const wanted = await ids(['agreements', '--partner', 'UK']);
    expect(wanted.length).toBeGreaterThan(4);
    expect(await ids(['agreements', '--partner', name])).toEqual(wanted);
  });

  it('but a part of it shows its own alone', async () => {
    const all = await ids(['agreements', '--partner', 'UK']);
    const own = await ids(['agreements', '--partner', 'gb-home-office']);
    expect(all).toEqual(expect.arrayContaining(own));
    expect(own.length).toBeLessThan(all.length);
  });

  it('is found in every kind, a table each', async () => {
    const { output } = await traite(['query', '--partner', 'UK', '--limit', '1']);
    const titles = output.match(/^\S.* \(\d+\)$/gm) ?? [];
    expect(titles.map((title) => title.replace(/ \(\d+\)/, ''))).toEqual([
      'Agreements',
      'Events',
      'Commitments',
      'Projects',
      'People',
      'Statistics',
      'Laws',
      'Partners',
      'Sources',
    ]);
  });
});

describe('a file', () => {
  it('takes its format from its name and the folder from where the user is', async () => {
    const world = { directory: folder, environment: data };
    const call = ['agreements', '--partner', 'UK', '-o', 'brief.csv'];
    const { output, notes, exit } = await traite(call, world);
    expect([output, notes, exit]).toEqual(['', 'wrote brief.csv\n', 0]);
    const text = readFileSync(join(folder, 'brief.csv'), 'utf8');
    expect(text.split('\n')[0]).toBe('id,status,status_date,title,with,form,level');
  });

  it('is never half written, and an older one stays', async () => {
    const name = join(folder, 'kept');
    writeFileSync(name, 'older');
    const call = ['agreements', '-o', 'kept/brief.csv'];
    const { notes, exit } = await traite(call, { directory: folder, environment: data });
    expect(exit).toBe(3);
    expect(notes).toMatch(/^traite: kept\/brief\.csv cannot be written: \S.*\n$/);
    expect(readFileSync(name, 'utf8')).toBe('older');
    expect(readdirSync(folder).filter((file) => file.endsWith('.tmp'))).toEqual([]);
  });

  it('is not written where the call is wrong', async () => {
    const call = ['agreements', '--status', 'sined', '-o', 'wrong.csv'];
    expect((await traite(call, { directory: folder, environment: data })).exit).toBe(2);
    expect(existsSync(join(folder, 'wrong.csv'))).toBe(false);
  });
});

describe('a store', () => {
  const store = 'title: {en: T}\nhome: VN\nlanguages: [en]\nlicence: CC0-1.0\n';

  it('that is empty answers that there is nothing', async () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    writeFileSync(join(empty, 'store.yaml'), store);
    const of = (...argv: string[]) => traite([...argv, '--store', empty]);
    expect(await of('query')).toEqual({ output: '', notes: '0 of 0 records\n', exit: 0 });
    expect((await of('query', '--fail-empty')).exit).toBe(1);
    expect((await of('agreements', '--partner', 'UK')).exit).toBe(2);
    expect((await of('show', 'gb')).notes).toBe('no record "gb"\n');
    expect((await of('validate')).exit).toBe(0);
  });

  it('that is none is exit 3', async () => {
    for (const name of ['no-such-folder', join(root, 'package.json')]) {
      const { notes, exit } = await traite(['query', '--store', name]);
      expect([notes, exit]).toEqual([`traite: ${name} is no store: it has no store.yaml\n`, 3]);
    }
  });

  it('that is nowhere here or above is the register that ships, and that is said', async () => {
    for (const call of [['agreements'], ['show', 'gb'], ['validate']]) {
      const { notes } = await traite(call, { directory: folder });
      expect(notes).toContain('no store here or above: reading the register that ships');
    }
  });

  it('is named and timed where --verbose asks', async () => {
    const { notes } = await traite(['agreements', '--verbose', '--today', '2025-01-02']);
    expect(notes).toMatch(/^read \d+ records in \d+ files of data in \d+ ms, as of 2025-01-02$/m);
  });
});

describe('what is not shown', () => {
  it('is told: kinds without the field, kinds without the value', async () => {
    const { notes } = await traite(['query', '--status', 'open', '--count']);
    expect(notes).toContain('(--status open asks nothing of them)');
    expect(notes).toContain('agreements, projects (--status open is no value of theirs)');
  });

  it('is marked only where a column shows it', async () => {
    const disputed = ['agreements', '--disputed', '--columns'];
    expect((await traite([...disputed, 'id,signed'])).output).toMatch(/\d\*$/m);
    expect((await traite([...disputed, 'id,signed'])).notes).toContain('* sources disagree on');
    expect((await traite([...disputed, 'id,subject'])).notes).not.toContain('* sources disagree');
  });

  it('is told of an imprecise date in every format', async () => {
    const call = ['events', '--since', '2025-03-30', '--until', '2025-03-30'];
    expect((await traite(call)).output).toContain('\n~');
    const { notes } = await traite(call, { piped: true });
    expect(notes).toContain('may match, the date is imprecise: vn-minister-visit-embassy-london');
  });
});

describe('what a listing reads', () => {
  it('is whatever its columns, its order and its groups look at', async () => {
    const grouped = await traite(['sources', '--group-by', 'partner', '--count'], { piped: true });
    expect(grouped.output).toContain('sources\tgb-home-office\t');
    const shown = await traite(['sources', '--columns', 'id,partner', '-o', 'tsv']);
    expect(shown.output).toContain('gb-home-office');
  });
});
