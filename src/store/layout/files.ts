import { kindNames } from '../../model/kinds/names.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { FoundStore } from '../config.js';
import { configurationFile } from '../config.js';
import type { FileSchema } from './layout.js';
import { layOut } from './layout.js';
import { schemaPlaces } from './schema.js';
import type { Problem } from '../reading/thorough/problem.js';
import { shownName } from '../reading/stored-file.js';
import { SourceFile } from '../reading/thorough/source.js';
import { maximumFileSize } from '../tree.js';

/** A file of a store, and what laying it out comes to. */
export interface FileLayout {
  /** As findings show it. */
  readonly shown: string;
  readonly bytes: Uint8Array;
  readonly before: string;
  /** The same as before where nothing is to be done, or nothing can be. */
  readonly after: string;
  /** Why it is left as it is. */
  readonly findings: readonly Diagnostic[];
}

/** The files that a store keeps its records in, and its configuration, relative to it. */
export function filesToLayOut({ tree }: FoundStore): string[] {
  const ofKinds = kindNames.flatMap((kind) => tree.list(kind).files);
  const yaml = ofKinds.filter((file) => file.endsWith('.yaml'));
  return [...tree.list('').files.filter((file) => file === configurationFile), ...yaml];
}

/** Lays out the files of a store one by one, by the package's schemas. */
export function layoutsOf(store: FoundStore, packageRoot: string): (file: string) => FileLayout {
  const places = schemaPlaces(packageRoot);
  const known: readonly string[] = [...kindNames, 'store'];
  return (file) => {
    const name = file === configurationFile ? 'store' : file.replace(/\/.*$/, '');
    return layoutOf(store, file, { name, place: places(name), known });
  };
}

function layoutOf(store: FoundStore, file: string, schema: FileSchema): FileLayout {
  const shown = shownName(store.name, file);
  const bytes = store.tree.read(file);
  if ('tooLarge' in bytes) {
    const message = `the file has ${String(bytes.tooLarge)} bytes`;
    const suggestion = `at most ${String(maximumFileSize)} are allowed`;
    return left(shown, new Uint8Array(), '', [refusal('yaml/profile', message, suggestion)]);
  }
  const before = decoded(bytes);
  if (before === undefined) {
    const wrong = refusal('yaml/syntax', 'the file is not UTF-8', 'save the file as UTF-8');
    return left(shown, bytes, '', [wrong]);
  }
  const result = layOut(before, schema);
  if ('problems' in result) return left(shown, bytes, before, result.problems);
  return { shown, bytes, before, after: result.text, findings: [] };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refusal(rule: string, message: string, suggestion: string): Problem {
  return { rule, message, suggestion, at: { start: 0, end: 1 } };
}

function left(
  shown: string,
  bytes: Uint8Array,
  text: string,
  problems: readonly Problem[],
): FileLayout {
  const source = new SourceFile(shown, text);
  const findings = problems.map(({ rule, message, suggestion, at, other }): Diagnostic => ({
    rule,
    severity: rule.startsWith('fmt/') ? 'warning' : 'error',
    message,
    location: source.place(0, at),
    path: '',
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(other === undefined
      ? {}
      : { other: { ...source.place(0, other.at), message: other.message } }),
  }));
  return { shown, bytes, before: text, after: text, findings };
}
