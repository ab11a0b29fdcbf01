import type { CslName } from '../../../article/article.ts';
import { richTextWords } from '../rich-text.ts';
import { cleanRich } from './markup.ts';

const PARTS = ['family', 'given', 'suffix', 'non-dropping-particle', 'dropping-particle'] as const;

/** Text that reference managers write for a missing part. Example: "Perry, Michael undefined" */
const PLACEHOLDER = /(?:^|(?<!\s)\s+)(?:undefined|null)$/;

/** Callbacks for text that is removed from names. */
export interface NameReports {
  years(years: string): void;
  /** @param name with the mark of a footnote at its end */
  mark(name: string): void;
}

/**
 * Reads names of any shape: CSL objects, a single object, or strings. Empty names are left out.
 *
 * @param reports called with text in a name that does not belong to it
 */
export function cleanNames(source: unknown, reports: NameReports): CslName[] {
  const listed = Array.isArray(source) ? source : [source];
  return listed
    .flatMap((each) => (typeof each === 'string' ? splitList(each) : [each]))
    .map((each) => cleanName(each, reports.years))
    .filter((name) => name !== undefined)
    .map((name) => withoutNoteMark(name, reports.mark));
}

/** The mark of a footnote on the title page, at the end of a name. Example: "Roe, Ann*" */
const NOTE_MARK = /(?<=\p{Ll}\.?)\s?[*†‡§¶]+$/u;

function withoutNoteMark(name: CslName, report: NameReports['mark']): CslName {
  if (!name.family || !name.given) return name;
  const cleaned = { ...name };
  for (const part of ['family', 'given'] as const) {
    const [mark] = NOTE_MARK.exec(name[part] ?? '') ?? [];
    if (mark === undefined) continue;
    report(name[part] ?? '');
    cleaned[part] = name[part]?.slice(0, -mark.length);
  }
  return cleaned;
}

function cleanName(source: unknown, reportYears: NameReports['years']): CslName | undefined {
  if (typeof source === 'string') {
    const name = cleanText(source);
    return nameFromText(withoutYears(name, name.includes(',') ? reportYears : undefined));
  }
  if (typeof source !== 'object' || source === null) return undefined;
  const fields = new Map(Object.entries(source));
  const text = (key: string) => {
    const value: unknown = fields.get(key);
    if (typeof value !== 'string' && typeof value !== 'number') return '';
    return cleanText(String(value)).replace(PLACEHOLDER, '');
  };
  // In Crossref's data, an organisation has only `name`.
  const literal = text('literal') || (text('family') ? '' : text('name'));
  if (isEllipsis(literal || text('family'))) return { literal: 'others' };
  if (literal)
    return { literal: literal.replace(/ -{2,3} /g, ' – ').replace(/(?<=.)[\s,;]{1,100}$/, '') };
  const name: CslName = {};
  for (const part of PARTS) {
    const cleaned = withoutYears(text(part), part === 'family' ? undefined : reportYears);
    if (cleaned) name[part] = cleaned;
  }
  if (!name.family && name.given) return { literal: name.given };
  return name.family ? withSeparateInitials(name) : undefined;
}

/**
 * Years of birth and death in library catalogues. Names of organisations keep their years.
 * Examples: "Christoph (1946-....)", "Smith, John, 1945-"
 */
const YEARS_OF_LIFE =
  /(?:(?:^|,)\s*(?:(?:b\.|d\.|ca\.|born|died)\s*)?(\d{4}\??\s*[-–]{1,2}\s*(?:\d{4}\??)?)|(?:(?<!\s)\s+)?\(\s*(\d{4}\??\s*[-–]\s*(?:\d{4}\??|\.{2,4}|…)?)\s*\))\.?$/;

function withoutYears(name: string, report?: (years: string) => void): string {
  const [whole, bare, bracketed] = YEARS_OF_LIFE.exec(name) ?? [];
  if (whole === undefined || !report) return name;
  const rest = name.slice(0, -whole.length);
  if (bracketed !== undefined && rest === '') return name;
  report((bare ?? bracketed ?? whole).trim());
  return rest;
}

