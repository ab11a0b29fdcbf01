/** Reads the parts of a name. Examples: "Jane Q. van der Doe", "García Márquez, Gabriel", "王小明". */
import type { PersonName } from '../../../article/article.ts';
import { wordSet } from '../../../words/word-list.ts';

export interface ReadName {
  name: PersonName;
  /** Whether other parts are possible. Example: "Gabriel García Márquez" has one family name or two. */
  guessed: boolean;
}

/** @param language of the article; decides how a name without a space is split */
export function readPersonName(text: string, language = ''): ReadName {
  const words = text.trim().split(/\s+/);
  return (
    readEastAsian(text.trim(), language) ??
    readWithComma(text) ??
    readByCapitals(words) ??
    readFamilyFirst(words) ??
    readInOrder(words)
  );
}

/**
 * Reads names with the family name first. Examples: "Ivanov I. I.", "Smith JA" (Vancouver), "Иванов Иван
 * Иванович".
 */
function readFamilyFirst(words: string[]): ReadName | undefined {
  const [family = '', ...given] = words;
  if (given.length === 0 || !/^\p{Lu}.*\p{Ll}/u.test(family)) return undefined;
  const dotted = given.every((word) => /^(?:\p{Lu}\p{Ll}?\.-?)+$/u.test(word));
  const bare = given.length === 1 && /^\p{Lu}(?:-?\p{Lu}){0,2}$/u.test(given[0] ?? '');
  const father = given.length === 2 && PATRONYMIC.test(given[1] ?? '');
  if (!dotted && !bare && !father) return undefined;
  return { name: { family, given: given.join(' ') }, guessed: !dotted };
}

/** A patronymic, which stands behind the given name. */
export const PATRONYMIC =
  /(?:[оеьй]вич|[оеё]вна|инична|івна|[oey]vich|[oey]vna)$|^(?:иль|кузьм|лук|никит|фом|савв)ич$/iu;

const SUFFIX = /^(?:Jr|Sr|Junior|Senior|2nd|3rd)\.?$|^(?:II|III|IV|VI{0,3})$/i;

/** Reads names with commas. Examples: "Doe, Jane", "Doe, Jr., Jane" (BibTeX), "Jane Doe, Jr.". */
function readWithComma(text: string): ReadName | undefined {
  const [first = '', second, third, ...more] = text.split(/(?:(?<!\s)\s+)?[,،]\s*/);
  if (second === undefined || more.length > 0) return undefined;
  if (third !== undefined) return SUFFIX.test(second) ? fromParts(first, third, second) : undefined;
  if (!SUFFIX.test(second)) return fromParts(first, second);
  const { name, guessed } = readInOrder(first.split(/\s+/));
  return { name: { ...name, suffix: second }, guessed };
}

function fromParts(familyText: string, given: string, suffix?: string): ReadName {
  const words = familyText.split(/\s+/);
  const count = countOf(words, isParticle, words.length - 1);
  const name: PersonName = { family: words.slice(count).join(' ') };
  if (given) name.given = given;
  if (suffix) name.suffix = suffix;
  if (count > 0) name.particle = words.slice(0, count).join(' ');
  return { name, guessed: false };
}

/** Reads names whose family name is in capitals. Examples: "WANG Xiaoming", "Jane DOE". */
function readByCapitals(words: string[]): ReadName | undefined {
  const isUpper = (word: string) => /^\p{Lu}{3,}(?:-\p{Lu}{2,})*$/u.test(word);
  const upper = words.filter(isUpper);
  if (words.length < 2 || upper.length !== 1 || !words.some((word) => /\p{Ll}/u.test(word)))
    return undefined;
  const at = words.findIndex(isUpper);
  if (at !== 0 && at !== words.length - 1) return undefined;
  const given = words.filter((word) => !isUpper(word)).join(' ');
  return { name: { family: upper.join(), given }, guessed: false };
}

/** Reads given names, particles, family name and suffix in this order. */
function readInOrder(words: string[]): ReadName {
  const last = words.at(-1) ?? '';
  if (words.length > 2 && SUFFIX.test(last)) {
    const { name, guessed } = readInOrder(words.slice(0, -1));
    return { name: { ...name, suffix: last }, guessed };
  }
  if (words.length < 2) return { name: { family: last }, guessed: false };
  const start = familyStart(words);
  const family = words.slice(start);
  const particles = countOf(family, isParticle, family.length - 1);
  const name: PersonName = { family: family.slice(particles).join(' ') };
  if (start > 0) name.given = words.slice(0, start).join(' ');
  if (particles > 0) name.particle = family.slice(0, particles).join(' ');
  return { name, guessed: isGuess(words.slice(0, start), family, particles) };
}

/** Particles: words before a family name that do not count when names are sorted. */
const PARTICLES = wordSet(`
  af al auf aus av bin bint binti binte bn d' d’ da dal dalla das de degli dei del dela della delle den der des
  di do dos du e el het ibn im in la las le les lo los op 't ’t te ten ter thoe to van vanden vander vom von
  ze zu zum zur بن بنت ابن آل`);

