import { join } from 'node:path';
import type { RuleText } from '../check/every-rule.js';
import { everyRule } from '../check/every-rule.js';
import type { Block, Document } from '../model/document.js';
import { nearest } from '../model/names.js';
import { property } from '../model/property.js';
import type { Table } from '../model/table.js';
import { unknownWord } from '../model/usage-error.js';
import { readOwnFile } from '../store/disk/find.js';
import type { CommandModule } from './command.js';
import type { Context } from './context.js';
import { deliverDocuments, deliverListing, destinationOf } from './deliver.js';
import { lookOf } from './setting.js';

export const rules: CommandModule = {
  define(commander) {
    commander
      .argument('[name]', 'a check, for its page')
      .option('-o, --output <format>', 'table, markdown, json …, or a file')
      .addHelpText(
        'before',
        `Examples:
  $ traite rules
  $ traite rules date/order
  $ traite rules evidence/outside-body -o markdown
`,
      );
  },
  async run(operands, options, context) {
    const [name] = operands;
    const destination = destinationOf(options.text('output'), 'table', context.directory);
    const look = lookOf(options, context, 'en');
    const { output, notes } =
      name === undefined
        ? await deliverListing({ meta: {}, tables: [listed()] }, destination, look)
        : await deliverDocuments([pageOf(ruleNamed(name), context)], destination, look);
    return { output, notes: () => notes, exit: () => 0 };
  },
};

function ruleNamed(name: string): RuleText {
  const rule = everyRule.find((one) => one.name === name);
  if (rule !== undefined) return rule;
  const names = everyRule.map((one) => one.name);
  throw unknownWord('check', name, nearest(name, names), names);
}

function listed(): Table {
  const names = ['name', 'severity', 'summary'] as const;
  return {
    name: 'rules',
    title: 'Checks',
    columns: names.map((name) => ({ name, label: name, align: 'left' })),
    count: everyRule.length,
    rows: everyRule.map((rule) => ({
      id: rule.name,
      cells: () => names.map((name) => ({ value: rule[name], text: rule[name] })),
      record: () => ({ id: rule.name, ...rule }),
    })),
  };
}

/** What a check wants, why, and an example of each kind from its fixtures, which the build keeps. */
function pageOf({ name, severity, summary, why }: RuleText, { packageRoot }: Context): Document {
  const kept: unknown = JSON.parse(readOwnFile(join(packageRoot, 'dist', 'rule-examples.json')));
  const example = property(kept, name);
  const part = (of: string) => String(property(example, of));
  const examples: Block[] = [
    { type: 'heading', text: 'Fails' },
    { type: 'example', text: part('failing') },
    { type: 'paragraph', text: part('said') },
    { type: 'heading', text: 'Passes' },
    { type: 'example', text: part('passing') },
  ];
  return {
    title: name,
    blocks: [
      { type: 'paragraph', text: `${severity}: ${summary}` },
      { type: 'paragraph', text: why },
      // What compares two revisions has no example of one store.
      ...(example === undefined ? [] : examples),
    ],
    record: { id: name, name, severity, summary, why },
  };
}
