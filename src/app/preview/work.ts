/** One article of the preview: its sources, its results, and the steps between them. */
import { VFile } from 'vfile';
import type { Article } from '../../article/article.ts';
import type { AssignedPages } from '../../compile/pagination/assign-pages.ts';
import type { Host } from '../../formats/format.ts';
import { layPage } from '../../formats/html/index.ts';
import { jats } from '../../formats/jats/index.ts';
import { pdf } from '../../formats/pdf/index.ts';
import type { Theme } from '../../formats/theme.ts';
import { articleHost } from '../../io/host.ts';
import { type ArticleFolder, planBuild } from '../../io/journal/folders.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { version } from '../../io/system/version.ts';
import type { Diagnostic } from '../../messages/diagnostic.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { hasError } from '../../messages/report.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileFolder,
  filesAbove,
} from '../articles/build-context.ts';
import { pagedArticle } from '../articles/pages.ts';
import { warnAbove, warnOfChecks } from '../build/build-checks.ts';
import { articleToPrint } from '../build/number-pages.ts';
import { reportUnrecorded } from '../versions/report-unrecorded.ts';
import { fontAddress } from './addresses.ts';

/** The steps of an article, in this order. */
export type Step = 'read' | 'render' | 'check' | 'print';

export interface Work {
  folder: ArticleFolder;
  /** Whether it is wanted. Other articles are only needed for the pages of later ones. */
  requested: boolean;
  todo: Set<Step>;
  /** The article that was saved or looked at last has the highest number. 0 if nobody looked at it. */
  interest: number;
  /** The newest sources. */
  read?: CompiledFolder;
  theme?: Theme;
  /** The number of the newest theme. */
  themeNumber: number;
  assigned?: AssignedPages;
  /** Whether another article has its DOI. */
  refused: boolean;
  /** Pages that it prints on. */
  count?: number;
  /** The last good galley. */
  galley?: Galley;
  pdf?: Version<Uint8Array>;
  /** Whether its folder was missing when it should be read. */
  lost: boolean;
  /** Whether it is being printed. */
  printing: boolean;
  /** Why there is no PDF, if the machine is the cause. */
  obstacle?: string;
  said: Record<'compile' | 'pages' | 'check' | 'print', Diagnostic[]>;
  /** Messages about the files above it. */
  saidAbove: Diagnostic[];
  crash?: unknown;
}
interface Version<Content> {
  content: Content;
  number: number;
}
interface Galley {
  article: Article;
  html: Version<Buffer>;
  jats?: string;
}

export function newWork(folder: ArticleFolder, requested: boolean): Work {
  return {
    folder,
    requested,
    todo: new Set(['read']),
    interest: 0,
    themeNumber: 0,
    refused: false,
    lost: false,
    printing: false,
    said: { compile: [], pages: [], check: [], print: [] },
    saidAbove: [],
  };
}

/** Whether galleys can be made from the present manuscript. */
export function isGood({ read, theme, refused, crash }: Work): boolean {
  return read?.compiled !== undefined && theme !== undefined && !refused && crash === undefined;
}

/** Reads and compiles, with journal.yaml and issue.yaml as they are now. */
export async function readWork(
  work: Work,
  context: BuildContext,
  number: () => number,
): Promise<void> {
  const found = (await planBuild([work.folder.folder])).articles[0];
  if (found) work.folder = found;
  work.read = await compileFolder(work.folder, context);
  const theme = await context.theme(work.folder);
  if (theme !== work.theme) Object.assign(work, { theme, themeNumber: number() });
  const themes = work.theme ? [] : context.files;
  const above = [...filesAbove(work.folder), ...themes].filter(hasError);
  work.said.compile = diagnosticsOf([...work.read.files, ...above]);
  if (!work.read.compiled) Object.assign(work.said, { pages: [], check: [], print: [] });
}

