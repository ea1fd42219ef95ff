import { describe, expect, it } from 'vitest';
import { ids, traite } from '../run.js';

describe('show', () => {
  it('shows a card of every record, in every language, without a fault', async () => {
    const all = await ids(['query']);
    for (const language of ['fr', 'en', 'vi']) {
      const { output, exit } = await traite(['show', ...all, '--lang', language], { width: 300 });
      expect(exit).toBe(0);
      expect(output.match(/^\S.* · [a-z0-9-]+( · |$)/gm)?.length).toBeGreaterThanOrEqual(
        all.length,
      );
      expect(output).not.toMatch(/undefined|\[object/);
    }
  });

  it('finds a record by the name of a partner, person or topic', async () => {
    const shown = async (name: string) => (await traite(['show', name, '-o', 'ids'])).output;
    expect(await shown('Royaume-Uni')).toBe('gb\n');
    expect(await shown('yvette cooper')).toBe('yvette-cooper\n');
    expect(await shown('VN-GB-ACTION-PLAN-2025')).toBe('vn-gb-action-plan-2025\n');
  });

  it('shows what there is and exits with 1 where a record is missing', async () => {
    const { output, notes, exit } = await traite(['show', 'gb', 'vn-gb-action-plan', '-o', 'ids']);
    expect([output, exit]).toEqual(['gb\n', 1]);
    expect(notes).toBe('no record "vn-gb-action-plan"; did you mean "vn-gb-action-plan-2025"?\n');
  });

  it('tells a record that came later from one that is not valid and one that is not there', async () => {
    const missing = async (...argv: string[]) => (await traite(['show', ...argv])).notes;
    expect(await missing('vn-gb-action-plan-2025', '--as-of', '2024')).toBe(
      'record "vn-gb-action-plan-2025" had not begun by 2024-12-31\n',
    );
    expect(await missing('vn-gb-agreement', '--store', 'test/transcripts/broken')).toContain(
      'record "vn-gb-agreement" is not valid; "traite validate" says why\n',
    );
    expect(await missing('atlantis')).toBe('no record "atlantis"\n');
  });
});
