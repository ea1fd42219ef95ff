import { compareEdtf, parsePeriod } from '../model/edtf.js';
import type { Entry } from '../model/entry.js';
import { isOf } from '../model/kinds/partners-of.js';
import { titleOf } from '../model/kinds/index.js';
import { kindNames } from '../model/kinds/names.js';
import { inLanguage } from '../model/cell.js';
import { followedOn, madeOn } from '../model/kinds/commitment.js';
import type { Place } from '../model/records.js';
import type { Reader } from '../model/reader.js';
import type { Words } from '../model/words/words.js';
import { codeLabel } from '../model/words/words.js';

/** Something that happened, or is to happen, on a date of a record. */
export interface Moment {
  readonly entry: Entry;
  /** Which of the record's dates it is, from 1, whichever of them are asked for. */
  readonly number: number;
  /** The date as the record has it: EDTF, as precise as the sources are. */
  readonly date: string;
  /** What happened, as a code: `signed`, `conference`, `due`, `in-force`. */
  readonly code: string;
  /** The same in the reader's words. */
  readonly what: string;
  readonly title: string;
  readonly place?: Place;
}

/** Everything dated in a record, in the order in which the record has it. */
export function momentsOf(entry: Entry, reader: Reader): Moment[] {
  const title = inLanguage(titleOf(entry, reader.register), reader.language);
  return datesOf(entry, reader).flatMap(({ date, code, what, place }, index) =>
    date === undefined
      ? []
      : [
          {
            entry,
            number: index + 1,
            date,
            code,
            what,
            title,
            ...(place === undefined ? {} : { place }),
          },
        ],
  );
}

/** Moments in time: by their first possible day, then their last; those of an unknown year last. */
export function inTime(moments: readonly Moment[]): Moment[] {
  const dated = moments.flatMap((moment) => {
    const value = parsePeriod(moment.date);
    return 'problem' in value ? [] : [{ moment, value }];
  });
  dated.sort((a, b) => compareEdtf(a.value, b.value) || compareIds(a.moment, b.moment));
  return dated.map(({ moment }) => moment);
}

/** On one day the meeting first, then what was signed there, then what was promised. */
function compareIds({ entry: one }: Moment, { entry: other }: Moment): number {
  const order = orderOf(one) - orderOf(other);
  if (order !== 0 || one.id === other.id) return order;
  return one.id < other.id ? -1 : 1;
}

function orderOf({ kind }: Entry): number {
  return ['events', 'agreements', 'commitments'].indexOf(kind) + 1 || kindNames.length;
}

interface Dated {
  readonly date: string | undefined;
  readonly code: string;
  readonly what: string;
  readonly place?: Place | undefined;
}

function datesOf(entry: Entry, reader: Reader): Dated[] {
  const { words } = reader;
  const { moments } = words.pages;
  if (isOf(entry, 'agreements')) return actsOf(entry, reader);
  if (isOf(entry, 'events')) {
    const { date, type, place } = entry.record;
    return [{ date, code: type, what: codeLabel(words, 'eventType', type), place }];
  }
  if (isOf(entry, 'commitments')) return commitmentDates(entry, reader);
  if (isOf(entry, 'projects')) {
    const { planned_start, actual_start, planned_end, actual_end } = entry.record.dates ?? {};
    return [
      {
        date: actual_start ?? planned_start,
        code: actual_start ? 'actual-start' : 'planned-start',
        what: moments[actual_start ? 'start' : 'plannedStart'],
      },
      {
        date: actual_end ?? planned_end,
        code: actual_end ? 'actual-end' : 'planned-end',
        what: moments[actual_end ? 'end' : 'plannedEnd'],
      },
    ];
  }
  if (isOf(entry, 'laws')) return lawDates(entry, moments);
  if (isOf(entry, 'ratings')) {
    return [{ date: String(entry.record.report_year), code: 'rated', what: moments.rated }];
  }
  if (isOf(entry, 'people')) {
    return entry.record.posts.flatMap(({ title, from, to }) => {
      const post = inLanguage(title, reader.language);
      return [
        { date: from, code: 'takes-office', what: moments.takesOffice(post) },
        { date: to, code: 'leaves-office', what: moments.leavesOffice(post) },
      ];
    });
  }
  return [];
}

function lawDates({ record }: Entry<'laws'>, words: Words['pages']['moments']): Dated[] {
  const { adopted, in_force, repealed } = record;
  return [
    { date: adopted, code: 'adopted', what: words.adopted },
    ...(in_force === adopted ? [] : [{ date: in_force, code: 'in-force', what: words.inForce }]),
    { date: repealed, code: 'repealed', what: words.repealed },
  ];
}

function actsOf({ record }: Entry<'agreements'>, { words, register }: Reader): Dated[] {
  return record.lifecycle.flatMap(({ act, date, effective, place, event }) => {
    const held = event === undefined ? undefined : register.find('events', event)?.record.place;
    const done = { date, code: act, what: codeLabel(words, 'act', act), place: place ?? held };
    const counts = effective !== undefined && effective !== date && act !== 'entered-into-force';
    const counted = { date: effective, code: 'effective', what: words.pages.moments.effective };
    return counts ? [done, counted] : [{ ...done, date: date ?? effective }];
  });
}

function commitmentDates(entry: Entry<'commitments'>, { words, register }: Reader): Dated[] {
  const { type, due, follow_up = [] } = entry.record;
  return [
    { date: madeOn(entry, register), code: type, what: codeLabel(words, 'commitmentType', type) },
    { date: due, code: 'due', what: words.pages.moments.due },
    ...follow_up.map((one) => ({
      date: followedOn(one, register),
      code: one.status,
      what: codeLabel(words, 'commitmentStatus', one.status),
    })),
  ];
}
