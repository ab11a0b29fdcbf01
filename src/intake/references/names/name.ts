import type { CslName } from '../../../article/article.ts';
import { fold } from '../../../words/fold.ts';
import { isGivenName, keywordClasses } from '../keywords.ts';

/**
 * One person or organization as printed in a list: "Smith AB", "A. B. Chandra", "SILVA João", "World Bank". Family
 * names keep their particles: "van der Berg".
 */

/** Initials in place of given names. Examples: "A. B.", "AB", "A.-B.", "M. J. da", "Yu.". */
export function isInitials(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > 6 || !isInitialWord(words[0] ?? '')) return false;
  return words.every((word) => isInitialWord(word) || isParticle(word));
}

/** One letter, letters with full stops, or up to four capitals. */
export function isInitialWord(word: string): boolean {
  if (/^(?:\p{Lu}\p{M}*){1,4}$/u.test(word)) return true;
  if (/^\p{Lu}\p{M}*\p{Ll}{0,2}\.$/u.test(word) || FROM_CYRILLIC.test(word)) return true;
  return /^(?:\p{Lu}\p{M}*\p{Ll}?[.’']?[-‐–]?){1,4}\p{Ll}?\.?$/u.test(word) && /[.-]/.test(word);
}

/** Initials such as "EIu" and "IuP", where a Cyrillic letter is romanized as two. */
const FROM_CYRILLIC =
  /^(?:\p{Lu}(?:I[aeu]|Y[aeu]|[CKSZ]h|Ts)|(?:I[aeu]|Y[aeu]|[CKSZ]h|Ts)\p{Lu})$/u;

const PARTICLES = new Set(
  "van von der den de del della dello di da das do dos du des la le les el al bin ibn ter ten te zu zum zur vom af av op abu bint af d’ d' ’t 't ‘t el- al- ul ur e y i".split(
    ' ',
  ),
);

/** A single capital is an initial, not a particle. */
export function isParticle(word: string): boolean {
  return PARTICLES.has(word) || (word.length > 1 && PARTICLES.has(word.toLowerCase()));
}

/** A lower-case particle after initials: "da" in "M. J. da". "DA" is two initials. */
export const isSmallParticle = (word: string): boolean => /^\p{Ll}/u.test(word) && isParticle(word);

/** Starts a family name if a name follows. Examples: "St. John", "Ste Marie". */
export const isSaint = (word: string, next: string | undefined): boolean =>
  /^(?:St|Ste|Sto|Sta)\.?$/.test(word) && /^\p{Lu}[\p{L}’'-]{2,}$/u.test(next ?? '');

export function isSuffix(text: string): boolean {
  return /^(?:[JS]n?r|II|III|IV|2nd|3rd|Filho|Neto)\.?$/.test(text);
}

/** Form of the list that contains the name. */
interface NameForm {
  capitals?: boolean;
  turned?: boolean;
}

/** Reads a name without a comma. */
export function readName(text: string, form: NameForm = { turned: true }): CslName | undefined {
  const name = text.trim().replace(/^[,;&:\s]+|[,;:\s]+$/g, '');
  if (!/[\p{L}]/u.test(name)) return undefined;
  const words = name.split(/\s+/);
  const capital = form.capitals && !isOrganisation(name);
  for (const read of capital ? [readCapitalFamily, ...READERS] : READERS) {
    const found = read(name, words, form);
    if (found) return found;
  }
  return { literal: name };
}

type Reader = (name: string, words: string[], form: NameForm) => CslName | undefined;

/** The first reader that matches is used. */
const READERS: Reader[] = [
  readIdeographs,
  (name) => (isOrganisation(name) ? { literal: name } : undefined),
  readSingle,
  readFamilyInitials,
  readCapitalFamily,
  readGivenLast,
  readParticleFamily,
  readGivenFirst,
];

const TWO_CHARACTER_FAMILIES =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|令狐|宇文|长孙|端木|歐陽|司馬|諸葛)/;

/** Chinese and Korean names without a space. Japanese ones cannot be split without a dictionary. */
function readIdeographs(name: string): CslName | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(name)) return { literal: name };
  const korean = /^\p{Script=Hangul}{2,4}$/u.test(name);
  if (!korean && !/^\p{Script=Han}{2,4}$/u.test(name)) {
    return /^\p{Script=Han}{5,}$/u.test(name) ? { literal: name } : undefined;
  }
  const length = TWO_CHARACTER_FAMILIES.test(name) ? 2 : 1;
  if (!korean && name.length === 4 && length === 1) return { literal: name };
  return { family: name.slice(0, length), given: name.slice(length) };
}

