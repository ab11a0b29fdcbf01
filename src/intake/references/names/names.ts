import type { CslName } from '../../../article/article.ts';
import { remembering } from '../../../words/memoize/remembering.ts';
import { isGivenWord, isInitials, isOrganisation, isSuffix, named, readName } from './name.ts';
import { bareList } from './name-list-rim.ts';
import { formOf, inverted, isFamily, isGivenPart, type ListForm } from './name-order.ts';

/** The people and organizations of a printed list. */
export interface NameList {
  names: CslName[];
  /** The list is incomplete: it ends in "et al." or similar. */
  more: boolean;
}

/** Longer lists are malicious or not lists of names. */
const LONGEST = 6000;

/**
 * Reads the names of a reference in any form: `Smith AB, Jones C`, `Silva, M. J. da; Costa, A.`, `A. B. Chandra and C.
 * Dell`, `Lanza – O. Longo`, `Marwell, Gerald, and Pamela Oliver`, organizations.
 */
export const readNames = remembering(64, readList, LONGEST);

function readList(printed: string): NameList {
  const whole = printed.slice(0, LONGEST);
  const behind = GROUP_BEHIND.exec(whole);
  if (behind) {
    const { names, more } = readNames(whole.slice(0, behind.index));
    const groups = (behind[2] ?? '').split(/ and (?=.{0,1000}(?:Collaboration|Consortium))|, /);
    return {
      names: [...names, ...groups.map((literal) => ({ literal }))],
      more: more || behind[1] !== undefined,
    };
  }
  const { text, more } = bareList(whole);
  if (!/\p{L}/u.test(text)) return { names: [], more };
  return { names: bareFamilies(text) ?? split(text), more };
}

/** Examples: "et al. (LIGO Scientific Collaboration)", "Doe J, for the STRONG Study Group". */
const GROUP_BEHIND = new RegExp(
  String.raw`(?<=[\p{L}.])[,;]?(?: (et\.? ?al\.?),?)? (?:[([]|(?:for|on behalf of) )(?:the )?` +
    String.raw`(\p{Lu}[^()[\],;]{2,120}(?:Collaborations?|Consortium|Group|Team|Investigators|Network|Committee))[)\].,;:\s]*$`,
  'u',
);

