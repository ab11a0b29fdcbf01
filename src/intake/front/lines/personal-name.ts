/** Splits a printed name into given name, particle and family name. */

import type { PersonName } from '../../../article/article.ts';
import {
  CAPITAL_PARTICLE,
  GENERATION,
  PATRONYMIC,
} from '../../../compile/metadata/values/person-name.ts';
import { FUNCTION_WORDS, NO_NAME, ORGANISATION } from './words.ts';

export interface ParsedName {
  name: PersonName;
  /** Whether given and family name could be told apart. */
  sure: boolean;
  /** It is written otherwise than printed: capitals as ordinary letters, one word as two. */
  recased: boolean;
}

/** How the names of a list are written. */
export interface NameHabits {
  /** "Ash, Anna" */
  familyFirst: boolean;
  /** "Anna ASH": some names have their family name, and only that, in capitals. */
  capitals: boolean;
  /** "Ayşe YILDIRIM": Turkish has an I without dot. */
  turkish: boolean;
}

const PARTICLES =
  /^(?:van|von|vom|zu|zur|der|den|de|del|della|di|da|do|dos|das|du|la|le|el|al|ul|bin|bint|ibn|ben|ter|ten|af|av|y|e)$/;

/** Words of English titles that no name has even with a capital; "Dan", "Yang" and "A" are names. */
const NEVER_NAMES =
  /^(?:of|the|and|or|for|with|by|from|at|is|are|between|under|into|its|their|towards?|through|via|using|based|how|what|why|does)$/i;

/** Example: "Ama Serwaa . Ben Elm". */
export const POINT_BETWEEN_NAMES = /(?<=\p{L}{2})\s\.(?:\s|$)/u;

