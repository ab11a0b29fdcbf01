/** Feature templates: which attributes of which neighbours are combined into features. */

/** One row of attributes for each item of a sequence. Each attribute is a number: a small code or the hash of a string. */
export interface Observations {
  /** Number of items. */
  length: number;
  /** Attributes of each item. */
  width: number;
  values: Int32Array;
  /** Hashes of further things that an item has, in no order: the words of a line. Each is a feature of its own. */
  bags?: Int32Array[];
}

/** Bits of a hashed feature. More would enlarge the model; fewer would cause collisions. */
const FEATURE_BITS = 24;

/** Attributes and offsets of a kind of feature, alternating: `word[-1] word` is word, −1, word, 0. */
type Template = Int32Array;

/** The kinds of features in one line of a table. */
export interface FeatureGroup {
  /** Index of the first one in the table. */
  first: number;
  templates: Template[];
  /** Distinct attributes and offsets of all templates; if their values are equal, the features are. */
  looks: Int32Array;
}

/**
 * Reads a table of templates. `word[-1] word` is the previous and the current word: one kind of feature, whose values
 * are hashed. A line is a group of features that are often equal at two positions, so their sum can be cached.
 *
 * @param attributes names of the attributes in each row of the observations
 */
export function readTemplates(table: string, attributes: readonly string[]): FeatureGroup[] {
  const readLook = (item: string): [attribute: number, offset: number] => {
    const [, name = '', offset = '0'] = /^(\w+)(?:\[(-?\d)\])?$/.exec(item) ?? [];
    const attribute = attributes.indexOf(name);
    if (attribute < 0) throw new Error(`The template “${item}” names no attribute`);
    return [attribute, Number(offset)];
  };
  let first = 0;
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const looks = line
        .trim()
        .split(/,\s*/)
        .map((feature) => feature.split(' '));
      const templates = looks.map((feature) => Int32Array.from(feature.flatMap(readLook)));
      const all = Int32Array.from([...new Set(looks.flat())].flatMap(readLook));
      first += templates.length;
      return { first: first - templates.length, templates, looks: all };
    });
}

/** All features at a position. */
export function featuresAt(groups: FeatureGroup[], seen: Observations, at: number): number[] {
  return groups.flatMap((group) =>
    group.templates.map((_, index) => featureOf(group, index, seen, at)),
  );
}

/** The features of what an item has. */
export function bagFeatures({ bags }: Observations, at: number): Int32Array {
  return bags?.[at]?.map((code) => mix(mix(IN_BAG, code), 0x27d4eb2f) & MASK) ?? NOTHING;
}

const IN_BAG = 0x51ed270b;
const NOTHING = new Int32Array(0);

const MASK = (1 << FEATURE_BITS) - 1;
/** The value of every attribute at a position outside the sequence. */
const OUTSIDE = 0x5bd1e995;

/** The hashed feature of a kind. */
export function featureOf(
  { first, templates }: FeatureGroup,
  index: number,
  seen: Observations,
  at: number,
): number {
  const template = templates[index] as Template;
  let value = Math.imul(first + index + 1, 0x9e3779b1);
  for (let part = 0; part < template.length; part += 2)
    value = mix(value, look(seen, at, template, part));
  return mix(value, 0x27d4eb2f) & MASK;
}

/** The value that a part of a template refers to. */
export function look(
  { length, width, values }: Observations,
  at: number,
  looks: Int32Array,
  part: number,
): number {
  const offset = looks[part + 1] as number;
  const place = at + offset;
  if (place < 0 || place >= length) return OUTSIDE + offset;
  return values[place * width + (looks[part] as number)] as number;
}

export function mix(value: number, item: number): number {
  const product = Math.imul(value ^ item, 0x85ebca6b);
  return product ^ (product >>> 15);
}

/** FNV-1a over UTF-16 code units. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value;
}

/** What an attribute may say of an item; nothing is `undefined`, `false` or an empty string. */
export type AttributeValue = string | number | boolean | undefined;

/** Attributes by name, each a function of an item and its place in the sequence. */
export type Attributes<Item> = Record<
  string,
  (item: Item, at: number, items: readonly Item[]) => AttributeValue
>;

/**
 * Builds the rows of a sequence from attributes that are written as functions.
 *
 * @param bag what else an item has: the words of a line
 */
export function observeBy<Item>(
  attributes: Attributes<Item>,
  bag?: (item: Item) => readonly string[],
) {
  const functions = Object.values(attributes);
  return (items: readonly Item[]): Observations => {
    const width = functions.length;
    const values = new Int32Array(items.length * width);
    items.forEach((item, at) => {
      functions.forEach((attribute, index) => {
        values[at * width + index] = codeOf(attribute(item, at, items));
      });
    });
    const bags = bag && items.map((item) => Int32Array.from(new Set(bag(item)), hash));
    return { length: items.length, width, values, bags };
  };
}

function codeOf(value: AttributeValue): number {
  if (typeof value === 'string') return value === '' ? 0 : hash(value);
  return Number(value ?? 0);
}
