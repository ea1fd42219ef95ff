import { join } from 'node:path';
import { property } from '../../model/property.js';
import { readOwnFile } from '../disk/find.js';

/** What may stand at a place, as far as a layout cares. */
export type Holds = 'text' | 'date' | 'number' | 'anything';

type Resolve = (reference: string, holder: unknown) => Place;

/** What the schema says of one place in a record: the order of its fields, and what they hold. */
export class Place {
  readonly holds: Holds;
  readonly #schema: unknown;
  readonly #holder: unknown;
  readonly #resolve: Resolve;
  /** The place of the field that is in dispute, within the dispute. */
  readonly #disputed: Place | undefined;
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #fields = new Map<string, Place>();

  constructor(schema: unknown, holder: unknown, resolve: Resolve, disputed?: Place) {
    this.holds = holdsOf(schema);
    this.#schema = schema;
    this.#holder = holder;
    this.#resolve = resolve;
    this.#disputed = disputed;
    const names = Object.keys(property(schema, 'properties') ?? {});
    this.#ranks = new Map(names.map((name, index) => [name, index]));
  }

  /** Where a field stands among its like; those that the schema does not name come last. */
  rank(field: string): number {
    return this.#ranks.get(field) ?? this.#ranks.size;
  }

  field(name: string): Place {
    const known = this.#fields.get(name);
    if (known !== undefined) return known;
    const named = property(property(this.#schema, 'properties'), name);
    const place = this.#child(named ?? property(this.#schema, 'additionalProperties'));
    if (named !== undefined) this.#fields.set(name, place);
    return place;
  }

  item(): Place {
    return this.#child(property(this.#schema, 'items'));
  }

  /** Of a dispute about a field of a record: the values claimed are values of that field. */
  about(field: unknown, record: Place): Place {
    if (typeof field !== 'string' || property(this.#schema, 'title') !== 'Dispute') return this;
    return this.#within(record.#at(field.split('.')));
  }

  /** The place at a path, in which the entry of a list goes by what it is. */
  #at(path: readonly string[]): Place {
    return path.reduce<Place>(
      (place, step) =>
        property(place.#schema, 'items') === undefined ? place.field(step) : place.item(),
      this,
    );
  }

  #within(disputed: Place | undefined): Place {
    if (disputed === undefined) return this;
    return new Place(this.#schema, this.#holder, this.#resolve, disputed);
  }

  #child(schema: unknown): Place {
    const reference = property(schema, '$ref');
    if (typeof reference !== 'string') {
      return new Place(schema, this.#holder, this.#resolve, this.#disputed);
    }
    if (this.#disputed !== undefined && reference.endsWith('/claimValue')) return this.#disputed;
    return this.#resolve(reference, this.#holder).#within(this.#disputed);
  }
}

function holdsOf(schema: unknown): Holds {
  const format = property(schema, 'format');
  if (format === 'edtf-date' || format === 'edtf-period') return 'date';
  switch (property(schema, 'type')) {
    case 'string':
      return 'text';
    case 'number':
    case 'integer':
      return 'number';
    default:
      return 'anything';
  }
}

/** The places of the package's schemas, by the schema's name: that of a kind, or `store`. */
export function schemaPlaces(packageRoot: string): (name: string) => Place {
  const schemas = new Map<string, unknown>();
  const places = new Map<string, Place>();
  const read = (name: string): unknown => {
    const known = schemas.get(name);
    if (known !== undefined) return known;
    const file = join(packageRoot, 'schemas', `${name}.schema.json`);
    const schema: unknown = JSON.parse(readOwnFile(file));
    schemas.set(name, schema);
    return schema;
  };
  const resolve: Resolve = (reference, holder) => {
    const [file = '', pointer = ''] = reference.split('#');
    const known = places.get(reference);
    if (known !== undefined && file !== '') return known;
    const root = file === '' ? holder : read(file.replace('.schema.json', ''));
    const target = pointer.split('/').slice(1).reduce(property, root);
    const next = property(target, '$ref');
    const place = typeof next === 'string' ? resolve(next, root) : new Place(target, root, resolve);
    if (file !== '') places.set(reference, place);
    return place;
  };
  return (name) => resolve(`${name}.schema.json#`, undefined);
}
