/** The questions that are open after intake: its unsure findings, words that it left out, and proposals in the text. */

import type { Document } from 'yaml';
import { type OpenProposal, openProposals } from '../../../compile/citations/index.ts';
import type { Finding } from '../../../intake/findings.ts';
import type { OpenJournal } from '../open-journal.ts';
import { choicesFor, frontDocument } from './choices.ts';
import { type KeptIntake, readIntake } from './kept-intake.ts';
import type { Choice, Question } from './question.ts';

/** @param text the manuscript as it is now */
export function openQuestions(journal: OpenJournal, article: string, text: string): number {
  const questions = questionsOf(readIntake(journal.folder, article), text);
  return questions.filter(({ answer }) => answer === undefined).length;
}

/**
 * Those with the most harm first. Answered questions stay, so that an answer can be taken back.
 *
 * @param labels of works, by key
 */
export function questionsOf(
  kept: KeptIntake | undefined,
  text: string,
  labels: ReadonlyMap<string, string> = new Map(),
): Question[] {
  const document = frontDocument(text);
  const found = (kept?.findings ?? []).flatMap((finding, at) =>
    questionsAbout(finding, at, { text, document }),
  );
  const questions = found.map((question): Question => {
    const answer = kept?.answers[question.id];
    return answer ? { ...question, answer } : question;
  });
  const proposals = openProposals(text).map((proposal, at, all) =>
    withWorks(questionOf(proposal, all.slice(0, at), text), proposal, labels),
  );
  const behind = questions.findIndex(({ topic }) => BEHIND_CITATIONS.has(topic));
  const place = behind < 0 ? questions.length : behind;
  return [...questions.slice(0, place), ...proposals, ...questions.slice(place)];
}

/** Topics whose wrong guesses do less harm than a wrong citation. */
const BEHIND_CITATIONS: ReadonlySet<string> = new Set([
  'headings',
  'paragraphs',
  'figures',
  'tables',
  'equations',
  'notes',
  'lists',
]);

interface Manuscript {
  text: string;
  /** Its front matter. */
  document: Document;
}

function questionsAbout(finding: Finding, at: number, { text, document }: Manuscript): Question[] {
  const { topic, what, sure, where, look, about } = finding;
  if (sure !== 'unsure') return [];
  // The proposals of the text are questions themselves, as long as they stand there.
  if (about?.kind === 'citation' && about.hasComment) return [];
  if (about?.kind === 'left-out')
    return about.passages.map(({ words, where }, number) => ({
      id: `${at}.${number}`,
      topic,
      quote: words,
      where,
      choices: choicesForWords(words),
    }));
  const line = lineOf(text, about);
  return [
    {
      id: String(at),
      topic,
      what,
      ...(where !== undefined && { where }),
      ...(look !== undefined && { look }),
      ...(about?.kind === 'reference' && { quote: about.raw }),
      ...(line !== undefined && { line }),
      choices: choicesFor(about, document),
    },
  ];
}

/** A few words may be an author. */
function choicesForWords(words: string): Choice[] {
  const isName = words.split(' ').length <= MOST_WORDS_OF_NAME && /^\p{Lu}[^\d@:]*$/u.test(words);
  return [{ kind: 'put-in-text' }, ...(isName ? [{ kind: 'add-author' } as const] : [])];
}

const MOST_WORDS_OF_NAME = 5;

function lineOf(text: string, about: Finding['about']): number | undefined {
  const words = about?.kind === 'words' ? about.words : about?.kind === 'citation' ? about.raw : '';
  const at = words === '' ? -1 : text.indexOf(words.slice(0, LONGEST_SEARCHED));
  return at < 0 ? undefined : lineAt(text, at);
}

/** In characters. Formatted words later in a paragraph are written with marks. */
const LONGEST_SEARCHED = 40;

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** @param before the proposals above it, which count equal ones */
function questionOf(
  proposal: OpenProposal,
  before: readonly OpenProposal[],
  text: string,
): Question {
  const { start, comment, replacement, remark } = proposal;
  const quote = text.slice(start, comment);
  const equal = before.filter(
    (each) => each.replacement === replacement && text.slice(each.start, each.comment) === quote,
  ).length;
  return {
    id: `proposal ${equal} ${replacement} ${quote}`,
    topic: 'citations',
    quote,
    remark,
    line: lineAt(text, start),
    choices: [{ kind: 'accept', replacement }, { kind: 'reject' }],
  };
}

function withWorks(
  question: Question,
  { replacement }: OpenProposal,
  labels: ReadonlyMap<string, string>,
): Question {
  const keys = replacement.match(/@[^\s;,\]}]+/g) ?? [];
  const works = keys.flatMap((key) => labels.get(key.slice(1).replace(/^\{/, '')) ?? []);
  return works.length > 0 ? { ...question, works } : question;
}

/** The proposal of a question, as it stands in the text. */
export function proposalOf(id: string, text: string): OpenProposal | undefined {
  return openProposals(text).find(
    (proposal, at, all) => questionOf(proposal, all.slice(0, at), text).id === id,
  );
}
