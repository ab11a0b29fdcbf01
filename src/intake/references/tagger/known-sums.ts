import { type FeatureGroup, featureOf, look, mix } from './features.ts';
import { ATTRIBUTES, type Observations } from './observe.ts';
import { addRow, type WeightTable } from './weights.ts';

/**
 * Of a group. A newer sum takes the place of an older one with the same hash, so that memory stays
 * bounded. More would be known more often, but no longer fit into the processor's cache.
 */
const MOST_SUMS = 2048;

/**
 * What the features of a place add to its scores. The sum of a group of features is remembered by
 * what the group looks at: the tokens of a list are so alike that nine of ten groups are known after
 * a few strings, and then not even the features are made. Whatever was met before, the scores are
 * the same.
 */
export class KnownSums {
  readonly #table: WeightTable;
  readonly #width: number;
  /** One row is found as fast as one sum. */
  readonly #single: FeatureGroup[];
  readonly #groups: RememberedGroup[] = [];
  /** Of all groups. Each is 1 where it is filled, what was looked at, the sums: read together, so they stand together. */
  readonly #records: Int32Array;
  /** Where each group's sums for the place stand. */
  readonly #sums: Int32Array;

  /** @param width number of scores of a place */
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
    // Where no third one is left, nothing is added.
    this.#sums = new Int32Array(Math.ceil(this.#groups.length / 3) * 3).fill(length);
  }

  /** Adds to the scores from `base` on. */
  add(scores: Int32Array, base: number, seen: Observations, at: number): void {
    for (const group of this.#single) addFeatures(group, this.#table, scores, base, seen, at);
    const sums = this.#sums;
    const records = this.#records;
    for (let index = 0; index < this.#groups.length; index++)
      sums[index] = this.#sumsOf(this.#groups[index] as RememberedGroup, seen, at);
    // Three at once: to write a score costs more than to read a sum.
    for (let index = 0; index < sums.length; index += 3)
      addThree(scores, base, records, sums, index, this.#width);
  }

  /** Where the sums of a group for a place stand; they are made where they are not known. */
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
  /** Where its records begin, and how long each is. */
  first: number;
  size: number;
  /** What it looks at here. */
  looks: Int32Array;
  /** Where that stands among the values, from the token's own on. */
  places: Int32Array;
  /** How many tokens around are looked at. */
  reach: number;
}

function rememberedGroup(group: FeatureGroup, width: number, first: number): RememberedGroup {
  const offsets = group.looks.filter((_, part) => part % 2 === 1);
  const places = offsets.map(
    (offset, index) => offset * ATTRIBUTES.length + (group.looks[2 * index] as number),
  );
  return {
    group,
    first,
    size: 1 + offsets.length + width,
    looks: new Int32Array(offsets.length),
    places,
    reach: Math.max(...offsets.map(Math.abs)),
  };
}

/** Keeps what is looked at and gives its hash. */
function lookFrom(
  { group, looks, places, reach }: RememberedGroup,
  seen: Observations,
  at: number,
): number {
  const inside = at >= reach && at + reach < seen.length;
  const own = at * ATTRIBUTES.length;
  let hash = 0;
  for (let index = 0; index < looks.length; index++) {
    const value = inside
      ? (seen.values[own + (places[index] as number)] as number)
      : look(seen, at, group.looks, 2 * index);
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
