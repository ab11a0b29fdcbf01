/** Takes in dropped files: writes the article's folder, and keeps the report and the author's files. */
import { isFolderName } from '../../../compile/metadata/values/folder.ts';
import { find } from '../../../intake/findings.ts';
import { draftText } from '../../../intake/inlines.ts';
import { reportData, writeReport } from '../../../intake/report/report.ts';
import type { Intake } from '../../../intake/result.ts';
import { keepOriginals, type UploadedFile, uploadedFiles } from '../../../io/desk/incoming.ts';
import { namesIn } from '../../../io/files/if-there.ts';
import { dirname, join } from '../../../io/system/paths.ts';
import { compareTarget } from '../../intake/compare-target.ts';
import { type ReadArticle, readArticle } from '../../intake/read-article.ts';
import { filesOf } from '../../intake/write-article.ts';
import type { OpenJournal } from '../open-journal.ts';
import { saveChanges } from '../sources.ts';
import { keepIntake } from './kept-intake.ts';
import { openQuestions } from './questions.ts';
import type { TakeRequest, TellProgress } from './requests.ts';
import { TAKEN } from './untake.ts';

export interface TakenArticle {
  /** "1-2/firdous" */
  article: string;
  /** Files that were not taken, with the reasons. */
  refused: { name: string; why: string }[];
  /** Absent if nothing was written. */
  taken?: TakenFacts;
}
export interface TakenFacts {
  title: string;
  authors: number;
  affiliations: number;
  references: number;
  figures: number;
  /** Open questions. */
  questions: number;
  words: number;
}

/** Each article that can be taken in is taken in. */
export async function takeBatch(
  journal: OpenJournal,
  { articles, ...request }: TakeRequest,
  now: Date,
  progress: TellProgress,
): Promise<TakenArticle[]> {
  const taken: TakenArticle[] = [];
  for (const [done, article] of articles.entries()) {
    progress({ doing: `Taking in ${article.name}`, done, of: articles.length });
    taken.push(await takeOne(journal, article, request, now));
  }
  return taken;
}

async function takeOne(
  journal: OpenJournal,
  { name, files }: TakeRequest['articles'][number],
  { issue, batch, decisions }: Omit<TakeRequest, 'articles'>,
  now: Date,
): Promise<TakenArticle> {
  const article = `${issue}/${name}`;
  const problem = nameProblem(journal, issue, name);
  if (problem !== undefined) return { article, refused: [{ name, why: problem }] };
  const originals = uploadedFiles(journal.folder, batch).filter((each) =>
    files.includes(each.name),
  );
  const missing = files.filter((each) => !originals.some((found) => found.name === each));
  const inputs = originals.map((file) => ({ ...file, folder: dirname(file.path) }));
  const folder = join(journal.folder, article);
  const read = await readArticle(inputs, folder, (file) => ({
    acceptChanges: true,
    ...(decisions[file] && { changeDecisions: decisions[file] }),
  }));
  const refused = [
    ...missing.map((each) => ({ name: each, why: GONE })),
    ...read.refused.map(({ input, refused = '' }) => ({ name: input.name, why: refused })),
  ];
  // Without a file that the editor has chosen, the article would be half.
  if (missing.length > 0 || !read.article?.result) return { article, refused };
  const facts = writeTaken(journal, article, read, originals, now);
  return { article, refused, taken: facts };
}

const GONE = 'The file is no longer there. Drop it again.';

function nameProblem({ folder }: OpenJournal, issue: string, name: string): string | undefined {
  if (!isFolderName(name))
    return `"${name}" cannot be the name of a folder. Use letters, digits and hyphens.`;
  const isTaken = namesIn(join(folder, issue)).some(
    (each) => each.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) return `This issue already has an article "${name}". Choose another name.`;
  return undefined;
}

function writeTaken(
  journal: OpenJournal,
  article: string,
  { article: reading, target }: ReadArticle,
  originals: UploadedFile[],
  now: Date,
): TakenFacts {
  const result = reading?.result as Intake;
  const inputs = originals.map(({ name }) => name);
  const input = inputs.join(', ');
  compareTarget(result, { ...target, issue: undefined }, article.split('/')[1] ?? '');
  find(result.findings, 'file', 'certain', `The author's files are kept: ${input}.`);
  const files = filesOf(result, reading?.companions ?? []);
  const head = { input, written: files.map(({ path }) => path) };
  const report = { path: 'intake.md', content: writeReport(result, head) };
  saveChanges(
    journal,
    article,
    `${TAKEN} ${input}`.slice(0, 200),
    [...files, report].map(({ path, content }) => ({ path: `${article}/${path}`, content })),
    now,
  );
  const { findings } = reportData(result, head);
  keepIntake(journal.folder, article, { inputs, time: now.toISOString(), findings, answers: {} });
  keepOriginals(journal.folder, article, originals);
  return factsOf(result, openQuestions(journal, article, result.article));
}

function factsOf(result: Intake, questions: number): TakenFacts {
  const { front, references, images, account } = result;
  return {
    title: draftText(front?.title ?? []),
    authors: front?.authors.length ?? 0,
    affiliations: front?.affiliations.length ?? 0,
    references: references.length,
    figures: images.length,
    questions,
    words: account.wordsIn,
  };
}
