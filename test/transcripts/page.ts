import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Printed, World } from '../run.js';
import { root, traite } from '../run.js';

/**
 * A page of the manual: Markdown with blocks of `console`, in which a line `$ traite …` is followed
 * by what it prints. What goes to standard error begins with `! `, and `exit: 2` ends a call whose
 * exit code is not 0. A comment before a block sets the scene: `<!-- width: 140, piped -->`,
 * `<!-- elsewhere -->` (an empty folder, `$TRAITE_STORE` set) or `<!-- no store -->`.
 */
export interface Page {
  readonly parts: readonly (string | Call)[];
}

/** A command of a page, with what stands under it. */
export interface Call {
  readonly line: string;
  readonly argv: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** The lines that `| head -N` leaves. */
  readonly head?: number;
  readonly scene: string;
  readonly expected: string;
}

const block = /^(?:<!-- (.*) -->\n)?```console\n([\s\S]*?)^```$/gm;

export function parsePage(text: string): Page {
  const parts: (string | Call)[] = [];
  let from = 0;
  for (const match of text.matchAll(block)) {
    const [whole, scene = '', body = ''] = match;
    const start = match.index + whole.indexOf('```console\n') + '```console\n'.length;
    parts.push(text.slice(from, start));
    for (const call of body.split(/^(?=\$ )/m)) parts.push(callOf(call, scene));
    from = start + body.length;
  }
  return { parts: [...parts, text.slice(from)] };
}

function callOf(text: string, scene: string): Call {
  const [line = '', ...expected] = text.split('\n');
  const [, command = '', head] = /^\$ (.*?)(?: \| head -(\d+))?$/.exec(line) ?? [];
  const words = wordsOf(command);
  const at = words.indexOf('traite');
  if (at === -1) throw new Error(`not a call of traite: ${line}`);
  const environment = Object.fromEntries(
    words.slice(0, at).map((word) => {
      const [name = '', value = ''] = word.split('=');
      return [name, value];
    }),
  );
  const argv = words.slice(at + 1);
  const cut = head === undefined ? {} : { head: Number(head) };
  return { line, argv, environment, ...cut, scene, expected: expected.join('\n') };
}

/** The words of a command line, as a shell would part them. */
function wordsOf(command: string): string[] {
  const words = command.match(/(?:[^\s"']|"[^"]*"|'[^']*')+/g) ?? [];
  return words.map((word) => word.replace(/"([^"]*)"|'([^']*)'/g, '$1$2'));
}

/** What a call printed, whole and as a page shows it. */
export interface Played {
  readonly printed: Printed;
  readonly shown: string;
}

export async function play(call: Call): Promise<Played> {
  const { head, scene } = call;
  const folder = /elsewhere|no store/.test(scene) ? mkdtempSync(join(tmpdir(), 'traite-')) : root;
  const stored = scene.includes('elsewhere') ? { TRAITE_STORE: `${root}/data` } : {};
  const world: World = {
    directory: folder,
    width: Number(/width: (\d+)/.exec(scene)?.[1] ?? 80),
    piped: scene.includes('piped') || head !== undefined,
    environment: { ...stored, ...call.environment },
  };
  const printed = await traite(call.argv, world);
  if (folder !== root) rmSync(folder, { recursive: true });
  const output = linesOf(printed.output).slice(0, head);
  const notes = linesOf(printed.notes).map((line) => `! ${line}`);
  const exit = printed.exit === 0 || head !== undefined ? [] : [`exit: ${String(printed.exit)}`];
  return { printed, shown: [...output, ...notes, ...exit].map((line) => `${line}\n`).join('') };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
