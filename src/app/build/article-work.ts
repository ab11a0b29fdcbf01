/** An article in a build: the data that each stage leaves for the next. */
import type { VFileMessage } from 'vfile-message';
import type { Pages } from '../../article/article.ts';
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
  readStated,
} from '../articles/build-context.ts';
import { builtPages } from '../articles/pages.ts';
import { reportOvertime } from '../articles/within-bounds.ts';
import { reportUnrecorded } from '../versions/report-unrecorded.ts';
import type { MadeArticle, Origin } from './article-traces.ts';
import type { Session } from './session.ts';

/** Each stage adds its results. */
export interface ArticleWork {
  read: CompiledFolder;
  /** Whether it is wanted. Of other articles, only the facts are read that later ones need: pages and DOI. */
  requested: boolean;
  theme?: Theme;
  /** Number of printed pages, in this build or else in the last one. */
  count?: number;
  print?: Print;
  /** Messages on the manuscript before it was printed. */
  messages: number;
  /** Its sources and messages, for the next build. */
  origin?: Origin;
  compiled?: MadeArticle['files'];
  printed?: KeptMessage[];
  /** The result of an earlier build for the same sources. */
  made?: MadeArticle;
  crash?: unknown;
}
interface Print {
  /** The pages in the print. The last page, which the citation shows, may be a guess. */
  pages: Pages | undefined;
  /** Whether it was already printed with the same first page. */
  reprinted: boolean;
  outputs: OutputFile[];
  /** Errors of the print. Other formats are written anyway. */
  errors: readonly VFileMessage[];
  crash?: unknown;
}

/**
 * Compiles an article, or recalls it from an earlier build. If it is not wanted, only its front matter is read.
 * A crash is stored in the work.
 */
export async function beginArticle(
  folder: ArticleFolder,
  requested: boolean,
  session: Session,
): Promise<ArticleWork> {
  const { progress, context, options } = session;
  if (requested) progress.started(folder.output);
  const work: ArticleWork = { read: { folder, files: [] }, requested, messages: 0 };
  await guarded(work, async () => {
    if (requested) await read(work, session);
    else work.read = await readStated(folder);
    work.count =
      work.made?.count ?? (await builtPages(folder, options.out, options.traces?.countPages));
    if (requested) work.theme = await context.theme(folder);
  });
  return work;
}

/** Reads an unchanged article from the trace of an earlier build, and others from their folder. */
async function read(work: ArticleWork, { context, options: { traces } }: Session): Promise<void> {
  const { folder } = work.read;
  work.origin = await traces?.articles.originOf(folder, context);
  const recalled = work.origin && traces?.articles.recall(folder, work.origin);
  if (recalled) {
    work.read = recalled.read;
    work.made = recalled.made;
  } else await compileArticle(work, context);
}

/** Compiles without earlier results. */
export async function compileArticle(work: ArticleWork, context: BuildContext): Promise<void> {
  const { folder } = work.read;
  work.made = undefined;
  work.read = await compileOwnFiles(folder, context);
  await reportUnrecorded(work.read, context);
  work.messages = work.read.sources?.manuscript.messages.length ?? 0;
  work.compiled = work.read.files.map((file) => ({
    path: file.path,
    messages: keptMessages(file),
    ...(file.data.pieces && { pieces: file.data.pieces }),
  }));
}

/** An article that differs from its record is not printed. */
export function canPrint({ requested, read, theme, crash, print }: ArticleWork): boolean {
  const { compiled, sources } = read;
  const refused = sources === undefined || hasError(sources.manuscript);
  const crashed = crash !== undefined || print?.crash !== undefined;
  return requested && compiled !== undefined && !refused && theme !== undefined && !crashed;
}

/** Whether the print failed to make a file. */
export function failedToPrint({ print }: ArticleWork): boolean {
  return print !== undefined && (print.errors.length > 0 || print.crash !== undefined);
}

export function isPrinted(
  { made, print }: ArticleWork,
  assigned: AssignedPages | undefined,
): boolean {
  if (made) return isSame(made.assigned, assigned?.pages);
  if (print === undefined || print.pages?.first !== assigned?.pages?.first) return false;
  // At most twice, because the digits of a page number could make the article longer and shorter in turn.
  return print.reprinted || print.pages?.last === assigned?.pages?.last;
}

function isSame(a: Pages | undefined, b: Pages | undefined): boolean {
  return a?.first === b?.first && a?.last === b?.last;
}

/** Repeats the messages of the print, or keeps them for the next build. */
export function notePrint(work: ArticleWork): void {
  const manuscript = work.read.sources?.manuscript;
  if (!manuscript || !work.read.compiled) return;
  if (work.made) repeatMessages(manuscript, work.made.printed);
  else work.printed = keptMessages(manuscript, work.messages);
}

/** The galleys without those that the print failed to make, because a page must not link to them. */
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

/** A bug, or work that takes too long, stops only this article. */
export async function guarded(work: ArticleWork, step: () => Promise<void>): Promise<void> {
  if (work.crash !== undefined) return;
  try {
    await step();
  } catch (error) {
    if (error instanceof SurroundingsError || isDiskError(error)) throw error;
    if (!isEndless(work, error)) work.crash = error ?? new Error('unknown');
  }
}

/** Reports work that took too long. The article then gets no outputs. */
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
