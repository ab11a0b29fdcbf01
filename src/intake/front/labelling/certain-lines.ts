/** Lines with a certain label, whatever their look and neighbours. Likely features are in `line-features.ts`. */

import { fold } from '../../../words/fold.ts';
import { memoizeWeak } from '../../../words/memoize/memoize-weak.ts';
import { frontLabel, headKind, isContentsHead } from '../../labels.ts';
import { isGivenName } from '../../references/keywords.ts';
import { isOnlyHistory } from '../facts/anchors.ts';
import { isClassification } from '../facts/classification.ts';
import { isKindAboveTitle, kindOfArticle, LONGEST_TITLE } from '../facts/kinds.ts';
import { ownCitation } from '../facts/own-citation.ts';
import {
  ABOVE_JOURNAL,
  ADDRESS,
  AREA,
  CONFERENCE,
  CONTRIBUTED,
  COURSE,
  DATE_LABEL,
  EASTERN_INSTITUTION,
  FOR_DEGREE,
  isInstitution,
  KIND,
  NAME_OF_JOURNAL,
  OF_COVER,
  OF_SHEET,
  OF_SITE,
  PART_OF_BOOK,
  PEOPLE_LABEL,
  POSITION_LINE,
  SITE_OF_JOURNAL,
  STREET_LINE,
  STUDENT,
} from '../lines/certain-words.ts';
import type { Label } from '../lines/line-label.ts';
import { runningHeadLength, titleLabelLength } from '../lines/line-leads.ts';
import type { FrontLine } from '../lines/lines.ts';
import { isNameLike, POINT_BETWEEN_NAMES } from '../lines/personal-name.ts';
import { hasSeveralAbstracts } from '../lines/several-abstracts.ts';
import {
  ISSUE_LINE,
  isArticleType,
  NAMES_LABEL,
  ORGANISATION,
  PAGE_OF_THESIS,
  REVIEWED_BY,
  SUPERVISOR,
} from '../lines/words.ts';

/** The label of each line that is certain. */
export function certainLabels(lines: FrontLine[]): (Label | undefined)[] {
  const own = ownCitation(lines);
  const isReview = lines.some(({ text }) => kindOfArticle(text) === 'book-review');
  const ofIssue = lines.filter(({ text }) => ISSUE_LINE.test(text));
  return lines.map(({ text }, index) => {
    if (own.has(index)) return 'other';
    const ofFirst = index === 0 && labelOfFirst(lines);
    if (ofFirst) return ofFirst;
    if (isReview && isReviewer(text)) return 'authors';
    if (isTitleLabel(lines[index - 1]?.text ?? '')) return 'title';
    if (isKindAboveTitle(text, lines[index + 1]?.text)) return 'other';
    if (index === 1 && isKindAboveTitle(lines[0]?.text ?? '', text)) return 'title';
    return isOfJournal(text, ofIssue) ? 'journal' : (inForm(lines, index) ?? certainLabel(text));
  });
}

function labelOfFirst(lines: FrontLine[]): Label | undefined {
  const [first, second] = lines;
  if (areAboveTitle(lines)) return 'authors';
  const isJournal =
    CONFERENCE.test(first?.text ?? '') || /^\p{L}?-?ISSN\b/iu.test(second?.text ?? '');
  return isJournal ? 'journal' : undefined;
}

/** "Klaus Elm" in the first line, where none of the next ones names anybody, and the second may be a title. */
function areAboveTitle([first, title, ...others]: FrontLine[]): boolean {
  const { text = '' } = title ?? {};
  return (
    arePeople(first?.text ?? '') &&
    /^(?!.*[.@]$)[\p{Lu}\p{Lo}\d“„«].{11,}/u.test(text) &&
    text.length <= LONGEST_TITLE &&
    !ORGANISATION.test(text) &&
    !frontLabel(text) &&
    !others.slice(0, LINES_OF_FRONT).some((line) => arePeople(line.text))
  );
}

/** In which authors stand below a title. */
const LINES_OF_FRONT = 10;

/** Each begins with a known given name. */
const arePeople = (text: string): boolean =>
  text
    .split(/(?:(?<!\s)\s+)?[,;/]\s*|(?<!\s)\s+(?:and|und|et|y|e|ve|dan|&)\s+/)
    .every((name) => isNameLike(name) && isGivenName(fold(name.split(' ')[0] ?? '')));