/** Whether it looks like a name: 2–7 capitalized words besides particles, without function words. */
export function isNameLike(text: string): boolean {
  const words = text
    .replace(/\./g, '. ')
    .split(/[\s,]+/)
    .filter(Boolean);
  if (words.length > 7 || text.length > 60 || /\d|[@:/()?!"“”]/.test(text)) return false;
  if (ORGANISATION.test(text) || NO_NAME.test(text) || /\borcid\b/i.test(text)) return false;
  if (words.length < 2) return /^[\p{Script=Han}]{2,4}$/u.test(text);
  if (/[\p{Script=Arabic}\p{Script=Han}\p{Script=Hebrew}\p{Script=Devanagari}]/u.test(text))
    return words.length <= 6;
  const rest = words.filter((word) => !PARTICLES.test(word));
  // "Plasma Phys. Control. Fusion" is a journal; only initials and "Md." have a full stop.
  if (rest.some((word) => /^\p{Lu}\p{L}{2,}\.$/u.test(word))) return false;
  const functionWords = text.match(FUNCTION_WORDS) ?? [];
  const small = (word: string) => /^\p{Ll}/u.test(word) && !PARTICLES.test(word);
  if (functionWords.some((word) => small(word) || NEVER_NAMES.test(word))) return false;
  return (
    rest.some((word) => /\p{L}{2}/u.test(word)) &&
    rest.every(
      (word) => /^(?:[\p{Lu}’'`]|-\p{Lu}\.?$)/u.test(word) && !/\p{Ll}\p{Lu}{2,}/u.test(word),
    )
  );
}

export function parseName(raw: string, habits: NameHabits): ParsedName {
  const comma = /^([^,]+),\s{0,100}(.+)$/.exec(raw);
  if (comma?.[1] && comma[2] && habits.familyFirst) {
    const [, given = '', particle] =
      /^(.{0,1000}?)((?:\s(?:da|de|do|dos|das|van|von|der))+)?$/.exec(comma[2]) ?? [];
    const family = `${particle?.trim() ?? ''} ${comma[1]}`.trim();
    return finish(given, withParticle(family.split(/\s+/)), true, habits);
  }
  if (/^\p{Script=Han}{2,4}$/u.test(raw))
    return { name: { family: raw.slice(0, 1), given: raw.slice(1) }, sure: false, recased: true };
  const words = raw.replace(/(\p{Lu}\.)(?=\p{L}{2})/gu, '$1 ').split(/\s+/);
  return initialsLast(raw, habits) ?? familyInCapitals(words, habits) ?? familyLast(words, habits);
}

/** "Ash A.", "Le Goff B", "Ash AB"; in a list of family names in capitals "Wei TU" is the other way round. */
function initialsLast(raw: string, habits: NameHabits): ParsedName | undefined {
  const match =
    /^(\p{L}[\p{L}\p{M}'’-]+(?:\s\p{L}[\p{L}\p{M}'’-]+)?)\s+((?:\p{Lu}\.[\s-]?){1,3}|\p{Lu}{1,3})$/u.exec(
      raw,
    );
  const [, family = '', given = ''] = match ?? [];
  if (!match || !/\p{Ll}/u.test(family) || (habits.capitals && !given.includes('.')))
    return undefined;
  return finish(given, withParticle(family.split(' ')), false, habits);
}

/** "FIRDOUS Malik" or "Malik FIRDOUS": the capitals are the family name. */
function familyInCapitals(words: string[], habits: NameHabits): ParsedName | undefined {
  const caps = words.filter((word) => isFamilyInCapitals(word, habits));
  if (caps.length === 0 || caps.length === words.length) return undefined;
  const others = words.filter((word) => !caps.includes(word));
  if (!others.some((word) => /\p{Ll}/u.test(word))) return undefined;
  const family = withParticle(caps.map((word) => titleCase(word, habits)));
  return { ...finish(others.join(' '), family, true, habits), recased: true };
}

/** "CL" in "CL Chei" are initials; "LI" in "LI Wei" could be a family name. */
function isFamilyInCapitals(word: string, { capitals }: NameHabits): boolean {
  if (!/^\p{Lu}[\p{Lu}'’-]+$/u.test(word)) return false;
  return word.length > 3 || capitals || /^[B-DF-HJ-NP-TV-Z]H?[AEIOU]{1,2}$/.test(word);
}

function familyLast(words: string[], habits: NameHabits): ParsedName {
  if (words.length === 3 && PATRONYMIC.test(words[2] ?? ''))
    return finish(words.slice(1).join(' '), { family: words[0] ?? '' }, true, habits);
  const family = familyWords(words);
  const given = words.slice(0, words.length - family.length).join(' ');
  const full = words.filter((word) => /\p{L}{2}/u.test(word)).length;
  return finish(given, withParticle(family), full <= 3 || family.length > 1, habits);
}

/** The last word, with the particles before it; both of "Souza e Silva". */
function familyWords(words: string[]): string[] {
  let from = words.length - 1;
  if (from > 1 && GENERATION.test(words[from] ?? '')) from -= 1;
  if (from > 2 && /^[ey]$/.test(words[from - 1] ?? '')) from -= 2;
  while (from > 1 && CAPITAL_PARTICLE.test(words[from - 1] ?? '')) from -= 1;
  while (from > 1 && PARTICLES.test(words[from - 1] ?? '')) from -= 1;
  return words.slice(from);
}

function withParticle(words: string[]): PersonName {
  const at = words.findIndex((word) => !PARTICLES.test(word));
  const particle = words.slice(0, Math.max(at, 0)).join(' ');
  const family = words.slice(Math.max(at, 0)).join(' ');
  return particle ? { particle, family } : { family };
}

function finish(given: string, rest: PersonName, sure: boolean, habits: NameHabits): ParsedName {
  const all = `${given} ${rest.family}`;
  const shout = /\p{Lu}{3}/u.test(all) && all === all.toUpperCase();
  const fix = (text: string) =>
    shout
      ? text
          .split(/(\s|-)/)
          .map((word) => titleCase(word, habits))
          .join('')
      : text;
  const name: PersonName = { family: fix(rest.family) };
  if (given) name.given = fix(given.trim());
  if (rest.particle) name.particle = rest.particle;
  return { name, sure, recased: shout };
}

function titleCase(word: string, { turkish }: NameHabits): string {
  if (word.includes('.') || word.length < 2) return word;
  const first = /^(?:MC|O['’])/.test(word) ? word.slice(0, 2).replace('C', 'c') : '';
  const rest = word.slice(first.length);
  return first + rest.slice(0, 1) + rest.slice(1).toLocaleLowerCase(turkish ? 'tr' : 'en');
}
