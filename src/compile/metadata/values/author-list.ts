import { isGroupName } from './person-name.ts';

/**
 * Splits a text into names. Examples: "Jane Doe and John Roe", "Jane Doe; John Roe", "Jane Doe, John Roe".
 * Commas separate names only if every part has two words: "Doe, Jane" and "Doe, Jr., John" are one name.
 */
export function splitAuthors(text: string): string[] {
  if (text.length > LONGEST_LIST) return [text];
  return outsideNotes(text, /(?:(?<!\s)\s+)?;\s*/)
    .flatMap(joined)
    .flatMap(inCommas);
}

const JOINED = /,?\s{1,100}(?:and|&)\s+/i;
/** Separators that a name may contain too. They count only between names of two or more words. */
const PERHAPS_JOINED =
  /(?:(?<!\s)\s+)?[&/]\s*|,?(?<!\s(?:von|van))\s{1,100}(?:und|et|en|og|och|ve|dan|и|та)\s+(?!al\b)/i;
/** Separators in Spanish, Catalan, Portuguese and Italian that also join surnames. Example: "Ortega y Gasset". */
const AS_SURNAMES = /,?\s{1,100}[yei]\s+(?=\p{Lu})/u;

/**
 * Words in the name of one group. Examples: "Committee on Health and Safety", "Research Network for Water & Soil".
 */
const ABOUT = /\s(?:of|on|for|für|in|de|des|du|della|do|da)\s/i;

function joined(text: string): string[] {
  const sure = outsideNotes(text, JOINED);
  const [first = '', ...others] = sure;
  const isOneGroup =
    isGroupName(text) && ABOUT.test(first) && !others.some((each) => isGroupName(each));
  if (isOneGroup) return [text];
  return sure.flatMap((part) => {
    const perhaps = wholeNames(part, PERHAPS_JOINED);
    return perhaps.flatMap((each) => wholeNames(each, AS_SURNAMES));
  });
}

/** Whether a text has several authors only because "y", "e" or "i" counts as a separator. */
export function joinsLikeSurnames(text: string): boolean {
  return splitAuthors(text).length > 1 && AS_SURNAMES.test(text);
}

function wholeNames(text: string, separator: RegExp): string[] {
  const parts = outsideNotes(text, separator);
  return parts.every(hasTwoWords) ? parts : [text];
}

function inCommas(text: string): string[] {
  const parts = outsideNotes(text, /(?:(?<!\s)\s+)?,\s*/);
  const isWithInstitution =
    parts.length === 2 && INSTITUTION.test((parts[1] ?? '').replace(NOTE, ''));
  return parts.length > 1 && !isWithInstitution && parts.every(hasTwoWords) ? parts : [text];
}

/** Words that names of people do not have. */
export const INSTITUTION =
  /\b(?:univ|institut|istitut|department|departament|dept\b|dipartiment|facult|fakult|college|laborator|hospital|polytech)/i;

/** Whether a name has two words. The target of a link is not part of the name. */
function hasTwoWords(part: string): boolean {
  const words = part.replace(/<[^<>]*>|\]\([^()]*\)/g, '');
  return /\S\s+\S/.test(words) && !/https?:/.test(words);
}

/** Longer texts are not lists of names. They are reported as one name that is too long. */
const LONGEST_LIST = 5000;

/** Splits a text, but not inside `^[…]`, `^1, 2^`, tags, brackets and braces. */
function outsideNotes(text: string, separator: RegExp): string[] {
  const kept: string[] = [];
  const hidden = text.replace(NOTE, (note) => `\u0000${kept.push(note) - 1}\u0000`);
  return hidden
    .split(separator)
    .map((part) => part.replace(/\u0000(\d+)\u0000/g, (_, at) => kept[Number(at)] ?? '').trim())
    .filter(Boolean);
}

const NOTE =
  /\^?\[[^\]]{0,1000}\]|\{[^}]{0,1000}\}|\([^)]{0,1000}\)|<[^<>]*>|\^[\da-z*†‡§¶#,;\s\\]{1,20}\^/g;
