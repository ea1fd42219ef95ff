import { expect, test } from 'vitest';
import { findingsIn } from './memory.js';

const states = 'id: vn\ntype: state\ncountry: VN\n---\nid: gb\ntype: state\ncountry: GB\n';
const source =
  'id: report\ntype: report\ntitle: {en: A report}\npublisher: A\nlanguage: en\nreliability: A\n';
const evidence = 'evidence: [{source: report}]\n';

async function rulesIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const all = { 'partners/states.yaml': states, 'sources/report.yaml': source, ...files };
  return [...new Set((await findingsIn(all)).map(({ rule }) => rule))];
}

test('a figure whose indicator is not there may be of any unit and stage', async () => {
  const figure = (id: string, more: string) =>
    `id: ${id}\nindicator: nowhere\n${more}\narea: VN\nreported_by: vn\nnature: result\n${evidence}`;
  const statistics = [
    figure('fraction', 'value: 2.5\nperiod: 2020'),
    figure('whole', 'value: 9\nperiod: 2021'),
    figure('part', 'value: 3\nperiod: 2021\nbreakdown: {sex: male}\npart_of: whole'),
    figure('part-2', 'value: 3\nperiod: 2021\nbreakdown: {sex: female}\npart_of: whole'),
  ].join('---\n');
  expect(await rulesIn({ 'statistics/all.yaml': statistics })).toEqual(['ref/exists']);
  const small = figure(
    'small',
    'value: 2\nperiod: 2022\nbreakdown: {sex: male, age: child, place: A}',
  );
  expect(await rulesIn({ 'statistics/small.yaml': small })).toEqual([
    'ref/exists',
    'statistic/small-cell',
  ]);
});

test('agreements and commitments that name nobody there harm no rule', async () => {
  const agreement =
    'id: text\ntitle: {en: A text}\nform: agreement\nlevel: ministry\nsubject: general\n' +
    'relevance: direct\nparties: [{partner: nobody}, {partner: nobody-else}]\n' +
    `lifecycle: [{act: signed, by: [{person: no-one}]}]\n${evidence}`;
  expect(await rulesIn({ 'agreements/text.yaml': agreement })).toEqual(['ref/exists']);
  const commitment =
    'id: promise\ntype: pledge\nby: [vn]\nsummary: {en: A promise}\ndate: 2024-05\n' +
    `follow_up: [{status: in-progress, date: 2024-04, through: [nothing]}]\n${evidence}`;
  expect(await rulesIn({ 'commitments/promise.yaml': commitment })).toEqual([
    'commitment/follow-up-before',
    'ref/exists',
  ]);
});

test('personal data is found in a broken record as well', async () => {
  const topic =
    'id: care\nname: {en: Care}\nnothing: null\nsome: [3, true]\nmore: {tel: 0912 345 678}\n';
  expect(await rulesIn({ 'topics/care.yaml': topic })).toEqual([
    'schema/unknown-field',
    'privacy/personal-data',
  ]);
});
