/** An article on its way through a build: what each stage leaves for the next. */
import type { VFileMessage } from 'vfile-message';
import type { Article, Pages } from '../../article/article.ts';
import type { Compiled } from '../../compile/compile.ts';
import type { AssignedPages } from '../../compile/pagination/assign-pages.ts';
import type { Host, OutputFile } from '../../formats/format.ts';
import type { Theme } from '../../formats/theme.ts';
import { articleHost } from '../../io/host.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { Overtime } from '../../io/processes/bounded.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { type KeptMessage, keptMessages, repeatMessages } from '../../io/trace/kept-messages.ts';
import { hasError } from '../../messages/report.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileOwnFiles,
} from '../articles/build-context.ts';
import { builtPages, pagedArticle } from '../articles/pages.ts';
import { reportOvertime } from '../articles/within-bounds.ts';
import { reportUnrecorded } from '../versions/report-unrecorded.ts';
import type { MadeArticle, Origin, Paging } from './article-traces.ts';
import type { Session } from './session.ts';

/** Each stage adds to it. */
export interface ArticleWork {
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
  /** What an earlier build made of the same words. */
  paging?: Paging;
  /** What an earlier build made of the same. */
  made?: MadeArticle;
  crash?: unknown;
}
interface Print {
  /** The pages with which it was printed: the last one, which the citation shows, may be a guess. */
  pages: Pages | undefined;
  /** Whether it was printed before with the same first page. */
  reprinted: boolean;
  outputs: OutputFile[];
  /** Errors of the print. The other formats are written all the same. */
  errors: readonly VFileMessage[];
  crash?: unknown;
}

/** Compiled, or recalled from an earlier build; of any crash the work itself tells. */
export async function beginArticle(
  folder: ArticleFolder,
  asked: boolean,
  session: Session,
): Promise<ArticleWork> {
  const { progress, context, options } = session;
  if (asked) progress.started(folder.output);
  const work: ArticleWork = { read: { folder, files: [] }, asked, messages: 0 };
  await guarded(work, async () => {
    await read(work, session);
    work.count = work.made?.count ?? (await builtPages(folder, options.out));
    if (asked) work.theme = await context.theme(folder);
  });
  return work;
}

/** From the trace of an earlier build where it is the same, else from its folder. */
async function read(work: ArticleWork, { context, options: { traces } }: Session): Promise<void> {
  const { folder } = work.read;
  work.origin = await traces?.articles.originOf(folder, context);
  const recalled = work.origin && traces?.articles.recall(folder, work.origin);
  if (recalled) {
    work.read = recalled.read;
    work.paging = recalled.paging;
    work.made = recalled.made;
    work.messages = recalled.read.sources?.manuscript.messages.length ?? 0;
  } else await compileArticle(work, context);
}

/** What an earlier build made is not looked at. */
export async function compileArticle(work: ArticleWork, context: BuildContext): Promise<void> {
  const { folder } = work.read;
  work.made = undefined;
  work.paging = undefined;
  work.read = await compileOwnFiles(folder, context);
  await reportUnrecorded(work.read, context);
  work.messages = work.read.sources?.manuscript.messages.length ?? 0;
  work.compiled = work.read.files.map((file) => ({
    path: file.path,
    messages: keptMessages(file),
  }));
}

/** What differs from its record is not printed. */
export function canPrint({ asked, read, theme, crash, print }: ArticleWork): boolean {
  const { compiled, sources } = read;
  const refused = sources === undefined || hasError(sources.manuscript);
  const crashed = crash !== undefined || print?.crash !== undefined;
  return asked && compiled !== undefined && !refused && theme !== undefined && !crashed;
}

/** Whether the print made no file. */
export function failedToPrint({ print }: ArticleWork): boolean {
  return print !== undefined && (print.errors.length > 0 || print.crash !== undefined);
}

export function isPrinted(
  { made, print }: ArticleWork,
  assigned: AssignedPages | undefined,
): boolean {
  if (made) return isSame(made.assigned, assigned?.pages);
  if (print === undefined || print.pages?.first !== assigned?.pages?.first) return false;
  // Twice is enough: the digits of a page number could make the article longer and shorter by turns.
  return print.reprinted || print.pages?.last === assigned?.pages?.last;
}

/** With its pages; an earlier build may have made it. */
export function pagedWork(
  { paging }: ArticleWork,
  compiled: Compiled,
  assigned: AssignedPages | undefined,
): Article {
  if (!paging || !isSame(paging.assigned, assigned?.pages)) return pagedArticle(compiled, assigned);
  return { ...compiled.article, ...paging.paged };
}

function isSame(a: Pages | undefined, b: Pages | undefined): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}

/** Says again, or keeps for the next build, what was said of the print. */
export function notePrint(work: ArticleWork): void {
  const manuscript = work.read.sources?.manuscript;
  if (!manuscript || !work.read.compiled) return;
  if (work.made) repeatMessages(manuscript, work.made.printed);
  else work.printed = keptMessages(manuscript, work.messages);
}

/** A page links to no file that the print failed to make. */
export function hostOf(
  work: ArticleWork,
  { context, options }: Session,
  paginated: (pages: number) => void = () => {},
): Host | undefined {
  const {
    read: { folder, sources },
    theme,
  } = work;
  if (!sources || !theme) return undefined;
  const made = options.formats.filter(({ measure }) => !measure || !failedToPrint(work));
  const galleys = made.map(({ extension }) => extension);
  const { manuscript } = sources;
  return articleHost(folder, manuscript, theme, context.tools, paginated, galleys);
}

/** Runs the print. The other formats are written even if it fails. */
export async function guardedPrint(
  { read: { sources }, messages }: ArticleWork,
  print: Print,
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (error instanceof SurroundingsError || isDiskError(error)) throw error;
    if (error instanceof Overtime && sources) reportOvertime(sources.manuscript, error);
    else print.crash = error ?? new Error('unknown');
  }
  print.errors = sources?.manuscript.messages.slice(messages).filter(({ fatal }) => fatal) ?? [];
}

/** One article's bug, or what takes too long, stops that article alone. */
export async function guarded(work: ArticleWork, step: () => Promise<void>): Promise<void> {
  if (work.crash !== undefined) return;
  try {
    await step();
  } catch (error) {
    if (error instanceof SurroundingsError || isDiskError(error)) throw error;
    if (!isEndless(work, error)) work.crash = error ?? new Error('unknown');
  }
}

/** Reported where it is so; nothing is made of the article any more. */
function isEndless(work: ArticleWork, error: unknown): boolean {
  const { folder, sources, files } = work.read;
  if (!(error instanceof Overtime) || !sources) return false;
  reportOvertime(sources.manuscript, error);
  work.read = { folder, sources, files };
  return true;
}

function isDiskError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS' || code === 'EMFILE';
}
