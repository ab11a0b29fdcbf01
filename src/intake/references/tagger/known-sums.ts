import { type FeatureGroup, featureOf, look, mix } from './features.ts';
import type { Observations } from './observe.ts';
import { addRow, type WeightTable } from './weights.ts';

/**
 * What the features of a place add to its scores. The sum of a group of features is remembered by
 * what the group looks at: the tokens of a list are so alike that nine of ten groups are known after
 * a few strings, and then not even the features are made. Whatever was met before, the scores are
 * the same.
 */
export class KnownSums {
  readonly #groups: Group[];

  /** @param width number of scores of a place */
  constructor(table: WeightTable, width: number, groups: FeatureGroup[]) {
    this.#groups = groups.map((group) =>
      // One row is found as fast as one sum.
      group.templates.length === 1
        ? { add: (...place) => addFeatures(group, table, ...place) }
        : new RememberedGroup(table, width, group),
    );
  }

  /** Adds to the scores from `base` on. */
  add(scores: Int32Array, base: number, seen: Observations, at: number): void {
    for (const group of this.#groups) group.add(scores, base, seen, at);
  }
}

interface Group {
  add(scores: Int32Array, base: number, seen: Observations, at: number): void;
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

/**
 * Of a group. A newer sum takes the place of an older one with the same hash, so that memory stays
 * bounded. More would be known more often, but no longer fit into the processor's cache.
 */
const MOST_SUMS = 512;

class RememberedGroup implements Group {
  readonly #table: WeightTable;
  readonly #group: FeatureGroup;
  readonly #width: number;
  /** What the group looks at here. */
  readonly #looks: Int32Array;
  /** Length of a record. */
  readonly #size: number;
  /** Each is 1 where it is filled, what was looked at, the sums: read together, so they stand together. */
  readonly #records: Int32Array;

  constructor(table: WeightTable, width: number, group: FeatureGroup) {
    this.#table = table;
    this.#group = group;
    this.#width = width;
    this.#looks = new Int32Array(group.looks.length / 2);
    this.#size = 1 + this.#looks.length + width;
    this.#records = new Int32Array(MOST_SUMS * this.#size);
  }

  add(scores: Int32Array, base: number, seen: Observations, at: number): void {
    const record = this.#look(seen, at) * this.#size;
    if (!this.#isOfLooks(record)) this.#fill(record, seen, at);
    const sums = record + 1 + this.#looks.length;
    for (let cell = 0; cell < this.#width; cell++) {
      scores[base + cell] =
        (scores[base + cell] as number) + (this.#records[sums + cell] as number);
    }
  }

  /** Keeps what is looked at and gives its hash. */
  #look(seen: Observations, at: number): number {
    const { looks } = this.#group;
    let hash = 0;
    for (let index = 0; index < this.#looks.length; index++) {
      const value = look(seen, at, looks, 2 * index);
      this.#looks[index] = value;
      hash = mix(hash, value);
    }
    return hash & (MOST_SUMS - 1);
  }

  #isOfLooks(record: number): boolean {
    if (this.#records[record] === 0) return false;
    for (let index = 0; index < this.#looks.length; index++) {
      if (this.#records[record + 1 + index] !== this.#looks[index]) return false;
    }
    return true;
  }

  #fill(record: number, seen: Observations, at: number): void {
    const sums = record + 1 + this.#looks.length;
    this.#records[record] = 1;
    this.#records.set(this.#looks, record + 1);
    this.#records.fill(0, sums, sums + this.#width);
    addFeatures(this.#group, this.#table, this.#records, sums, seen, at);
  }
}
