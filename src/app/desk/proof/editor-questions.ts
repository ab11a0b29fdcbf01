/** The editor's own questions to the author: comments in the manuscript, `{>>Which of the two?<<}`. */
import { readSource } from '../../../io/desk/source-store.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import { collapseWhiteSpace } from '../../../words/collapse-white-space.ts';
import { escapePattern } from '../../../words/escape-pattern.ts';
import { frontMatterOf } from '../../../words/front-matter.ts';
import type { OpenJournal } from '../open-journal.ts';
import { saveText, type Undo } from './edit-passage.ts';

const [OPEN, CLOSE] = ['{>>', '<<}'];
const AROUND = 60;
const MOST_FOUND = 20;
const MOST_QUESTIONS = 1000;

export interface EditorQuestion {
  /** The offset of the comment in the manuscript. */
  offset: number;
  line: number;
  question: string;
  /** The words before it. */
  about: string;
}
export interface EditorQuestions {
  /** The version of the manuscript. */
  base: string;
  questions: EditorQuestion[];
}
/** A place where words of a question stand. */
export interface FoundWords {
  /** The offset after the words. */
  end: number;
  line: number;
  before: string;
  words: string;
  after: string;
}

/** @param path of the manuscript */
export function questionsIn({ folder }: OpenJournal, path: string): EditorQuestions {
  const { text, version } = readSource(folder, path);
  const questions: EditorQuestion[] = [];
  for (let at = text.indexOf(OPEN); at >= 0 && questions.length < MOST_QUESTIONS; ) {
    const end = text.indexOf(CLOSE, at);
    if (end < 0) break;
    questions.push({
      offset: at,
      line: lineAt(text, at),
      question: text.slice(at + OPEN.length, end),
      about: collapseWhiteSpace(text.slice(Math.max(0, at - AROUND), at)).trim(),
    });
    at = text.indexOf(OPEN, end);
  }
  return { base: version, questions };
}

/** Finds words in the text, but not in its front matter, where a comment may need quotes. */
export function findWords({ folder }: OpenJournal, path: string, words: string): FoundWords[] {
  const { text } = readSource(folder, path);
  const parts = words.trim().split(/\s+/).filter(Boolean).map(escapePattern);
  if (parts.length === 0) return [];
  const start = frontMatterOf(text)?.end ?? 0;
  const matches = text.slice(start).matchAll(new RegExp(parts.join('\\s+'), 'giu'));
  const found: FoundWords[] = [];
  for (const { index, 0: all } of matches) {
    const from = start + index;
    const end = from + all.length;
    found.push({
      end,
      line: lineAt(text, from),
      before: onOneLine(text.slice(Math.max(0, from - AROUND), from)),
      words: onOneLine(all),
      after: onOneLine(text.slice(end, end + AROUND)),
    });
    if (found.length === MOST_FOUND) break;
  }
  return found;
}

/** Where a question goes, and its new text. */
export type QuestionChange =
  /** After words that end at the offset. */
  | { kind: 'add'; offset: number; question: string }
  /** The comment at the offset. */
  | { kind: 'edit'; offset: number; question: string }
  | { kind: 'remove'; offset: number };

/**
 * @param base the version of the manuscript to which the offset belongs
 * @throws SurroundingsError if the manuscript was changed in the meantime, or if the question is empty
 */
export function changeQuestion(
  journal: OpenJournal,
  article: string,
  { path, base }: { path: string; base: string },
  change: QuestionChange,
  what: string,
  now: Date,
): Undo {
  const { text } = readSource(journal.folder, path);
  const end = change.kind === 'add' ? change.offset : endOfComment(text, change.offset);
  const comment = change.kind === 'remove' ? '' : commentOf(change.question);
  const content = text.slice(0, change.offset) + comment + text.slice(end);
  return saveText(journal, article, { path, content, base }, what, now);
}

function endOfComment(text: string, offset: number): number {
  const end = text.startsWith(OPEN, offset) ? text.indexOf(CLOSE, offset) : -1;
  if (end >= 0) return end + CLOSE.length;
  throw new SurroundingsError(
    'The question is not at this place any more, because the text was changed. Look at the list again.',
  );
}

/** On one line, and without the marks that would end the comment early. */
function commentOf(question: string): string {
  const words = collapseWhiteSpace(question.replaceAll(CLOSE, '').replaceAll(OPEN, '')).trim();
  if (words !== '') return `${OPEN}${words}${CLOSE}`;
  throw new SurroundingsError('The question is empty. Write what the author should answer.');
}

/** Keeps spaces at the ends, because texts are shown side by side. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    line += 1;
  return line;
}
