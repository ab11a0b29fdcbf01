/** A name from the words that are labelled as given and as family name. */
import type { PersonName } from '../../../article/article.ts';
import type { PeopleWord } from './words.ts';

/** Undefined if there is no word of letters. */
export function nameOf(
  given: readonly PeopleWord[],
  family: readonly PeopleWord[],
  suffix: readonly PeopleWord[],
  turkish: boolean,
): { name: PersonName; rewritten: boolean } | undefined {
  if (![...given, ...family].some(({ text }) => /\p{L}/u.test(text))) return undefined;
  const all = printed([...given, ...family]);
  const isShouted = all === all.toUpperCase() && /\p{Lu}{3}/u.test(all);
  // Two capitals are initials among given names: "Paul AW Edgar", "Weiwei TU".
  const fix = (text: string, shortest: number): string =>
    text.replace(/\p{Lu}[\p{Lu}\p{M}]+/gu, (word) =>
      word.length >= shortest && (isShouted || isCapitals(word, all))
        ? titleCase(word, turkish)
        : word,
    );
  const isOne = family.length === 0 || given.length === 0;
  const [first, last, end] = [
    isOne ? [] : given,
    isOne ? [...given, ...family] : family,
    suffix,
  ].map(printed) as [string, string, string];
  const name = withParticle(fix(last, 2).replace(FULL_STOP, ''));
  if (!isOne) name.given = withCapitals(fix(first, 3));
  else Object.assign(name, splitHan(name.family));
  if (end !== '') name.suffix = end.replace(/^([JS])R(?=\.|$)/, '$1r');
  const made = [name.given ?? '', [name.particle, name.family].filter(Boolean).join(' ')];
  return { name, rewritten: made.join() !== [first, last].join() || end !== (name.suffix ?? '') };
}

/** At the end of a family name, which is no abbreviation. */
const FULL_STOP = /(?<=\p{L}{2})\.$/u;

/** A family name in capitals beside a given name in small letters; "JF" and "CNRS" have no vowel. */
function isCapitals(word: string, all: string): boolean {
  return /\p{Lu}\p{Ll}/u.test(all) && /[AEIOUYÀ-ÖØ-Ý\u0100-\u017F\u0400-\u042F]/u.test(word);
}

/** Capitals that the text of a PDF lost: "andrew D.", "Mark a." */
const withCapitals = (given: string): string =>
  given.replace(/^\p{Ll}|(?<=\s)\p{Ll}(?=\.)/gu, (letter) => letter.toUpperCase());

/** The words with the white space between them; only signs without space around stand close. */
function printed(words: readonly PeopleWord[]): string {
  return words
    .map((word, at) => {
      const isBelow = at > 0 && word.line !== words[at - 1]?.line;
      return at > 0 && (word.spaced || isBelow) ? `${isBelow ? '\n' : ' '}${word.text}` : word.text;
    })
    .join('')
    .replace(/-\n(?=\p{Ll})/gu, '')
    .replace(/(?<=-)\n/g, '')
    .replaceAll('\n', ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
}

function titleCase(word: string, turkish: boolean): string {
  const lead = /^(?:MC|O['’])(?=\p{Lu}{2})/u.exec(word)?.[0].length ?? 0;
  const rest = word.slice(lead);
  return (
    word.slice(0, lead).replace('MC', 'Mc') +
    rest.slice(0, 1) +
    rest.slice(1).toLocaleLowerCase(turkish ? 'tr' : 'en')
  );
}

/** "van den Berg": small words before the family name. */
function withParticle(family: string): PersonName {
  const match = /^((?:[’']?\p{Ll}[\p{Ll}’']{0,5}\s){1,3})(?=\p{Lu})/u.exec(family);
  return match?.[1]
    ? { particle: match[1].trim(), family: family.slice(match[1].length) }
    : { family };
}

/** "王小明": one character is the family name, of four characters two are. */
function splitHan(name: string): PersonName | undefined {
  if (!/^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test(name)) return undefined;
  const length = name.length === 4 ? 2 : 1;
  return { family: name.slice(0, length), given: name.slice(length) };
}
