import type { Diagnostic, Severity } from '../../model/diagnostic.js';
import type { JsonObject } from '../../model/table.js';
import { json, safe, terminal, type Safe } from '../escape.js';
import type { Author, ReportedRule, Reporter } from '../reporter.js';
import { fingerprint, physicalLocation, relatedLocation } from '../sarif-places.js';

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

const unnamed: Author = { version: 'unknown', rules: [] };

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** One SARIF 2.1.0 log with one run, a result a line. */
export const sarif: Reporter = {
  name: 'sarif',
  *report(diagnostics, _summary, _look, author = unnamed) {
    const ruleIndex = new Map(author.rules.map(({ name }, index) => [name, index]));
    const seen = new Map<string, number>();
    yield safe`{\n  "$schema": ${json(schema)},\n  "version": "2.1.0",\n  "runs": [{\n`;
    yield safe`    "tool": {"driver": {"name": "traite", "version": ${json(author.version)},\n`;
    yield safe`      "rules": [`;
    yield* items(author.rules, descriptor);
    yield safe`]\n    }},\n    "columnKind": "utf16CodeUnits",\n    "results": [`;
    yield* items(diagnostics, (diagnostic) => ({
      ruleId: diagnostic.rule,
      ...optional('ruleIndex', ruleIndex.get(diagnostic.rule)),
      ...result(diagnostic),
      partialFingerprints: { 'recordPath/v1': fingerprint(diagnostic, seen) },
    }));
    yield safe`]\n  }]\n}\n`;
  },
};

/** The items of a list, each on its own line. */
function* items<Item>(all: Iterable<Item>, written: (item: Item) => JsonObject): Iterable<Safe> {
  let separator = safe`\n`;
  for (const item of all) {
    yield safe`${separator}      ${json(written(item))}`;
    separator = safe`,\n`;
  }
}

function descriptor({ name, severity, summary, why = summary }: ReportedRule): JsonObject {
  return {
    id: name,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    help: { text: why },
    defaultConfiguration: { level: levels[severity] },
  };
}

function result({ severity, message, suggestion, location, other }: Diagnostic): JsonObject {
  const link = other && safe`[${terminal(linkText(other.message))}](1)`;
  const lines = [
    unlinked(message),
    ...(suggestion === undefined ? [] : [unlinked(suggestion)]),
    ...(link === undefined ? [] : [link]),
  ];
  return {
    level: levels[severity],
    message: { text: lines.join('\n') },
    locations: [{ physicalLocation: physicalLocation(location) }],
    ...optional('relatedLocations', other && [relatedLocation(other, 1)]),
  };
}

/** A viewer reads `[text](target)` as a link, which no value may make. */
function unlinked(text: string): string {
  return terminal(text).replaceAll('](', '] (');
}

function linkText(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

function optional(name: string, value: JsonObject[string] | undefined): JsonObject {
  return value === undefined ? {} : { [name]: value };
}
