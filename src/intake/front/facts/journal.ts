/** Reads what the front page says of the journal and the issue. */
import { fold } from '../../../words/fold.ts';
import { find } from '../../findings.ts';
import { phrasesIn } from '../../phrases.ts';
import { classesOf } from '../../vocabulary.ts';
import { asOneLine, claimLine, claimPart, type Front, linesWith, plainLines } from '../front.ts';
import type { FrontMatter, JournalFacts } from '../front-matter.ts';
import type { FrontLine } from '../lines/lines.ts';
import type { TaggedLine } from '../lines/tagged-line.ts';
import { issnsIn, readIssueLine } from './issue-line.ts';

type Issue = Pick<FrontMatter, 'journal' | 'pages' | 'elocation'>;

export function readJournal(front: Front, publisher?: string): Issue {
  const journal: JournalFacts = { issn: {}, ...(publisher && { publisher }) };
  const issue: Issue = { journal };
  const own = ownCitations(front);
  for (const line of own.flat()) claimLine(front, line, 'left-out:own-citation');
  for (const lines of own) readIssue(asOneLine(lines), issue, front);
  for (const line of plainLines(front)) readIssns(line, journal, front);
  for (const line of linesWith(front, 'journal'))
    if (!own.flat().includes(line)) readIssue(line, issue, front);
  readRunningHeads(issue, front);
  readNames(journal, own.flat(), front);
  if (journal.publisher && journal.subtitle)
    journal.place = placeIn(journal.subtitle, journal.publisher);
  reportJournal(issue, front);
  return issue;
}

/** Of the letters of a citation's words, the share that the title and the names have. */
const REPEATED = 0.6;

/** Lines of the journal that cite the article itself: "Roe J, Elm B. Tides on gravel. Coast Stud 1998;49:399-405." */
function ownCitations({ tagged }: Front): FrontLine[][] {
  const runs: FrontLine[][] = [];
  for (const [at, { line, label }] of tagged.entries()) {
    if (label !== 'journal') continue;
    if (tagged[at - 1]?.label === 'journal') runs.at(-1)?.push(line);
    else runs.push([line]);
  }
  const known = wordsOf(tagged.filter(({ label }) => ['title', 'people'].includes(label)));
  return runs.filter((lines) => {
    const words = [...wordsOf(lines.map((line) => ({ line })))];
    const letters = (some: string[]) => some.reduce((sum, word) => sum + word.length, 0);
    const repeated = words.filter((word) => known.has(word));
    return repeated.length > 2 && letters(repeated) >= letters(words) * REPEATED;
  });
}

/** Of four letters and more; a word cut at the end of a line is whole. */
function wordsOf(lines: readonly Pick<TaggedLine, 'line'>[]): Set<string> {
  const text = lines.map(({ line }) => line.text).join('\n');
  const whole = text.replace(/(?<=\p{L})[-\u00AD]\n(?=\p{Ll})/gu, '');
  return new Set(whole.toLowerCase().match(/\p{L}{4,}/gu));
}

function readIssns(line: FrontLine, journal: JournalFacts, front: Front): void {
  for (const { kind, issn, start, end } of issnsIn(line.text)) {
    const slot = kind ?? (journal.issn.print ? 'electronic' : 'print');
    journal.issn[slot] ??= issn;
    claimIssueWords(line, front);
    claimPart(front, line, start, end, 'journal');
    if (!kind)
      find(
        front.findings,
        'journal',
        'unsure',
        `ISSN ${issn}: the file does not say whether of the print or the online edition; taken as ${slot}.`,
      );
  }
}

