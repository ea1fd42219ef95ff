import { kindNames } from '../../model/kinds/names.js';
import { nearest } from '../../model/names.js';
import type { Stray } from '../../store/tree.js';
import type { Rule } from '../rule.js';
import { didYouMean } from '../wording.js';

export const storeStrayFile: Rule = {
  name: 'store/stray-file',
  severity: 'warning',
  summary: 'a store holds store.yaml, the folders of the kinds and their records, and nothing else',
  why:
    'A record with the wrong ending or in the wrong folder is silently not read. Links are not ' +
    'followed, so that a store holds all that it is made of. Files that begin with a dot, beside ' +
    'store.yaml, are left alone, and so is .gitkeep in a folder.',
  all: [
    {
      of: [],
      *violations({ strays }) {
        for (const { path, what } of strays()) {
          yield { at: { file: path }, message: sentenceOf(what), suggestion: suggest(path, what) };
        }
      },
    },
  ],
};

function sentenceOf(what: Stray['what']): string {
  return what === 'file' || what === 'folder'
    ? `a ${what} that is no record's`
    : `a ${what}, which is not read`;
}

function suggest(path: string, what: Stray['what']): string {
  const [kind, name] = path.split('/');
  if (what === 'symbolic link' || what === 'special file') {
    return 'put what it stands for in its place, or remove it';
  }
  if (name === undefined) {
    const near = what === 'folder' ? nearest(path, kindNames) : [];
    return near.length > 0 ? didYouMean(near) : `move it out of the store; ${contents}`;
  }
  if (what === 'folder') return `the records of ${kind ?? ''} lie side by side; move it out`;
  const renamed = `${path.replace(/\.[^./]*$/, '')}.yaml`;
  return /\.(yml|yaml)$/i.test(path)
    ? `name it ${renamed}, if it is a record`
    : 'move it out of the store';
}

const contents = `it holds store.yaml and the folders ${kindNames.join(', ')}`;
