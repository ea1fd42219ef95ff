import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.js';
import { kindNames } from '../src/model/kinds/names.js';
import { calendars, drawings, formats } from '../src/render/formats/index.js';
import { reporters } from '../src/render/reporters/index.js';

const root = fileURLToPath(new URL('..', import.meta.url));

function names(folder: string, ending: string): string[] {
  return readdirSync(`${root}/${folder}`)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .filter((name) => name !== 'index')
    .sort();
}

describe('each list and its folder', () => {
  it('name the same formats, and each loads', async () => {
    const listed = [...formats, ...drawings, ...calendars];
    expect(listed.map(({ name }) => name).sort()).toEqual(names('src/render/formats', '.ts'));
    for (const { name, load } of listed) expect((await load()).name).toBe(name);
  });

  it('name the same reporters, and each loads', async () => {
    expect(reporters.map(({ name }) => name).sort()).toEqual(names('src/render/reporters', '.ts'));
    for (const { name, load } of reporters) expect((await load()).name).toBe(name);
  });

  it('name the same kinds, each with its schema', () => {
    const schemas = names('schemas', '.schema.json');
    expect(schemas).toEqual([...kindNames, 'definitions', 'store'].sort());
  });

  it('have a file for each command, and each loads', async () => {
    const folders = ['', '/stats', '/query', '/completion'];
    const files = folders.flatMap((folder) => names(`src/commands${folder}`, '.ts'));
    for (const { name, load } of commands) {
      expect(typeof (await load()).run).toBe('function');
      const short = kindNames.some((kind) => kind === name);
      expect(files).toContain(short ? 'query' : name);
    }
  });
});
