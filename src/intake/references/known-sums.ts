import { addRow, type WeightTable } from './weights.ts';

/**
 * What the features of a place add to its scores. Features are looked at in groups, and the sum of
 * a group that was met before is remembered: the tokens of a list are so alike that nine of ten
 * groups are known after a few strings, and the sum of ten rows costs as much as one. Whatever was
 * met before, the scores are the same.
 */
export class KnownSums {
  readonly #table: WeightTable;
  readonly #groups: Group[];

  /**
   * @param width number of scores of a place
   * @param sizes number of features in each group, in the order in which they come
   */
  constructor(table: WeightTable, width: number, sizes: number[]) {
    this.#table = table;
    let from = 0;
    this.#groups = sizes.map((size) => {
      from += size;
      return new Group(table, width, from - size, from);
    });
  }

  /** Adds to the scores from `base` on. */
  add(scores: Int32Array, base: number, features: Int32Array): void {
    for (const group of this.#groups) {
      // One row is found as fast as one sum.
      if (group.size === 1) addRow(scores, base, this.#table, features[group.from] as number);
      else group.add(scores, base, features);
    }
  }
}

/** Of a group; then it starts anew, so that memory stays bounded. */
const MOST_SUMS = 2048;
const SLOTS = 2 * MOST_SUMS;

/** The features `from` to `to` of each place. */
class Group {
  readonly from: number;
  readonly size: number;
  readonly #table: WeightTable;
  readonly #width: number;
  /** Number of a sum + 1, found by the hash of its features; 0 where there is none. */
  readonly #slots = new Uint16Array(SLOTS);
  /** The features of each sum. */
  readonly #keys: Int32Array;
  readonly #sums: Int32Array;
  #count = 0;

  constructor(table: WeightTable, width: number, from: number, to: number) {
    this.from = from;
    this.size = to - from;
    this.#table = table;
    this.#width = width;
    this.#keys = new Int32Array(MOST_SUMS * this.size);
    this.#sums = new Int32Array(MOST_SUMS * width);
  }

  add(scores: Int32Array, base: number, features: Int32Array): void {
    const sums = this.#sums;
    const width = this.#width;
    const start = this.#find(features) * width;
    for (let cell = 0; cell < width; cell++) {
      scores[base + cell] = (scores[base + cell] as number) + (sums[start + cell] as number);
    }
  }

  /** Number of the sum of these features. */
  #find(features: Int32Array): number {
    for (let slot = this.#hash(features); ; slot = (slot + 1) & (SLOTS - 1)) {
      const number = (this.#slots[slot] as number) - 1;
      if (number === -1) return this.#sumUp(features, slot);
      if (this.#isOf(number, features)) return number;
    }
  }

  #sumUp(features: Int32Array, slot: number): number {
    if (this.#count === MOST_SUMS) {
      this.#slots.fill(0);
      this.#count = 0;
      return this.#sumUp(features, this.#hash(features));
    }
    const number = this.#count++;
    this.#slots[slot] = number + 1;
    const start = number * this.#width;
    this.#sums.fill(0, start, start + this.#width);
    for (let at = 0; at < this.size; at++) {
      const feature = features[this.from + at] as number;
      this.#keys[number * this.size + at] = feature;
      addRow(this.#sums, start, this.#table, feature);
    }
    return number;
  }

  #hash(features: Int32Array): number {
    let hash = 0;
    for (let at = 0; at < this.size; at++) {
      hash = Math.imul(hash ^ (features[this.from + at] as number), 0x85ebca6b);
    }
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }

  #isOf(number: number, features: Int32Array): boolean {
    const start = number * this.size;
    for (let at = 0; at < this.size; at++) {
      if (this.#keys[start + at] !== features[this.from + at]) return false;
    }
    return true;
  }
}
