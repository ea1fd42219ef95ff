import type { Rule } from '../rule.js';

export const idFileName: Rule = {
  name: 'id/file-name',
  severity: 'error',
  summary: 'a file with one record bears its id as its name',
  why:
    'Whoever reads an id in one record finds the other by its name, without a search, and two ' +
    'people who add the same record meet in one file. Rename the file, or mend the id. A file ' +
    'with several records may have any name.',
  *document(seen) {
    const { id, companions, kind, source } = seen;
    if (id === undefined || companions > 1 || !isId(id)) return;
    const wanted = `${kind}/${id}.yaml`;
    if (source.file === wanted) return;
    yield {
      at: { subject: seen, path: ['id'] },
      message: `the only record of the file has the id "${id}"`,
      suggestion: `name the file ${wanted}`,
    };
  },
};

/** What is no id at all is told by its schema. */
function isId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}
