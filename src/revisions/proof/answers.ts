/**
 * Reads the answers to a proof's queries from the file that the form saved. The file comes from outside, so its
 * content is only shown.
 */
import { z } from 'zod';
import { FILE_VERSION, type PrintedQuery, type QueriesFile } from './queries-file.ts';

const ANSWERS_FORMAT = 'offprint-answers';

/** The most characters of an answer that are shown. */
const LONGEST = 20_000;
/** More than any proof has. */
const MOST_ANSWERS = 2_000;

const TEXT = z.string().transform((text) => text.slice(0, LONGEST));
const ANSWERS = z.object({
  format: z.literal(ANSWERS_FORMAT),
  version: z.literal(FILE_VERSION),
  /** Example: "1-2/firdous" */
  article: z.string().max(300),
  sha256: z.string().max(100),
  name: TEXT.default(''),
  remarks: TEXT.default(''),
  answers: z
    .array(z.object({ number: z.string().max(20), question: TEXT.default(''), answer: TEXT }))
    .max(MOST_ANSWERS),
});
export type AnswersFile = z.infer<typeof ANSWERS>;

/** Returns the answers, or what is wrong with the file as a sentence. */
export function readAnswers(text: string): AnswersFile | { problem: string } {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'It is not JSON.' };
  }
  const read = ANSWERS.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const key = issue?.path.map(String).join('.');
  return { problem: key ? `Its value \`${key}\` is wrong.` : 'Its content is wrong.' };
}

/** The answers with their questions and places. */
export interface AnswerReport {
  article: string;
  /** The article's folder, which contains the files of the places. */
  folder: string;
  /** The name that the author typed into the form. */
  name: string;
  remarks: string;
  /** Warnings that the editor must read first. */
  warnings: string[];
  answered: AnsweredQuery[];
  unanswered: PrintedQuery[];
  /** Answers to queries that the proof does not have. */
  unknown: AnswersFile['answers'];
}
export interface AnsweredQuery extends PrintedQuery {
  answer: string;
  /** The question in the answered proof, if it differs from the current proof. */
  asked?: string;
}

/** @param digest digest of the current sources; see `QueriesFile` */
export function reportOf(
  answers: AnswersFile,
  queries: QueriesFile,
  digest: string | undefined,
): AnswerReport {
  const given = new Map(
    answers.answers
      .filter(({ answer }) => answer.trim() !== '')
      .map((answer) => [numberNow(answer, queries), answer]),
  );
  const numbers = new Set(queries.queries.map(({ number }) => number));
  return {
    article: queries.article.name,
    folder: queries.manuscript.folder,
    name: answers.name.trim(),
    remarks: answers.remarks.trim(),
    warnings: warningsOf(answers, queries, digest),
    answered: queries.queries.flatMap((query) => answeredQuery(query, given.get(query.number))),
    unanswered: queries.queries.filter(({ number }) => !given.has(number)),
    unknown: [...given].flatMap(([number, answer]) => (numbers.has(number) ? [] : [answer])),
  };
}

/** The number of the question in the current proof, which may differ from the answered proof. */
function numberNow(
  { number, question }: AnswersFile['answers'][number],
  { queries }: QueriesFile,
): string {
  if (question.trim() === '') return number;
  const same = queries.filter((query) => isSameQuestion(query.question, question));
  const own = same.find((query) => query.number === number) ?? same[0];
  return own?.number ?? number;
}

/** Whether two questions differ in their line numbers only. */
export function isSameQuestion(one: string, other: string): boolean {
  return withoutLines(one) === withoutLines(other);
}

/** The question without line numbers, which differ between proofs. */
function withoutLines(question: string): string {
  return question.trim().replace(/ on lines? \d+(?:, \d+)*(?: and \d+)?/g, '');
}

function answeredQuery(
  query: PrintedQuery,
  given: AnswersFile['answers'][number] | undefined,
): AnsweredQuery[] {
  if (!given) return [];
  const { question, answer } = given;
  const differs = question.trim() !== '' && !isSameQuestion(question, query.question);
  return [{ ...query, answer: answer.trim(), ...(differs && { asked: question.trim() }) }];
}

function warningsOf(
  answers: AnswersFile,
  queries: QueriesFile,
  digest: string | undefined,
): string[] {
  const { name } = queries.article;
  const twice = repeated(answers.answers.map(({ number }) => number));
  return [
    answers.article !== name &&
      `The answers are to ${answers.article}, not to ${name}: look whether it is the right file.`,
    answers.sha256 !== queries.manuscript.sha256 &&
      'The answers are to another version of the manuscript than that of the last proof: they were put to the questions that are the same, else to the same numbers.',
    digest !== undefined &&
      digest !== queries.manuscript.sha256 &&
      'The manuscript was changed since the last proof: its lines may have moved.',
    twice.length > 0 &&
      `The file answers ${twice.join(', ')} more than once: the last answer is shown.`,
  ].filter((warning): warning is string => warning !== false);
}

function repeated(numbers: readonly string[]): string[] {
  return [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))];
}