/** "Reviewed by Ama Serwaa, University of Accra": of a review that is its author. */
function isReviewer(text: string): boolean {
  const lead = REVIEWED_BY.exec(text)?.[0];
  return (
    lead !== undefined && isNameLike(text.slice(lead.length).split(/(?:(?<!\s)\s+)?[,;(]/)[0] ?? '')
  );
}

/** "Hazırlayan", ":", "Elif Kaya": a label, a colon and what is filled in, in the cells of a form; "by" above a name. */
function inForm(lines: FrontLine[], index: number): Label | undefined {
  if (ABOVE_JOURNAL.test(lines[index - 1]?.text ?? '')) return 'other';
  if (isOfStudent(lines, index)) return 'authors';
  if (isOfTeacher(lines, index) || isHeadOfStatement(lines, index)) return 'other';
  const [label, colon] = [lines[index - 2]?.text ?? '', lines[index - 1]?.text];
  const isBelow = BY.test(colon ?? '') || NAMES_LABEL_ALONE.test(colon ?? '');
  if (isBelow && isNameLike(lines[index]?.text ?? '')) return 'authors';
  if (lines[index + 1]?.text === ':') return 'other';
  return colon === ':' && NAMES_LABEL_ALONE.test(label) ? 'authors' : undefined;
}

/** A name above the number that the university gave. */
function isOfStudent(lines: FrontLine[], index: number): boolean {
  const { text = '' } = lines[index] ?? {};
  return NUMBER_OF_STUDENT.test(lines[index + 1]?.text ?? '') && isNameLike(text);
}

const NUMBER_OF_STUDENT = /^_?\d{6,12}$/;

/** "Checked by:", and below it the position and the name. */
function isOfTeacher(lines: FrontLine[], index: number): boolean {
  const label = lines
    .slice(Math.max(index - 2, 0), index)
    .findLast(({ text }) => text.endsWith(':'));
  return label !== undefined && SUPERVISOR.test(label.text);
}

/** "Data Availability", "Funding": below the title, and in no style that says more. */
function isHeadOfStatement(lines: FrontLine[], index: number): boolean {
  const line = lines[index];
  return index > 0 && line?.cues.role === undefined && headKind(line?.text ?? '') === 'back';
}

const BY = /^(?:by|von|por|par|oleh|(?:submitted|presented) by|vorgelegt von)\s*:?$/i;
const NAMES_LABEL_ALONE = new RegExp(`^(?:${NAMES_LABEL})\\s*:?$`, 'iu');

/**
 * "Contents lists available at …", and the name that begins the line of volume and issue, again below it.
 *
 * @param ofIssue the lines of volume and issue
 */
function isOfJournal(text: string, ofIssue: FrontLine[]): boolean {
  if (SITE_OF_JOURNAL.test(text) || NAME_OF_JOURNAL.test(text)) return true;
  const isName = /^\p{Lu}.{4,79}$/u.test(text) && !/\d/.test(text);
  return (
    isName &&
    ofIssue.some(
      (line) =>
        line.text.startsWith(text) && /^[\s,;]*(?:\(?\d|vol)/i.test(line.text.slice(text.length)),
    )
  );
}

/**
 * Whether the line can never be a title: symbols, a kind of article, an address; or a line without the title
 * style that another line has, unless the article has titles in several languages.
 */
export function isNeverTitle(line: FrontLine, page: FrontLine[]): boolean {
  const { text, cues } = line;
  const unstyled = cues.role !== 'title' && cues.role !== 'subtitle';
  return (
    (unstyled && page.some((line) => line.cues.role === 'title') && !hasSeveralAbstracts(page)) ||
    !/\p{L}[\p{L}\p{M}’'-]*\p{L}|[\p{Script=Han}]/u.test(text) ||
    text.split(/(?:(?<!\s)\s+)?\/\s*/).every((part) => KIND.test(part) || isArticleType(part)) ||
    isText(text) ||
    isKindAboveTitle(text, page[page.indexOf(line) + 1]?.text) ||
    ADDRESS.test(text) ||
    isOnlyHistory(text) ||
    isMarkedName(text, page[page.indexOf(line) + 1]?.text) ||
    isForDegree(text) ||
    (isInstitution(text) && isCover(page)) ||
    DATE_LABEL.test(text)
  );
}

/**
 * "Ama Serwaa1,2", ", Ama Serwaa3", "Ama Serwaa 1,* ID" with the sign of an ORCID: of a person whose marks lead to places.
 *
 * @param next the line below: another name with a mark leaves no doubt
 */
function isMarkedName(text: string, next = ''): boolean {
  const [, name, orcid] = MARKED_NAME.exec(text) ?? [];
  if (name === undefined) return false;
  const isSure = orcid !== undefined || isNameLike(MARKED_NAME.exec(next)?.[1] ?? '');
  return /^[,;]/.test(text) || arePeople(name) || (isSure && isNameLike(name));
}

const MARKED_NAME = /^[,;]?\s*(\p{Lu}.{0,80}?)\s?\d{1,2}(?:\s?,\s?[\d*†‡]{1,2})*[*†‡]?(\sID)?$/u;

/** "碩 士 論 文": letters may stand apart. */
function isForDegree(text: string): boolean {
  return FOR_DEGREE.test(text) || FOR_DEGREE.test(text.replace(/\s/g, ''));
}

/** Of a thesis or a student's report: it says so, who taught, or the student's number. Each of its institutions asks. */
const isCover = memoizeWeak((page: FrontLine[]) =>
  page.some(
    ({ text }, index) => FOR_DEGREE.test(text) || SUPERVISOR.test(text) || isOfStudent(page, index),
  ),
);

/** Sentences, and more of them than any title has; scripts without small letters say as much in half the letters. */
function isText(text: string): boolean {
  return (
    (text.length > LONGEST_TITLE &&
      /\p{Ll}[)\]]?\.$/u.test(text) &&
      /\p{Ll}[.!?]\s+\p{Lu}/u.test(text)) ||
    (text.length > LONGEST_TITLE / 2 &&
      /[.!?。！？۔؟]$/u.test(text) &&
      /\p{Lo}[.!?。！？۔؟]\s*\p{Lo}/u.test(text))
  );
}

function certainLabel(text: string): Label | undefined {
  const label = frontLabel(text);
  if (label && label.length === text.length) return label.kind;
  if (/^[a-h]\p{Lu}\p{Ll}/u.test(text) && ORGANISATION.test(text.slice(1))) return 'affiliation';
  if (isNameLike(COUNTED_NAME.exec(text)?.[1] ?? '') || areInitialled(text) || isByline(text))
    return 'authors';
  if (areNamesAtPoints(text)) return 'authors';
  const named = LABELLED_NAMES.exec(text)?.[1];
  if (named !== undefined)
    return isNameLike(named.split(/[,;&]|\s(?:ve|y|e|dan)\s/)[0]?.trim() ?? '')
      ? 'authors'
      : 'other';
  const isEastern = EASTERN_INSTITUTION.test(text.replace(/\s/g, ''));
  if (POSITION_LINE.test(text) || STREET_LINE.test(text) || isEastern) return 'affiliation';
  const other =
    SUPERVISOR.test(text) ||
    isTitleLabel(text) ||
    PEOPLE_LABEL.test(text) ||
    isRunningHead(text) ||
    isCode(text) ||
    (PAGE_OF_THESIS.test(text) && text.length < 60) ||
    isPartOfBook(text) ||
    AREA.test(text) ||
    COURSE.test(text) ||
    STUDENT.test(text) ||
    (isForDegree(text) && text.length < 40) ||
    OF_SITE.test(text) ||
    OF_SHEET.test(text) ||
    BY.test(text) ||
    CONTRIBUTED.test(text) ||
    (KIND.test(text) && text.includes(' ')) ||
    OF_COVER.test(text);
  if (other) return 'other';
  return titleLabelLength(text) > 0 ? 'title' : undefined;
}

/** "1st Ama Serwaa", in the template of the IEEE's conferences. */
const COUNTED_NAME = /^\d{1,2}(?:st|nd|rd|th)\s+(\p{Lu}.*)$/u;

/** "Ama Serwaa . Ben Elm .": in some fonts the middle dot between names is a point. */
function areNamesAtPoints(text: string): boolean {
  const names = text.split(POINT_BETWEEN_NAMES).filter(Boolean);
  return names.length > 1 && names.every(isNameLike);
}

/** "by Ama Serwaa and Ben Elm", "von Ama Serwaa" */
function isByline(text: string): boolean {
  const names = /^(?:by|von|por|par)\s+(?=\p{Lu})(.{5,120}?)[\s\d*.]*$/u.exec(text)?.[1];
  return (
    names?.split(/(?:(?<!\s)\s+)?[,;&]\s*(?:and\s)?|\s(?:and|und|y|et|e)\s/).every(isNameLike) ??
    false
  );
}

/** "Erdova M.A.", "M. A. Erdova, O. R. Parask": with two initials a word is a family name. */
function areInitialled(text: string): boolean {
  const names = text
    .split(/[,;]/)
    .map((name) => name.replace(/(?<![\d\s*†‡¹²³])[\d\s*†‡¹²³]+$/u, '').trim())
    .filter(Boolean);
  return names.length > 0 && names.every((name) => INITIALLED.test(name));
}

const INITIALLED =
  /^(?:\p{Lu}[\p{L}’']+(?:-\p{Lu}\p{L}+)?\s(?:\p{Lu}\.\s?){2,3}|(?:\p{Lu}\.\s?){2,3}\p{Lu}[\p{L}’']+(?:-\p{Lu}\p{L}+)?)$/u;

/** "Yazar: Elif Kaya", "Autores: Ana Silva e Luis Roe". */
const LABELLED_NAMES = new RegExp(`^(?:${NAMES_LABEL})\\s*:\\s*([\\p{Lu}\\p{Lo}].*)$`, 'iu');

export function hasLabelledNames(text: string): boolean {
  return LABELLED_NAMES.test(text);
}

/** "УДК 004.93" stands above the title. */
function isCode(text: string): boolean {
  return isClassification(text) && text.length < 60;
}

/** Whether the line only occurs in books: a chapter number, the heading of the contents. */
export function isPartOfBook(text: string): boolean {
  return PART_OF_BOOK.test(text) || isContentsHead(text) || LEADERS.test(text);
}

/** "2. Methods . . . . . . . 130": a line of a table of contents. */
const LEADERS = /(?<!\.\s?)(?:\.\s?){8,}\s*(?:\d{1,4})?$/;

function isTitleLabel(text: string): boolean {
  return text !== '' && titleLabelLength(text) === text.length;
}

function isRunningHead(text: string): boolean {
  return runningHeadLength(text) > 0;
}
