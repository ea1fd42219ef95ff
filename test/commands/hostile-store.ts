import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names that a shell, a terminal or a CI runner would obey. */
export const aliases = [
  '$(touch pwned)',
  '`touch pwned`',
  "b'; touch pwned; '",
  'c"; touch pwned; "',
  'd && touch pwned',
  'e\u001B]0;title\u0007\u001B[31m',
  'f\nline',
  'g\ttab',
  'h::error::x',
  'i\u202Etxt',
  'j\u009B31m',
  '~root',
  '*',
  'k!history',
  'l\\back',
  'm;a|b>c<d&e',
  'n%F{red}%n',
  'o $HOME',
  'p:colon=sign',
];

const title = 'Trap\u001B[2J\n::error::';

const trap = { id: 'a-trap', type: 'ngo', name: { en: title }, aliases };

const event = {
  id: 'e-trap',
  type: 'visit',
  title: { en: title },
  date: '2024',
  place: { city: '$(touch pwned) `touch pwned` "\'', country: 'VN' },
};

/** YAML whose characters beyond ASCII are escaped: as they are, they are refused. */
function quoted(record: object): string {
  return JSON.stringify(record).replace(
    /[\u007F-\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A store whose names are traps, and one of whose files is broken. */
export function writeHostileStore(folder: string): void {
  mkdirSync(join(folder, 'partners'), { recursive: true });
  mkdirSync(join(folder, 'events'));
  writeFileSync(
    join(folder, 'store.yaml'),
    'title: {en: Hostile}\nhome: VN\nlanguages: [en]\nlicence: CC0-1.0\nseverities: {}\n',
  );
  writeFileSync(join(folder, 'partners/a-trap.yaml'), quoted(trap));
  writeFileSync(join(folder, 'partners/broken.yaml'), 'id: [broken\n');
  writeFileSync(join(folder, 'events/e-trap.yaml'), quoted(event));
}
