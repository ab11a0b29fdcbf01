/** Dates, licence, journal, issue, DOI and kind of article. */
import type { ArticleType } from '../../../article/article.ts';
import { countMatches } from '../../../words/count-matches.ts';
import { find } from '../../findings.ts';
import { claimAll } from '../../ledger.ts';
import { claimLine, type Front, linesWith, placeOfLine, plainLines } from '../front.ts';
import type { FrontMatter, JournalFacts } from '../front-matter.ts';
import { DATE_LABEL, isInstitution, KIND } from '../lines/certain-words.ts';
import { type FrontLine, partSpans } from '../lines/lines.ts';
import { DOI, ISSUE_LINE, isArticleType, ORGANISATION } from '../lines/words.ts';
import { readDates } from './history.ts';
import { issnsIn, readIssueLine } from './journal.ts';
import { kindOfArticle } from './kinds.ts';
import { readLicences } from './rights.ts';

type Facts = Pick<
  FrontMatter,
  'type' | 'dates' | 'license' | 'copyright' | 'doi' | 'pages' | 'elocation' | 'journal'
>;

export function readFacts(front: Front): Facts {
  const dates = readDates(front);
  const { license, copyright, publisher } = readLicences(front);
  const { journal, pages, elocation } = readJournal(front, publisher);
  return {
    dates,
    license,
    copyright,
    journal,
    pages,
    elocation,
    doi: readDoi(front),
    type: readType(front),
  };
}

function readJournal(
  front: Front,
  publisher?: string,
): Pick<Facts, 'journal' | 'pages' | 'elocation'> {
  const journal: JournalFacts = { issn: {}, ...(publisher && { publisher }) };
  const result: Pick<Facts, 'journal' | 'pages' | 'elocation'> = { journal };
  for (const line of plainLines(front).filter(({ text }) => text.length < 220)) {
    readIssns(line, journal, front);
    if (ISSUE_LINE.test(line.text)) readIssue(line, result, front);
  }
  readRunningHeads(result, front);
  readNames(journal, front);
  if (journal.publisher && journal.subtitle)
    journal.place = placeIn(journal.subtitle, journal.publisher);
  reportJournal(result, front);
  return result;
}

function readIssns(line: FrontLine, journal: JournalFacts, front: Front): void {
  for (const { kind, issn, start, end } of issnsIn(line.text)) {
    const slot = kind ?? (journal.issn.print ? 'electronic' : 'print');
    journal.issn[slot] ??= issn;
    claimIssueWords(line, front);
    claimAll(front.ledger, partSpans({ line, from: start, to: end }), 'journal');
    if (!kind)
      find(
        front.findings,
        'journal',
        'unsure',
        `ISSN ${issn}: the file does not say whether of the print or the online edition; taken as ${slot}.`,
      );
  }
}

