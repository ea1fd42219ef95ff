import { surelyBefore } from '../model/edtf-order.js';
import type { Entry } from '../model/entry.js';
import { groupsOf } from '../model/groups.js';
import { firstDay } from '../model/kinds/begun.js';
import type { Register } from '../model/register.js';
import { intervalOf, sameInterval } from './interval.js';
import { keyText } from './key.js';
import { keyedStatistics, standing } from './keyed-statistics.js';

type Statistic = Entry<'statistics'>;

/**
 * Two figures with one key, neither of which revises the other. `same`: they say the same.
 * `unrevised`: the body that counts published both itself, the second later. Else `rival`.
 */
export interface Rivals {
  readonly first: Statistic;
  readonly second: Statistic;
  readonly relation: 'same' | 'unrevised' | 'rival';
}

/** All rivals of a register: each figure that stands with the one before it of the same key. */
export function rivalsOf(register: Register): Rivals[] {
  const publications = new Publications(register);
  const byKey = groupsOf(keyedStatistics(register), ({ key }) => keyText(key));
  return [...byKey.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const figures = publications.inOrder(standing(group).map(({ entry }) => entry));
    return figures.flatMap((second, index) => {
      const first = figures[index - 1];
      if (first === undefined) return [];
      return { first, second, relation: relationOf(first, second, publications) };
    });
  });
}

function relationOf(
  first: Statistic,
  second: Statistic,
  publications: Publications,
): Rivals['relation'] {
  if (sameInterval(intervalOf(first.record), intervalOf(second.record))) return 'same';
  const later = publications.inTurn(first, second) && second.record.revises === undefined;
  return later ? 'unrevised' : 'rival';
}

/** When the bodies that count published figures themselves. */
class Publications {
  readonly #register: Register;
  readonly #publishers = new Map<string, string | undefined>();

  constructor(register: Register) {
    this.#register = register;
  }

  /** Those that their own body published come first, the earliest leading; the others by id. */
  inOrder(figures: readonly Statistic[]): Statistic[] {
    const days = new Map(figures.map((figure) => [figure.id, this.#firstDayOf(figure)]));
    const dayOf = ({ id }: Statistic) => days.get(id) ?? Infinity;
    // Infinity less Infinity is no number, and then they keep their order.
    return [...figures].sort((a, b) => dayOf(a) - dayOf(b) || 0);
  }

  /** Was all that the body published of the first surely out before any of the second? */
  inTurn(first: Statistic, second: Statistic): boolean {
    const [earlier, later] = [this.#datesOf(first), this.#datesOf(second)];
    return (
      earlier.length > 0 &&
      later.length > 0 &&
      earlier.every((date) => later.every((other) => surelyBefore(date, other)))
    );
  }

  #firstDayOf(figure: Statistic): number {
    const dates = this.#datesOf(figure).filter((date) => date !== undefined);
    return Math.min(Infinity, ...dates.map(firstDay));
  }

  /** The dates of the sources in which the body itself, or a part of it, gives the figure. */
  #datesOf({ record }: Statistic): (string | undefined)[] {
    const own = this.#register.partsOf(record.reported_by);
    return (record.evidence ?? [])
      .filter(({ for: fields = figureFields }) => fields.some((one) => figureFields.includes(one)))
      .flatMap(({ source }) => this.#register.find('sources', source)?.record ?? [])
      .filter(({ publisher }) => own.has(this.#partnerNamed(publisher) ?? ''))
      .map(({ published }) => published);
  }

  /** The partner that a publisher's name stands for, looked up once. */
  #partnerNamed(publisher: string): string | undefined {
    if (!this.#publishers.has(publisher)) {
      const found = this.#register.resolve('partners', publisher);
      this.#publishers.set(publisher, found.type === 'found' ? found.id : undefined);
    }
    return this.#publishers.get(publisher);
  }
}

const figureFields = ['value', 'min', 'max'];
