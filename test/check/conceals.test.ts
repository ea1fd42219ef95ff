import { expect, test } from 'vitest';
import { findingsOf, fixtures } from './report.js';

test('a finding about personal data shows no line of the file', async () => {
  const findings = await findingsOf(`${fixtures}/rules/privacy-personal-data/failing`);
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.flatMap(({ location }) => location.excerpt.lines)).toEqual([]);
});
