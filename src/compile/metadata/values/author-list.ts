import { isGroupName } from './person-name.ts';

/**
 * The names in one text: "Jane Doe and John Roe", "Jane Doe; John Roe", "Jane Doe, John Roe".
 * "Doe, Jane" and "Doe, Jr., John" are one name: only where every part has two words do commas
 * part names.
 */
export function splitAuthors(text: string): string[] {
  if (text.length > LONGEST_LIST) return [text];
  return outsideNotes(text, /(?:(?<!\s)\s+)?;\s*/)
    .flatMap(joined)
    .flatMap(inCommas);
}

const JOINED = /,?\s{1,100}(?:and|&)\s+/i;
/** A name may have such signs in it: both sides must be names of two words and more. */
const PERHAPS_JOINED =
  /(?:(?<!\s)\s+)?[&/]\s*|,?(?<!\s(?:von|van))\s{1,100}(?:und|et|en|og|och|ve|dan|и|та)\s+(?!al\b)/i;
/** Spanish, Catalan, Portuguese and Italian, where surnames may be joined so, too: "Ortega y Gasset". */
const AS_SURNAMES = /,?\s{1,100}[yei]\s+(?=\p{Lu})/u;

/** "Committee on Health and Safety", "Research Network for Water & Soil" are one name. */
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

/** Whether the authors of a text are several only because "y" or "e" stands between two names. */
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

/** A word that names of people do not have. */
export const INSTITUTION =
  /\b(?:univ|institut|istitut|department|departament|dept\b|dipartiment|facult|fakult|college|laborator|hospital|polytech)/i;

/** Where a name links to is no part of it. */
function hasTwoWords(part: string): boolean {
  const words = part.replace(/<[^<>]*>|\]\([^()]*\)/g, '');
  return /\S\s+\S/.test(words) && !/https?:/.test(words);
}

/** Longer texts are no lists of names: they are reported as one that is too long. */
const LONGEST_LIST = 5000;

/** Splits, but not inside `^[…]`, `^1, 2^`, tags, brackets and braces. */
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
