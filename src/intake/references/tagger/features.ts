import { ATTRIBUTES, type Attribute, type Observations } from './observe.ts';

/**
 * Attributes that are combined into features. `word[-1] word` is the previous and the current word: one kind of
 * feature, whose values are hashed to `FEATURE_BITS` bits. A line is a group of features that are often equal at two
 * positions, so their sum can be cached.
 */
const EMISSION_TEMPLATES = `
bias
word
word[-1]
word[1]
word[-2]
word[2]
word[-1] word
word word[1]
prefix2
prefix3
prefix3[1]
suffix2
suffix3
suffix2[-1]
lead, lead tail, lead[1], tail, tail[-1], tail[1], tail[-1] caps
tail tail[-1] tail[-2]
caps, caps[-1], caps[1], caps[-1] caps, caps caps[1], caps tail caps[1], number, number[-1], number[1], number lead tail, number[-1] number, number number[1]
number yearSeen numbersSeen, number tail[-1] numbersSeen, shape, shape[-1] shape
shape shape[1]
keyword, keyword[-1], keyword[1], keyword tail, keyword caps, keyword lead, keyword[-1] number, keyword number[1], keyword[-1] keyword
keyword yearSeen sentence
place, place caps tail, place[-1] place place[1], place yearSeen phraseSize
place tail[-1] nextKind
given, given tail, given[-1] caps, given phraseKind, initial, initial initial[1], initial[-1] caps tail, initial[-1] initial tail
initial yearSeen, italic, italic[-1] italic italic[1], italic yearSeen quote, italic phraseKind, italic inSeen
position, position fromEnd, fromEnd number, fromEnd tail, yearSeen, yearSeen caps tail[-1]
yearSeen sentence, yearSeen sentence quote, yearSeen inSeen phraseKind, quote, quote yearSeen
quote lead, quote tail[-1], quote hasQuotes caps, bracket, bracket number, bracket caps keyword
bracket phraseKind, inSeen, inSeen quote sentence, numbersSeen, numbersSeen caps, numbersSeen yearSeen phraseKind, sentence
sentence caps tail[-1]
phraseFirst phraseKind, phraseFirst phraseSize, phraseKind, phraseKind phrasePlace
phraseKind phraseEnd, phraseKind nextKind, phraseKind lastKind, phraseKind nextKind afterNextKind, phraseKind lastKind nextKind, phraseKind lastEnd phraseEnd, phraseKind yearSeen quote, phraseKind phraseSize yearSeen, phraseEnd nextKind, phraseSize nextKind, phraseSize yearSeen lastEnd
phraseWord phraseKind
phraseWord nextKind
nextKind afterNextKind yearSeen
nextWord
nextWord phraseKind
lastEnd phrasePlace caps, lastKind lastEnd
hasUrl yearSeen phraseKind
hasUrl fromEnd, opening sentence yearSeen, opening position
toNumber phraseKind
toNumber stopsToNumber yearSeen, toNumber caps quote, stopsToNumber tail[-1] caps, stopsToNumber tail[-1] quote
stopsToNumber phraseKind yearSeen, stopsToNumber phraseSize inSeen, stopsToNumber italic, stopsToEnd phraseKind yearSeen, stopsToEnd stopsToNumber
stopsToEnd tail[-1] caps
stopsToEnd nextKind
quoteAhead phraseKind, quoteAhead yearSeen caps
`;

const TRANSITION_TEMPLATES = `
bias, tail[-1], number, number[-1], lead, tail[-1] caps, quote tail[-1]
keyword, keyword[-1], italic[-1] italic, phrasePlace tail[-1], phraseKind phrasePlace
bracket lead, initial[-1] tail[-1], stopsToNumber tail[-1], toNumber tail[-1], stopsToEnd tail[-1], quoteAhead tail[-1]
`;

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

export const EMISSION_GROUPS = readGroups(EMISSION_TEMPLATES);
export const TRANSITION_GROUPS = readGroups(TRANSITION_TEMPLATES);

/** Features of the label at a position. */
export function emissionFeatures(seen: Observations, at: number): number[] {
  return EMISSION_GROUPS.flatMap((group) => featuresOf(group, seen, at));
}

/** Features of the transition from the previous label to the label at a position. */
export function transitionFeatures(seen: Observations, at: number): number[] {
  return TRANSITION_GROUPS.flatMap((group) => featuresOf(group, seen, at));
}

function featuresOf(group: FeatureGroup, seen: Observations, at: number): number[] {
  return group.templates.map((_, index) => featureOf(group, index, seen, at));
}

function readGroups(table: string): FeatureGroup[] {
  let first = 0;
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const looks = line.split(', ').map((feature) => feature.split(' '));
      const templates = looks.map((feature) => Int32Array.from(feature.flatMap(readLook)));
      const all = Int32Array.from([...new Set(looks.flat())].flatMap(readLook));
      first += templates.length;
      return { first: first - templates.length, templates, looks: all };
    });
}

function readLook(item: string): [attribute: number, offset: number] {
  const [, name = '', offset = '0'] = /^(\w+)(?:\[(-?\d)\])?$/.exec(item) ?? [];
  const attribute = ATTRIBUTES.indexOf(name as Attribute);
  if (attribute < 0) throw new Error(`Unexpected attribute “${item}”, expected one of ATTRIBUTES`);
  return [attribute, Number(offset)];
}

const MASK = (1 << FEATURE_BITS) - 1;
/** The value of every attribute at a position outside the string. */
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
  { length, values }: Observations,
  at: number,
  looks: Int32Array,
  part: number,
): number {
  const offset = looks[part + 1] as number;
  const place = at + offset;
  if (place < 0 || place >= length) return OUTSIDE + offset;
  return values[place * ATTRIBUTES.length + (looks[part] as number)] as number;
}

export function mix(value: number, item: number): number {
  const product = Math.imul(value ^ item, 0x85ebca6b);
  return product ^ (product >>> 15);
}