/**
 * Adds full stops to initials, as in "Alfaro, RI" of PubMed and Google Scholar. Citeproc takes "RI" for one
 * given name and prints "R." A name in capitals ("ROSS, JO") stays, because its given name may be a short one.
 */
function withSeparateInitials(name: CslName): CslName {
  const { family = '', given = '' } = name;
  if (!/^\p{Lu}{2,3}$/u.test(given) || !/\p{Ll}/u.test(family)) return name;
  return { ...name, given: [...given].map((initial) => `${initial}.`).join(' ') };
}

/**
 * Whether a name stands for further names, as in Google Scholar's and Cochrane's files. Styles print "et al."
 * for it.
 */
function isEllipsis(name: string): boolean {
  return /^(?:\.{3}|…|et\.?\s?al\.?)$/i.test(name);
}

/** Examples: "Achterbergh RCA", "van der Helm J.-J.", "Ruiz Leal AB"; but not "Study Group B". */
const INITIALS_LAST =
  /^((?:\p{Ll}[\p{Ll}’']*\s){0,3}\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?:\s\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}(?=\s\S*\p{Lu}\S*\p{Lu}))?)\s((?:\p{Lu}\.?[\s-]?){0,3}\p{Lu}\.?)$/u;
/** Examples: "A. P. da Silva", "J.-P. Roe"; but not "U.S. Congress", and no name with a word like "of". */
const INITIALS_FIRST =
  /^(?!(?:U\.\s?[KNS]|E\.\s?U)\.)((?:\p{Lu}\.[\s-]?)+)(?!.{0,1000}\s(?:of|for|and|on|in)\s)(\p{L}[\p{L}\p{M}’'-]+(?:\s[\p{L}\p{M}’'-]+){0,3})$/u;

/**
 * Splits a list of people.
 * Examples: "Roe, Ann; Doe, Jo", "Roe, A and Doe, J", "Roe A, van der Doe J" (Ovid)
 */
function splitList(text: string): string[] {
  const lists = [/(?:(?<!\s)\s+)?;\s*/, /(?<!\s)\s+and\s+/].map((separator) =>
    text.split(separator),
  );
  const inverted = lists.find((list) => list.length > 1 && list.every(isInverted));
  if (inverted) return inverted;
  const names = text.split(/(?:(?<!\s)\s+)?,\s*/);
  return names.length > 1 && names.every((name) => INITIALS_LAST.test(name)) ? names : [text];
}

/** Whether the family name comes first, before the only comma. */
function isInverted(name: string): boolean {
  return /^[^,]+,[^,]+$/.test(name);
}

/** The name of a person whose initials show which part is the family name. */
function nameFromInitials(text: string): CslName | undefined {
  const [, last, lastInitials] = INITIALS_LAST.exec(text) ?? [];
  const [, firstInitials, first] = INITIALS_FIRST.exec(text) ?? [];
  const [family, given] = last ? [last, lastInitials] : [first, firstInitials];
  return family && given ? withSeparateInitials({ family, given: given.trim() }) : undefined;
}

/**
 * Splits "Lemon, Edward" and "Lemon, Edward, Jr." into parts. A name without comma and initials stays whole.
 */
function nameFromText(text: string): CslName | undefined {
  if (!text) return undefined;
  const [family = '', given, suffix, more] = text.split(/(?:(?<!\s)\s+)?,\s*/);
  if (isEllipsis(text)) return { literal: 'others' };
  if (!given) return nameFromInitials(text) ?? { literal: text.replace(/(?<=[^\s,])[\s,]+$/, '') };
  // Example: "Committee on Data, Technology, and Privacy"
  if (!family || more !== undefined || /,\s*(?:and|&)\s/.test(text)) return { literal: text };
  return withSeparateInitials(suffix ? { family, given, suffix } : { family, given });
}

/** The text of a part of a name, without formatting. */
function cleanText(source: string): string {
  return richTextWords(cleanRich(source).text).trim();
}
