import { describe, expect, test } from 'vitest';
import { configuration, findingsIn } from './memory.js';

const source =
  'id: release\ntype: press-release\ntitle: {en: A release}\npublisher: Home Office\n' +
  'language: en\npublished: 2025-04-01\nreliability: A\n';

const state = 'id: gb\ntype: state\ncountry: GB\n';

/** A call of 2 May 2024 about whose day the release says two things. */
function call(more: string, disputes = true): string {
  const claims = ['2024-05-02', '2024-05-03'].map(
    (day) => `      - {value: ${day}, evidence: [{source: release, at: body}]}\n`,
  );
  return (
    'id: call\ntype: call\ntitle: {en: A call}\ndate: 2024-05-02\n' +
    'evidence: [{source: release, at: body}]\n' +
    (disputes ? `disputes:\n  - field: date\n    claims:\n${claims.join('')}` : '') +
    more
  );
}

async function toldOf(event: string, severities = ''): Promise<string[]> {
  const findings = await findingsIn({
    'store.yaml': configuration + severities,
    'partners/gb.yaml': state,
    'sources/release.yaml': source,
    'events/call.yaml': event,
  });
  return findings.map(({ severity, rule, record }) => `${severity} ${rule} ${record ?? ''}`);
}

const accepted = (rule: string) => `accepted: [{rule: ${rule}, because: {en: So it is}}]\n`;

describe('a store', () => {
  test.each([
    ['error', ['error dispute/open call']],
    ['warning', ['warning dispute/open call']],
    ['information', ['information dispute/open call']],
    ['off', []],
  ])('may make a warning an %s', async (severity, told) => {
    expect(await toldOf(call(''), `severities: {dispute/open: ${severity}}\n`)).toEqual(told);
  });

  test('may turn an information up', async () => {
    const overdue =
      'id: pledge\ntype: pledge\nby: [gb]\nsummary: {en: A pledge}\ndate: 2024-01\n' +
      'due: 2024-02\nevidence: [{source: release, at: body}]\n';
    const findings = await findingsIn({
      'store.yaml': `${configuration}severities: {commitment/overdue: warning}\n`,
      'partners/gb.yaml': state,
      'sources/release.yaml': source,
      'commitments/pledge.yaml': overdue,
    });
    expect(findings.map(({ severity, rule }) => [severity, rule])).toEqual([
      ['warning', 'commitment/overdue'],
    ]);
  });

  test('cannot turn an error down or off', async () => {
    const bare = call('', false).replace(/^evidence.*\n/m, '');
    for (const severity of ['warning', 'off']) {
      expect(await toldOf(bare, `severities: {evidence/missing: ${severity}}\n`)).toEqual([
        'error evidence/missing call',
        'error config/severity ',
      ]);
    }
  });

  test('that is misread turns nothing', async () => {
    expect(await toldOf(call(''), 'severities: {dispute/open: never}\n')).toEqual([
      'warning dispute/open call',
      'error schema/value ',
    ]);
  });
});

describe('a record', () => {
  test('accepts a warning, also where the store makes an error of it', async () => {
    expect(await toldOf(call(accepted('dispute/open')))).toEqual([]);
    const turned = 'severities: {dispute/open: error}\n';
    expect(await toldOf(call(accepted('dispute/open')), turned)).toEqual([]);
  });

  test('accepts no warning of another check, and none on another record', async () => {
    expect(await toldOf(call(accepted('evidence/only-copies')))).toEqual([
      'warning dispute/open call',
      'warning accepted/unused call',
    ]);
    const other = call('').replace('id: call', 'id: other');
    expect(await toldOf(`${call(accepted('dispute/open'))}---\n${other}`)).toEqual([
      'warning dispute/open other',
    ]);
  });

  test('accepts no error', async () => {
    const bare = call(accepted('evidence/missing'), false).replace(/^evidence.*\n/m, '');
    expect(await toldOf(bare)).toEqual(['error evidence/missing call', 'error accepted/rule call']);
  });

  test('cannot accept that it accepts too much', async () => {
    const two = `${accepted('dispute/open').replace(']\n', '')}, {rule: accepted/unused, because: {en: So}}]\n`;
    expect(await toldOf(call(two, false))).toEqual([
      'warning accepted/unused call',
      'warning accepted/unused call',
    ]);
  });

  test('goes on accepting what the store turns off', async () => {
    const off = 'severities: {dispute/open: off}\n';
    expect(await toldOf(call(accepted('dispute/open')), off)).toEqual([]);
  });

  test('that is broken accepts nothing', async () => {
    expect(await toldOf(call(`${accepted('dispute/open')}colour: red\n`))).toEqual([
      'error schema/unknown-field call',
    ]);
  });
});

test('what concerns no record is accepted by none', async () => {
  const findings = await findingsIn({
    'partners/gb.yaml': state,
    'sources/release.yaml': source,
    'events/call.yaml': call(accepted('store/stray-file'), false),
    'README.md': 'x',
  });
  expect(findings.map(({ rule }) => rule)).toEqual(['store/stray-file', 'accepted/unused']);
});

test('a finding tells its record and path, and a suggestion only where there is one', async () => {
  const [open] = await findingsIn({
    'partners/gb.yaml': state,
    'sources/release.yaml': source,
    'events/call.yaml': call(''),
  });
  expect(open).toMatchObject({ record: 'call', path: 'disputes.0.field' });
  expect(open?.location).toMatchObject({ file: 'events/call.yaml', span: { line: 7, column: 12 } });
  const [stray] = await findingsIn({ 'README.md': 'x' });
  expect(stray).toMatchObject({ path: '', location: { file: 'README.md', span: { line: 1 } } });
  expect(stray).not.toHaveProperty('record');
  expect(stray).not.toHaveProperty('other');
});
