import { recordsOf } from '../store/records.mjs';
import { namedPartners } from './named-partners.mjs';
import { writeLines } from './write-lines.mjs';

/** The records as recutils read them: the partners named in fields of their own, then every value. */
export function writeRecFile(plan, file) {
  writeLines(file, linesOf(plan));
}

function* linesOf(plan) {
  for (const kind of plan.kinds) {
    for (const record of recordsOf(plan, kind)) {
      yield `Kind: ${kind}`;
      yield `Id: ${record.id}`;
      for (const partner of namedPartners(kind, record)) yield `Partner: ${partner}`;
      for (const value of valuesOf(record)) yield `Value: ${value}`;
      yield '';
    }
  }
}

function valuesOf(value) {
  return typeof value === 'object' ? Object.values(value).flatMap(valuesOf) : [value];
}