function readIssue(
  line: FrontLine,
  result: Pick<Facts, 'journal' | 'pages' | 'elocation'>,
  front: Front,
): void {
  const found = readIssueLine(line.text);
  if (Object.keys(found).length === 0) return;
  result.journal.volume ??= found.volume;
  result.journal.issue ??= found.issue;
  result.journal.year ??= found.year;
  result.pages ??= found.pages;
  result.elocation ??= found.elocation;
  const at = line.text.search(/\b(?:vol|issue|no\.?\s?\d|pages?|pp?\.|\d)/i);
  const name = nameOf(
    line.text.slice(0, Math.max(at, 0)).replace(/(?<![\s,;:(–-])[\s,;:(–-]+$/, ''),
  );
  if (/\p{L}{3}/u.test(name) && !/^(?:vol|issue|no)\b/i.test(name)) result.journal.title ??= name;
  claimIssueWords(line, front);
  claimLine(front, line, 'journal');
}

/** "… of gravel beaches. Coast Studies" in a citation of the article: of many words the last sentence, if that is short. */
function nameOf(text: string): string {
  if (PEOPLE.test(text)) return '';
  const isLong = (words: string) => words.split(/\s+/).length > 8;
  if (!isLong(text)) return text;
  const last = text.split(/(?<=\p{Ll}{3}\S?)[.?!]\s+/u).at(-1) ?? '';
  return isLong(last) ? '' : last;
}

/** "Ash, Ama; Elm, Ben" on a repository's cover. */
const PEOPLE = /^\p{Lu}[\p{L}’' -]+, \p{Lu}[^,;]*(?:; \p{Lu}[\p{L}’' -]+, \p{Lu}[^,;]*)+;?$/u;

/** Volume and issue that stand at the head of every page only; those pages' heads stay left out. */
function readRunningHeads(
  { journal, ...result }: Pick<Facts, 'journal' | 'pages' | 'elocation'>,
  front: Front,
): void {
  if (journal.volume ?? result.pages) return;
  for (const { start, end, fate } of front.ledger.claims) {
    const text = front.ledger.source.text.slice(start, end);
    if (fate !== 'left-out:running-head' || !ISSUE_LINE.test(text)) continue;
    const { volume, issue, year } = readIssueLine(text);
    if (volume === undefined) continue;
    Object.assign(journal, { volume, ...(issue && { issue }), ...(year && { year }) });
    return;
  }
}

/** Printed around the numbers of an issue; no fact of their own. */
const ISSUE_WORDS =
  /(?<![\p{L}\p{N}])(?:v|vol(?:ume|umen)?|bd|band|tome|tomo|cilt|jahrgang|issue|iss|no|nr|num|number|n[ºo°]?|núm|número|numéro|heft|sayı|nomor|pages?|pp?|pg|págs?|páginas|seiten?|s|p?-?e?issn|online|print|electronic|جلد|شمارہ|ص)(?![\p{L}\p{N}])/giu;

function claimIssueWords(line: FrontLine, front: Front): void {
  for (const { 0: word, index } of line.text.matchAll(ISSUE_WORDS))
    claimAll(front.ledger, partSpans({ line, from: index, to: index + word.length }), 'label');
}

/** Lines of the journal above the title that are no issue line: its name, then what it is. */
function readNames(journal: JournalFacts, front: Front): void {
  const end = front.labels.indexOf('title');
  const lines = front.lines
    .slice(0, Math.max(end, 0))
    .filter(
      (line, index) =>
        front.labels[index] === 'journal' &&
        kindOfArticle(line.text) === undefined &&
        !PEOPLE.test(line.text) &&
        !isInstitution(line.text) &&
        !ISSUE_LINE.test(line.text) &&
        !NUMBERS_ALONE.test(line.text) &&
        !KIND.test(line.text) &&
        !DATE_LABEL.test(line.text) &&
        /\p{L}{3}|[\p{Script=Han}\p{Script=Hangul}]{2}/u.test(line.text) &&
        !/https?:|www\.|@|\bissn\b|impact factor|^available online|^advance access/i.test(
          line.text,
        ) &&
        !DOI.test(line.text),
    );
  const [first, ...rest] = lines;
  if (!first || first.text.length > 120) return;
  journal.title =
    journal.title && journal.title.length > 3 ? journal.title : withoutColon(first.text);
  claimLine(front, first, 'journal');
  const subtitle = rest.filter((line) => line.block === rest[0]?.block);
  if (subtitle.length === 0) return;
  journal.subtitle = subtitle.map(({ text }) => text).join(' ');
  for (const line of subtitle) claimLine(front, line, 'journal');
}

/** "Coast Studies:" above what it is. */
const withoutColon = (name: string): string => name.replace(/(?<![\s:–—-])[\s:–—-]+$/, '');

/** "Nomor XX Volume XX", "Hal 609-619", "25 a 29 de novembro de 2019": of an issue, or the days of a conference. */
const NUMBERS_ALONE =
  /^(?:vol(?:ume|umen)?|n[ºo°]|nomor|núm(?:ero)?|issue|hal(?:aman)?|pages?|pp|págs?|páginas?)[\s.:]+(?:\d|[XIVL]+\b)|^\d{1,2}\D.{0,40}(?:19|20)\d\d\)?$/iu;

