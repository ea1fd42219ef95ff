import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { Reporter, ReportSummary } from '../../src/render/reporter.js';
import { reporterNames, reporters } from '../../src/render/reporters/index.js';
import { textWidth } from '../../src/render/width.js';
import { expectHarmless, hostileDiagnostic } from './hostile.js';
import { duplicate, look, misspelt } from './samples.js';

const loaded = await Promise.all(reporters.map(({ load }) => load()));
const summary = { files: 41, records: 120, errors: 1, warnings: 1, information: 0 };

function report(
  name: string,
  diagnostics: readonly Diagnostic[],
  change: Parameters<typeof look>[0] = {},
  counts: ReportSummary = summary,
): string {
  const reporter: Reporter | undefined = loaded.find((one) => one.name === name);
  if (!reporter) throw new Error(`no reporter ${name}`);
  return [...reporter.report(diagnostics, counts, look(change))].join('');
}

test('the list names each reporter as it names itself', () => {
  expect(loaded.map(({ name }) => name)).toEqual(reporterNames);
});

describe('pretty', () => {
  test('findings with their lines, the suggestion and the other end', () => {
    expect(report('pretty', [misspelt(), duplicate()])).toMatchInlineSnapshot(`
      "data/agreements/vn-gb-action-plan-2025.yaml:6:1: error: unknown field "staus" [schema/unknown-field]
        5 | level: ministry
        6 | staus: signed
          | ^^^^^ did you mean "status"? It is derived and not stored; remove the line

      data/partners/vn-gb.yaml:10:5: warning: the id "vn-gb" stands twice [ids/unique]
         9 | name:   x
        10 | id: vn-gb
           |     ^^^^^
        11 | kind: 国
      data/partners/gb.yaml:1:12: first used here
        1 | name: 国国国x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x x…
          |               ^^

      1 error, 1 warning in 41 files (120 records)
      "
    `);
  });

  test('a suggestion that does not fit stands under the carets', () => {
    expect(report('pretty', [misspelt()], { width: 50 })).toMatchInlineSnapshot(`
      "data/agreements/vn-gb-action-plan-2025.yaml:6:1: error: unknown field "staus" [schema/unknown-field]
        5 | level: ministry
        6 | staus: signed
          | ^^^^^
          | did you mean "status"? It is derived and not
          | stored; remove the line

      1 error, 1 warning in 41 files (120 records)
      "
    `);
  });

  test('a long line shows the part around the carets, at every place', () => {
    const words = Array.from({ length: 60 }, (_, index) => `國${String(index).padStart(3, '0')}`);
    for (const [index, word] of words.entries()) {
      const column = index * 4 + 2;
      const location = {
        file: 'a.yaml',
        span: { line: 1, column, endLine: 1, endColumn: column + 3 },
        excerpt: { firstLine: 1, lines: [words.join('')] },
      };
      const finding = { ...misspelt(), location };
      const [, line = '', carets = ''] = report('pretty', [finding], { width: 60 }).split('\n');
      expect(textWidth(line)).toBeLessThanOrEqual(60);
      const before = carets.indexOf('^');
      const shown = Array.from(line).flatMap((one) => (textWidth(one) === 2 ? [one, ''] : [one]));
      expect(shown.slice(before, before + 3).join('')).toBe(word.slice(1));
      expect(carets).toContain('^^^');
    }
  });

  test('carets stay under what they mark where characters are shown in full', () => {
    const location = {
      file: 'a.yaml',
      span: { line: 3, column: 6, endLine: 3, endColumn: 9 },
      excerpt: { firstLine: 3, lines: ['\ta\x1b::bad'] },
    };
    expect(
      report('pretty', [{ ...misspelt(), location }], { width: 100 })
        .split('\n')
        .slice(1, 3),
    ).toEqual([
      '  3 |     a\\x1b:\\x3abad',
      '    |               ^^^ did you mean "status"? It is derived and not stored; remove the line',
    ]);
  });

  test('a caret past the end of a line that just fits keeps to the screen', () => {
    const location = {
      file: 'a.yaml',
      span: { line: 1, column: 55, endLine: 1, endColumn: 55 },
      excerpt: { firstLine: 1, lines: ['x'.repeat(54)] },
    };
    const [, line = '', carets = ''] = report('pretty', [{ ...misspelt(), location }], {
      width: 60,
    }).split('\n');
    expect(carets.length).toBeLessThanOrEqual(60);
    expect(carets.indexOf('^')).toBe(line.length);
  });

  test('the summary', () => {
    const last = (counts: Partial<ReportSummary>) =>
      report('pretty', [], {}, { ...summary, errors: 0, warnings: 0, ...counts });
    expect(last({})).toBe('no findings in 41 files (120 records)\n');
    expect(last({ errors: 3, warnings: 1, information: 2, files: 1, records: 1 })).toBe(
      '3 errors, 1 warning, 2 for information in 1 file (1 record)\n',
    );
  });
});

