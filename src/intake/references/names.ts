import type { CslName } from '../../article.ts';
import { isGivenName } from './gazetteer.ts';
import { fold } from './keywords.ts';
import {
  isInitials,
  isInitialWord,
  isOrganisation,
  isParticle,
  isSuffix,
  named,
  readName,
} from './name.ts';
import { bareList } from './name-list-rim.ts';

/** A list of people and groups as printed. */
export interface NameList {
  names: CslName[];
  /** The list ends in "et al." or the like: it is not complete. */
  more: boolean;
}

/** Longer lists are hostile or no lists. */
const LONGEST = 6000;

/**
 * Reads the names of a reference, of whatever form: `Smith AB, Jones C`, `Silva, M. J. da; Costa, A.`,
 * `A. B. Chandra and C. Dell`, `Lanza – O. Longo`, `Marwell, Gerald, and Pamela Oliver`, groups.
 */
export function readNames(printed: string): NameList {
  const { text, more } = bareList(printed.slice(0, LONGEST));
  if (!/\p{L}/u.test(text)) return { names: [], more };
  return { names: bareFamilies(text) ?? split(text), more };
}

/** "Smith, Jones, and Brown": families only. */
function bareFamilies(text: string): CslName[] | undefined {
  const parts = text.split(AND).flatMap((part) => part.split(/\s*,\s*/));
  const bare = parts.length > 2 && parts.length % 2 === 1;
  if (!bare || !parts.every((part) => /^\p{Lu}\p{Ll}[\p{L}’'-]+$/u.test(part))) return undefined;
  return parts.some((part) => isGivenName(fold(part)))
    ? undefined
    : parts.map((family) => ({ family }));
}

/** A single letter joins names only where it is small: "Dady A, E Havis" has initials. */
const AND =
  /\s*,?\s+(?:&|[Aa]nd|AND|[Uu]nd|UND|u\.|[Ee]t|ET|y|e|[Oo]g|[Oo]ch|[Ee]n|i|и|[Vv]e|[Dd]an|و|اور|sowie|с|a(?=\s+\p{Lu}))\s+(?:&\s+)?|\s*&\s*|\s+و(?=\p{Script=Arabic}{3})/u;

function split(text: string): CslName[] {
  if (text.includes(';'))
    return text.split(/\s*;\s*/).flatMap((part) => lonePair(part) ?? split(part));
  const slashed = slashParts(text);
  if (slashed) return slashed.flatMap((part) => lonePair(part) ?? split(part));
  if (isOneGroup(text)) return [{ literal: text }];
  return text
    .replace(/^(?:[Aa]nd|[Uu]nd|y|e|et|&)\s+/, '')
    .split(AND)
    .flatMap(chunk);
}

/** Between semicolons one comma divides family and given name: "Spieß, C. Katharina". */
function lonePair(text: string): CslName[] | undefined {
  const parts = text
    .trim()
    .split(/\s*,\s*/)
    .filter(Boolean);
  const [family = '', given = ''] = parts;
  if (parts.length !== 2 || AND.test(text) || isSuffix(given) || isOrganisation(text))
    return undefined;
  return isFamily(family) ? [named(family, given)] : undefined;
}

/** "Jutta Allmendinger/Johannes Huinink", "Lanza – O. Longo" */
function slashParts(text: string): string[] | undefined {
  if (/\p{L}\.?\s*\/\s*\p{L}/u.test(text)) return text.split(/\s*\/\s*/);
  if (/[\p{L}.]\s+[–—]\s+\p{L}/u.test(text)) return text.split(/\s+[–—]\s+/);
  // "BFG - The Brazil Flora Group" is one; people have initials.
  const parts = text.split(/\s+-\s+/);
  return parts.length > 1 && parts.every((part) => /\p{Lu}\./u.test(part)) ? parts : undefined;
}

/** "Food and Agriculture Organization": the "and" is the group's own. */
function isOneGroup(text: string): boolean {
  if (isFamilyAndGiven(text)) return false;
  if (!isOrganisation(text) || /(?:^|\s)\p{Lu}\.(?:\s|,|$)/u.test(text)) return false;
  const parts = text.split(AND);
  if (parts.some((part) => /,\s/.test(part) && looksLikePerson(part))) return false;
  if (/\s(?:of|für|de|del|for)\s/.test(parts[0] ?? '')) return true;
  return (
    parts.length === 1 || !parts.every((part) => isOrganisation(part) || /^\p{Lu}{2,}$/u.test(part))
  );
}

/** "Post, Robert": a group's word may be a family's name; groups have no comma after their first word. */
function isFamilyAndGiven(text: string): boolean {
  const [family = '', given = '', ...rest] = text.split(/,\s*/);
  return rest.length === 0 && !/\s/.test(family) && isGivenName(fold(given.split(' ')[0] ?? ''));
}

function looksLikePerson(part: string): boolean {
  return part
    .split(/,\s*/)
    .slice(1)
    .some((piece) => isGivenName(fold(piece.split(' ')[0] ?? '')));
}

/** Names that only commas divide. */
function chunk(text: string): CslName[] {
  const capitals = /\p{Lu}{4}/u.test(text) && /\p{Lu}\p{Ll}/u.test(text);
  const parts = text.split(/\s*,\s*/).filter((part) => /\p{L}/u.test(part));
  if (inverted(parts)) return pairs(parts);
  const names: CslName[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    if (isSuffix(part) && names.length > 0) {
      Object.assign(names.at(-1) as CslName, { suffix: part });
    } else if (next !== undefined && isInitials(next) && WITH_SUFFIX.test(part)) {
      const [, family = '', suffix = ''] = WITH_SUFFIX.exec(part) ?? [];
      names.push({ ...named(family, next), suffix });
      at++;
    } else if (next !== undefined && isFamily(part) && isGivenPart(part, next, at, parts)) {
      names.push(named(part, next));
      at++;
    } else {
      const name = readName(part, capitals);
      if (name) names.push(name);
    }
  }
  return names;
}

/** "Faro Jr." before "A. C." */
const WITH_SUFFIX = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) ([JS]r\.?|I{2,3}|IV)$/u;

/** A family alone, as it stands before a comma and given names. */
function isFamily(part: string): boolean {
  const words = part.split(' ');
  if (words.length > 5 || /^\p{Script=Han}+$/u.test(part)) return false;
  if (words.length === 1) return !/^\p{Lu}$|\./u.test(part);
  return !isComplete(part, words);
}

/** "Smith J-P", "A. Jones", "BATT Rosemary": nothing is missing. */
function isComplete(part: string, words: string[]): boolean {
  const capitals = words.filter((word) => /^\p{Lu}[\p{Lu}’'-]+$/u.test(word)).length;
  if (capitals === words.length) return false;
  if (isInitialWord(words[0] ?? '') && !/^\p{Lu}{3,}$/u.test(words[0] ?? '')) return true;
  if (isInitialWord(words.at(-1) ?? '')) return true;
  return (
    capitals > 0 &&
    words.some((word) => /^\p{Lu}[\p{Lu}’'-]{2,}$/u.test(word)) &&
    /\p{Lu}\p{Ll}/u.test(part)
  );
}

/** Initials always; full given names only after the first of the list, or when nothing else fits. */
function isGivenPart(part: string, next: string, at: number, parts: string[]): boolean {
  if (isInitials(next)) return true;
  if (/^(?:\p{Lu}\.\s?)+\p{Lu}\p{Ll}/u.test(next)) return false;
  if (endsInitialled(next)) return true;
  return (
    at === 0 &&
    isGivenNames(next) &&
    part.split(' ').length <= 3 &&
    !isGivenFirst(part, parts) &&
    !areTwoWholeNames(part, next)
  );
}

/** "Leonid Holt, David Birk": a given name, and one that is none; "Núñez Prado, Carlos Alberto" has two. */
function areTwoWholeNames(part: string, next: string): boolean {
  const [first = '', last = ''] = next.split(' ');
  const two = part.split(' ').length === 2 && next.split(' ').length === 2;
  if (!two || isParticle(part.split(' ')[0] ?? '')) return false;
  return isGivenName(fold(first)) && !isGivenName(fold(last)) && !isInitialWord(last);
}

/** "Glen H.": given names that end in an initial are no whole name. */
function endsInitialled(text: string): boolean {
  const words = text.split(' ');
  return (
    words.length > 1 &&
    words.length < 5 &&
    /^\p{Lu}\.?$/u.test(words.at(-1) ?? '') &&
    /^\p{Lu}\p{Ll}/u.test(text)
  );
}

function isGivenNames(text: string): boolean {
  const words = text
    .replace(/\([^)]*\)/g, '')
    .trim()
    .split(/\s+/);
  return (
    words.length < 4 &&
    words.every(
      (word) =>
        /^\p{L}[\p{L}\p{M}.’'-]*$/u.test(word) && (!/^\p{Ll}/u.test(word) || isParticle(word)),
    )
  );
}

/** "Chris Smith" of "Chris Smith, John Doe": a whole name already. */
function isGivenFirst(part: string, parts: string[]): boolean {
  const words = part.split(' ');
  if (words.length === 1) return false;
  if (isParticle(words[0] ?? '')) return false;
  if (parts.length > 2) return true;
  return isGivenName(fold(words[0] ?? '')) && (parts[1] ?? '').split(' ').length > 1;
}

/** "Smith, John, Brown, Mary, Jones, Peter": family and given name by turns, all in full. */
function inverted(parts: string[]): boolean {
  if (parts.length < 4 || parts.length % 2 === 1) return false;
  const given = parts.filter((_, index) => index % 2 === 1);
  const families = parts.filter((_, index) => index % 2 === 0);
  if (!given.every((part) => isGivenNames(part) || isInitials(part))) return false;
  if (
    !families.every((part) =>
      part.split(' ').every((word) => !isInitialWord(word) || /^\p{Lu}{3,}$/u.test(word)),
    )
  )
    return false;
  const known = given.filter(
    (part) =>
      isInitials(part) || endsInitialled(part) || isGivenName(fold(part.split(/[ -]/)[0] ?? '')),
  );
  const families2 = families.filter((part) => isGivenName(fold(part.split(/[ -]/)[0] ?? '')));
  return (
    families.every(
      (part) =>
        part.split(' ').length === 1 || isParticle(part.split(' ')[0] ?? '') || part.includes('-'),
    ) || known.length > families2.length + parts.length / 4
  );
}

function pairs(parts: string[]): CslName[] {
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [named(part, parts[index + 1] ?? '')] : [],
  );
}