function isParticle(word: string): boolean {
  return PARTICLES.has(word);
}

/**
 * A particle with a capital letter is part of the family name. Examples: "De Souza", "Le Goff", "St. John", "عبد الله".
 */
export const CAPITAL_PARTICLE =
  /^(?:أبو|ابو|عبد|בן|בר|Al|El|Abd|Abdel|Abu|Abou|A[iï]t|Ben|Bin|Bint|Ibn|Ould|Da|Dal|Das|De|Del|Dela|Della|Di|Dos|Du|La|Le|Las|Los|Mac|Mc|Saint|San|Santa|St|Te|Ten|Ter|Van|Vander|Vanden|Von|Zu)\.?$/;

/** Words that join two family names in Spanish, Catalan and Portuguese. Example: "Ortega y Gasset". */
const JOINT = new Set(['y', 'i', 'e']);

/**
 * Portuguese words for the son, grandson or nephew with the same name. They are not a family name, and follow it.
 * Example: "Silva Neto, João da".
 */
export const GENERATION = /^(?:Filho|Net+o|Sobrinho|J[uú]nior)$/;

/** The index of the first word of the family name with its particles; never the first word of the name. */
export function familyStart(printed: readonly string[]): number {
  const words = inSmallLetters(printed);
  let start = words.length - 1;
  if (GENERATION.test(words[start] ?? '') && start >= 2) start -= 1;
  if (JOINT.has(words[start - 1] ?? '') && start >= 3) start -= 2;
  while (start > 1 && belongsToFamily(words[start - 1] ?? '')) start -= 1;
  return start;
}

/** "JUAN DE LA CRUZ" as "Juan de la Cruz", but "JA Smith" as it is. */
function inSmallLetters(words: readonly string[]): readonly string[] {
  if (words.some((word) => /\p{Ll}/u.test(word))) return words;
  return words.map((word) => {
    const small = word.toLowerCase();
    return isParticle(small) || JOINT.has(small) ? small : word.slice(0, 1) + small.slice(1);
  });
}

function belongsToFamily(word: string): boolean {
  return isParticle(word) || CAPITAL_PARTICLE.test(word);
}

function countOf(words: string[], test: (word: string) => boolean, most: number): number {
  const end = words.findIndex((word) => !test(word));
  return Math.min(end === -1 ? words.length : end, most);
}

/** Whether the parts are uncertain: a third whole word may belong to the given name or to the family name. */
function isGuess(given: string[], family: string[], particles: number): boolean {
  const last = family.at(-1) ?? '';
  // Uncertain: "Kim Min-jun". Certain: "Jane Garcia-Castro", "Ali El-masry".
  if (/^(?!(?:El|Al|Abd\p{Ll}*)-)\p{Lu}\p{Ll}+-\p{Ll}/u.test(last)) return true;
  if (last.includes('-')) return false;
  const whole = given.slice(1).filter((word) => !/^(?:\p{L}\.?-?){1,2}$/u.test(word));
  const joined = family.slice(particles, -1).some((word) => CAPITAL_PARTICLE.test(word));
  return whole.length > 0 || joined;
}

const HAN = /^[\p{Script=Han}々·]+$/u;
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}々ー·・]+$/u;
/** Family names of two characters. All other common family names have one. */
const TWO_CHARACTERS =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|南宫|东方|남궁|황보|제갈|선우|독고|사공)/;

/** Reads Chinese, Japanese and Korean names in their own script, with the family name first. */
function readEastAsian(text: string, language: string): ReadName | undefined {
  const [first = '', second, ...more] = text.split(/[\s\u3000]+/);
  if (!EAST_ASIAN.test(first)) return undefined;
  if (second !== undefined) {
    if (more.length > 0 || !EAST_ASIAN.test(second)) return undefined;
    return { name: { family: first, given: second }, guessed: false };
  }
  const chinese = HAN.test(first) && /^(zh|yue|lzh)\b/.test(language);
  const korean = /^\p{Script=Hangul}{2,4}$/u.test(first);
  if (!(chinese || korean) || first.length < 2) return { name: { family: first }, guessed: true };
  const length = TWO_CHARACTERS.test(first) && first.length > 2 ? 2 : 1;
  return { name: { family: first.slice(0, length), given: first.slice(length) }, guessed: false };
}

/** Words that only names of groups have. */
const GROUP =
  /\b(?:consorti(?:um|a)|collaboration|collective|team|working group|study group|research group|network|committee|initiative|association|society|foundation|contributors?|developers|community|organi[sz]ation|task force|council|the\s.{1,1000}\s(?:group|project|investigators|authors))\b/i;

/** Whether a text is the name of a group. Example: "The Offprint Working Group". */
export function isGroupName(text: string): boolean {
  return GROUP.test(text) && /\s/.test(text.trim());
}
