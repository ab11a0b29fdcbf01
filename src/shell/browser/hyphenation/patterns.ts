/** Reads the hyphenation patterns of npm's `hyphen`: those of TeX (hyph-utf8), each as a trie. */
import { createRequire } from 'node:module';
import { keptIn } from '../../../values/kept-in.ts';
import type { PatternNode } from './hyb.ts';

/** How good a break is before each letter of a pattern. */
type Levels = number[];
/** Number: index of the levels of the pattern that ends here. */
type TrieNode = number | TrieBranches | [TrieBranches, number];
interface TrieBranches {
  [letter: string]: TrieNode;
}
/** Words of which every break is known: the places of the breaks. */
type Exceptions = Record<string, number[]>;
type PatternFile = [levels: Levels[], trie: TrieBranches, exceptions?: Exceptions];

/** In a word that is known as a whole these outvote every pattern. */
const NEVER = 8;
const ALWAYS = 9;

const require = createRequire(import.meta.url);

/** @param name as in the package: "en-us" */
export function readPatterns(name: string): PatternNode {
  const [levels, trie, exceptions = {}] = require(`hyphen/patterns/${name}.js`) as PatternFile;
  const root: PatternNode = { next: new Map(), values: [] };
  copy(trie, root, '');
  for (const [word, breaks] of Object.entries(exceptions)) addWord(root, word, breaks);
  return root;

  function copy(branches: TrieBranches, into: PatternNode, pattern: string): void {
    for (const [letter, node] of Object.entries(branches)) {
      const [below, index] = partsOf(node);
      const spelled = pattern + letter;
      const values = index === undefined ? [] : valuesOf(spelled, levels[index] ?? []);
      const copied: PatternNode = { next: new Map(), values };
      into.next.set(letter, copied);
      copy(below, copied, spelled);
    }
  }
}

function partsOf(node: TrieNode): [TrieBranches, number?] {
  if (typeof node === 'number') return [{}, node];
  return Array.isArray(node) ? node : [node];
}

/** From the first value that counts to the one behind the last letter. A dot in front is no letter. */
function valuesOf(pattern: string, levels: Levels): number[] {
  const letters = pattern.length - (pattern.startsWith('.') ? 1 : 0);
  const all = Array.from({ length: letters + 1 }, (_, place) => levels[place] ?? 0);
  return all.slice(all.findIndex((value) => value !== 0));
}

function addWord(root: PatternNode, word: string, breaks: number[]): void {
  const pattern = `.${word}.`;
  let node = root;
  for (const letter of pattern) {
    const next: PatternNode = keptIn(node.next, letter, () => ({ next: new Map(), values: [] }));
    node = next;
  }
  const inside = Array.from({ length: word.length - 1 }, (_, at) =>
    breaks.includes(at + 1) ? ALWAYS : NEVER,
  );
  // Before the first letter, between the letters, behind the last one, behind the dot.
  node.values = valuesOf(pattern, [0, ...inside, 0, 0]);
}
