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
import type { Article, Pages } from '../article.ts';
import type { CheckFinding } from '../checks/index.ts';
import { hasError } from '../diagnostics.ts';
import type { Format, Host, OutputFile } from '../formats/format.ts';
import type { Theme } from '../formats/theme.ts';
import { type Assigned, assignPages, countsNeeded, type PageRules } from '../issue/assign-pages.ts';
import { reportUnrecorded } from '../publishing/report-unrecorded.ts';
import type { ArticleFolder } from '../shell/folders.ts';
import { articleHost } from '../shell/host.ts';
import { SurroundingsError } from '../shell/surroundings.ts';
import { digestOf } from '../shell/trace/digests.ts';
import { type KeptMessage, keptMessages, repeatMessages } from '../shell/trace/kept-messages.ts';
import { clearStaging, writeFiles } from '../shell/write.ts';
import type { MadeArticle, Origin } from './article-traces.ts';
import { warnOfChecks } from './build-checks.ts';
import type { Job } from './jobs.ts';
import { builtPages, extentOf, pagedArticle, reportPages, withoutDuplicates } from './pages.ts';
import type { ArticleResult, Session } from './session.ts';
import { type CompiledFolder, compileFolder, type Workshop } from './workshop.ts';

export interface BuiltArticles {
  results: ArticleResult[];
  /** Every file that was read of the articles asked for, with its diagnostics. */
  files: VFile[];
  /** Those that were written, with their pages, in printed order. */
  built: CompiledFolder[];
  /** What the checks found in the files above the articles. */
  above: AboveFindings[];
}
/** In the order of the articles. */
export interface AboveFindings {
  folder: ArticleFolder;
  findings: readonly CheckFinding[];
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
  /** What it is made from, and what was said of it, for the next build. */
  origin?: Origin;
  compiled?: MadeArticle['files'];
  printed?: KeptMessage[];
  /** What an earlier build made of the same. */
  made?: MadeArticle;
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
  for (const work of works) notePrint(work);
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
    above: done.flatMap(({ above }) => above ?? []),
  };
}

async function begin(folder: ArticleFolder, asked: boolean, session: Session): Promise<Work> {
  const { progress, workshop, options } = session;
  if (asked) progress.started(folder.output);
  const work: Work = { read: { folder, files: [] }, asked, messages: 0 };
  await guarded(work, async () => {
    await read(work, session);
    work.count = work.made?.count ?? (await builtPages(folder, options.out));
    if (asked) work.theme = await workshop.theme(folder);
  });
  return work;
}

/** From the trace of an earlier build where it is the same, else from its folder. */
async function read(work: Work, { workshop, options: { traces } }: Session): Promise<void> {
  const { folder } = work.read;
  work.origin = await traces?.originOf(folder, workshop);
  const recalled = work.origin && traces?.recall(folder, work.origin);
  if (recalled) {
    work.read = recalled.read;
    work.made = recalled.made;
    work.messages = recalled.read.sources?.manuscript.messages.length ?? 0;
  } else await compileWork(work, workshop);
}

/** What an earlier build made is not looked at. */
async function compileWork(work: Work, workshop: Workshop): Promise<void> {
  const { folder } = work.read;
  work.made = undefined;
  work.read = await compileFolder(folder, workshop);
  await reportUnrecorded(work.read, workshop);
  work.messages = work.read.sources?.manuscript.messages.length ?? 0;
  work.compiled = work.read.files.map((file) => ({
    path: file.path,
    messages: keptMessages(file),
  }));
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

function isPrinted({ made, print }: Work, assigned: Assigned | undefined): boolean {
  if (made) return isSame(made.assigned, assigned?.pages);
  return print !== undefined && print.first === assigned?.pages?.first;
}

function isSame(a: Pages | undefined, b: Pages | undefined): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}

