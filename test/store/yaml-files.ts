import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.js';

/** The texts of all YAML files of a folder of the repository, in the order of their names. */
export function yamlFilesIn(folder: string): string[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  const yaml = names.filter((name) => name.endsWith('.yaml'));
  return yaml.sort().map((name) => readFileSync(join(root, folder, name), 'utf8'));
}
