/** Which words of a name are its family name: by what the page shows, else by what the languages are used to. */
import {
  CAPITAL_PARTICLE,
  familyStart,
  PATRONYMIC,
} from '../../../compile/metadata/values/person-name.ts';
import type { PeopleWord } from './words.ts';

export interface SplitName {
  given: PeopleWord[];
  family: PeopleWord[];
  /** How clear it is, in the unit of margins: 1 if the page shows it, 0 for a guess against the vocabularies. */
  margin: number;
}

type Name = readonly PeopleWord[];

/** A range of words that are the family name. */
type Range = readonly [from: number, to: number];

interface Page {
  language: string;
  isFamilyFirst: boolean;
  /** Whether an affiliation is in a country where people have two family names. */
  hasTwoFamilies: boolean;
  /** Whether family names of several letters are in capitals: "TU" is one as well, and no initials. */
  hasCapitals: boolean;
  /** The word before each word of the page. */
  before: ReadonlyMap<PeopleWord, PeopleWord | undefined>;
}

/**
 * @param names words of each name, in printed order
 * @param all the words of the page; its names are printed in one order
 * @param language BCP 47, of the page
 */
export function splitNames(
  names: readonly Name[],
  all: readonly PeopleWord[],
  language: string,
): SplitName[] {
  const before = new Map(all.map((word, at) => [word, all[at - 1]]));
  const hasCapitals = names.some((name) => inCapitals(name) !== undefined);
  const hasTwoFamilies = all.some(({ classes }) => classes.includes('two-families'));
  const page: Page = {
    language,
    before,
    hasTwoFamilies,
    hasCapitals,
    isFamilyFirst: isFamilyFirst(names),
  };
  return names.map((name) => {
    const shown = SHOWN.map((find) => find(name, page)).find((range) => range !== undefined);
    const isFirst = page.isFamilyFirst ? !isTurned(name.toReversed()) : isTurned(name);
    const [from, to] = shown ?? (isFirst ? firstFamily(name) : lastFamily(name, page));
    const family = name.slice(from, to);
    const given = name.filter((word) => !family.includes(word));
    // A final initial may be a family name: "Leonila T". A single name in the other order may be an error.
    const isDoubtful = shown
      ? given.every(isInitial) && isOnlyGiven(family.at(-1))
      : isFirst !== page.isFamilyFirst;
    const margin = shown ? 1 : clearness(given, family);
    return { given, family, margin: isDoubtful ? 0 : margin };
  });
}

/** What a page shows of a name, in the order tried. */
const SHOWN: ((name: Name, page: Page) => Range | undefined)[] = [
  behindComma,
  inCapitals,
  beforeInitials,
  byPatronymic,
  inCharacters,
  inVietnamese,
];

/** "Serwaa, Ama" */
function behindComma(name: Name, { before }: Page): Range | undefined {
  const at = name.findIndex(
    (word, index) => index > 0 && /^[,،，]$/.test(before.get(word)?.text ?? ''),
  );
  return at === -1 ? undefined : [0, at];
}

/** "Ama SERWAA", "SERWAA Ama" */
function inCapitals(name: Name, page?: Page): Range | undefined {
  const capitals = page?.hasCapitals ? SHORT_CAPITALS : CAPITALS;
  const isCapital = ({ text }: PeopleWord) => capitals.test(text) && VOWEL.test(text);
  const [from, last] = [name.findIndex(isCapital), name.findLastIndex(isCapital)];
  const others = name.filter((word) => !isCapital(word));
  const isAll = !others.some(({ text }) => /\p{Lu}\p{Ll}/u.test(text));
  const isOne = name.slice(from, last + 1).every((word) => isCapital(word) || isParticle(word));
  if (from === -1 || isAll || !isOne) return undefined;
  // "Cristian CACERES Mendoza", "CACERES Mendoza Cristian": the second family name stays in small letters.
  const next = name[last + 1];
  const isNext = next && name.length > last + 2 && isFamily(next) && !isGiven(next);
  return [withParticles(name, from), from > 0 ? name.length : last + (isNext ? 2 : 1)];
}

