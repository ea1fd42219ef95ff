import type { Source } from '../model/records.js';
import type { Register } from '../model/register.js';

/** What tells of a source how far it carries: few words of what a record of it holds. */
export type SourceFacts = Pick<
  Source,
  'id' | 'type' | 'language' | 'published' | 'accessed' | 'reliability' | 'text'
>;

/** What was looked up before: many records rest on one source. */
const known = new WeakMap<Register, Map<string, SourceFacts>>();

/** So many are remembered, some 200 bytes each. */
const most = 100_000;

/** The facts about a source; none where it is not in the register. */
export function factsOf(id: string, register: Register): SourceFacts | undefined {
  const before = known.get(register) ?? new Map<string, SourceFacts>();
  known.set(register, before);
  const remembered = before.get(id);
  if (remembered !== undefined) return remembered;
  const record = register.find('sources', id)?.record;
  if (record === undefined) return undefined;
  const facts = factsIn(record);
  if (before.size >= most) before.clear();
  // Its own id, for the one that was asked for may be a part of a whole file's text.
  before.set(facts.id, facts);
  return facts;
}

function factsIn({ id, type, language, published, accessed, reliability, text }: Source) {
  return {
    id,
    type,
    language,
    reliability,
    ...(published === undefined ? {} : { published }),
    ...(accessed === undefined ? {} : { accessed }),
    ...(text === undefined ? {} : { text }),
  };
}
