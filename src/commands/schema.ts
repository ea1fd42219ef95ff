import { join } from 'node:path';
import { isKind, kindNames } from '../model/kinds/names.js';
import { nearest } from '../model/names.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import { terminalLines } from '../render/escape.js';
import { readOwnFile } from '../store/disk/find.js';
import type { CommandModule } from './command.js';
import { outcome } from './outcome.js';

const names: readonly string[] = [...kindNames, 'store', 'definitions'];

export const schema: CommandModule = {
  define(commander) {
    commander
      .argument('<kind>', `one of ${names.join(', ')}`)
      .option('--types', 'the TypeScript types of all kinds in place of the JSON Schema')
      .addHelpText(
        'before',
        `Examples:
  $ traite schema agreements
  $ traite schema statistics --types > records.d.ts
`,
      );
  },
  run(operands, options, context) {
    const [name] = operands;
    if (name === undefined)
      throw new UsageError(`schema needs a kind; allowed: ${names.join(', ')}`);
    if (!names.includes(name)) throw unknownWord('kind', name, nearest(name, names), names);
    if (options.flag('types') && !isKind(name)) {
      throw new UsageError(`${name} has no type of its own; allowed: ${kindNames.join(', ')}`);
    }
    const file = options.flag('types') ? 'dist/records.d.ts' : `schemas/${name}.schema.json`;
    const text = readOwnFile(join(context.packageRoot, file));
    return Promise.resolve(outcome([terminalLines(text)]));
  },
};
