import type { Diagnostic } from '../../src/model/diagnostic.js';
import { terminal, terminalLines } from '../../src/render/escape.js';
import { findingLines } from '../../src/render/finding-lines.js';
import { coloursOf } from '../../src/render/look.js';
import type { Edit, Mistake, Section } from './mistake.js';
import type { Said } from './said.js';

const width = 100;
const mostShown = 4;

const beginning =
  '# Mistakes, and what is said of them\n\n' +
  'One mistake at a time is made in a copy of the shipped register. Below it stands what `validate`\n' +
  'says, and where the kept texts were asked, what `verify` says.\n' +
  '`UPDATE=1 npx vitest run test/mistakes` writes this page.\n';

/** What stands on the page below each mistake, by the words of the mistake. */
export type Page = ReadonlyMap<string, Block>;

/** The two answers, each as it is printed. */
export interface Block {
  readonly validate: string;
  readonly verify?: string;
}

export function blockOf({ validate, verify }: Said): Block {
  const answer = { validate: printed(validate) };
  return verify === undefined ? answer : { ...answer, verify: printed(verify) };
}

/** Findings as a person reads them; of many the first, and how many more of each check. */
function printed(findings: readonly Diagnostic[]): string {
  const shown = findings
    .slice(0, mostShown)
    .flatMap((finding) => [...findingLines(finding, width, coloursOf({ colour: 0 }))]);
  const rest = findings.slice(mostShown);
  const rules = [...new Set(rest.map(({ rule }) => rule))];
  const more = rules.map((name) => {
    const times = rest.filter(({ rule }) => rule === name).length;
    return `and ${String(times)} more [${name}]`;
  });
  return [...shown, ...more].map((line) => `${line.trimEnd()}\n`).join('');
}

export function pageOf(sections: readonly Section[], page: Page): string {
  const written = sections.map(({ about, mistakes }) =>
    [`## ${about}\n`, ...mistakes.map((mistake) => writtenOf(mistake, page))].join('\n'),
  );
  return [beginning, ...written].join('\n');
}

function writtenOf(mistake: Mistake, page: Page): string {
  const { validate = '', verify } = page.get(mistake.made) ?? {};
  const { edits = [], silent } = mistake;
  const parts = [
    `### ${mistake.made}\n`,
    ...edits.map((one) => fenced('diff', diffOf(one))),
    answerOf('validate', validate),
    ...(verify === undefined ? [] : [answerOf('verify', verify)]),
    ...(silent === undefined ? [] : [`Why: ${silent}.\n`]),
  ];
  return parts.join('\n');
}

function answerOf(command: string, text: string): string {
  return text === '' ? `${command} says nothing.\n` : `${command} says:\n\n${fenced('text', text)}`;
}

const block = /^### (.*)\n([^]*?)(?=^##|$(?![^]))/gm;
const answer = /^(validate|verify) says(?: nothing\.|:\n\n```text\n([^]*?)^```)$/gm;

/** Reads a page that `pageOf` wrote. */
export function readPage(text: string): Page {
  return new Map(
    [...text.matchAll(block)].map(([, made = '', body = '']) => {
      const answers = new Map(
        [...body.matchAll(answer)].map(([, command, text = '']) => [command, text]),
      );
      const verify = answers.get('verify');
      const validate = answers.get('validate') ?? '';
      return [made, verify === undefined ? { validate } : { validate, verify }];
    }),
  );
}

function fenced(language: string, body: string): string {
  return `\`\`\`${language}\n${body}\`\`\`\n`;
}

const mostCompared = 12;

/** The lines that an edit takes away and those that it brings, without what both have. */
function diffOf({ file, from, to }: Edit): string {
  const before = linesOf(from);
  const after = linesOf(to);
  while (before.length > 0 && before[0] === after[0]) {
    before.shift();
    after.shift();
  }
  while (before.length > 0 && before.at(-1) === after.at(-1)) {
    before.pop();
    after.pop();
  }
  const lines = [
    ...before.slice(0, mostCompared).map((line) => `- ${terminal(line)}`),
    ...after.slice(0, mostCompared).map((line) => `+ ${terminal(line)}`),
  ];
  return `${terminalLines(file)}\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}`;
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}