/** Says again, or keeps for the next build, what was said of the print. */
function notePrint(work: Work): void {
  const manuscript = work.read.sources?.manuscript;
  if (!manuscript || !work.read.compiled) return;
  if (work.made) repeatMessages(manuscript, work.made.printed);
  else work.printed = keptMessages(manuscript, work.messages);
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
  if (work.made) await guarded(work, () => compileWork(work, session.workshop));
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
  { workshop, options }: Session,
  paginated: (pages: number) => void = () => {},
): Host | undefined {
  if (!sources || !theme) return undefined;
  const galleys = options.formats.map(({ extension }) => extension);
  const { manuscript } = sources;
  return articleHost(folder.folder, manuscript, theme, workshop.tools, paginated, galleys);
}

interface Finished {
  result: ArticleResult;
  /** Absent where it was not written. */
  built?: CompiledFolder;
  above?: AboveFindings;
}

async function finish(
  work: Work,
  assigned: Assigned | undefined,
  session: Session,
): Promise<Finished | undefined> {
  if (!work.asked) return undefined;
  const { folder } = work.read;
  let done: Done | undefined;
  await guarded(work, async () => {
    // Pages move without a print where no format lays them out.
    if (work.made && !isPrinted(work, assigned)) await compileWork(work, session.workshop);
    done = work.made
      ? await madeBefore(work, work.made, session)
      : await make(work, assigned, session);
  });
  const { article, written = [], above = [] } = done ?? {};
  const ended = written.length > 0 ? 'built' : 'failed';
  const result: ArticleResult = {
    name: folder.output,
    status: work.crash === undefined ? ended : 'crashed',
    written,
    ...(article?.pages && { pages: article.pages }),
    crash: work.crash,
    ...(work.made && { unchanged: true }),
    warned: work.read.files.some(hasWarning),
  };
  session.progress.finished(result);
  const { compiled } = work.read;
  if (!compiled || !article || result.status !== 'built') return { result };
  return {
    result,
    built: { ...work.read, compiled: { ...compiled, article } },
    above: { folder, findings: above },
  };
}

/** What became of an article. */
interface Done {
  /** With its pages. */
  article: Article;
  /** Empty where an error was reported. */
  written: string[];
  above: readonly CheckFinding[];
}

/** Nothing is written; what was said of it is said again. */
async function madeBefore(
  { read: { folder, files, compiled } }: Work,
  made: MadeArticle,
  { options }: Session,
): Promise<Done | undefined> {
  if (!compiled) return undefined;
  for (const { path, messages } of made.ended) {
    const file = files.find((each) => each.path === path);
    if (file) repeatMessages(file, messages);
  }
  const target = join(options.out, folder.output);
  await clearStaging(target);
  const written = Object.keys(made.outputs).map((path) => join(target, path));
  return { article: { ...compiled.article, ...made.paged }, written, above: made.above };
}

async function make(
  work: Work,
  assigned: Assigned | undefined,
  session: Session,
): Promise<Done | undefined> {
  const { compiled, files, folder } = work.read;
  if (!compiled) return undefined;
  const said = files.map(({ messages }) => messages.length);
  const article = pagedArticle(compiled, assigned);
  const outputs = await renderRest(work, article, session);
  if (!outputs) return { article, written: [], above: [] };
  const above = warnOfChecks(work.read, { ...compiled, article }, outputs);
  const ended = files.map((file, index) => ({
    path: file.path,
    messages: keptMessages(file, said[index]),
  }));
  keep(work, { article, assigned: assigned?.pages, outputs, above, ended }, session);
  const written = await writeFiles(join(session.options.out, folder.output), outputs);
  session.options.traces?.removeFormer(folder);
  return { article, written, above };
}

type Made = Pick<MadeArticle, 'article' | 'assigned' | 'above' | 'ended'> & {
  outputs: readonly OutputFile[];
};

/** For the next build. */
function keep(work: Work, { article, outputs, ...made }: Made, { options: { traces } }: Session) {
  const { origin, compiled: messages = [], printed = [], print, count } = work;
  const { folder, compiled } = work.read;
  if (!traces || !origin || !compiled) return;
  traces.keep(folder, origin, {
    ...made,
    article: compiled.article,
    keys: [...compiled.keys],
    files: messages,
    printed,
    paged: { ...(article.pages && { pages: article.pages }), citeAs: article.citeAs },
    ...(print && count !== undefined && { count }),
    outputs: Object.fromEntries(outputs.map(({ path, content }) => [path, digestOf(content)])),
  });
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
