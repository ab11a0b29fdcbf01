/** The listed work of each cite, where its names are first told from the words around them. */
import type { Acronyms } from './acronyms.ts';
import { POSSESSIVE, readCitedNames } from './cited-names.ts';
import type { FoundCitation, FoundCite } from './find.ts';
import { type Match, matchWork, nameFit } from './match.ts';
import { SECONDARY } from './secondary.ts';
import { foldForMatching } from './words.ts';
import type { Work } from './works.ts';

/** A cite with its work, if one was found. */
export interface ResolvedCite extends Match {
  cite: FoundCite;
}

export function resolveCite(
  cite: FoundCite,
  found: FoundCitation,
  works: Work[],
  acronyms: Acronyms,
): ResolvedCite {
  const names = readCitedNames(cite.names);
  const whole = matchWork(names, cite.year, works);
  if (whole.match === 'exact') return { ...whole, cite };
  const second = yearIn(cite.original);
  const again = second && matchWork(names, second, works);
  if (again && again.match === 'exact') return { ...again, cite };
  const other = acronyms.get(foldForMatching(names.text.replace(POSSESSIVE, '')));
  const same = other && matchWork(readCitedNames(other), cite.year, works);
  if (same && (same.match === 'exact' || same.match === 'ambiguous')) return { ...same, cite };
  const part = found.mode === 'narrative' ? shorter(cite, works) : behindWords(cite, works);
  return part ?? { ...whole, cite };
}

/** Of "1930/1978" the list may have either. */
export const yearIn = (original: string): string | undefined => /\d{4}/.exec(original)?.[0];

// ------------------------------------------------------------- words of the sentence

/** Narrative names may begin with words of the sentence: "In Odgaard (2017)". */
function shorter(cite: FoundCite, works: Work[]): ResolvedCite | undefined {
  const words = cite.names.split(/\s+/);
  for (let from = 1; from < words.length; from++) {
    if (LINK.test(words[from] ?? '')) continue;
    const found = matchWork(readCitedNames(words.slice(from).join(' ')), cite.year, works);
    if (found.match !== 'exact' && found.match !== 'ambiguous') continue;
    return { ...found, cite, ...(isSecond(words, from) && { match: 'name-differs' }) };
  }
  return behindComma(cite, works);
}

/** "In a report of the Tide Board, Hill (2015)", of which the list has Hill and Marsh. */
function behindComma(cite: FoundCite, works: Work[]): ResolvedCite | undefined {
  const comma = cite.names.lastIndexOf(', ');
  if (comma < 0) return undefined;
  const names = readCitedNames(cite.names.slice(comma + 2));
  const found = matchWork(names, cite.year, works);
  const isOfFirst = found.work !== undefined && nameFit(names, found.work) >= FIRST_ALONE;
  return found.match === 'name-differs' && isOfFirst ? { ...found, cite } : undefined;
}

/** The first author is the same, and only the others are not named. */
const FIRST_ALONE = 0.9;

const LINK = /^(?:and|&|und|y|e|et|ve|dan|и|و|اور)$/u;

/** "Ash and Elm (2010)", of which the list has an Elm alone: another work may be meant. */
function isSecond(words: string[], from: number): boolean {
  const [before = '', link = ''] = words.slice(0, from).slice(-2);
  return LINK.test(link) && /^\p{Lu}\p{L}+$/u.test(before);
}

/**
 * Names in brackets may stand behind words that are none: "as in mice, Hill et al.",
 * "unpublished data; Hill", "National Gauge Centre; NGC".
 */
function behindWords(cite: FoundCite, works: Work[]): ResolvedCite | undefined {
  for (const { 0: border, index } of cite.names.matchAll(/[,;:]\s+(?=\S)/g)) {
    const before = cite.names.slice(0, index);
    if (!saysMore(before)) continue;
    const from = index + border.length;
    const names = cite.names.slice(from);
    const found = matchWork(readCitedNames(names), cite.year, works);
    if (found.match !== 'exact') continue;
    const prefix = [cite.prefix, `${before}${border.trim()}`].filter(Boolean).join(' ');
    return { ...found, cite: { ...cite, names, prefix } };
  }
  return undefined;
}

/** More than names of authors: a word in small letters, a number, or a long name of something. */
function saysMore(words: string): boolean {
  const parts = words.split(/[\s,;&]+/).filter(Boolean);
  const small = parts.filter((part) => /^[\p{Ll}\d]/u.test(part) && !NAME_LINK.test(part));
  // "Tundra, Taiga, Steppe; NGC": commas divide things, the semicolon the author from them.
  if (words.split(',').length > 2 && !/\p{Lu}\./u.test(words)) return true;
  // "AIC, Akaike": what it is called, before its author.
  if (/^\p{Lu}{2,8}$/u.test(words.trim())) return true;
  return (
    small.length > 0 || words.split(/[,;]/).some((part) => part.trim().split(/\s+/).length > 3)
  );
}

const NAME_LINK =
  /^(?:and|und|y|e|et|al\.?|ve|dan|van|von|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|bin|ibn|ter|zu|af)$/u;

// ------------------------------------------------------------------ secondary sources

/** "Rabbitt, 1982, as cited in Lyon, 2014": the list has the work that was read, the other is words before it. */
export function withoutSecondary(cites: ResolvedCite[], text: string): ResolvedCite[] {
  let unread = '';
  return cites.flatMap((each, index) => {
    const { cite, work } = each;
    if (!work && SECONDARY.test(cites[index + 1]?.cite.prefix ?? '')) {
      unread += `${text.slice(cite.start, cite.end)}, `;
      return [];
    }
    const prefix = unread + cite.prefix;
    unread = '';
    return [{ ...each, cite: { ...cite, prefix } }];
  });
}

// -------------------------------------------------------------------------- other years

/** "Crafton (1982, 1987)", of whom the list has 1982 alone: the second is no slip for the first. */
export function withoutNodes(cites: ResolvedCite[]): ResolvedCite[] {
  const taken = new Set(cites.flatMap(({ match, work }) => (match === 'exact' ? [work] : [])));
  return cites.map((each) =>
    each.match === 'year-differs' && taken.has(each.work)
      ? { cite: each.cite, match: 'not-listed', rivals: [] }
      : each,
  );
}