test('line: one finding a line', () => {
  expect(report('line', [misspelt(), duplicate()])).toMatchInlineSnapshot(`
    "data/agreements/vn-gb-action-plan-2025.yaml:6:1: error: unknown field "staus" [schema/unknown-field] (did you mean "status"? It is derived and not stored; remove the line)
    data/partners/vn-gb.yaml:10:5: warning: the id "vn-gb" stands twice [ids/unique] (data/partners/gb.yaml:1:12: first used here)
    "
  `);
});

test('json: everything but the excerpts', () => {
  const printed: unknown = JSON.parse(report('json', [misspelt(), duplicate()]));
  expect(printed).toMatchInlineSnapshot(`
    {
      "findings": [
        {
          "column": 1,
          "endColumn": 6,
          "endLine": 6,
          "file": "data/agreements/vn-gb-action-plan-2025.yaml",
          "line": 6,
          "message": "unknown field "staus"",
          "path": "staus",
          "record": "vn-gb-action-plan-2025",
          "rule": "schema/unknown-field",
          "severity": "error",
          "suggestion": "did you mean "status"? It is derived and not stored; remove the line",
        },
        {
          "column": 5,
          "endColumn": 10,
          "endLine": 10,
          "file": "data/partners/vn-gb.yaml",
          "line": 10,
          "message": "the id "vn-gb" stands twice",
          "other": {
            "column": 12,
            "endColumn": 14,
            "endLine": 1,
            "file": "data/partners/gb.yaml",
            "line": 1,
            "message": "first used here",
          },
          "path": "id",
          "rule": "ids/unique",
          "severity": "warning",
        },
      ],
      "summary": {
        "errors": 1,
        "files": 41,
        "information": 0,
        "records": 120,
        "warnings": 1,
      },
    }
  `);
  expect(report('json', [])).toContain('"findings": []');
});

// What github writes are commands: test/render/ci-reporters.test.ts.
const printers = reporterNames.filter((name) => name !== 'github');

describe.each(printers)('%s', (name) => {
  test('prints hostile findings harmlessly', () => {
    fc.assert(
      fc.property(
        fc.array(hostileDiagnostic, { maxLength: 3 }),
        fc.constantFrom<0 | 1>(0, 1),
        fc.integer({ min: 20, max: 120 }),
        (diagnostics, colour, width) => {
          const printed = report(name, diagnostics, { colour, width });
          expectHarmless(printed, { colours: colour > 0 });
          if (name === 'line') expect(printed.split('\n')).toHaveLength(diagnostics.length + 1);
        },
      ),
      { numRuns: 150 },
    );
  });
});

test('json loses nothing', () => {
  fc.assert(
    fc.property(hostileDiagnostic, (finding) => {
      expect(JSON.parse(report('json', [finding]))).toMatchObject({
        summary,
        findings: [
          {
            rule: finding.rule,
            message: finding.message,
            file: finding.location.file,
            ...finding.location.span,
          },
        ],
      });
    }),
  );
});

test('excerpts keep to the screen', () => {
  fc.assert(
    fc.property(hostileDiagnostic, fc.integer({ min: 40, max: 120 }), (finding, width) => {
      const lines = report('pretty', [finding], { width }).split('\n');
      for (const line of lines.filter((one) => /^ +\d* \|/.test(one))) {
        expect(textWidth(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});
