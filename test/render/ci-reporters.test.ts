import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { compareDiagnostics, severities } from '../../src/model/diagnostic.js';
import { stepAnnotations } from '../../src/render/annotations.js';
import { safe } from '../../src/render/escape.js';
import type { Author } from '../../src/render/reporter.js';
import { reporters } from '../../src/render/reporters/index.js';
import { stepSummary } from '../../src/render/step-summary.js';
import { root } from '../run.js';
import { expectHarmless, hostileDiagnostic, hostileText } from './hostile.js';
import * as parsed from './parsed-reports.js';
import { duplicate, look, misspelt } from './samples.js';

const loaded = await Promise.all(reporters.map(({ load }) => load()));
const summary = { files: 41, records: 120, errors: 1, warnings: 1, information: 0 };
const author: Author = {
  version: '1.2.3',
  rules: [
    { name: 'schema/unknown-field', severity: 'error', summary: 'no other fields' },
    { name: 'ids/unique', severity: 'warning', summary: 'an id stands once', why: 'Merge them.' },
  ],
};

function report(name: string, diagnostics: readonly Diagnostic[]): string {
  const reporter = loaded.find((one) => one.name === name);
  if (!reporter) throw new Error(`no reporter ${name}`);
  return [...reporter.report(diagnostics, summary, look(), author)].join('');
}

const misled: Diagnostic = {
  ...misspelt(),
  severity: 'information',
  message:
    '::error::a\n##[error]b [c](https://example.org) ]]> "d" \'e\' 5% \u{fffe}\x1b[31m\u202e👮',
  record: 'a<b',
  path: 'title.en',
};

const schema: unknown = JSON.parse(
  readFileSync(`${root}/test/fixtures/sarif/sarif-2.1.0-rtm.5.json`, 'utf8'),
);
// Ajv reads draft 7, which names the two members that tell drafts apart otherwise.
const isSarif = new Ajv({
  strict: false,
  validateFormats: false,
  unicodeRegExp: false,
}).compile({
  ...Object(schema),
  $schema: undefined,
  id: undefined,
});

function expectSarif(text: string): void {
  isSarif(JSON.parse(text));
  expect(isSarif.errors ?? []).toEqual([]);
}

