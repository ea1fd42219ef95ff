import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Where a store is and what is kept of it. */
export interface Place {
  readonly store: string;
  readonly cacheFolder: string;
}

/** Something that befalls a store or what is kept of it; `chosen` picks where, from 0 to 1. */
export type Disturbance = (place: Place, chosen: number) => void;

function pick<T>(list: readonly T[], chosen: number): T | undefined {
  return list[Math.floor(chosen * list.length)];
}

/** Files of records, relative to the store. */
export function recordFiles(store: string): string[] {
  return readdirSync(store, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('.yaml') && path.includes('/'))
    .sort();
}

function withFile(change: (path: string) => void): Disturbance {
  return ({ store }, chosen) => {
    const file = pick(recordFiles(store), chosen);
    if (file !== undefined) change(join(store, file));
  };
}

function rewriting(change: (text: string) => string): Disturbance {
  return withFile((path) => {
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  });
}

/** Gives a file a time of change that can be given again. */
export function wholeSecond(path: string): void {
  utimesSync(path, 1_700_000_000, 1_700_000_000);
}

/** As many bytes as before: one letter of a title is another. */
function sameSize(text: string): string {
  return text.replaceAll(/^( {2}(?:en|fr|vi): .*)([a-y])$/gm, (_, head: string, letter: string) => {
    return head + String.fromCharCode(letter.charCodeAt(0) + 1);
  });
}

const storeDisturbances = {
  'edits a record': rewriting((text) => text.replace(/^( {2}en: \S.*)$/m, '$1 indeed')),
  'edits a date': rewriting((text) => text.replace(/(\d{4})-01/, '$1-02')),
  'rewrites a record in as many bytes': rewriting(sameSize),
  'rewrites a record in as many bytes, with its old time': withFile((path) => {
    writeFileSync(path, sameSize(readFileSync(path, 'utf8')));
    wholeSecond(path);
  }),
  'rewrites a record twice in a moment': withFile((path) => {
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^( {2}en: \S.*)$/m, '$1 first'));
    writeFileSync(path, sameSize(readFileSync(path, 'utf8')));
  }),
  'puts another file in the place of one': withFile((path) => {
    writeFileSync(`${path}.new`, sameSize(readFileSync(path, 'utf8')));
    renameSync(`${path}.new`, path);
  }),
  'touches a file': withFile((path) => {
    utimesSync(path, new Date(), new Date());
  }),
  'renames a file': withFile((path) => {
    renameSync(path, path.replace(/\.yaml$/, '-moved.yaml'));
  }),
  'removes a file': withFile((path) => {
    rmSync(path);
  }),
  'copies a file under another name': withFile((path) => {
    writeFileSync(path.replace(/\.yaml$/, '-copy.yaml'), readFileSync(path));
  }),
  'adds a record': withFile((path) => {
    const text = readFileSync(path, 'utf8').replace(/^id: (.*)$/m, 'id: $1-again');
    writeFileSync(path.replace(/\.yaml$/, '-again.yaml'), text);
  }),
  'joins a file to another': ({ store }, chosen) => {
    const files = recordFiles(store);
    const at = Math.floor(chosen * files.length);
    const [first, second] = files.slice(at, at + 2);
    if (first === undefined || second === undefined) return;
    if (first.split('/')[0] !== second.split('/')[0]) return;
    appendFileSync(join(store, first), `---\n${readFileSync(join(store, second), 'utf8')}`);
    rmSync(join(store, second));
  },
  'puts ids between quotation marks': rewriting((text) => {
    return text.replaceAll(/\b(id|partner|part_of|source): ([a-z0-9-]+)\b/g, '$1: "$2"');
  }),
  'writes ids with escapes': rewriting((text) => {
    return text.replaceAll(/\b(partner|part_of|source): [a-z]([a-z0-9-]+)\b/g, (_, key, rest) => {
      return `${String(key)}: "\\u0067${String(rest)}"`;
    });
  }),
  'writes an id over several lines': rewriting((text) => {
    return text.replaceAll(/^( *)(- )?source: ([a-z0-9-]+)$/gm, '$1$2source: >-\n$1      $3');
  }),
  'names an anchor': rewriting((text) => text.replace(/^country: (.*)$/m, 'country: &c $1')),
  'ends lines as Windows does': rewriting((text) => text.replaceAll('\n', '\r\n')),
  'puts remarks and blank lines before a record': rewriting((text) => `\n# a remark\n\n${text}`),
  'puts the id behind': rewriting((text) => text.replace(/^(id: .*\n)(type: .*\n)/m, '$2$1')),
  'ends a document before the end of a file': rewriting((text) => `${text}...\n...\n`),
  'writes a character that YAML forbids': rewriting((text) => `${text}# \u0007\n`),
  'writes bytes that are no text': withFile((path) => {
    appendFileSync(path, Buffer.of(0x23, 0xff, 0x0a));
  }),
  'breaks a record': rewriting((text) => text.replace(/^id: /m, 'name: ')),
  'breaks the YAML of a file': rewriting((text) => `${text}  ]: [\n`),
  'mends what was broken': ({ store }) => {
    for (const file of recordFiles(store)) {
      const text = readFileSync(join(store, file), 'utf8');
      const mended = text.replace(/^name: (.*\n)/, 'id: $1').replaceAll(/^ {2}\]: \[\n/gm, '');
      if (mended !== text) writeFileSync(join(store, file), mended);
    }
  },
  'gives a file a name of two lines': withFile((path) => {
    renameSync(path, path.replace(/\.yaml$/, '\nname.yaml'));
  }),
  'changes what the store says of itself': ({ store }) => {
    const path = join(store, 'store.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/^home: (.*)$/m, text.includes('VN') ? 'home: GB' : 'home: VN'),
    );
  },
  'takes the folder of a kind away': ({ store }, chosen) => {
    const kind = pick(['ratings', 'laws', 'people', 'projects'], chosen);
    rmSync(join(store, String(kind)), { recursive: true, force: true });
  },
} satisfies Record<string, Disturbance>;

