import type { Look } from '../render/look.js';

/** What the edge of the program knows of the world, handed to every command. */
export interface Context {
  /** The working directory. */
  readonly directory: string;
  /** Where the package's own files are: `schemas/`, `data/`. */
  readonly packageRoot: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** A folder of the user's for what may be kept from one call to the next, where there is one. */
  readonly cacheFolder?: string | undefined;
  /** What may be kept there is not to be believed, but made anew. */
  readonly renewed?: boolean;
  readonly version: string;
  /** Standard output is a terminal. */
  readonly interactive: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** The colours that standard output and standard error can show, 0 to 3. */
  readonly colours: { readonly output: Look['colour']; readonly errors: Look['colour'] };
  now(): Date;
}
