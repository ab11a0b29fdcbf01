import type { CslName } from '../../../article/article.ts';
import { richTextWords } from '../rich-text.ts';
import { cleanRich } from './markup.ts';

const PARTS = ['family', 'given', 'suffix', 'non-dropping-particle', 'dropping-particle'] as const;

/** What reference managers write behind names that have no such part: "Perry, Michael undefined". */
const NOTHING = /(?:^|(?<!\s)\s+)(?:undefined|null)$/;

/** What is left out of names. */
export interface NameStrays {
  years(found: string): void;
  mark(found: string): void;
}

/**
 * Names of any shape: CSL's objects, one object alone, or strings. Empty names are left out.
 *
 * @param strays called with text in a name that is not part of it
 */
export function cleanNames(source: unknown, strays: NameStrays): CslName[] {
  const listed = Array.isArray(source) ? source : [source];
  return listed
    .flatMap((each) => (typeof each === 'string' ? apart(each) : [each]))
    .map((each) => cleanName(each, strays.years))
    .filter((name) => name !== undefined)
    .map((name) => withoutMark(name, strays.mark));
}

/** "Roe, Ann*": the title page's mark of a note, behind a person's name. */
const MARK = /(?<=\p{Ll}\.?)\s?[*†‡§¶]+$/u;

function withoutMark(name: CslName, tell: NameStrays['mark']): CslName {
  if (!name.family || !name.given) return name;
  const marked = { ...name };
  for (const part of ['family', 'given'] as const) {
    const [mark] = MARK.exec(name[part] ?? '') ?? [];
    if (mark === undefined) continue;
    tell(name[part] ?? '');
    marked[part] = name[part]?.slice(0, -mark.length);
  }
  return marked;
}

function cleanName(source: unknown, years: NameStrays['years']): CslName | undefined {
  if (typeof source === 'string') {
    const name = cleanText(source);
    return nameFromText(withoutYears(name, name.includes(',') ? years : undefined));
  }
  if (typeof source !== 'object' || source === null) return undefined;
  const fields = new Map(Object.entries(source));
  const text = (key: string) => {
    const value: unknown = fields.get(key);
    if (typeof value !== 'string' && typeof value !== 'number') return '';
    return cleanText(String(value)).replace(NOTHING, '');
  };
  // Crossref gives an organisation `name` alone.
  const literal = text('literal') || (text('family') ? '' : text('name'));
  if (isEllipsis(literal || text('family'))) return { literal: 'others' };
  if (literal)
    return { literal: literal.replace(/ -{2,3} /g, ' – ').replace(/(?<=.)[\s,;]{1,100}$/, '') };
  const name: CslName = {};
  for (const part of PARTS) {
    const cleaned = withoutYears(text(part), part === 'family' ? undefined : years);
    if (cleaned) name[part] = cleaned;
  }
  if (!name.family && name.given) return { literal: name.given };
  return name.family ? withInitialsApart(name) : undefined;
}

/** "Christoph (1946-....)" of French libraries, "Smith, John, 1945-" of others; groups keep theirs. */
const YEARS_OF_LIFE =
  /(?:(?:^|,)\s*(?:(?:b\.|d\.|ca\.|born|died)\s*)?(\d{4}\??\s*[-–]{1,2}\s*(?:\d{4}\??)?)|(?:(?<!\s)\s+)?\(\s*(\d{4}\??\s*[-–]\s*(?:\d{4}\??|\.{2,4}|…)?)\s*\))\.?$/;

function withoutYears(name: string, tell?: (found: string) => void): string {
  const [whole, bare, bracketed] = YEARS_OF_LIFE.exec(name) ?? [];
  if (whole === undefined || !tell) return name;
  const rest = name.slice(0, -whole.length);
  if (bracketed !== undefined && rest === '') return name;
  tell((bare ?? bracketed ?? whole).trim());
  return rest;
}

/**
 * "Alfaro, RI" of PubMed and Google Scholar: to a processor "RI" is one given name, and it prints
 * "R." Where all is in capitals ("ROSS, JO") nothing tells initials from a short name.
 */
function withInitialsApart(name: CslName): CslName {
  const { family = '', given = '' } = name;
  if (!/^\p{Lu}{2,3}$/u.test(given) || !/\p{Ll}/u.test(family)) return name;
  return { ...name, given: [...given].map((initial) => `${initial}.`).join(' ') };
}

/** Google Scholar's and Cochrane's signs for further names, which styles print as "et al." like BibTeX's "others". */
function isEllipsis(name: string): boolean {
  return /^(?:\.{3}|…|et\.?\s?al\.?)$/i.test(name);
}

/** "Achterbergh RCA", "van der Helm J.-J.", "Ruiz Leal AB"; groups, too, have one letter: "Study Group B". */
const INITIALS_LAST =
  /^((?:\p{Ll}[\p{Ll}’']*\s){0,3}\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?:\s\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?=\s\S*\p{Lu}\S*\p{Lu}))?)\s((?:\p{Lu}\.?[\s-]?){0,3}\p{Lu}\.?)$/u;
/** "A. P. da Silva", "J.-P. Roe"; "U.S. Congress" is no person, nor is what has a word like "of". */
const INITIALS_FIRST =
  /^(?!(?:U\.\s?[KNS]|E\.\s?U)\.)((?:\p{Lu}\.[\s-]?)+)(?!.{0,1000}\s(?:of|for|and|on|in)\s)(\p{L}[\p{L}\p{M}’'-]+(?:\s[\p{L}\p{M}’'-]+){0,3})$/u;

/** Several people in one line: "Roe, Ann; Doe, Jo", "Roe, A and Doe, J", "Roe A, van der Doe J" of Ovid. */
function apart(text: string): string[] {
  const lists = [/(?:(?<!\s)\s+)?;\s*/, /(?<!\s)\s+and\s+/].map((sign) => text.split(sign));
  const named = lists.find((list) => list.length > 1 && list.every(isInverted));
  if (named) return named;
  const listed = text.split(/(?:(?<!\s)\s+)?,\s*/);
  return listed.length > 1 && listed.every((name) => INITIALS_LAST.test(name)) ? listed : [text];
}

function isInverted(name: string): boolean {
  return /^[^,]+,[^,]+$/.test(name);
}

/** A person whose initials tell which part is the family name. */
function nameFromInitials(text: string): CslName | undefined {
  const [, last, lastInitials] = INITIALS_LAST.exec(text) ?? [];
  const [, firstInitials, first] = INITIALS_FIRST.exec(text) ?? [];
  const [family, given] = last ? [last, lastInitials] : [first, firstInitials];
  return family && given ? withInitialsApart({ family, given: given.trim() }) : undefined;
}

/** "Lemon, Edward" and "Lemon, Edward, Jr." have parts; a name without comma and initials is printed as it is. */
function nameFromText(text: string): CslName | undefined {
  if (!text) return undefined;
  const [family = '', given, suffix, more] = text.split(/(?:(?<!\s)\s+)?,\s*/);
  if (isEllipsis(text)) return { literal: 'others' };
  if (!given) return nameFromInitials(text) ?? { literal: text.replace(/(?<=[^\s,])[\s,]+$/, '') };
  // "Committee on Data, Technology, and Privacy"
  if (!family || more !== undefined || /,\s*(?:and|&)\s/.test(text)) return { literal: text };
  return withInitialsApart(suffix ? { family, given, suffix } : { family, given });
}

/** Names have no formatting. */
function cleanText(source: string): string {
  return richTextWords(cleanRich(source).text).trim();
}
