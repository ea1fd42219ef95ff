// Where other people's programs are found: on the path, among this package's own, or in a folder of
// packages that the user names.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { root } from '../works/command.mjs';

function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((one) => join(one, program)).find((one) => existsSync(one));
}

function firstLine(call) {
  const { stdout } = spawnSync(call[0], call.slice(1), { encoding: 'utf8' });
  return stdout?.split('\n')[0] ?? '';
}

/** A program on the path whose version is among its first words. */
export function tool(program, known = /(\d+\.\d+[.\d]*)/) {
  const path = onPath(program);
  const version = path === undefined ? undefined : known.exec(firstLine([path, '--version']))?.[1];
  return version === undefined ? undefined : { call: [path], version };
}

/** A package of npm's, in one of the folders where `node_modules` are. */
export function installedPackage(name, folders) {
  const places = [...folders, join(root, 'node_modules')].map((one) => join(one, name));
  const place = places.find((one) => existsSync(join(one, 'package.json')));
  if (place === undefined) return undefined;
  const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
  return { place: realpathSync(place), version };
}

/** The program of such a package, run by the Node that measures. */
export function packageProgram(name, file, { folders }) {
  const found = installedPackage(name, folders);
  if (found === undefined) return undefined;
  return { call: [process.execPath, join(found.place, file)], version: found.version };
}

const programs = join(import.meta.dirname, 'programs');

/** A script of ours that does the work by a package; its first word is where the package is. */
export function packageScript(name, script, { folders }) {
  const found = installedPackage(name, folders);
  if (found === undefined) return undefined;
  const call = [process.execPath, join(programs, script), found.place];
  return { call, version: found.version };
}

/** A Python script of ours by a package of Python's, without what stands before Python on the path. */
export function pythonScript(name, script) {
  const path = onPath('python3');
  if (path === undefined) return undefined;
  const asked = `import sys, ${name}, importlib.metadata as m; print(m.version('${name}'), sys.executable)`;
  const [version, program] = firstLine([path, '-W', 'ignore', '-c', asked]).split(' ');
  return program === undefined ? undefined : { call: [program, join(programs, script)], version };
}

/** A C program of ours, compiled where the compiler and its libraries are. */
export function compiled(source, libraries, { folder }) {
  const compiler = onPath('cc');
  if (compiler === undefined) return undefined;
  mkdirSync(folder, { recursive: true });
  const program = join(folder, source.replace('.c', ''));
  const words = ['-O2', '-o', program, join(programs, source), ...libraries];
  const { status } = spawnSync(compiler, words, { stdio: 'ignore' });
  return status === 0 ? { call: [program], version: firstLine([program]) } : undefined;
}

export const schemas = join(dirname(programs), '..', '..', 'schemas');
