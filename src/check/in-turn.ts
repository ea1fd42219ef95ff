import type { Entry } from '../model/entry.js';

/** What several rules want to know of one entry, one after the other: it is worked out for the first. */
export function inTurn<Value>(workOut: (entry: Entry) => Value): (entry: Entry) => Value {
  let last: { readonly entry: Entry; readonly value: Value } | undefined;
  return (entry) => {
    if (last?.entry !== entry) last = { entry, value: workOut(entry) };
    return last.value;
  };
}