function readIssue(line: FrontLine, result: Issue, front: Front): void {
  const { pages, elocation, ...found } = readIssueLine(line.text);
  if (Object.keys(found).length === 0 && !pages) return;
  const { journal } = result;
  journal.volume ??= found.volume;
  journal.issue ??= found.issue;
  journal.year ??= found.year;
  result.pages ??= pages;
  result.elocation ??= elocation;
  const name = nameOf(
    line.text.slice(0, startOfNumbers(line.text)).replace(/(?<![\s,;:(–-])[\s,;:(–-]+$/, ''),
  );
  if (/\p{L}{3}/u.test(name)) journal.title ??= name;
  claimIssueWords(line, front);
  claimLine(front, line, 'journal');
}

const startOfNumbers = (text: string): number =>
  Math.min(
    ...[text.search(/\d/), phrasesIn('issue', text)[0]?.start ?? -1, text.length].filter(
      (at) => at !== -1,
    ),
  );

/** Words of a name; what has more is a citation. */
const LONGEST_NAME = 8;

/** "… of gravel beaches. Coast Studies" in a citation of the article: of many words the last sentence, if that is short. */
function nameOf(text: string): string {
  const isLong = (words: string) => words.split(/\s+/).length > LONGEST_NAME;
  if (text.includes(';')) return '';
  if (!isLong(text)) return text;
  const last = text.split(/(?<=\p{Ll}{3}\S?)[.?!]\s+/u).at(-1) ?? '';
  return isLong(last) ? '' : last;
}

/** Volume and issue that stand at the head of every page only; those pages' heads stay left out. */
function readRunningHeads({ journal, pages }: Issue, { ledger }: Front): void {
  if (journal.volume ?? pages) return;
  for (const { start, end, fate } of ledger.claims) {
    if (fate !== 'left-out:running-head') continue;
    const { volume, issue, year } = readIssueLine(ledger.source.text.slice(start, end));
    if (volume === undefined) continue;
    Object.assign(journal, { volume, ...(issue && { issue }), ...(year && { year }) });
    return;
  }
}

/** Words printed around the numbers of an issue are no fact of their own. */
function claimIssueWords(line: FrontLine, front: Front): void {
  for (const { start, end } of phrasesIn('issue', line.text))
    claimPart(front, line, start, end, 'label');
}

/** Characters of the longest name of a journal. */
const LONGEST_LINE = 120;

/** Lines of the journal above the title that have no numbers: its name, then what it is. */
function readNames(journal: JournalFacts, own: FrontLine[], front: Front): void {
  const end = front.tagged.findIndex(({ label }) => label === 'title');
  const [first, ...rest] = front.tagged
    .slice(0, Math.max(end, 0))
    .filter((tagged) => isName(tagged) && !own.includes(tagged.line))
    .map(({ line }) => line);
  if (!first || first.text.length > LONGEST_LINE) return;
  // "Coast Studies:" above what it is.
  if ((journal.title ?? '').length < 4)
    journal.title = first.text.replace(/(?<![\s:–—-])[\s:–—-]+$/, '');
  claimLine(front, first, 'journal');
  const subtitle = rest[0] ? paragraphFrom(rest[0], front) : [];
  if (subtitle.length > 0) journal.subtitle = subtitle.map(({ text }) => text).join(' ');
  for (const line of subtitle) claimLine(front, line, 'journal');
}

/** A line of the journal and those that go on in its paragraph, whatever institution they name. */
function paragraphFrom(first: FrontLine, front: Front): FrontLine[] {
  const lines = linesWith(front, 'journal');
  const from = lines.indexOf(first);
  const isOther = ({ block, text }: FrontLine) =>
    block !== first.block || NUMBERS.test(text) || phrasesIn('issue', text).length > 0;
  const to = lines.findIndex((line, at) => at > from && isOther(line));
  return lines.slice(from, to === -1 ? undefined : to);
}

const NUMBERS = /\d|https?:|www\.|[@;]|impact factor/i;

/** No address, no number of an issue ("Nomor XX Volume XX"), no people (";") and no institution. */
function isName({ line: { text }, label, seen: { classes } }: TaggedLine): boolean {
  if (label !== 'journal' || NUMBERS.test(text)) return false;
  if (classes.has('organisation') && !classes.has('journal')) return false;
  const words = phrasesIn('issue', text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  return /\p{L}{3}|[\p{Script=Han}\p{Script=Hangul}]{2}/u.test(words.replace(/\b[IVXL]+\b/g, ''));
}

/** "…College Mansehra, KP, Pakistan" behind the publisher's name: its place. */
function placeIn(subtitle: string, publisher: string): string | undefined {
  const at = subtitle.indexOf(publisher);
  const rest = subtitle.slice(at + publisher.length).replace(/^[\s,]+|[\s.]{1,100}$/g, '');
  if (at === -1 || rest === '' || rest.length > 60) return undefined;
  const [before = '', city = ''] = publisher.split(/\s+/).slice(-2);
  const isOrganisation = (word: string) => classesOf(fold(word)).includes('organisation');
  return isOrganisation(before) && !isOrganisation(city) ? `${city}, ${rest}` : rest;
}

function reportJournal({ journal, pages, elocation }: Issue, front: Front): void {
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