/**
 * Renders the web page with links to its fonts instead of the fonts themselves, so that it is shown in a quarter of
 * the time.
 *
 * @returns whether the page differs from the one before
 */
export function renderWork(work: Work, number: () => number): boolean {
  const { read, theme, assigned, galley } = work;
  if (!read?.compiled || !theme) return false;
  const article = pagedArticle(read.compiled, assigned);
  const page = layPage(article, theme, 'screen', GENERATOR);
  const html = Buffer.from(page.withStyles(({ file }) => fontAddress(work.themeNumber, file)));
  if (galley?.html.content.equals(html)) {
    work.galley = { ...galley, article };
    return false;
  }
  work.galley = { article, html: { content: html, number: number() } };
  return true;
}

const GENERATOR = `offprint ${version()}`;

/** Makes the JATS, and the warnings of all rules that read no outputs back. */
export async function checkWork(work: Work, context: BuildContext): Promise<void> {
  const { read, galley, folder, theme } = work;
  if (!read?.compiled || !theme || !galley) return;
  const compiled = { ...read.compiled, article: galley.article };
  const files = [...read.files, ...filesAbove(folder)];
  const before = new Map(files.map((file) => [file, file.messages.length]));
  const rendered = hostOf(work, context);
  if (!rendered) return;
  const outputs = await jats.render(galley.article, rendered.host);
  await reportUnrecorded(read, context);
  galley.jats = outputs[0] && String(outputs[0].content);
  const page = { path: `${folder.name}.html`, content: galley.html.content };
  warnAbove(folder, warnOfChecks(read, compiled, [page, ...outputs], theme));
  const found = diagnosticsOf([rendered.reported, ...files.map((file) => takeBack(file, before))]);
  const own = new Set(read.files.map(({ path }) => path));
  work.said.check = found.filter(({ file }) => own.has(file));
  work.saidAbove = found.filter(({ file }) => !own.has(file));
}

/** Removes the last messages from a file, because the next check adds them again. */
function takeBack(file: VFile, before: ReadonlyMap<VFile, number>): VFile {
  const taken = new VFile({ path: file.path });
  taken.messages.push(...file.messages.splice(before.get(file) ?? 0));
  return taken;
}

/** Prints a wanted article, or counts the pages of another one. */
export async function printWork(
  work: Work,
  context: BuildContext,
  number: () => number,
): Promise<void> {
  const { read, assigned } = work;
  let count: number | undefined;
  const printed = hostOf(work, context, (pages) => {
    count = pages;
  });
  if (!read?.compiled || !printed) return;
  const first = assigned?.pages?.first;
  const article = articleToPrint(read.compiled, assigned?.pages);
  const { host, reported } = printed;
  if (work.requested) {
    const content = await pdfOf(work, article, host);
    if (content) work.pdf = { content, number: number() };
  } else count = await pdf.measure?.(article, host);
  if (read !== work.read) return;
  work.count = count ?? work.count;
  work.said.print = diagnosticsOf([reported]);
  // Its first page has changed during the print.
  if (first !== work.assigned?.pages?.first) work.todo.add('print');
}

async function pdfOf(work: Work, article: Article, host: Host): Promise<Uint8Array | undefined> {
  try {
    const [file] = await pdf.render(article, host);
    work.obstacle = undefined;
    return file && Buffer.from(file.content);
  } catch (error) {
    if (!(error instanceof SurroundingsError)) throw error;
    work.obstacle = error.message;
    return undefined;
  }
}

/** Messages of a step are kept separate from the manuscript's own messages. */
function hostOf(
  { read, folder, theme }: Work,
  { tools }: BuildContext,
  paginated: (pages: number) => void = () => {},
): { host: Host; reported: VFile } | undefined {
  if (!read?.sources || !theme) return undefined;
  const { path, data } = read.sources.manuscript;
  const reported = new VFile({ path, data });
  return { host: articleHost(folder, reported, theme, tools, paginated), reported };
}
