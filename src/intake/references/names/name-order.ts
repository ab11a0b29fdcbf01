/** Decides which words of a name are the family and which the given name. */

import {
  isGivenWord,
  isInitials,
  isInitialWord,
  isOrganisation,
  isParticle,
  isSaint,
  isSmallParticle,
  isTurned,
} from './name.ts';

/** A family name alone, as before a comma and given names. */
export function isFamily(part: string): boolean {
  const words = part.split(' ');
  // 王明, 李华 · 김영희, 박철수: complete names.
  if (words.length > 5 || /^(?:\p{Script=Han}+|\p{Script=Hangul}{2,4})$/u.test(part)) return false;
  if (words.length === 1) return !/^\p{Lu}$|\./u.test(part);
  return !isComplete(part, words);
}

/** A complete name. Examples: "Smith J-P", "A. Jones", "BATT Rosemary". */
function isComplete(part: string, words: string[]): boolean {
  if (isSaint(words[0] ?? '', words[1]) && words.length === 2) return false;
  const capitals = words.filter((word) => /^\p{Lu}[\p{Lu}’'-]+$/u.test(word)).length;
  if (capitals === words.length) return false;
  if (isInitialWord(words[0] ?? '') && !/^\p{Lu}{3,}$/u.test(words[0] ?? '')) return true;
  if (isInitialWord(words.findLast((word) => !isSmallParticle(word)) ?? '')) return true;
  return (
    capitals > 0 &&
    words.some((word) => /^\p{Lu}[\p{Lu}’'-]{2,}$/u.test(word)) &&
    /\p{Lu}\p{Ll}/u.test(part)
  );
}

/** The form of a whole list, which a single name does not show. */
export interface ListForm {
  /** Parts between commas, for each piece between words like "and". */
  pieces: string[][];
  /** The parts of all pieces. */
  parts: string[];
  /** Names without a comma start with the family name: "Lightbourn Clara". */
  turned: boolean;
  /** Names end in initials without full stops: "Costa IB". */
  initialled: boolean;
  /** Family names are in capitals, so "CHO" is a family name, not initials. */
  capitals: boolean;
}

export function formOf(pieces: string[][]): ListForm {
  const parts = pieces.flat();
  const text = parts.join(', ');
  const initials = parts.some((part) => INITIALS_BEHIND.test(part));
  const isMixed = /\p{Lu}{4}/u.test(text) && /\p{Lu}\p{Ll}/u.test(text);
  const capitals = isMixed && (!initials || parts.some((part) => /^\p{Lu}{4,}$/u.test(part)));
  const ofTwo = parts.map((part) => part.split(' ')).filter(({ length }) => length === 2);
  const turned = ofTwo.filter(isTurned).length;
  const others = ofTwo.filter(([first = '']) => isGivenWord(first)).length;
  return {
    pieces,
    parts,
    turned: turned > others && 2 * turned >= ofTwo.length,
    initialled: initials && !capitals,
    capitals,
  };
}

/** Examples: "Costa IB", "Silva CAB da". */
const INITIALS_BEHIND = /^\p{Lu}\p{Ll}[\p{L}’'-]* (?:\p{Lu}{1,2}|\p{Lu}{1,4} d[aeo]s?)$/u;

/**
 * The next part is the given name. Initials always are; full given names only after the first part of the list or if
 * nothing else fits.
 */
export function isGivenPart(part: string, next: string, at: number, form: ListForm): boolean {
  if (isInitials(next) || (at === 0 && isGivenOfLoneFamily(part, next, form))) return true;
  if (
    /^(?:\p{Lu}\.\s?)+\p{Lu}\p{Ll}|^\p{Lu}\p{Ll}+ (?:\p{Lu}\. ?)+(?![JS]n?r\b)\p{Lu}\p{Ll}/u.test(
      next,
    )
  )
    return false;
  if (endsInitialled(next)) return true;
  if (form.capitals && isOfCapitals(part) && !isOfCapitals(next)) return areGivenNames(next, 4);
  const isOnly = form.parts.length === 2 && !next.includes(' ');
  return (
    at === 0 &&
    areGivenNames(next, 3) &&
    part.split(' ').length <= (isOnly ? 5 : 3) &&
    !isGivenFirst(part, next, form) &&
    !areTwoWholeNames(part, next)
  );
}

const isOfCapitals = (text: string): boolean => /^\p{Lu}[\p{Lu}’' -]{2,}$/u.test(text);

/**
 * A lone family name among complete names must belong to the next part. Examples: "Ansoff, H. Igor", "Pereira, Maria
 * Aparecida Viana Schtine".
 */
function isGivenOfLoneFamily(part: string, next: string, { pieces, parts }: ListForm): boolean {
  const isLone = !part.includes(' ') || isParticle(part.split(' ')[0] ?? '');
  if (!isLone || isOrganisation(next)) return false;
  if (parts.length === 2) return next.includes(' ') && areGivenNames(next, 5);
  if (!/^\p{Lu}\. \p{Lu}\p{Ll}+$/u.test(next)) return false;
  const isLast = parts.at(-1) === next || pieces.every(({ length }) => length === 2);
  if (isLast && pieces.length > 1 && pieces.at(-1)?.length === 2) return true;
  return parts.every((one) => one === part || one.includes(' '));
}

/**
 * Examples: "Leonid Holt, David Birk", "Browning Christopher, Pertti Berg"; but not "Núñez Prado, Carlos Alberto",
 * which has two given names.
 */
function areTwoWholeNames(part: string, next: string): boolean {
  const [words, others] = [part.split(' '), next.split(' ')];
  const [first = '', last = ''] = others;
  if (words.length !== 2 || others.length !== 2 || isParticle(words[0] ?? '')) return false;
  if (isTurned(words)) return !others.every(isGivenWord);
  return isGivenWord(first) && !isGivenWord(last) && !isInitialWord(last);
}

/** Given names that end in an initial are not a complete name. Example: "Glen H.". */
function endsInitialled(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length > 1 &&
    words.length < 5 &&
    /^\p{Lu}\.?$/u.test(words.at(-1) ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(text)
  );
}

function areGivenNames(text: string, most: number): boolean {
  const words = text
    .replace(/\([^)]{0,1000}\)/g, '')
    .trim()
    .split(/\s+/);
  return (
    words.length <= most &&
    words.every(
      (word) =>
        /^\p{L}[\p{L}\p{M}.’'-]*$/u.test(word) && (!/^\p{Ll}/u.test(word) || isParticle(word)),
    )
  );
}

/** The part is already a complete name. Example: "Chris Smith" in "Chris Smith, John Doe". */
function isGivenFirst(part: string, next: string, { pieces, parts }: ListForm): boolean {
  const words = part.split(' ');
  if (words.length === 1 || isParticle(words[0] ?? '') || !next.includes(' ')) return false;
  if (isGivenWord(words[0] ?? '')) return true;
  const [opening, ...others] = pieces;
  if (opening?.length !== 2) return parts.length > 2;
  // Only the first name is inverted. Example: "Ruiz Prado, Gabriel José, and Mario Benedetti".
  const areGiven = next.split(' ').every((word) => isGivenWord(word) || isInitialWord(word));
  return others.some(({ length }) => length !== 2) && !areGiven;
}

/** Family names alternate with full given names. Example: "Smith, John, Brown, Mary, Jones, Peter". */
export function inverted(parts: string[]): boolean {
  if (parts.length < 4 || parts.length % 2 === 1) return false;
  // Only the first name is inverted. Example: "Feurer, Matthias, Aaron Klein, Katharina Berg".
  if (
    parts
      .slice(2)
      .every((part) => /^\p{Lu}\p{Ll}[\p{L}’'-]* (?:\p{L}+\.? )*\p{Lu}\p{Ll}/u.test(part))
  )
    return false;
  const given = parts.filter((_, index) => index % 2 === 1);
  const families = parts.filter((_, index) => index % 2 === 0);
  if (!given.every((part) => areGivenNames(part, 3) || isInitials(part))) return false;
  if (
    !families.every((part) =>
      part.split(' ').every((word) => !isInitialWord(word) || /^\p{Lu}{3,}$/u.test(word)),
    )
  )
    return false;
  const isKnown = (part: string) => isGivenWord(part.split(/[ -]/)[0] ?? '');
  const known = given.filter((part) => isInitials(part) || endsInitialled(part) || isKnown(part));
  const doubtful = families.filter(isKnown);
  return (
    families.every(
      (part) => !part.includes(' ') || isParticle(part.split(' ')[0] ?? '') || part.includes('-'),
    ) || known.length > doubtful.length + parts.length / 4
  );
}
