import { type FeatureGroup, featureOf, look, mix, type Observations } from './templates.ts';
import { addRow, type WeightTable } from './weights.ts';

/**
 * Cached sums per group. A new sum replaces an older one with the same hash, which bounds memory. More would give more
 * hits but exceed the processor's cache.
 */
const MOST_SUMS = 2048;

/**
 * Adds the features of a position to its scores. The sum of a group is cached by the values it reads: tokens of a list
 * are so similar that nine in ten groups are cached after a few strings, and their features need not be computed. The
 * cache does not change the scores.
 */
export class KnownSums {
  readonly #table: WeightTable;
  readonly #width: number;
  /** Groups of one feature: looking up its row is as fast as looking up a sum. */
  readonly #single: FeatureGroup[];
  readonly #groups: RememberedGroup[] = [];
  /**
   * Records of all groups. Each contains 1 if filled, the values read, and the sums, which are adjacent because they
   * are read together.
   */
  readonly #records: Int32Array;
  /** Index of each group's sums for the current position. */
  readonly #sums: Int32Array;

  /** @param width number of scores at a position */
  constructor(table: WeightTable, width: number, groups: FeatureGroup[]) {
    this.#table = table;
    this.#width = width;
    this.#single = groups.filter(({ templates }) => templates.length === 1);
    let length = 0;
    for (const group of groups) {
      if (group.templates.length === 1) continue;
      const remembered = rememberedGroup(group, width, length);
      this.#groups.push(remembered);
      length += MOST_SUMS * remembered.size;
    }
    this.#records = new Int32Array(length + width);
    // Padding to a multiple of three points to a record of zeros.
    this.#sums = new Int32Array(Math.ceil(this.#groups.length / 3) * 3).fill(length);
  }

  /** Adds to the scores starting at `base`. */
  add(scores: Int32Array, base: number, seen: Observations, at: number): void {
    for (const group of this.#single) addFeatures(group, this.#table, scores, base, seen, at);
    const sums = this.#sums;
    const records = this.#records;
    for (let index = 0; index < this.#groups.length; index++)
      sums[index] = this.#sumsOf(this.#groups[index] as RememberedGroup, seen, at);
    // Three at once, because writing a score costs more than reading a sum.
    for (let index = 0; index < sums.length; index += 3)
      addThree(scores, base, records, sums, index, this.#width);
  }

  /** Index of a group's sums for a position; computes them if they are not cached. */
  #sumsOf(group: RememberedGroup, seen: Observations, at: number): number {
    const { looks } = group;
    const record = group.first + lookFrom(group, seen, at) * group.size;
    const sums = record + 1 + looks.length;
    if (isOfLooks(this.#records, record, looks)) return sums;
    this.#records[record] = 1;
    this.#records.set(looks, record + 1);
    this.#records.fill(0, sums, sums + this.#width);
    addFeatures(group.group, this.#table, this.#records, sums, seen, at);
    return sums;
  }
}

interface RememberedGroup {
  group: FeatureGroup;
  /** Index of its first record, and the length of each. */
  first: number;
  size: number;
  /** The values read at the current position. */
  looks: Int32Array;
  /** How many neighbouring tokens are read on each side. */
  reach: number;
}

function rememberedGroup(group: FeatureGroup, width: number, first: number): RememberedGroup {
  const offsets = group.looks.filter((_, part) => part % 2 === 1);
  return {
    group,
    first,
    size: 1 + offsets.length + width,
    looks: new Int32Array(offsets.length),
    reach: Math.max(...offsets.map(Math.abs)),
  };
}

/** Stores the values read and returns their hash. */
function lookFrom(
  { group, looks, reach }: RememberedGroup,
  seen: Observations,
  at: number,
): number {
  const inside = at >= reach && at + reach < seen.length;
  let hash = 0;
  for (let index = 0; index < looks.length; index++) {
    const part = 2 * index;
    const value = inside
      ? (seen.values[
          (at + (group.looks[part + 1] as number)) * seen.width + (group.looks[part] as number)
        ] as number)
      : look(seen, at, group.looks, part);
    looks[index] = value;
    hash = mix(hash, value);
  }
  return hash & (MOST_SUMS - 1);
}

function addThree(
  scores: Int32Array,
  base: number,
  records: Int32Array,
  sums: Int32Array,
  index: number,
  width: number,
): void {
  const first = sums[index] as number;
  const second = sums[index + 1] as number;
  const third = sums[index + 2] as number;
  for (let cell = 0; cell < width; cell++)
    scores[base + cell] =
      (scores[base + cell] as number) +
      (records[first + cell] as number) +
      (records[second + cell] as number) +
      (records[third + cell] as number);
}

function isOfLooks(records: Int32Array, record: number, looks: Int32Array): boolean {
  if (records[record] === 0) return false;
  for (let index = 0; index < looks.length; index++) {
    if (records[record + 1 + index] !== looks[index]) return false;
  }
  return true;
}

function addFeatures(
  group: FeatureGroup,
  table: WeightTable,
  scores: Int32Array,
  base: number,
  seen: Observations,
  at: number,
): void {
  for (let index = 0; index < group.templates.length; index++) {
    addRow(scores, base, table, featureOf(group, index, seen, at));
  }
}
