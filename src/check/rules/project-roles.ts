import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const projectRoles: Rule = {
  name: 'project/roles',
  severity: 'warning',
  summary: 'a project names who funds it or who carries it out',
  why:
    'A project of which neither is known cannot be counted for anybody: it is nobody’s money and ' +
    'nobody’s work. Give one of its organisations the role "funding" or "implementing", where a ' +
    'source says so.',
  each: [
    lookAt(['projects'], [], function* (entry) {
      const roles = entry.record.organisations.map(({ role }) => role);
      if (roles.includes('funding') || roles.includes('implementing')) return;
      yield {
        at: { subject: entry, path: ['organisations'], part: 'key' },
        message: 'none of the organisations is "funding" the project or "implementing" it',
        suggestion: 'give one of them that role, or add the one that has it',
      };
    }),
  ],
};