function snapshotFiles(cacheFolder: string): string[] {
  if (!existsSync(cacheFolder)) return [];
  const all = readdirSync(cacheFolder, { recursive: true }).map(String).sort();
  return all
    .filter((path) => /\.(?:snapshot|verdict)$/.test(path))
    .map((path) => join(cacheFolder, path));
}

function withSnapshot(change: (path: string, all: readonly string[]) => void): Disturbance {
  return ({ cacheFolder }, chosen) => {
    const files = snapshotFiles(cacheFolder).filter((path) => statSync(path).isFile());
    const file = pick(files, chosen);
    if (file !== undefined) change(file, files);
  };
}

/** Bytes of a snapshot changed from place to place, so that some lie where they are looked at. */
function damaged(path: string, every: number): void {
  const bytes = readFileSync(path);
  for (let at = 100; at < bytes.length; at += every) bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const cacheDisturbances = {
  'damages a snapshot': withSnapshot((path) => {
    damaged(path, 400);
  }),
  'damages a few bytes of every snapshot': ({ cacheFolder }) => {
    for (const path of snapshotFiles(cacheFolder)) {
      if (statSync(path).isFile()) damaged(path, 7000);
    }
  },
  'cuts a snapshot short': withSnapshot((path) => {
    truncateSync(path, Math.floor(statSync(path).size / 2));
  }),
  'empties a snapshot': withSnapshot((path) => {
    truncateSync(path, 0);
  }),
  'puts another snapshot in the place of one': withSnapshot((path, all) => {
    writeFileSync(path, readFileSync(all[0] ?? path));
  }),
  'puts a folder in the place of a snapshot': withSnapshot((path) => {
    rmSync(path);
    mkdirSync(path);
  }),
  'removes all snapshots': ({ cacheFolder }) => {
    rmSync(cacheFolder, { recursive: true, force: true });
  },
} satisfies Record<string, Disturbance>;

/** What may happen between two calls, by what it is called. */
export const disturbances: Readonly<Record<string, Disturbance>> = {
  ...storeDisturbances,
  ...cacheDisturbances,
};