/** A family name in capitals. Example: "McCANN". Two letters may be initials: "Wilson AB" */
const CAPITALS = /^(?:\p{Lu}\p{Ll}{1,2})?\p{Lu}{2}[\p{Lu}\p{M}’'-]+$/u;
const SHORT_CAPITALS = /^\p{Lu}[\p{Lu}\p{M}’'-]+$/u;
const VOWEL = /[AEIOUYÀ-ÖØ-Ý\u0100-\u017F\u0400-\u042F]/u;

/** "Serwaa A.", "van den Berg AB", "Serwaa Ama K." */
function beforeInitials(name: Name): Range | undefined {
  const isShouted = !name.some(({ text }) => /\p{Ll}/u.test(text));
  // "FLORIAN ROY" ends in no initials, because one can speak them.
  const isShort = (word: PeopleWord) =>
    isInitial(word) && !(isShouted && /^\p{Lu}{2}/u.test(word.text) && VOWEL.test(word.text));
  const last = name.findLastIndex((word) => !isShort(word)) + 1;
  const [first] = name;
  if (!first || last === 0 || last === name.length || isShort(first)) return undefined;
  // "Fabio A. Cruz S."
  if (isOnlyGiven(first) && last > 1) return [last - 1, name.length];
  return [0, last > 1 && isOnlyGiven(name[last - 1]) ? last - 1 : last];
}

const isInitial = ({ text }: PeopleWord): boolean =>
  /^\p{Lu}\.?$|^(?:\p{Lu}\.-?){2,4}$|^\p{Lu}{2,3}$/u.test(text);

/** "Сервова Анна Ивановна", "Анна Ивановна Сервова" */
function byPatronymic(name: Name): Range | undefined {
  const at = name.findIndex(({ text }) => PATRONYMIC.test(text));
  if (name.length !== 3 || at < 1) return undefined;
  return at === 2 ? [0, 1] : [2, 3];
}

/** Chinese and Korean names begin with the family name. */
function inCharacters(name: Name): Range | undefined {
  const isOf = ({ text }: PeopleWord) => /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(text);
  return name.length > 1 && name.every(isOf) ? [0, 1] : undefined;
}

/** Names with Vietnamese letters begin with the family name. */
function inVietnamese(name: Name): Range | undefined {
  const [first] = name;
  const isVietnamese = name.some(({ text }) => VIETNAMESE.test(text.normalize('NFC')));
  return first && name.length > 2 && isVietnamese && isFamily(first) ? [0, 1] : undefined;
}

const VIETNAMESE = /[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơư]/iu;

/** The first word, with the particles before it. */
function firstFamily(name: Name): Range {
  const from = name.findIndex((word) => !isParticle(word));
  return [0, Math.max(from, 0) + 1];
}

/** The last word, with the particles before it; both family names of those who have two. */
function lastFamily(name: Name, page: Page): Range {
  const from = familyStart(name.map(({ text }) => text));
  const family = name.slice(from).map(({ text }) => text);
  const areBoth = family.some((word) => /^y$|\p{L}-\p{L}/iu.test(word));
  const before = from > 1 && !areBoth ? name[from - 1] : undefined;
  const isDouble = before !== undefined && isFirstOfTwo(before, name.at(-1), from, page);
  return [isDouble ? withParticles(name, from - 1) : from, name.length];
}

/**
 * Whether the word is the first of two family names. Example: "Claudia Estrada Goic". It must be a family name of Spain or
 * Latin America, or an unknown word in a Spanish text or before such a family name on a page with an affiliation there.
 * In Spanish texts every third word counts. Portuguese names are sorted by the last family name.
 */
function isFirstOfTwo(
  word: PeopleWord,
  last: PeopleWord | undefined,
  at: number,
  { language, hasTwoFamilies }: Page,
): boolean {
  if (isInitial(word) || language === 'pt') return false;
  const isSpanish = /^(?:es|ca)$/.test(language);
  if (isSpanish && at > 2) return true;
  const isNear = hasTwoFamilies && last?.classes.includes('hispanic');
  return !isGiven(word) && (isSpanish || isNear || word.classes.includes('hispanic'));
}

function withParticles(name: Name, family: number): number {
  let from = family;
  while (
    from > 1 &&
    (isParticle(name[from - 1]) || CAPITAL_PARTICLE.test(name[from - 1]?.text ?? ''))
  )
    from -= 1;
  return from;
}

export const isParticle = (word: PeopleWord | undefined): boolean =>
  /^\p{Ll}/u.test(word?.text ?? '') && word?.classes.includes('particle') === true;

const isGiven = ({ classes }: PeopleWord): boolean => classes.includes('given');
const isFamily = ({ classes, text }: PeopleWord): boolean =>
  classes.includes('family') || (!classes.includes('given') && EAST_SLAVIC.test(text));

/** Endings of Russian and Ukrainian family names. Examples: "Лопатин", "Громова", "Шевченко", "Луцький" */
const EAST_SLAVIC = /[а-яёіїє](?:[оеёє]ва?|[иіы]на?|[сц]ь?(?:кий|кая|ка)|енко|[чщ]ук)$/u;

/** Whether the vocabularies know its first word only as a family name, and its last word only as a given name. */
function isTurned(name: Name): boolean {
  const [first, last] = [name[0], name.findLast((word) => !isInitial(word))];
  return first !== undefined && isFamily(first) && !isGiven(first) && isOnlyGiven(last);
}

const isOnlyGiven = (word: PeopleWord | undefined): boolean =>
  word !== undefined && isGiven(word) && !isFamily(word);

/** Whether names of the page begin with a family name, as far as the vocabularies know: several, or its only name. */
function isFamilyFirst(names: readonly Name[]): boolean {
  const each = new Map(names.map((name) => [name.map(({ folded }) => folded).join(' '), name]));
  const signs = [...each.values()].map((name) => {
    const [first, last] = [name[0], name.at(-1)];
    return first && last && first !== last ? leaning(first) - leaning(last) : 0;
  });
  const turned = signs.filter((sign) => sign < 0).length;
  const sum = signs.reduce((all, sign) => all + sign, 0);
  return sum < -1 && (turned > 1 || each.size === 1) && signs.some((sign) => sign < -1);
}

/** 1 for a word that is only a given name, or an initial; −1 for one that is only a family name. */
function leaning(word: PeopleWord): number {
  if (isInitial(word)) return 1;
  return Number(isGiven(word)) - Number(isFamily(word));
}

/** Whether the vocabularies agree; a third word may belong to either part. */
function clearness(given: Name, family: Name): number {
  const [first, last] = [given[0], family.at(-1)];
  if (!first || !last) return 0.3;
  const agreement = leaning(first) - leaning(last);
  const isLong =
    [...given, ...family].filter((word) => !isInitial(word) && !isParticle(word)).length > 2;
  return Math.max(0, 0.4 + 0.2 * agreement - (isLong ? 0.3 : 0));
}