/** Family names only. Example: "Smith, Jones, and Brown". */
function bareFamilies(text: string): CslName[] | undefined {
  const pieces = text.split(AND).map((piece) => piece.split(/(?:(?<!\s)\s+)?,\s*/));
  const parts = pieces.flat();
  const isLastAlone = pieces.length > 1 && pieces.at(-1)?.length === 1;
  const bare = parts.length > 2 && (parts.length % 2 === 1 || isLastAlone);
  if (!bare || !parts.every((part) => /^\p{Lu}\p{Ll}[\p{L}’'-]+$/u.test(part))) return undefined;
  return parts.some(isGivenWord) ? undefined : parts.map((family) => ({ family }));
}

/**
 * A single letter separates names only in lower case: "Dady A, E Havis" contains an initial. It joins two parts of a
 * family name if the first part has no initials: "Oliveira e Castro PD".
 */
const AND_WORD = String.raw`&|[Aa]nd|AND|[Uu]nd|UND|u\.|[Ee]t|ET|y|e|[Oo]g|[Oo]ch|[Ee]n|i|и|[Vv]e|dan|و|اور|sowie|с|a(?=\s+\p{Lu})`;
const AND = new RegExp(
  String.raw`(?=[\s,&])(?!(?<=(?:^|,\s)\p{Lu}[\p{L}’'-]+)\s[ey]\s\p{Lu}[\p{L}’'-]+\s\p{Lu}{1,4}(?:,|$))` +
    String.raw`(?:(?:(?:(?<!\s)\s+)?,|(?<!\s))\s+(?:${AND_WORD})\s+(?:&\s+)?|` +
    String.raw`(?:(?<!\s)\s+)?&\s*|(?<!\s)\s+و(?=\p{Script=Arabic}{3}))`,
  'u',
);

function split(text: string): CslName[] {
  if (text.includes(';'))
    return text
      .split(/(?:(?<!\s)\s+)?;\s*(?:(?:and|und|y|e|et|&)\s+)?/)
      .flatMap((part) => lonePair(part) ?? split(part));
  const slashed = slashParts(text);
  if (slashed) return slashed.flatMap((part) => lonePair(part) ?? split(part));
  if (isOneGroup(text)) return [{ literal: text }];
  const pieces = text
    .replace(/^(?:[Aa]nd|[Uu]nd|y|e|et|&)\s+/, '')
    .split(AND)
    .map((piece) => piece.split(/(?:(?<!\s)\s+)?,\s*/).filter((part) => /\p{L}/u.test(part)));
  const form = formOf(pieces);
  return pieces.flatMap((parts) => namesIn(parts, form));
}

/** Between semicolons, a single comma separates family and given names. Example: "Spieß, C. Katharina". */
function lonePair(text: string): CslName[] | undefined {
  const parts = text
    .trim()
    .split(/(?:(?<!\s)\s+)?,\s*/)
    .filter(Boolean);
  const [family = '', given = ''] = parts;
  if (parts.length !== 2 || AND.test(text) || isSuffix(given) || isOrganisation(text))
    return undefined;
  return isFamily(family) ? [named(family, given)] : undefined;
}

/** Examples: "Jutta Allmendinger/Johannes Huinink", "Lanza – O. Longo". */
function slashParts(text: string): string[] | undefined {
  if (/\p{L}\.?\s*\/\s*\p{L}/u.test(text)) return text.split(/(?:(?<!\s)\s+)?\/\s*/);
  if (WITH_ACRONYM.test(text)) return undefined;
  if (/[\p{L}.]\s+[–—]\s+\p{L}/u.test(text)) return text.split(/(?<!\s)\s+[–—]\s+/);
  // "BFG - The Brazil Flora Group" is one organization; people have initials.
  const parts = text.split(/(?<!\s)\s+-\s+/);
  return parts.length > 1 && parts.every((part) => /\p{Lu}\./u.test(part)) ? parts : undefined;
}

/** Example: "NBS – National Bureau of Statistics". */
const WITH_ACRONYM = /^\p{Lu}{2,8} [–—] |[ ][–—] \p{Lu}{2,8}$/u;

/** The "and" belongs to the name. Example: "Food and Agriculture Organization". */
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

/**
 * A family name may be an organization's word, but organizations have no comma after their first word. Example: "Post,
 * Robert".
 */
function isFamilyAndGiven(text: string): boolean {
  const [family = '', given = '', ...rest] = text.split(/,\s*/);
  return rest.length === 0 && !/\s/.test(family) && isGivenWord(given.split(' ')[0] ?? '');
}

function looksLikePerson(part: string): boolean {
  return part
    .split(/,\s*/)
    .slice(1)
    .some((piece) => isGivenWord(piece.split(' ')[0] ?? ''));
}

/** Reads names separated only by commas. */
function namesIn(parts: string[], form: ListForm): CslName[] {
  if (inverted(parts)) return pairs(parts);
  const names: CslName[] = [];
  for (let at = 0; at < parts.length; ) at += takeName(names, parts, at, form);
  return names;
}

/** @returns the number of parts used: two if the second contains the given names of the first */
function takeName(names: CslName[], parts: string[], at: number, form: ListForm): number {
  const [part = '', next] = parts.slice(at, at + 2);
  const before = names.at(-1);
  if (before && isSuffix(part)) {
    before.suffix = part;
    return 1;
  }
  const given = before?.given ?? '';
  // Examples: "Adorno, Theodor, W.", "Goble, J., S."
  const isMore =
    /\p{Ll}{2}/u.test(given) && at === 2 && parts.length === 3
      ? isInitials(part)
      : /^\p{Lu}\.$/u.test(given) && /^\p{Lu}\.?$/u.test(part);
  if (before && isMore) {
    names.splice(-1, 1, named(before.family ?? '', `${given} ${part}`));
    return 1;
  }
  const [, family = '', suffix = ''] = WITH_SUFFIX.exec(part) ?? [];
  if (next !== undefined && family && isInitials(next)) {
    names.push({ ...named(family, next), suffix });
    return 2;
  }
  if (next !== undefined && isFamily(part) && isGivenPart(part, next, at, form)) {
    names.push(named(part, next));
    return 2;
  }
  const name = (form.initialled && readManyInitials(part)) || readName(part, form);
  if (name) names.push(name);
  return 1;
}

/** More initials than usual, in a list whose other names also end in initials. Example: "Costa IBSDS". */
function readManyInitials(part: string): CslName | undefined {
  const [, family, letters] = /^(\p{Lu}\p{Ll}[\p{L}’' -]*) (\p{Lu}{3,6})$/u.exec(part) ?? [];
  return family && letters && !isOrganisation(part)
    ? { family, given: [...letters].map((letter) => `${letter}.`).join(' ') }
    : undefined;
}

/** Example: "Faro Jr." before "A. C." */
const WITH_SUFFIX = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?) ([JS]r\.?|I{2,3}|IV)$/u;

function pairs(parts: string[]): CslName[] {
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [named(part, parts[index + 1] ?? '')] : [],
  );
}
