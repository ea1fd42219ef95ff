import { Gist } from '../model/gist.js';
import type { KeptText, Reliability } from '../model/records.js';

/** What tells of a source how far it carries: few words of what a record of it holds. */
export interface SourceFacts {
  readonly id: string;
  readonly language: string;
  readonly published: string | undefined;
  /** The last day on which it can have told something: a page may be changed until it is read. */
  readonly lastSaid: string | undefined;
  readonly reliability: Reliability;
  readonly text: KeptText | undefined;
}

/** The facts about sources: many records rest on one. */
export const sourceFacts = new Gist('sources', (source): SourceFacts => {
  const { id, type, language, published, accessed, reliability, text } = source;
  const changes = type === 'web-page' || type === 'dataset';
  const lastSaid = changes ? accessed : published;
  return { id, language, published, lastSaid, reliability, text };
});
