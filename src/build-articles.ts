/**
 * compile ▸ number the pages ▸ print ▸ render ▸ write, for the articles of one issue.
 *
 * The page numbers are made in the print (running heads, labels, the XML inside), and the first
 * page of an article hangs on the length of those before it. So lengths are guessed from the last
 * build's PDFs, or, where there are none, measured by a layout without a print; then all articles
 * print side by side, and only those whose guess was wrong print again.
 */
import { join } from 'node:path';
import type { VFile } from 'vfile';
import type { Article } from './article.ts';
import { warnOfChecks } from './build-checks.ts';
import { hasError } from './diagnostics.ts';
import type { Format, Host, OutputFile } from './formats/format.ts';
import type { Theme } from './formats/theme.ts';
import { type Assigned, assignPages, countsNeeded, type PageRules } from './issue/assign-pages.ts';
import type { Job } from './jobs.ts';
import { builtPages, extentOf, pagedArticle, reportPages, withoutDuplicates } from './pages.ts';
import { reportUnrecorded } from './publishing/report-unrecorded.ts';
import type { ArticleResult, Session } from './session.ts';
import type { ArticleFolder } from './shell/folders.ts';
import { articleHost } from './shell/host.ts';
import { SurroundingsError } from './shell/surroundings.ts';
import { writeFiles } from './shell/write.ts';
import { type CompiledFolder, compileFolder } from './workshop.ts';

export interface BuiltArticles {
  results: ArticleResult[];
  /** Every file that was read of the articles asked for, with its diagnostics. */
  files: VFile[];
  /** Those that were written, with their pages, in printed order. */
  built: CompiledFolder[];
}

/** An article on its way. */
interface Work {
  read: CompiledFolder;
  /** Else it is only looked at, for the pages of those behind it. */
  asked: boolean;
  theme?: Theme;
  /** Pages that it prints on: in this build, else in the last. */
  count?: number;
  print?: Print;
  /** Messages on the manuscript before it was printed. */
  messages: number;
  crash?: unknown;
}
interface Print {
  /** First page with which it was printed. */
  first: string | undefined;
  outputs: OutputFile[];
}

/** @throws SurroundingsError for what stops every article */
export async function buildArticles(job: Job, session: Session): Promise<BuiltArticles> {
  const { limit } = session;
  const works = await Promise.all(
    job.articles.map((folder) => limit(() => begin(folder, job.asked.has(folder), session))),
  );
  const own = withoutDuplicates(works.map(({ read }) => read));
  for (const [index, work] of works.entries()) work.read = own[index] ?? work.read;
  const assigned = await numberPages(works, job.rules, session);
  reportPages(
    works.map(({ read }) => read),
    assigned,
  );
  const finished = await Promise.all(
    works.map((work, index) => limit(() => finish(work, assigned[index], session))),
  );
  const done = finished.flatMap((each) => each ?? []);
  return {
    results: done.map(({ result }) => result),
    files: works.flatMap(({ asked, read }) => (asked ? read.files : [])),
    built: done.flatMap(({ built }) => built ?? []),
  };
}

async function begin(folder: ArticleFolder, asked: boolean, session: Session): Promise<Work> {
  const { progress, workshop, options } = session;
  if (asked) progress.started(folder.output);
  const work: Work = { read: { folder, files: [] }, asked, messages: 0 };
  await guarded(work, async () => {
    work.read = await compileFolder(folder, workshop);
    await reportUnrecorded(work.read, workshop);
    work.messages = work.read.sources?.manuscript.messages.length ?? 0;
    work.count = await builtPages(folder, options.out);
    if (asked) work.theme = await workshop.theme(folder);
  });
  return work;
}

/** Prints, where a format asked for lays out pages, until every article has its right numbers. */
async function numberPages(
  works: readonly Work[],
  rules: PageRules,
  session: Session,
): Promise<Assigned[]> {
  const { options, limit } = session;
  const layingOut = options.formats.filter((format) => format.measure);
  const assign = () => assignPages(works.map(extentOfWork), rules);
  if (layingOut.length === 0) return assign();
  const needed = countsNeeded(works.map(extentOfWork), rules).map((index) => works[index]);
  await Promise.all(needed.map((work) => work && limit(() => measure(work, layingOut, session))));
  // Each round settles at least the first article that was not settled before.
  for (;;) {
    const assigned = assign();
    const moved = [...works.entries()].filter(
      ([index, work]) => canPrint(work) && !isPrinted(work, assigned[index]),
    );
    if (moved.length === 0) return assigned;
    await Promise.all(
      moved.map(([index, work]) =>
        limit(() => print(work, assigned[index]?.pages?.first, layingOut, session)),
      ),
    );
  }
}

