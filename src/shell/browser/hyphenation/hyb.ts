/**
 * Writes hyphenation patterns in the format that Chromium reads (minikin's ".hyb"): an alphabet, a
 * trie packed into one array, and the patterns' values.
 *
 * @see https://android.googlesource.com/platform/frameworks/minikin/+/refs/heads/main/doc/hyb_file_format.md
 */

/** A node of the trie: what follows each letter, and the values of the pattern that ends here. */
export interface PatternNode {
  next: Map<string, PatternNode>;
  /**
   * How good a break is before each of the pattern's last letters, and behind it; odd numbers
   * allow one. Empty where no pattern ends.
   */
  values: number[];
}

const MAGIC = 0x62ad7968;
/** Alphabet as pairs of a code point and an id, which need not be consecutive. */
const ALPHABET_FORMAT = 1;

/** @throws RangeError where the patterns are too many for the format */
export function encodeHyb(root: PatternNode): Uint8Array {
  const letterIds = numberLetters(root);
  const merged = mergeEqual(root);
  const places = pack(merged, letterIds);
  const patterns = collectPatterns(places.keys());
  const alphabet = encodeAlphabet(letterIds);
  const trie = encodeTrie(places, letterIds, patterns.index);
  const values = encodePatterns(patterns);
  const starts = [24, 24 + alphabet.length, 24 + alphabet.length + trie.length];
  const header = words([MAGIC, 0, ...starts, (starts[2] ?? 0) + values.length]);
  return Buffer.concat([header, alphabet, trie, values]);
}

/** 0 is the end of a word, ".". */
function numberLetters(root: PatternNode): Map<string, number> {
  const letters = new Set<string>();
  visit(root);
  letters.delete('.');
  const ids = new Map([['.', 0]]);
  for (const letter of [...letters].sort()) ids.set(letter, ids.size);
  return ids;

  function visit({ next }: PatternNode): void {
    for (const [letter, node] of next) {
      letters.add(letter);
      visit(node);
    }
  }
}

/** The same trie with equal branches shared. */
function mergeEqual(root: PatternNode): PatternNode {
  const known = new Map<string, { node: PatternNode; id: number }>();
  return merge(root).node;

  function merge(node: PatternNode): { node: PatternNode; id: number } {
    const branches = [...node.next].map(([letter, below]) => ({ letter, ...merge(below) }));
    const key = `${node.values.join()}|${branches
      .map(({ letter, id }) => letter + id)
      .sort()
      .join()}`;
    const next = new Map(branches.map(({ letter, node: below }) => [letter, below]));
    const entry = known.get(key) ?? { node: { next, values: node.values }, id: known.size };
    known.set(key, entry);
    return entry;
  }
}

/** A place for each node, so that no two nodes and no two branches fall on the same entry. */
function pack(root: PatternNode, letterIds: Map<string, number>): Map<PatternNode, number> {
  const order = new Set([root]);
  for (const node of order) for (const below of node.next.values()) order.add(below);
  const places = new Map<PatternNode, number>();
  const [nodeAt, branchAt] = [new Uint8Array(2 ** 21), new Uint8Array(2 ** 21)];
  const fits = (place: number, id: number) => !nodeAt[place] && !branchAt[place + id];
  /** The first place that does for a single branch; it only ever goes up. */
  const firstFor = new Map<number, number>();
  let lowest = 0;
  for (const node of order) {
    const ids = [...node.next.keys()].map((letter) => letterIds.get(letter) ?? 0);
    let place = Math.max(lowest, ...ids.map(firstWith));
    while (nodeAt[place] || !ids.every((id) => fits(place, id))) place++;
    places.set(node, place);
    nodeAt[place] = 1;
    for (const id of ids) branchAt[place + id] = 1;
    while (nodeAt[lowest]) lowest++;
  }
  return places;

  function firstWith(id: number): number {
    let place = firstFor.get(id) ?? 0;
    while (!fits(place, id)) place++;
    firstFor.set(id, place);
    return place;
  }
}

interface Patterns {
  /** Entry of each list of values, by its text; 0 is "none". */
  index: Map<string, number>;
  /** Length, zeros left out at the end, and start in `bytes`, each as one number. */
  entries: number[];
  bytes: number[];
}

function collectPatterns(nodes: Iterable<PatternNode>): Patterns {
  const patterns: Patterns = { index: new Map(), entries: [0], bytes: [] };
  const starts = new Map<string, number>();
  for (const { values } of nodes) {
    const key = values.join();
    if (values.length === 0 || patterns.index.has(key)) continue;
    const kept = values.slice(0, values.findLastIndex((value) => value !== 0) + 1);
    const start = starts.get(kept.join()) ?? patterns.bytes.length;
    if (!starts.has(kept.join())) patterns.bytes.push(...kept);
    starts.set(kept.join(), start);
    patterns.index.set(key, patterns.entries.length);
    const shift = values.length - kept.length;
    patterns.entries.push(((kept.length << 26) | (shift << 20) | start) >>> 0);
  }
  return patterns;
}

/** Capitals get the ids of their small letters. */
function encodeAlphabet(letterIds: Map<string, number>): Buffer {
  const entries: [codePoint: number, id: number][] = [];
  for (const [letter, id] of letterIds) {
    if (letter === '.') continue;
    entries.push([letter.codePointAt(0) ?? 0, id]);
    const capital = letter.toUpperCase();
    if ([...capital].length === 1 && !letterIds.has(capital))
      entries.push([capital.codePointAt(0) ?? 0, id]);
  }
  const sorted = entries.sort((a, b) => a[0] - b[0]);
  const packed = sorted.map(([codePoint, id]) => ((codePoint << 11) | id) >>> 0);
  return words([ALPHABET_FORMAT, packed.length, ...packed]);
}

/** Each entry: the letter that leads here, the node that it leads to, the pattern that ends here. */
function encodeTrie(
  places: Map<PatternNode, number>,
  letterIds: Map<string, number>,
  patternIndex: Map<string, number>,
): Buffer {
  const size = Math.max(...places.values()) + letterIds.size;
  const linkShift = bitsFor(letterIds.size - 1);
  const patternShift = linkShift + bitsFor(size - 1);
  if (patternShift + bitsFor(patternIndex.size) > 32) throw new RangeError('Too many patterns');
  const entries = new Uint32Array(size);
  const add = (at: number, bits: number) => {
    entries[at] = ((entries[at] ?? 0) | bits) >>> 0;
  };
  for (const [node, place] of places) {
    add(place, (patternIndex.get(node.values.join()) ?? 0) << patternShift);
    for (const [letter, below] of node.next) {
      const id = letterIds.get(letter) ?? 0;
      add(place + id, ((places.get(below) ?? 0) << linkShift) | id);
    }
  }
  const linkMask = 2 ** patternShift - 2 ** linkShift;
  const header = [0, 2 ** linkShift - 1, linkShift, linkMask, patternShift, size];
  return Buffer.concat([words(header), words(entries)]);
}

function encodePatterns({ entries, bytes }: Patterns): Buffer {
  const header = words([0, entries.length, 16 + 4 * entries.length, bytes.length]);
  return Buffer.concat([header, words(entries), Buffer.from(bytes)]);
}

function bitsFor(largest: number): number {
  return largest > 0 ? 1 + Math.floor(Math.log2(largest)) : 0;
}

/** 32 bits each, little-endian. */
function words(values: Iterable<number> & { length: number }): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  let at = 0;
  for (const value of values) at = bytes.writeUInt32LE(value, at);
  return bytes;
}