describe('github', () => {
  test('one command a finding, errors first', () => {
    expect(report('github', [duplicate(), misled, misspelt()])).toMatchInlineSnapshot(`
      "::error file=data/agreements/vn-gb-action-plan-2025.yaml,line=6,col=1,endLine=6,endColumn=6,title=schema/unknown-field::unknown field "staus"%0Adid you mean "status"? It is derived and not stored; remove the line
      ::warning file=data/partners/vn-gb.yaml,line=10,col=5,endLine=10,endColumn=10,title=ids/unique::the id "vn-gb" stands twice%0Adata/partners/gb.yaml:1:12: first used here
      ::notice file=data/agreements/vn-gb-action-plan-2025.yaml,line=6,col=1,endLine=6,endColumn=6,title=schema/unknown-field::\\x3a\\x3aerror:\\x3aa\\n#\\x23[error]b [c](https://example.org) ]]> "d" 'e' 5%25 \\u{fffe}\\x1b[31m\\u{202e}👮%0Adid you mean "status"? It is derived and not stored; remove the line
      "
    `);
  });

  test('a hostile finding stays one command', () => {
    fc.assert(
      fc.property(fc.array(hostileDiagnostic, { maxLength: 3 }), (findings) => {
        const lines = report('github', findings).split('\n').slice(0, -1);
        expect(lines).toHaveLength(findings.length);
        for (const line of lines) {
          const command = parsed.workflowCommand(line);
          expect([...(command?.properties.keys() ?? [])]).toEqual([
            'file',
            'line',
            'col',
            'endLine',
            'endColumn',
            'title',
          ]);
          for (const sentence of command?.message.split('\n') ?? []) expectHarmless(sentence, {});
          expectHarmless(line.slice(2), {});
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a file and a message arrive as they are', () => {
    const file = 'data/a%20b, c: d#1.yaml';
    const finding = { ...misspelt(), location: { ...misspelt().location, file }, message: '5%0A' };
    const command = parsed.workflowCommand(report('github', [finding]).trimEnd());
    expect(command?.properties.get('file')).toBe(file);
    expect(command?.message.split('\n')[0]).toBe('5%0A');
  });
});

describe('the annotations of a step', () => {
  const many = (severity: Diagnostic['severity'], count: number): Diagnostic[] =>
    Array.from({ length: count }, (_, line) => ({
      ...misspelt(),
      severity,
      location: { ...misspelt().location, file: `${String(line).padStart(3, '0')}.yaml` },
    }));
  const annotations = (...findings: Diagnostic[]) =>
    [...stepAnnotations(findings, safe`the summary`)].map((line) => line.trimEnd());

  test('keep to the limits, errors first', () => {
    const lines = annotations(
      ...many('information', 12),
      ...many('warning', 11),
      ...many('error', 30),
    );
    const names = lines.map((line) => parsed.workflowCommand(line)?.name);
    expect(names).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(10).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ]);
    expect(lines[0]).toContain('file=000.yaml');
    expect(lines.at(-1)).toBe('::notice title=traite::24 more findings; all are in the summary');
  });

  test('say nothing of what is left out where nothing is', () => {
    expect(annotations(...many('error', 10), ...many('warning', 3))).toHaveLength(13);
    expect(annotations()).toEqual([]);
    expect(annotations(...many('warning', 11)).at(-1)).toContain('1 more finding;');
  });
});

describe('sarif', () => {
  test('a log', () => {
    const text = report('sarif', [misspelt(), duplicate(), misled]);
    expect(text).toMatchInlineSnapshot(`
      "{
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
          "tool": {"driver": {"name": "traite", "version": "1.2.3",
            "rules": [
            {"id":"schema/unknown-field","shortDescription":{"text":"no other fields"},"fullDescription":{"text":"no other fields"},"help":{"text":"no other fields"},"defaultConfiguration":{"level":"error"}},
            {"id":"ids/unique","shortDescription":{"text":"an id stands once"},"fullDescription":{"text":"Merge them."},"help":{"text":"Merge them."},"defaultConfiguration":{"level":"warning"}}]
          }},
          "columnKind": "utf16CodeUnits",
          "results": [
            {"ruleId":"schema/unknown-field","ruleIndex":0,"level":"error","message":{"text":"unknown field \\"staus\\"\\ndid you mean \\"status\\"? It is derived and not stored; remove the line"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"data/agreements/vn-gb-action-plan-2025.yaml","uriBaseId":"%SRCROOT%"},"region":{"startLine":6,"startColumn":1,"endLine":6,"endColumn":6}}}],"partialFingerprints":{"recordPath/v1":"86f6b85911057e72a1be1dd72edf22c8:1"}},
            {"ruleId":"ids/unique","ruleIndex":1,"level":"warning","message":{"text":"the id \\"vn-gb\\" stands twice\\n[first used here](1)"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"data/partners/vn-gb.yaml","uriBaseId":"%SRCROOT%"},"region":{"startLine":10,"startColumn":5,"endLine":10,"endColumn":10}}}],"relatedLocations":[{"id":1,"physicalLocation":{"artifactLocation":{"uri":"data/partners/gb.yaml","uriBaseId":"%SRCROOT%"},"region":{"startLine":1,"startColumn":12,"endLine":1,"endColumn":14}},"message":{"text":"first used here"}}],"partialFingerprints":{"recordPath/v1":"07cdb9d94dc59d981b47551be7835a70:1"}},
            {"ruleId":"schema/unknown-field","ruleIndex":0,"level":"note","message":{"text":"\\\\x3a\\\\x3aerror:\\\\x3aa\\\\n#\\\\x23[error]b [c] (https://example.org) ]]> \\"d\\" 'e' 5% \\\\u{fffe}\\\\x1b[31m\\\\u{202e}👮\\ndid you mean \\"status\\"? It is derived and not stored; remove the line"},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"data/agreements/vn-gb-action-plan-2025.yaml","uriBaseId":"%SRCROOT%"},"region":{"startLine":6,"startColumn":1,"endLine":6,"endColumn":6}}}],"partialFingerprints":{"recordPath/v1":"dae3c0c02eebb47b1f5d8a009d7c13b5:1"}}]
        }]
      }
      "
    `);
    expectSarif(text);
    expectSarif(report('sarif', []));
  });

  test('hostile findings give a log by its schema, which names no link but ours', () => {
    fc.assert(
      fc.property(fc.array(hostileDiagnostic, { maxLength: 3 }), (findings) => {
        const text = report('sarif', findings);
        expectSarif(text);
        for (const one of parsed.list(parsed.at(JSON.parse(text), 'runs', 0, 'results'))) {
          const message = String(parsed.at(one, 'message', 'text'));
          expect(message.replace(/\]\(1\)$/, '')).not.toContain('](');
          const uri = String(
            parsed.at(one, 'locations', 0, 'physicalLocation', 'artifactLocation', 'uri'),
          );
          expect(uri).toMatch(/^(?:file:\/\/)?(?:[\w.!~*'()/-]|%[\dA-F]{2})*$/);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('a fingerprint stays when lines move, and tells findings apart', () => {
    const prints = (...findings: Diagnostic[]) =>
      parsed
        .list(parsed.at(JSON.parse(report('sarif', findings)), 'runs', 0, 'results'))
        .map((one) => parsed.at(one, 'partialFingerprints', 'recordPath/v1'));
    const { location, ...rest } = misspelt();
    const span = { line: 60, column: 3, endLine: 60, endColumn: 8 };
    const moved = { ...rest, location: { ...location, span } };
    const elsewhere = { ...misspelt(), path: 'title' };
    expect(prints(moved)).toEqual(prints(misspelt()));
    expect(new Set(prints(misspelt(), moved, elsewhere, duplicate())).size).toBe(4);
  });

  test('a file outside of the root has an address of its own', () => {
    const location = { ...misspelt().location, file: '/srv/a store/x.yaml' };
    const text = report('sarif', [{ ...misspelt(), location }]);
    expect(text).toContain('{"uri":"file:///srv/a%20store/x.yaml"}');
    expectSarif(text);
  });
});

describe('junit', () => {
  test('a case a finding: errors fail, all else is skipped', () => {
    expect(report('junit', [misspelt(), duplicate(), misled])).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
        <testsuite name="traite" tests="3" failures="1" errors="0" skipped="2" time="0">
          <testcase classname="schema/unknown-field" name="vn-gb-action-plan-2025 staus: unknown field &#34;staus&#34;" file="data/agreements/vn-gb-action-plan-2025.yaml" line="6" time="0">
            <failure type="error" message="unknown field &#34;staus&#34;">data/agreements/vn-gb-action-plan-2025.yaml:6:1: error: unknown field &#34;staus&#34; [schema/unknown-field]
        5 | level: ministry
        6 | staus: signed
          | ^^^^^ did you mean &#34;status&#34;? It is derived and not stored; remove the line</failure>
          </testcase>
          <testcase classname="ids/unique" name="data/partners/vn-gb.yaml id: the id &#34;vn-gb&#34; stands twice" file="data/partners/vn-gb.yaml" line="10" time="0">
            <skipped message="warning: the id &#34;vn-gb&#34; stands twice">data/partners/vn-gb.yaml:10:5: warning: the id &#34;vn-gb&#34; stands twice [ids/unique]
         9 | name:   x
        10 | id: vn-gb
           |     ^^^^^
        11 | kind: 国
      data/partners/gb.yaml:1:12: first used here
        1 | name: 国国国x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x…
          |               ^^</skipped>
          </testcase>
          <testcase classname="schema/unknown-field" name="a&#60;b title.en: &#58;&#58;error&#58;&#58;a &#35;&#35;[error]b [c](https://example.org) ]]&#62; &#34;d&#34; &#39;e&#39; 5% \\u{fffe}\\x1b[31m\\u{202e}👮" file="data/agreements/vn-gb-action-plan-2025.yaml" line="6" time="0">
            <skipped message="information: &#58;&#58;error&#58;&#58;a &#35;&#35;[error]b [c](https://example.org) ]]&#62; &#34;d&#34; &#39;e&#39; 5% \\u{fffe}\\x1b[31m\\u{202e}👮">data/agreements/vn-gb-action-plan-2025.yaml:6:1: information: \\x3a\\x3aerror:\\x3aa\\n#\\x23[error]b [c](https://example.org) ]]&#62; &#34;d&#34; &#39;e&#39; 5% \\u{fffe}\\x1b[31m\\u{202e}👮 [schema/unknown-field]
        5 | level: ministry
        6 | staus: signed
          | ^^^^^ did you mean &#34;status&#34;? It is derived and not stored; remove the line</skipped>
          </testcase>
        </testsuite>
      </testsuites>
      "
    `);
  });

  test('no findings are one case that passed', () => {
    const suite = parsed.parseXml(report('junit', [])).children[0];
    expect(suite?.attributes.get('tests')).toBe('1');
    expect(suite?.children.map(({ children }) => children)).toEqual([[]]);
  });

  test('hostile findings give well-formed XML, and no name twice', () => {
    fc.assert(
      fc.property(fc.array(hostileDiagnostic, { maxLength: 4 }), (findings) => {
        const suite = parsed.parseXml(report('junit', [...findings, ...findings])).children[0];
        const names = suite?.children.map(({ attributes }) =>
          JSON.stringify([attributes.get('classname'), attributes.get('name')]),
        );
        expect(new Set(names).size).toBe(Math.max(1, findings.length * 2));
      }),
      { numRuns: 150 },
    );
  });

  test('no message can take the name of another case', () => {
    const messages = ['a', 'a (2)', 'a', 'a (3)', 'a'];
    const cases = report(
      'junit',
      messages.map((message) => ({ ...misspelt(), message })),
    );
    const names = [...cases.matchAll(/ name="vn-gb[^:]*: ([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['a', 'a (2)', 'a (3)', 'a (3) (2)', 'a (4)']);
  });

  test('a very long message', () => {
    const finding = { ...misspelt(), message: '👮'.repeat(100_000) };
    const [suite] = parsed.parseXml(report('junit', [finding])).children;
    expect(Array.from(suite?.children[0]?.attributes.get('name') ?? '')).toHaveLength(200);
  });
});

describe('the summary of a step', () => {
  const written = (findings: readonly Diagnostic[], room = 1024 * 1024) =>
    [...stepSummary(findings, summary, room)].join('');

  test('is a table, errors first', () => {
    expect(written([duplicate(), misled, misspelt()])).toMatchInlineSnapshot(`
      "
      ## traite: 1 error, 1 warning in 41 files (120 records)

      | severity | place | finding |
      | --- | --- | --- |
      | error | data/agreements/vn-gb-action-plan-2025.yaml:6:1 | unknown field "staus" \\[schema/unknown-field\\]<br>did you mean "status"? It is derived and not stored; remove the line |
      | warning | data/partners/vn-gb.yaml:10:5 | the id "vn-gb" stands twice \\[ids/unique\\]<br>data/partners/gb.yaml:1:12: first used here |
      | information | data/agreements/vn-gb-action-plan-2025.yaml:6:1 | \\:\\:error\\:\\:a \\#\\#\\[error\\]b \\[c\\](https://example.org) \\]\\]\\> "d" 'e' 5% \\\\u{fffe}\\\\x1b\\[31m\\\\u{202e}👮 \\[schema/unknown-field\\]<br>did you mean "status"? It is derived and not stored; remove the line |
      "
    `);
    const change = {
      since: 'a*b|c',
      commit: '0123456789abcdef',
      records: [],
      evidence: { added: 2, removed: 0 },
      statuses: [],
      accepted: 0,
      gone: 0,
    };
    expect([...stepSummary([], { ...summary, change }, 1_000)].join('').split('\n')[3]).toBe(
      'since a\\*b\\|c (01234567): no record added, changed or removed; 2 evidence added',
    );
    expect(written([])).toBe('\n## traite: 1 error, 1 warning in 41 files (120 records)\n\n');
  });

  test('keeps to its room and says what is left out', () => {
    const findings = Array.from({ length: 500 }, () => duplicate());
    for (const room of [400, 1_000, 9_999, 60_000]) {
      const text = written(findings, room);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(room);
      const rows = text.split('\n').filter((line) => line.startsWith('| warning')).length;
      expect(text).toContain(`\n${500 - rows} more do not fit here; the log has all of them.\n`);
    }
    expect(written(findings, 200)).toBe('');
  });

  test('holds hostile findings in their cells', () => {
    fc.assert(
      fc.property(fc.array(hostileDiagnostic, { minLength: 1, maxLength: 4 }), (findings) => {
        const text = written(findings);
        expectHarmless(text, {});
        const rows = text.split('\n').slice(5, -1);
        expect(rows).toHaveLength(findings.length);
        for (const row of rows) {
          const bare = row
            .replace(/<https?:[^\s<>]+>|<br>/g, '')
            .replace(/\\[\\[\]<>|`*_#&~$:]/g, '');
          expect(bare.match(/\|/g)).toHaveLength(4);
          expect(bare).not.toMatch(/[<`*[\]]/);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const filePart = fc.constantFrom('a', 'é', '国', ' x', '%20', '#1', ',b', ':c', "'d", '&e', '[f]');
const place = fc
  .record({
    file: fc.array(filePart, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    line: fc.integer({ min: 1, max: 300 }),
    column: fc.integer({ min: 1, max: 200 }),
    length: fc.integer({ min: 1, max: 50 }),
    text: hostileText,
  })
  .map(({ file, line, column, length, text }) => ({
    file: `data/laws/${file}.yaml`,
    span: { line, column, endLine: line, endColumn: column + length },
    excerpt: { firstLine: line, lines: [text.replaceAll('\n', ' ')] },
  }));
const finding: fc.Arbitrary<Diagnostic> = fc.record(
  {
    rule: fc.constantFrom('ref/exists', 'schema/unknown-field', 'yaml/syntax'),
    severity: fc.constantFrom(...severities),
    message: hostileText,
    location: place,
    path: fc.constantFrom('', 'title', 'lifecycle.0.date'),
    record: fc.constantFrom('vn', 'gb'),
    suggestion: hostileText,
    other: fc
      .record({ location: place, message: hostileText })
      .map(({ location, message }) => ({ ...location, message })),
  },
  { requiredKeys: ['rule', 'severity', 'message', 'location', 'path'] },
);

const readers: readonly (readonly [string, (text: string) => parsed.Told[]])[] = [
  ['pretty', parsed.fromLines],
  ['line', parsed.fromLines],
  ['json', parsed.fromJson],
  ['github', parsed.fromGithub],
  ['sarif', parsed.fromSarif],
  ['junit', parsed.fromJunit],
];

test('all reporters tell the same rules, severities and places', () => {
  expect(readers.map(([name]) => name)).toEqual(loaded.map(({ name }) => name));
  const inOrder = (all: readonly parsed.Told[]) => all.map((one) => JSON.stringify(one)).sort();
  fc.assert(
    fc.property(fc.array(finding, { maxLength: 6 }), (findings) => {
      const sorted = [...findings].sort(compareDiagnostics);
      const expected = sorted.map(({ rule, severity, location: { file, span } }) => {
        const { line, column } = span;
        return { rule, severity, file, line, column };
      });
      for (const [name, read] of readers) {
        const told = read(report(name, sorted));
        if (name === 'github') expect(inOrder(told)).toEqual(inOrder(expected));
        else expect(told).toEqual(expected);
      }
    }),
    { numRuns: 300 },
  );
});