function extentOfWork({ read, count }: Work) {
  return extentOf(read, count);
}

/** What differs from its record is not printed. */
function canPrint({ asked, read, theme, crash }: Work): boolean {
  const { compiled, sources } = read;
  const refused = sources === undefined || hasError(sources.manuscript);
  return asked && compiled !== undefined && !refused && theme !== undefined && crash === undefined;
}

function isPrinted({ print }: Work, assigned: Assigned | undefined): boolean {
  return print !== undefined && print.first === assigned?.pages?.first;
}

async function measure(work: Work, formats: readonly Format[], session: Session): Promise<void> {
  const host = hostOf(work, session);
  const article = work.read.compiled?.article;
  if (!canPrint(work) || !host || !article) return;
  await guarded(work, async () => {
    for (const format of formats) work.count ??= await format.measure?.(article, host);
  });
}

async function print(
  work: Work,
  first: string | undefined,
  formats: readonly Format[],
  session: Session,
): Promise<void> {
  const { read } = work;
  const host = hostOf(work, session, (pages) => {
    work.count = pages;
  });
  if (!host || !read.compiled || !read.sources) return;
  // What an earlier print reported, this one reports again.
  read.sources.manuscript.messages.length = work.messages;
  const article = startingAt(read.compiled.article, first);
  const outputs: OutputFile[] = [];
  work.print = { first, outputs };
  await guarded(work, async () => {
    for (const format of formats) outputs.push(...(await format.render(article, host)));
  });
}

/** The last page comes from the print, where the article does not name it. */
export function startingAt(article: Article, first: string | undefined): Article {
  return first === undefined || article.pages ? article : { ...article, pages: { first } };
}

function hostOf(
  { read: { folder, sources }, theme }: Work,
  { workshop }: Session,
  paginated: (pages: number) => void = () => {},
): Host | undefined {
  if (!sources || !theme) return undefined;
  return articleHost(folder.folder, sources.manuscript, theme, workshop.tools, paginated);
}

interface Finished {
  result: ArticleResult;
  /** Absent where it was not written. */
  built?: CompiledFolder;
}

async function finish(
  work: Work,
  assigned: Assigned | undefined,
  session: Session,
): Promise<Finished | undefined> {
  if (!work.asked) return undefined;
  const { folder, compiled, files } = work.read;
  const written: string[] = [];
  const article = compiled && pagedArticle(compiled, assigned);
  await guarded(work, async () => {
    const outputs = article && (await renderRest(work, article, session));
    if (!outputs) return;
    written.push(...(await writeFiles(join(session.options.out, folder.output), outputs)));
    warnOfChecks(work.read, { ...compiled, article }, outputs);
  });
  const ended = written.length > 0 ? 'built' : 'failed';
  const result: ArticleResult = {
    name: folder.output,
    status: work.crash === undefined ? ended : 'crashed',
    written,
    ...(article?.pages && { pages: article.pages }),
    crash: work.crash,
    warned: files.some(hasWarning),
  };
  session.progress.finished(result);
  if (!compiled || !article || result.status !== 'built') return { result };
  return { result, built: { ...work.read, compiled: { ...compiled, article } } };
}

/** All files of the article, or `undefined` where a diagnostic is an error. */
async function renderRest(
  work: Work,
  article: Article,
  session: Session,
): Promise<OutputFile[] | undefined> {
  const host = hostOf(work, session);
  const { sources } = work.read;
  if (!host || !sources) return undefined;
  const outputs = [...(work.print?.outputs ?? [])];
  for (const format of session.options.formats.filter(({ measure }) => !measure))
    outputs.push(...(await format.render(article, host)));
  return hasError(sources.manuscript) ? undefined : uniqueOutputs(outputs);
}

/** Formats share figures: each is written once. */
function uniqueOutputs(outputs: OutputFile[]): OutputFile[] {
  return [...new Map(outputs.map((output) => [output.path, output])).values()];
}

function hasWarning(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === false);
}

/** One article's bug stops that article alone. */
async function guarded(work: Work, step: () => Promise<void>): Promise<void> {
  if (work.crash !== undefined) return;
  try {
    await step();
  } catch (error) {
    if (error instanceof SurroundingsError || isDiskError(error)) throw error;
    work.crash = error ?? new Error('unknown');
  }
}

function isDiskError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS' || code === 'EMFILE';
}