/** Example: "J.P.Smith". */
const JOINED = /^((?:\p{Lu}\.[-‐]?){1,4})(\p{L}[\p{L}\p{M}’'-]+)$/u;

/** "IEA" is an organization; "Aristotle" and "Kim" are family names without a given name. */
function readSingle(name: string, words: string[]): CslName | undefined {
  if (words.length > 1) return undefined;
  const joined = JOINED.exec(name);
  if (joined) return named(joined[2] ?? '', joined[1] ?? '');
  if (/^[\p{Lu}\d&.-]{2,}$/u.test(name) || /\d/.test(name)) return { literal: name };
  return { family: name };
}

/** Examples: "Smith AB", "de la Macorra JC", "Heidegger M.", "Иванов И. И." */
function readFamilyInitials(_name: string, words: string[]): CslName | undefined {
  const from = startOfInitials(words);
  const suffix = from === words.length && isSuffix(words.at(-1) ?? '') ? words.at(-1) : undefined;
  if (suffix) return withSuffix(readName(words.slice(0, -1).join(' ')), suffix);
  const family = words.slice(0, from);
  if (from === words.length || family.length > 5) return undefined;
  const bare = isSaint(family[0] ?? '', family[1]) ? family.slice(1) : family;
  if (isInitialWord(bare[0] ?? '') && !/^\p{Lu}[\p{Lu}\p{M}’'-]+$/u.test(bare[0] ?? ''))
    return undefined;
  if (!bare.every((word) => /^[\p{L}’'ʹ‘`-]+$/u.test(word))) return undefined;
  // In "Bacevich Andrew J." the second word is a given name, not part of the family name.
  const isWhole = family.length === 2 && isTurned(family) && !isParticle(family[0] ?? '');
  if (isWhole && /^\p{Lu}\.$/u.test(words.slice(from).join(' ')))
    return named(family[0] ?? '', words.slice(1).join(' '));
  return named(family.join(' '), words.slice(from).join(' '));
}

/** Index of the first of the final initials: 1 in "NEVES R da S P" and "Souza L. D. de". */
function startOfInitials(words: string[]): number {
  let from = words.length;
  for (let at = words.length - 1; at > 0; at--) {
    const word = words[at] ?? '';
    const particle = isSmallParticle(word);
    if (!particle && (!isInitialWord(word) || isSuffix(word))) break;
    if (!particle) from = at;
  }
  return from === words.length - 1 && isGivenAndShortFamily(words) ? words.length : from;
}

/** A short family name at the end of a sentence is not initials. Examples: "Sherry Xin Li.", "Andrew Ng." */
function isGivenAndShortFamily(words: string[]): boolean {
  const [first = '', second = ''] = words;
  const isGiven = words.length > 2 ? /^\p{Lu}\p{Ll}+$/u.test(second) : isGivenWord(first);
  return isGiven && /^\p{Lu}\p{Ll}{1,2}\.$/u.test(words.at(-1) ?? '');
}

/** Examples: "APPELBAUM Eileen", "Mark C. GENOVESE", "Ben DE JONG". */
function readCapitalFamily(_name: string, words: string[], form: NameForm): CslName | undefined {
  const capital = words.map(isCapitals);
  if (form.capitals && !capital.includes(true)) capital[1] = isShortFamily(words);
  if (!capital.includes(true) || capital.every(Boolean)) return undefined;
  const last = capital.lastIndexOf(true);
  let first = capital.indexOf(true);
  const isBehind = last === words.length - 1;
  while (isCapitalParticle(words[first - 1] ?? '') && (first > 1 || !isBehind)) first--;
  const family = words.slice(first, last + 1).join(' ');
  if (first === 0) return named(family, words.slice(last + 1).join(' '));
  return isBehind ? named(family, words.slice(0, first).join(' ')) : undefined;
}

function isCapitals(word: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}\p{M}’'-]{2,}$/u.test(word) && !isSuffix(word) && !/^\p{Lu}-\p{Lu}$/u.test(word)
  );
}

/** Two capitals after a given name are a family name if they contain a vowel. Example: "Bo FU". */
const isShortFamily = ([given = '', family = '', ...rest]: string[]): boolean =>
  rest.length === 0 && /^\p{Lu}\p{Ll}/u.test(given) && /^(?=.*[AEIOUY])\p{Lu}{2}$/u.test(family);

const isCapitalParticle = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word) && isParticle(word);

/** Examples: "van der Berg", "Van Ham". */
function readParticleFamily(name: string, words: string[]): CslName | undefined {
  const [first = ''] = words;
  const isSmall = /^\p{Ll}/u.test(name) && isParticle(first) && !isSuffix(words.at(-1) ?? '');
  const isLarge = words.length === 2 && /^(?:V[ao]n|Vom|D[ei]|Del|Della|Du|L[ea])$/.test(first);
  return (isSmall && words.length <= 6) || isLarge ? { family: words.join(' ') } : undefined;
}

/** Examples: "A. B. Chandra", "Cees van den Eijk", "Mary Ann Smith Jr." */
function readGivenFirst(_name: string, words: string[]): CslName | undefined {
  const last = words.at(-1) ?? '';
  if (words.length > 2 && isSuffix(last)) {
    return withSuffix(readGivenFirst('', words.slice(0, -1)), last);
  }
  if (words.length > 6) return undefined;
  const joined = JOINED.exec(last);
  let from = words.length - 1;
  while (from > 1 && isParticle(words[from - 1] ?? '')) from--;
  if (from > 1 && isSaint(words[from - 1] ?? '', words[from])) from--;
  if (from === 1 && words.length > 2 && /^(?:van|von|de|di)$/.test(words[0] ?? ''))
    return undefined;
  if (joined) return named(joined[2] ?? '', `${words.slice(0, -1).join(' ')} ${joined[1]}`);
  const family = words
    .slice(from)
    .join(' ')
    .replace(/(?<=\p{Ll})\.$/u, '');
  return named(family, words.slice(0, from).join(' '));
}

/** Example: "Lightbourn Clara". After an initial, the last word is the family name. */
function readGivenLast(_name: string, words: string[], form: NameForm): CslName | undefined {
  const [first = '', last = ''] = words;
  if (!form.turned || words.length > 2 || isInitialWord(first) || isSmallParticle(first))
    return undefined;
  return isTurned(words) ? named(first, last) : undefined;
}

/** Of two words, only the last is a known given name. */
export function isTurned([first = '', last = '']: readonly string[]): boolean {
  return isGivenWord(last) && !isGivenWord(first);
}

/** Examples: "Gerald", "Jean-Claude". */
export function isGivenWord(word: string): boolean {
  return isGivenName(fold(word.split('-')[0] ?? ''));
}

function withSuffix(name: CslName | undefined, suffix: string): CslName | undefined {
  return name && { ...name, suffix };
}

/** Makes a person from the printed family and given names. */
export function named(family: string, given: string): CslName {
  const words = given.trim().split(/\s+/);
  const suffix = words.length > 1 && isSuffix(words.at(-1) ?? '') ? words.pop() : undefined;
  let from = words.length;
  while (from > 1 && isSmallParticle(words[from - 1] ?? '')) from--;
  const particle = words.slice(from).join(' ');
  return {
    family: family.trim(),
    given: givenInitials(words.slice(0, from).join(' ')),
    ...(particle && { 'dropping-particle': particle }),
    ...(suffix && { suffix }),
  };
}

/** "AB" and "A.B." become "A. B."; "J-P" becomes "J.-P."; full names are unchanged. */
function givenInitials(given: string): string {
  const words = given.trim().split(/\s+/);
  if (!words.every((word) => isInitialWord(word) || isSmallParticle(word)))
    return given.trim().replace(/(\p{Lu}\.)(?=\p{Lu})/gu, '$1 ');
  return words.map(printedInitials).join(' ');
}

function printedInitials(word: string): string {
  if (isSmallParticle(word)) return word;
  if (/^(?:\p{Lu}\p{M}*)+$|^\p{Lu}{2,4}\.$/u.test(word) || FROM_CYRILLIC.test(word))
    return (word.match(/\p{Lu}[\p{M}\p{Ll}]*/gu) ?? []).map((letter) => `${letter}.`).join(' ');
  return word
    .replace(/\.(?=\p{Lu})/gu, '. ')
    .replace(/(\p{Lu})(?=[-‐–])/gu, '$1.')
    .replace(/\.\.+/g, '.')
    .replace(/([-‐–]\p{Lu})$/u, '$1.')
    .replace(/ (\p{Lu})$/u, ' $1.');
}

const ORGANISATION_WORDS = new Set(
  'group bank faculdade facultad faculté faculty escola escuela école üniversitesi institut institute institutes instituts instituto organisation organisations organization organizations department departamento council committee association associação asociación society sociedade agency agencia agência commission comisión comissão consortium collaboration team foundation fundacion fundación fundação stiftung center centers centre centro office oficina bureau nations union board authority company corporation inc ltd gmbh press network government gobierno governo parliament parliamentary project program programme academy academies federation federal national international united european division service services survey system systems school college hospital library museum forum encyclopaedia encyclopedia encyclopædia enciclopedia enciclopédia wikipedia working task force investigators watch enterprise panel initiative alliance trust fund statistisches amt verband gesellschaft deutsche deutscher deutsches stadt landeshauptstadt landkreis gemeinde magistrat senat regierung prefeitura secretaria secretaría senado congreso congresso conselho consejo ayuntamiento municipalidad tribunal corte supreme court suprema congress cámara câmara assembleia asamblea presidência presidencia contraloría defensoría procuraduría superintendencia rede redacción redação republic kingdom états reuters associates microsystems technologies software industries research health studies media news times post министерство институт университет федеральная комитет россии федерации وزارة وزارت منظمة جامعة بنك مركز هيئة سازمان دانشگاه یونیورسٹی ادارہ حکومت kurumu kurulu derneği başkanlığı kementerian departemen direktorat lembaga majelis dewan komisi badan dinas republik republique republica république républica repubblica gouvernement pemerintah conseil comité fédération syndicat observatoire préfecture direction ressources'.split(
    ' ',
  ),
);

const ORGANISATION_FORMS =
  /^(?:(?:universi[td]|fakult|minist|laborator|bundes|bakanl)[\p{L}\p{M}]+|\p{L}{4,}(?:amt|referat|verein|kammer|kommission|archiv|zentrum|behörde))$/u;

/** Uses a set, because a pattern of so many words is slow to compile. */
function isOrganisationWord(word: string): boolean {
  const small = word.toLowerCase();
  return ORGANISATION_WORDS.has(small) || ORGANISATION_FORMS.test(small);
}

/** An organization is printed unchanged, never inverted. Examples: "World Bank Group", "Ministerio de Educación". */
export function isOrganisation(name: string): boolean {
  if (/(?<!\p{L})(?:e\. ?V\.?|A\/S)$/u.test(name)) return true;
  const words = name.split(/\s+/).map((word) => word.replace(/[^\p{L}\p{M}.’'-]/gu, ''));
  if (
    words.some((word) => /^(?:\p{Lu}\.){1,3}$/u.test(word)) &&
    !/^(?:U\.S\.|U\.K\.|U\.N\.|T\.C\.)/.test(name)
  ) {
    return false;
  }
  // Examples: "El País", "The Nation".
  if (/^(?:El|Los|Las|The) \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(name)) return true;
  if (words.length > 1 && words.some(isOrganisationWord)) return true;
  if (/(?:ministerium|gesellschaft|verband|anstalt|kommission)$/i.test(name)) return true;
  return words.length > 2 && words.slice(1).some((word) => isLink(word));
}

/** Words of organizations' names that no personal name contains: "of", "für", "para". */
function isLink(word: string): boolean {
  if (isParticle(word) || !/^\p{Ll}/u.test(word)) return false;
  const classes = keywordClasses(fold(word));
  return classes.includes('function') && !classes.includes('and');
}
