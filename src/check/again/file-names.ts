import type { GatheredFile, Gathering } from '../../store/gathering.js';
import { textLinks } from '../../store/register/same-texts.js';

/** Before an id that stands in a document which cannot be read, and before what a source is a copy of. */
const [salvageMark, linkMark] = ['? ', '> '];
const marks = [salvageMark, linkMark];

/** What of some files that were gathered may matter to records that name something in them. */
export function namesOf(
  { kind, kept }: Gathering,
  files: readonly GatheredFile[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map(
    files.map(({ path, ids, salvagedIds }) => [
      path,
      [...ids, ...salvagedIds.map((id) => `${salvageMark}${id}`)],
    ]),
  );
  if (kind === 'sources') {
    for (const one of kept) {
      names.get(one.file)?.push(...textLinks(one).map((link) => `${linkMark}${link}`));
    }
  }
  return names;
}

/** The id or word that a name is of. */
export function bare(name: string): string {
  return marks.some((mark) => name.startsWith(mark)) ? name.slice(2) : name;
}
