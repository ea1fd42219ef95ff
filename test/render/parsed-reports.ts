import type { Severity } from '../../src/model/diagnostic.js';
import { property } from '../../src/model/property.js';

/** What every reporter must tell alike of a finding. */
export interface Told {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

const severityOf: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  notice: 'information',
  note: 'information',
  information: 'information',
};

function told(file: string, line: unknown, column: unknown, severity: string, rule: string): Told {
  const level = severityOf[severity];
  if (level === undefined) throw new Error(`no severity ${severity}`);
  return { rule, severity: level, file, line: Number(line), column: Number(column) };
}

const headLine =
  /^(.+?):(\d+):(\d+): (error|warning|information): .* \[([a-z]+\/[a-z-]+)\](?: \(.*\))?$/u;

/** The findings in what `pretty` or `line` wrote. */
export function fromLines(text: string): Told[] {
  return text.split('\n').flatMap((line) => {
    const [, file, at, column, severity, rule] = headLine.exec(line) ?? [];
    if (file === undefined || severity === undefined || rule === undefined) return [];
    return [told(file, at, column, severity, rule)];
  });
}

/** A member of parsed JSON, by its path. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, step) => property(part, String(step)), value);
}

export function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('no list');
  return value;
}

export function fromJson(text: string): Told[] {
  return list(at(JSON.parse(text), 'findings')).map((one) =>
    told(
      String(at(one, 'file')),
      at(one, 'line'),
      at(one, 'column'),
      String(at(one, 'severity')),
      String(at(one, 'rule')),
    ),
  );
}

export function fromSarif(text: string): Told[] {
  return list(at(JSON.parse(text), 'runs', 0, 'results')).map((one) => {
    const place = at(one, 'locations', 0, 'physicalLocation');
    return told(
      decodeURIComponent(String(at(place, 'artifactLocation', 'uri'))),
      at(place, 'region', 'startLine'),
      at(place, 'region', 'startColumn'),
      String(at(one, 'level')),
      String(at(one, 'ruleId')),
    );
  });
}

/** A workflow command as GitHub's runner reads a line. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly message: string;
}

/** The command in a line, by the rules of the runner: white space before it does not count. */
export function workflowCommand(line: string): WorkflowCommand | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end === -1) return undefined;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const properties = rest
    .join(' ')
    .split(',')
    .map((pair): [string, string] => {
      const [key = '', ...value] = pair.split('=');
      return [key, decoded(value.join('=').replaceAll('%3A', ':').replaceAll('%2C', ','))];
    });
  return { name, properties: new Map(properties), message: decoded(text.slice(end + 2)) };
}

function decoded(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

export function fromGithub(text: string): Told[] {
  return text.split('\n').flatMap((line) => {
    const command = workflowCommand(line);
    if (command === undefined) return [];
    const of = (key: string) => command.properties.get(key) ?? '';
    return [told(of('file'), of('line'), of('col'), command.name, of('title'))];
  });
}

/** An element of XML with neither namespaces nor mixed content. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const xmlToken =
  /<\/([a-z]+)>|<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)|<\?xml version="1\.0" encoding="UTF-8"\?>/gy;

/** Reads XML strictly: what is not well-formed, or no character of XML 1.0, throws. */
export function parseXml(source: string): XmlElement {
  if (/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(source)) {
    throw new Error('a character that XML 1.0 forbids');
  }
  const root: XmlElement = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  let end = 0;
  for (const [token, close, start, attributes = '', empty, text] of source.matchAll(xmlToken)) {
    end += token.length;
    const parent = open.at(-1) ?? root;
    if (close !== undefined && open.pop()?.name !== close) throw new Error(`no end for ${close}`);
    if (text !== undefined) parent.text += unescaped(text);
    if (start === undefined) continue;
    const pairs = [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(
      ([, key = '', value = '']): [string, string] => [key, unescaped(value)],
    );
    const element = { name: start, attributes: new Map(pairs), children: [], text: '' };
    parent.children.push(element);
    if (empty === '') open.push(element);
  }
  const [first] = root.children;
  if (end !== source.length || open.length !== 1 || first === undefined) {
    throw new Error(`not well-formed at ${source.slice(end, end + 60)}`);
  }
  return first;
}

function unescaped(text: string): string {
  if (text.includes(']]>')) throw new Error('"]]>" in a text');
  return text.replace(/&(?:#(\d+);)?/g, (whole, code?: string) => {
    if (code === undefined) throw new Error(`no entity: ${whole}`);
    return String.fromCodePoint(Number(code));
  });
}

export function fromJunit(text: string): Told[] {
  return parseXml(text).children.flatMap(({ children }) =>
    children.flatMap((one) => {
      const [outcome] = one.children;
      if (outcome === undefined) return [];
      const { file, column, severity } = fromLines(outcome.text)[0] ?? told('', 0, 0, 'error', '');
      if (file !== one.attributes.get('file')) throw new Error(`two files: ${file}`);
      if ((severity === 'error') !== (outcome.name === 'failure')) throw new Error(outcome.name);
      const rule = one.attributes.get('classname') ?? '';
      return [told(file, one.attributes.get('line'), column, severity, rule)];
    }),
  );
}
