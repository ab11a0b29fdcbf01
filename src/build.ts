/**
 * read ▸ compile ▸ render ▸ write, for each article that was asked for. One bad article never
 * stops the others; what an article's author can cause ends as a diagnostic, not as an exception.
 */
import { join } from 'node:path';
import pLimit from 'p-limit';
import type { VFile } from 'vfile';
import type { Article } from './article.ts';
import { hasError } from './diagnostics.ts';
import type { Format, Host, OutputFile } from './formats/format.ts';
import { withLastPage } from './formats/last-page.ts';
import { type ArticleFolder, planBuild } from './shell/folders.ts';
import { articleHost } from './shell/host.ts';
import { SurroundingsError } from './shell/surroundings.ts';
import { writeFiles } from './shell/write.ts';
import { compileFolder, openWorkshop, type Workshop, yamlFiles } from './workshop.ts';

export interface BuildOptions {
  /** Article, issue or journal folders. */
  paths: string[];
  formats: readonly Format[];
  /** Output folder. */
  out: string;
  /** Theme instead of the journal's. */
  theme?: string;
}
export interface ArticleResult {
  /** "1-2/firdous" */
  name: string;
  /** `crashed`: a bug of ours; `crash` holds it. */
  status: 'built' | 'failed' | 'crashed';
  written: string[];
  crash?: unknown;
  /** Whether its own files have warnings. */
  warned: boolean;
}
export interface BuildResult {
  articles: ArticleResult[];
  /** Every file that was read and has diagnostics, in reading order. */
  files: VFile[];
}
/** Told what happens while it happens. */
export interface Progress {
  planned(names: string[]): void;
  started(name: string): void;
  finished(result: ArticleResult): void;
}

/** Articles under way at once: while two print, one compiles and one is written. */
const AT_ONCE = 4;

/**
 * Builds articles.
 *
 * @throws SurroundingsError for what stops every article: no such folder, no browser, disk full
 */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const plan = await planBuild(options.paths);
  progress.planned(plan.articles.map((article) => article.output));
  const workshop = openWorkshop(options.theme);
  const limit = pLimit(AT_ONCE);
  const files: VFile[][] = [];
  try {
    const results = await Promise.all(
      plan.articles.map((folder, index) =>
        limit(async () => {
          progress.started(folder.output);
          const built = await buildArticle(folder, options, workshop);
          files[index] = built.files;
          progress.finished(built.result);
          return built.result;
        }),
      ),
    );
    return { articles: results, files: [...yamlFiles(plan), ...files.flat(), ...workshop.files] };
  } finally {
    await workshop.close();
  }
}

async function buildArticle(
  folder: ArticleFolder,
  options: BuildOptions,
  workshop: Workshop,
): Promise<{ result: ArticleResult; files: VFile[] }> {
  const files: VFile[] = [];
  const outcome = (status: ArticleResult['status'], written: string[] = [], crash?: unknown) => ({
    result: { name: folder.output, status, written, crash, warned: files.some(hasWarning) },
    files,
  });
  try {
    const outputs = await renderArticle(folder, options.formats, workshop, files);
    if (!outputs) return outcome('failed');
    return outcome('built', await writeFiles(join(options.out, folder.output), outputs));
  } catch (error) {
    if (error instanceof SurroundingsError || isDiskError(error)) throw error;
    return outcome('crashed', [], error);
  }
}

/** The article's files, or `undefined` where a diagnostic is an error. */
async function renderArticle(
  folder: ArticleFolder,
  formats: readonly Format[],
  workshop: Workshop,
  files: VFile[],
): Promise<OutputFile[] | undefined> {
  const { sources, compiled, files: read } = await compileFolder(folder, workshop);
  files.push(...read);
  const theme = await workshop.theme(folder);
  if (!sources || !compiled || !theme) return undefined;
  const rendered = await renderFormats(compiled.article, formats, (paginated) =>
    articleHost(folder.folder, sources.manuscript, theme, workshop.tools, paginated),
  );
  return hasError(sources.manuscript) ? undefined : rendered;
}

/**
 * Renders the formats, the paginating one first: its page count gives the article its last page,
 * which every other format prints.
 */
async function renderFormats(
  article: Article,
  formats: readonly Format[],
  hostFor: (paginated: (pages: number) => void) => Host,
): Promise<OutputFile[]> {
  let current = article;
  const host = hostFor((pages) => {
    current = withLastPage(current, pages);
  });
  const outputs: OutputFile[] = [];
  for (const format of formats.toSorted(
    (a, b) => Number(b.paginates ?? false) - Number(a.paginates ?? false),
  )) {
    outputs.push(...(await format.render(current, host)));
  }
  return uniqueOutputs(outputs);
}

/** Formats share figures: each is written once. */
function uniqueOutputs(outputs: OutputFile[]): OutputFile[] {
  return [...new Map(outputs.map((output) => [output.path, output])).values()];
}

function hasWarning(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === false);
}

function isDiskError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS' || code === 'EMFILE';
}
