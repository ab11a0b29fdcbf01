/** Reads the answers to a proof, and writes a report with the answers beside their lines. */

import { textAt } from '../../io/files/if-there.ts';
import { anywhere, inFolder, readRegularFile, TooLargeFile } from '../../io/files/regular-file.ts';
import { planBuild } from '../../io/journal/folders.ts';
import { readArticle } from '../../io/manuscript/read-article.ts';
import { writeFiles } from '../../io/output/write.ts';
import { basename, join } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import {
  type AnswerReport,
  type AnswersFile,
  readAnswers,
  reportOf,
} from '../../revisions/proof/answers.ts';
import { answersMarkdown } from '../../revisions/proof/answers-report.ts';
import { fileNames } from '../../revisions/proof/file-names.ts';
import { answersPage } from '../../revisions/proof/pdf/answers-page.ts';
import { type QueriesFile, readQueries } from '../../revisions/proof/queries-file.ts';
import { digestOf } from './proof-articles.ts';

/** The largest file of answers, in bytes. 2,000 long answers need less. */
const ANSWERS_LIMIT = 5_000_000;

export interface AnswersOptions {
  /** The file from the author. */
  file: string;
  /** Folder of the article. By default, the file names it. */
  path?: string;
  /** Output folder, with the proof. */
  out: string;
}
export interface ReadAnswers {
  report: AnswerReport;
  written: string[];
}

/** @throws SurroundingsError if the file cannot be read, or if its proof does not exist */
export async function proofAnswers({ file, path, out }: AnswersOptions): Promise<ReadAnswers> {
  const answers = await readAnswersFile(file);
  const output = path === undefined ? outputNamed(answers) : await outputOf(path);
  return reportAnswers(answers, { output, out, ...(path !== undefined && { path }) });
}

/**
 * Writes the report of answers that were read.
 *
 * @param output the article's folder in the output folder `out`
 * @throws SurroundingsError if its proof does not exist
 */
export async function reportAnswers(
  answers: AnswersFile,
  { output, path, out }: { output: string; path?: string; out: string },
): Promise<ReadAnswers> {
  const folder = join(out, output);
  const queries = await queriesIn(folder, output);
  const report = reportOf(answers, queries, await digestNow(path ?? queries.manuscript.folder));
  const names = fileNames(basename(output));
  const files = [
    { path: names.report, content: answersMarkdown(report) },
    { path: names.reportPage, content: answersPage(report) },
  ];
  const written = await writeFiles(folder, files, out);
  return { report, written };
}

/**
 * @param name how messages call the file
 * @throws SurroundingsError if it is not a file of answers
 */
export async function readAnswersFile(file: string, name = file): Promise<AnswersFile> {
  const read = readAnswers(await textOfAnswers(file, name));
  if (!('problem' in read)) return read;
  throw new SurroundingsError(
    `${name} is not a file that the form of a proof saves. ${read.problem} Ask the author to save the answers again, and to send the file unchanged.`,
  );
}

function textOfAnswers(path: string, name: string): Promise<string> {
  return readRegularFile(path, anywhere(ANSWERS_LIMIT)).then(String, (error: unknown) => {
    throw new SurroundingsError(
      error instanceof TooLargeFile
        ? `${name} has ${(error.size / 1_000_000).toFixed(1)} MB, which is too large for a file of answers.`
        : `${name} does not exist. Name the file of answers.`,
    );
  });
}

/** The file is not trusted, so it may only name an article in the output folder. */
function outputNamed({ article }: AnswersFile): string {
  const parts = article.split('/');
  const safe = parts.every((part) => /^[\p{L}\p{N}_][\p{L}\p{N}\p{M}_. -]*$/u.test(part));
  if (parts.length <= 2 && safe) return join(...parts);
  throw new SurroundingsError(
    `The file of answers names the article ${JSON.stringify(article.slice(0, 80))}, but it must be a name like "1-2/firdous". Name the folder of the article: offprint proof manuscripts/1-2/firdous --answers FILE`,
  );
}

async function outputOf(path: string): Promise<string> {
  const { articles } = await planBuild([path]);
  const [article, another] = articles;
  if (article && !another) return article.output;
  throw new SurroundingsError(
    `${path} has ${articles.length} articles. Name the folder of one article.`,
  );
}

async function queriesIn(folder: string, output: string): Promise<QueriesFile> {
  const path = join(folder, fileNames(basename(output)).json);
  const text = textAt(path, inFolder(folder, ANSWERS_LIMIT));
  if (text === undefined)
    throw new SurroundingsError(
      `${path} does not exist: there is no proof of ${output}. Make it with \`offprint proof\`, or name the article's folder, or the output folder with --out.`,
    );
  const queries = readQueries(text);
  if (queries) return queries;
  throw new SurroundingsError(
    `${path} does not have the queries of a proof. Make the proof again.`,
  );
}

/** The digest of an article's texts as they are now. Undefined if the manuscript does not exist any more. */
export async function digestNow(path: string): Promise<string | undefined> {
  const plan = await planBuild([path]).catch(() => undefined);
  const [article] = plan?.articles ?? [];
  if (!article || Array.isArray(article.manuscript)) return undefined;
  return digestOf(await readArticle(article, article.manuscript, article.shown));
}
