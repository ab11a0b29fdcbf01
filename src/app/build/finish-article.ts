/** The last stage of an article: renders the formats that are not printed, checks them, and writes everything. */
import type { VFile } from 'vfile';
import type { Article } from '../../article/article.ts';
import type { CheckFinding } from '../../checks/index.ts';
import type { AssignedPages } from '../../compile/pagination/assign-pages.ts';
import type { OutputFile } from '../../formats/format.ts';
import { digestOf } from '../../io/files/digests.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { clearStaging, writeFiles } from '../../io/output/write.ts';
import { bounded } from '../../io/processes/bounded.ts';
import { join } from '../../io/system/paths.ts';
import { keptMessages, repeatMessages } from '../../io/trace/kept-messages.ts';
import { type CompiledFolder, hasErrorAbove } from '../articles/build-context.ts';
import { pagedArticle } from '../articles/pages.ts';
import { asksForUnread } from '../articles/sound-findings.ts';
import type { MadeArticle } from './article-traces.ts';
import { type ArticleWork, failedToPrint, guarded, hostOf } from './article-work.ts';
import { warnOfChecks } from './build-checks.ts';
import type { ArticleResult, Session } from './session.ts';

/** In the order of the articles. */
export interface AboveFindings {
  folder: ArticleFolder;
  findings: readonly CheckFinding[];
}

export interface Finished {
  result: ArticleResult;
  /** Absent if it was not written. */
  built?: CompiledFolder;
  above: AboveFindings;
}

/** undefined for an article that is not wanted */
export async function finishArticle(
  work: ArticleWork,
  assigned: AssignedPages | undefined,
  session: Session,
): Promise<Finished | undefined> {
  if (!work.requested) return undefined;
  const { folder } = work.read;
  let done: Done | undefined;
  await guarded(work, async () => {
    done = work.made
      ? await madeBefore(work, work.made, session)
      : await make(work, assigned, session);
  });
  const { article, written = [], above = [] } = done ?? {};
  const ended = written.length > 0 && !failedToPrint(work) ? 'built' : 'failed';
  const crash = work.crash ?? work.print?.crash;
  const result: ArticleResult = {
    name: folder.output,
    status: crash === undefined ? ended : 'crashed',
    written,
    ...(article?.pages && { pages: article.pages }),
    crash,
    ...(work.made && { unchanged: true }),
    warned: work.read.files.some(hasWarning),
  };
  session.progress.finished(result);
  const { compiled } = work.read;
  const outcome = { result, above: { folder, findings: above } };
  if (!compiled || !article || result.status !== 'built') return outcome;
  return { ...outcome, built: { ...work.read, compiled: { ...compiled, article } } };
}

/** The result of an article. */
interface Done {
  /** With its pages. */
  article: Article;
  /** Empty if an error was reported. */
  written: string[];
  above: readonly CheckFinding[];
}

/** Writes nothing, and repeats the messages. */
async function madeBefore(
  { read: { folder, files, compiled } }: ArticleWork,
  made: MadeArticle,
  { options }: Session,
): Promise<Done | undefined> {
  if (!compiled) return undefined;
  for (const { path, messages } of made.ended) {
    const file = files.find((each) => each.path === path);
    if (file) repeatMessages(file, messages);
  }
  const target = join(options.out, folder.output);
  clearStaging(target);
  const paths = hasErrorAbove(folder) ? [] : Object.keys(made.outputs);
  const written = paths.map((path) => join(target, path));
  return { article: { ...compiled.article, ...made.paged }, written, above: made.above };
}

async function make(
  work: ArticleWork,
  assigned: AssignedPages | undefined,
  session: Session,
): Promise<Done | undefined> {
  const { compiled, files, folder } = work.read;
  if (!compiled) return undefined;
  const messageCounts = files.map(({ messages }) => messages.length);
  const article = pagedArticle(compiled, assigned);
  const outputs = await renderRest(work, article, session);
  for (const file of files)
    file.messages = file.messages.filter(({ ruleId }) => !asksForUnread(ruleId ?? '', folder));
  if (!outputs) return { article, written: [], above: [] };
  const above = warnOfChecks(work.read, { ...compiled, article }, outputs, work.theme);
  const ended = files.map((file, index) => ({
    path: file.path,
    messages: keptMessages(file, messageCounts[index]),
  }));
  if (hasErrorAbove(folder)) return { article, written: [], above };
  keep(work, { article, assigned: assigned?.pages, outputs, above, ended }, session);
  const { out } = session.options;
  const written = await writeFiles(join(out, folder.output), outputs, out);
  session.options.traces?.articles.removeFormer(folder);
  return { article, written, above };
}

type Made = Pick<MadeArticle, 'article' | 'assigned' | 'above' | 'ended'> & {
  outputs: readonly OutputFile[];
};

/** Keeps the result for the next build. */
function keep(
  work: ArticleWork,
  { article, outputs, ...made }: Made,
  { options: { traces } }: Session,
) {
  const { origin, compiled: messages = [], printed = [], print, count } = work;
  const { folder, compiled } = work.read;
  if (!traces || !origin || !compiled || failedToPrint(work)) return;
  traces.articles.keep(folder, origin, {
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

/** All files of the article; undefined if a diagnostic is an error. With an error of the print, only the PDF is missing. */
async function renderRest(
  work: ArticleWork,
  article: Article,
  session: Session,
): Promise<OutputFile[] | undefined> {
  const host = hostOf(work, session);
  const { sources } = work.read;
  if (!host || !sources) return undefined;
  const outputs = [...(work.print?.outputs ?? [])];
  for (const format of session.options.formats.filter(({ measure }) => !measure))
    outputs.push(...(await bounded(() => format.render(article, host))));
  const errors = sources.manuscript.messages.filter(({ fatal }) => fatal);
  const ofPrint = work.print?.errors ?? [];
  return errors.some((error) => !ofPrint.includes(error)) ? undefined : uniqueOutputs(outputs);
}

/** Formats share figures, and each is written once. */
function uniqueOutputs(outputs: OutputFile[]): OutputFile[] {
  return [...new Map(outputs.map((output) => [output.path, output])).values()];
}

function hasWarning(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === false);
}
