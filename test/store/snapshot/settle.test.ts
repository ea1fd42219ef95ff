import { describe, expect, it } from 'vitest';
import type { GatheredFile } from '../../../src/store/gathering.js';
import { unsettledFiles } from '../../../src/store/snapshot/settle.js';

const now = 1_800_000_000_000;

/** A file that was read, with the ids of its documents; where one has none, something is wrong. */
function fileRead(path: string, ...ids: (string | undefined)[]): GatheredFile {
  const known = ids.flatMap((id) => id ?? []);
  return { path, ids: known, salvagedIds: [], wrong: ids.includes(undefined) };
}

/** The files that are not settled, where each was last changed so long ago, in milliseconds. */
function unsettled(
  read: readonly GatheredFile[],
  ages: readonly number[],
  pathBefore: (id: string) => string | undefined = () => undefined,
): string[] {
  const names = read.map(({ path }) => path.replace('laws/', ''));
  const stamps = ages.flatMap((age) => [100, now - age, now - age, 1]);
  const listed = { names, stamps: Float64Array.from(stamps), strays: [] };
  return [...unsettledFiles(read, { listed, now, pathBefore })].sort();
}

const [a, b] = [fileRead('laws/a.yaml', 'a'), fileRead('laws/b.yaml', 'b')];

describe('a file is not settled', () => {
  it('within the ticks of the clock after its last change', () => {
    expect(unsettled([a, b], [10.5, 60_000.5])).toEqual(['laws/a.yaml']);
    expect(unsettled([a, b], [30.5, 60_000.5])).toEqual([]);
  });

  it('within two seconds where the times of files are whole seconds', () => {
    expect(unsettled([a, b], [1000, 60_000])).toEqual(['laws/a.yaml']);
    expect(unsettled([a, b], [3000, 60_000])).toEqual([]);
  });

  it('where its time is yet to come', () => {
    expect(unsettled([a, b], [-60_000.5, 60_000.5])).toEqual(['laws/a.yaml']);
  });

  it('where a document of it is not valid', () => {
    const broken = fileRead('laws/c.yaml', 'c', undefined);
    expect(unsettled([a, broken], [60_000.5, 60_000.5])).toEqual(['laws/c.yaml']);
  });

  it('where another has a record of the same id, read now or before', () => {
    const twin = fileRead('laws/c.yaml', 'a');
    expect(unsettled([a, twin, b], [9e4, 9e4, 9e4])).toEqual(['laws/a.yaml', 'laws/c.yaml']);
    const before = (id: string) => (id === 'b' ? 'laws/old.yaml' : undefined);
    expect(unsettled([a, b], [9e4, 9e4], before)).toEqual(['laws/b.yaml', 'laws/old.yaml']);
  });

  it('where its name is on two lines', () => {
    const strange = fileRead('laws/a\n.yaml', 'a');
    expect(unsettled([strange], [9e4])).toEqual(['laws/a\n.yaml']);
  });

  it('where it is gone by now', () => {
    expect(unsettled([a], [NaN])).toEqual(['laws/a.yaml']);
  });
});
