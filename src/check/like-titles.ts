import { foldedWords } from '../model/names.js';
import type { Text } from '../model/records.js';

/** What instruments of all sorts are called by, in three languages, folded. */
const commonWords = new Set(
  `a an and at between by for from in into of on the to with
  agreement action arrangement bilateral cooperation draft government governments joint
  memorandum mou plan protocol statement treaty understanding
  a au aux contre d de des du en entre et l la le les pour sur
  accord actions commun commune cooperation declaration gouvernement gouvernements lutte
  memorandum plan projet protocole
  ban bo chinh chung dinh du giua ghi hanh ho dong hiep hop ke hoach nho nghi phu tac thao thoa
  thu thuan tuyen va ve voi`.split(/\s+/),
);

/** The least share of words in common that makes two titles alike. */
const likeness = 0.6;

/**
 * Are two titles alike in a language that both have? Compared are the words that tell instruments
 * apart, without those given: the names of the parties stand in all titles of a group.
 */
export function areLike(first: Text, second: Text, without: ReadonlySet<string>): boolean {
  return Object.keys(first).some((language) => {
    const one = tellingWords(first[language], without);
    const other = tellingWords(second[language], without);
    const shared = [...one].filter((word) => other.has(word)).length;
    return (2 * shared) / (one.size + other.size) >= likeness;
  });
}

function tellingWords(title = '', without: ReadonlySet<string>): Set<string> {
  return new Set(foldedWords(title).filter((word) => !commonWords.has(word) && !without.has(word)));
}
