import type { DataPath } from '../../model/entry.js';
import { valueAt } from '../../model/field-path.js';
import { configurationFile } from '../../store/config.js';
import type { OpenedStore } from '../../store/open.js';
import type { Subject } from '../../model/unplaced.js';
import type { Violation } from '../rule.js';
import { sameValue } from '../same-value.js';

/** What a change does to `store.yaml`, key by key. */
export function configurationChanges(
  { configured: before }: Partial<OpenedStore> = {},
  { configured: after }: OpenedStore,
): Violation[] {
  // What cannot be read is an error by itself.
  if (after?.value === undefined) return [];
  if (before?.value === undefined) return [isNew(after)];
  return changedPaths(before.value, after.value).map((path) => {
    const [was, is] = [valueAt(before.value, path), valueAt(after.value, path)];
    const name = `"${path.join('.')}"`;
    return {
      at: { subject: after, path, part: 'key' },
      message:
        is === undefined
          ? `${name} is removed; it was ${shown(was)}`
          : was === undefined
            ? `${name} is new: ${shown(is)}`
            : `${name} is ${shown(is)}; it was ${shown(was)}`,
      ...(path[0] === 'severities'
        ? { suggestion: 'this change is judged by the severities of before' }
        : {}),
    };
  });
}

function isNew(subject: Subject): Violation {
  return {
    at: { subject, path: [] },
    message: `${configurationFile} is new, or could not be read before`,
    suggestion: 'all findings are new, and severities are those of the checks themselves',
  };
}

/** Where two values differ: keys of maps, and of the maps in them. */
function changedPaths(before: unknown, after: unknown, path: DataPath = []): DataPath[] {
  if (sameValue(before, after)) return [];
  const maps = [before, after].filter(isMap);
  const within = maps.length > 0 && [before, after].every((one) => one === undefined || isMap(one));
  if (!within) return [path];
  const keys = new Set(maps.flatMap(Object.keys));
  return [...keys].flatMap((key) =>
    changedPaths(valueAt(before, [key]), valueAt(after, [key]), [...path, key]),
  );
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const longestShown = 60;

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}