/** "…College Mansehra, KP, Pakistan" behind the publisher's name: its place. */
function placeIn(subtitle: string, publisher: string): string | undefined {
  const at = subtitle.indexOf(publisher);
  if (at === -1) return undefined;
  const rest = subtitle.slice(at + publisher.length).replace(/^[\s,]+|[\s.]{1,100}$/g, '');
  if (rest === '' || rest.length > 60) return undefined;
  const city = publisher.split(/\s+/).at(-1) ?? '';
  const before = publisher.split(/\s+/).at(-2) ?? '';
  return ORGANISATION.test(before) && !ORGANISATION.test(city) ? `${city}, ${rest}` : rest;
}

function reportJournal(
  { journal, pages, elocation }: Pick<Facts, 'journal' | 'pages' | 'elocation'>,
  front: Front,
): void {
  const facts = [
    journal.title && `journal “${journal.title}”`,
    journal.volume && `volume ${journal.volume}`,
    journal.issue && `issue ${journal.issue}`,
    journal.year && `year ${journal.year}`,
    pages && `pages ${pages}`,
    elocation && `elocation-id ${elocation}`,
    journal.publisher && `publisher ${journal.publisher}`,
  ].filter(Boolean);
  if (facts.length > 0)
    find(front.findings, 'journal', 'likely', `The file names ${facts.join(', ')}.`);
}

function readDoi(front: Front): string | undefined {
  for (const line of plainLines(front)) {
    const match = DOI.exec(line.text);
    if (!match || PLACEHOLDER.test(match[0]) || isOfOther(line.text, match.index)) continue;
    const doi = match[0].replace(/(?<![.)\]])[.)\]]+$/, '');
    claimAll(
      front.ledger,
      partSpans({ line, from: match.index, to: match.index + doi.length }),
      'article',
    );
    find(front.findings, 'journal', 'certain', `DOI ${doi}.`, { where: placeOfLine(front, line) });
    return doi;
  }
  return undefined;
}

/** "10.5555/rivers.xxxx" in a publisher's proof */
const PLACEHOLDER = /x{3}/i;

/** "Supported by … (https://doi.org/10.37717/…)", "The data stand at …": a sentence about a grant, data, a supplement. */
function isOfOther(line: string, doi: number): boolean {
  const words = countMatches(line, /\S+/g);
  const text = `${line.slice(0, doi).split(SENTENCE_END).at(-1)}${line.slice(doi).split(SENTENCE_END)[0]}`;
  return (
    words >= SENTENCE &&
    /(?<!\p{L})(?:fund(?:ed|ing)|supported|grants?|data ?sets?|data availab\p{L}*|(?:data|code|scripts?|materials?) (?:\S+ ){0,6}(?:available|deposited)|repository|pre-?regist\p{L}*)(?!\p{L})/iu.test(
      text,
    )
  );
}

/** Words of a line that is no address alone. */
const SENTENCE = 8;
const SENTENCE_END = /[.!?]\s+(?=\p{Lu})/u;

/** What a journal prints above a title → the type of JATS. */
const TYPES: [RegExp, ArticleType][] = [
  [/book review/i, 'book-review'],
  [/systematic review|review/i, 'review-article'],
  [/editorial/i, 'editorial'],
  [/case report/i, 'case-report'],
  [/letter/i, 'letter'],
  [/commentary|opinion|perspective/i, 'article-commentary'],
  [/short|brief/i, 'brief-report'],
  [/data (?:paper|descriptor)/i, 'data-paper'],
  [/software/i, 'software-paper'],
  [/research|original|regular|full|art[ií]culo|artigo|makalesi/i, 'research-article'],
];

function readType(front: Front): ArticleType | undefined {
  for (const line of [...plainLines(front), ...linesWith(front, 'title')]) {
    const known = isArticleType(line.text) && TYPES.find(([pattern]) => pattern.test(line.text));
    const isTitle = front.labels[front.lines.indexOf(line)] === 'title';
    // "Erratum" alone is title and kind, and so is "Laporan kasus: …".
    const kind = isTitle ? line.text.split(/\s?[:：]/)[0] : line.text;
    const type = known ? known[1] : kindOfArticle(kind ?? '');
    if (!type) continue;
    if (!isTitle) claimLine(front, line, 'value');
    find(front.findings, 'journal', 'likely', `Kind of article: ${type} (“${line.text}”).`);
    return type;
  }
  return undefined;
}
