/** What the files of a store hold, by their paths. */
export type Files = Map<string, string | Uint8Array>;

/** A change of one place of one file; what it replaces stands there once. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A deliberate mistake in the shipped register. */
export interface Mistake {
  /** In words, as somebody would tell it who has just understood it. */
  readonly made: string;
  readonly edits?: readonly Edit[];
  /** What no edit can say, in a copy in memory. */
  readonly change?: (files: Files) => void;
  /** What only a disk can hold, in a copy of the folder. */
  readonly onDisk?: (folder: string) => void;
  /** It is held against the kept texts too. */
  readonly texts?: true;
  /** Why nothing is said of it. */
  readonly silent?: string;
}

/** Mistakes of one sort. */
export interface Section {
  readonly about: string;
  readonly mistakes: readonly Mistake[];
}

/** One edit as most mistakes are. */
export function edit(file: string, from: string, to: string): Pick<Mistake, 'edits'> {
  return { edits: [{ file, from, to }] };
}

/** The same with the texts at hand. */
export function editWithTexts(
  file: string,
  from: string,
  to: string,
): Pick<Mistake, 'edits' | 'texts'> {
  return { ...edit(file, from, to), texts: true };
}

/** What is said better by what it does than by two strings. */
export function rewritten(
  file: string,
  rewrite: (text: string) => string,
): Pick<Mistake, 'change'> {
  return {
    change(files) {
      const before = textOf(files, file);
      const after = rewrite(before);
      if (after === before) throw new Error(`${file} holds no more what the mistake is made in`);
      files.set(file, after);
    },
  };
}

/** Makes the edits in a copy of the files. */
export function edited(files: Files, edits: readonly Edit[]): Files {
  const copy = new Map(files);
  for (const { file, from, to } of edits) {
    const before = textOf(copy, file);
    const times = before.split(from).length - 1;
    if (times !== 1) {
      throw new Error(
        `${file} holds ${String(times)} times, and not once, what the mistake is made in: ${from}`,
      );
    }
    copy.set(
      file,
      before.replace(from, () => to),
    );
  }
  return copy;
}

/** What a file holds, as text. */
export function textOf(files: Files, file: string): string {
  const held = files.get(file);
  if (held === undefined) throw new Error(`the register has no ${file} any more`);
  return typeof held === 'string'
    ? held
    : new TextDecoder('utf-8', { ignoreBOM: true }).decode(held);
}
