/** The facts of a labelled header. What cannot be told safely is left out. */
import { fold } from '../../../src/words/fold.ts';
import type { Field, FieldSpan, PageTruth, TrueAuthor } from '../labelled-page.ts';
import { contactsOf } from './contacts.ts';
import type { Whole } from './header.ts';
import { parseDates } from './printed-dates.ts';
import { type PrintedName, splitNames } from './printed-names.ts';

export function truthOf(text: string, wholes: Whole[]): PageTruth {
  const of = (field: Field) =>
    wholes.filter(({ span }) => span.field === field && span.language === undefined);
  const only = (field: Field) => {
    const [first, ...others] = of(field);
    return first && others.length === 0 ? flow(slice(text, first)) : undefined;
  };
  const title = only('title')?.replace(/\s*[^\p{L}\p{N}\p{P}]+$|\s*[*†‡§¶#]+$/u, '');
  const keywords = splitKeywords(only('keywords'));
  const abstract = only('abstract');
  const dates = parseDates(
    of('dates')
      .map((whole) => flow(slice(text, whole)))
      .join('\n'),
  );
  return {
    ...(title && { title }),
    ...(abstract && { abstract }),
    ...(keywords && { keywords }),
    ...(Object.keys(dates).length > 0 && { dates }),
    ...peopleOf(text, wholes),
  };
}

/** Lines joined; words that were hyphenated at the end of a line are made whole. */
function flow(text: string): string {
  return text
    .replace(/(?<=\p{L})-\s*\n\s*(?=\p{Ll})/gu, '')
    .replace(/(?<=\p{L})-\s*\n\s*/gu, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function splitKeywords(list: string | undefined): string[] | undefined {
  const mark = [';', '•', '·', '|', ','].find((each) => list?.includes(each));
  if (list === undefined || !mark) return undefined;
  const keywords = list.split(mark).map((each) => each.trim().replace(/\.$/, ''));
  const isSafe = keywords.every((each) => each !== '' && each.split(' ').length <= 6);
  return isSafe ? keywords : undefined;
}

/** Names and affiliations of the byline, without those of the corresponding author's address. */
function peopleOf(text: string, wholes: Whole[]): Pick<PageTruth, 'authors' | 'affiliations'> {
  const byline = bylineOf(wholes);
  const names = byline
    .filter(({ span }) => span.field === 'people')
    .map((whole) =>
      whole.parts ? namesOfParts(text, whole.parts) : splitNames(slice(text, whole)),
    );
  if (names.length === 0 || names.includes(undefined)) return {};
  const all = names.flatMap((list) => list ?? []);
  if (new Set(all.map(({ given, family }) => fold(`${given} ${family}`))).size < all.length)
    return {};
  const printed = byline
    .filter(({ span }) => span.field === 'affiliation')
    .map((whole) => splitAffiliation(slice(text, whole)));
  const ties = tieByMarks(all, printed) ?? tieByOrder(byline, names);
  const contacts = contactsOf(text, wholes, all);
  const authors = all.map(({ given, family }, index): TrueAuthor => {
    const affiliations = ties?.[index];
    const contact = contacts[index];
    return { ...(given && { given }), family, ...(affiliations && { affiliations }), ...contact };
  });
  const affiliations = ties && printed.map((each) => each.text);
  return { authors, ...(affiliations && { affiliations }) };
}

function slice(text: string, { span }: Whole): string {
  return text.slice(span.start, span.end);
}

/**
 * Names up to the abstract, and affiliations. Names below the abstract or after "Correspondence:" repeat
 * names of the byline, and an affiliation after such a name is not in the byline.
 */
function bylineOf(wholes: Whole[]): Whole[] {
  const byline: Whole[] = [];
  let isApart = false;
  let isBelow = false;
  for (const [index, whole] of wholes.entries()) {
    const { field, begins } = whole.span;
    const before = wholes[index - 1]?.span.field;
    isBelow ||= field === 'abstract' && byline.some(({ span }) => span.field === 'people');
    if (field === 'correspondence' || (field === 'people' && (isBelow || !begins))) isApart = true;
    else if (field === 'people' && before !== 'correspondence') isApart = false;
    if (!isApart && (field === 'people' || field === 'affiliation')) byline.push(whole);
  }
  return byline;
}

function namesOfParts(text: string, parts: FieldSpan[]): PrintedName[] | undefined {
  const names: PrintedName[] = [];
  for (const { start, end, field, begins } of parts) {
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    if (begins) names.push({ family: '', marks: [] });
    const name = names.at(-1);
    if (!name) return undefined;
    if (field === 'given') name.given = name.given ? `${name.given} ${words}` : words;
    if (field === 'family') name.family = name.family ? `${name.family} ${words}` : words;
    if (field === 'mark') name.marks.push(...(words.match(/\d+|[a-z]|[^\s,\d]/g) ?? []));
  }
  return names.every(({ family }) => family !== '') ? names : undefined;
}

interface PrintedAffiliation {
  mark?: string | undefined;
  text: string;
}

function splitAffiliation(printed: string): PrintedAffiliation {
  const flowing = flow(printed);
  const mark = /^\(?(\d{1,2}|[a-z]|[*∗†‡§¶#]+)[).-]?\s?(?=\p{Lu})/u.exec(flowing);
  const text = flowing.slice(mark?.[0].length ?? 0).replace(/[\s,.;]+$/, '');
  return { mark: mark?.[1], text };
}

/** Undefined unless every affiliation has a mark of its own, and the marks of every name are known. */
function tieByMarks(names: PrintedName[], affiliations: PrintedAffiliation[]) {
  const marks = affiliations.map(({ mark }) => mark);
  if (marks.length === 0 || marks.includes(undefined)) return undefined;
  if (new Set(marks).size < marks.length) return undefined;
  const kinds = new Set(marks.map((mark) => kindOf(mark ?? '')));
  const ties = names.map((name) =>
    name.marks.filter((mark) => kinds.has(kindOf(mark))).map((mark) => marks.indexOf(mark)),
  );
  const isWhole = ties.every((tie) => tie.length > 0 && !tie.includes(-1));
  const used = new Set(ties.flat());
  return isWhole && used.size === marks.length ? ties : undefined;
}

function kindOf(mark: string): string {
  if (/^\d/.test(mark)) return 'digit';
  return /^[a-z]$/.test(mark) ? 'letter' : 'symbol';
}

/** Without marks: one affiliation is everyone's, and an affiliation below a list of names is theirs. */
function tieByOrder(byline: Whole[], names: (PrintedName[] | undefined)[]): number[][] | undefined {
  const hasMarks = names.some((list) => list?.some(({ marks }) => marks.some(isTie)));
  const fields = byline.map(({ span }) => span.field);
  const number = fields.filter((field) => field === 'affiliation').length;
  if (hasMarks || number === 0 || fields[0] !== 'people' || fields.at(-1) !== 'affiliation')
    return undefined;
  if (
    names.length > 1 &&
    fields.some((field, at) => field === 'people' && fields[at + 1] === field)
  )
    return undefined;
  if (names.length === 1 && number > 1 && (names[0]?.length ?? 0) > 1) return undefined;
  let next = 0;
  const ties: number[][] = [];
  for (const { span } of byline) {
    if (span.field === 'people') ties.push([]);
    else ties.at(-1)?.push(next++);
  }
  return names.flatMap((list, index) => (list ?? []).map(() => ties[index] ?? []));
}

/** Symbols may be for the corresponding author only. */
function isTie(mark: string): boolean {
  return kindOf(mark) !== 'symbol';
}
