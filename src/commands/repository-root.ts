import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Diagnostic, Location } from '../model/diagnostic.js';
import type { Context } from './context.js';

/**
 * Findings with their files as seen from the root of the repository, where GitHub or GitLab says
 * which folder that is. A file outside of it keeps its name.
 */
export function seenFromRoot(
  findings: readonly Diagnostic[],
  { directory, environment }: Pick<Context, 'directory' | 'environment'>,
): readonly Diagnostic[] {
  const root = environment['GITHUB_WORKSPACE'] ?? environment['CI_PROJECT_DIR'] ?? '';
  if (!isAbsolute(root)) return findings;
  const seen = <Place extends Location>(place: Place): Place => {
    const path = relative(root, resolve(directory, place.file));
    const outside = isAbsolute(path) || path.split(sep)[0] === '..';
    return outside ? place : { ...place, file: path.split(sep).join('/') };
  };
  return findings.map((finding) => ({
    ...finding,
    location: seen(finding.location),
    ...(finding.other === undefined ? {} : { other: seen(finding.other) }),
  }));
}
