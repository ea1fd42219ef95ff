// What is measured: each work is a command as a user would give it, on a store of a known size.
import { checkWorks } from './checks.mjs';
import { filterWorks } from './filters.mjs';
import { listingWorks, tableWork } from './listings.mjs';
import { figureWorks, sumWorks } from './sums.mjs';

const layouts = {
  many: '500 a file',
  single: 'one a file',
};

const upTo = (records) => (work) => work.upTo === undefined || records <= work.upTo;

/** `growth` names the same work at every size, and `asked` what it asks whatever the layout. */
function named(records) {
  return (work) => {
    const name = `${work.name}, ${layouts[work.form]}`;
    return { ...work, name, growth: name, asked: work.name, records, counted: 'records' };
  };
}

/** The works on a generated store of so many records. */
export function worksOfSize(records) {
  const all = [...filterWorks, ...sumWorks, ...checkWorks, ...listingWorks];
  return all.filter(upTo(records)).map(named(records));
}

/** The works on a store of so many figures. */
export function figureWorksOfSize(figures) {
  const all = [...figureWorks, tableWork];
  return all.filter(upTo(figures)).map((work) => ({
    ...work,
    growth: work.name,
    records: figures,
    counted: 'figures',
  }));
}
