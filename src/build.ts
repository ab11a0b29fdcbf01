/**
 * read ▸ compile ▸ render ▸ write, for each article that was asked for. One bad article never
 * stops the others; what an article's author can cause ends as a diagnostic, not as an exception.
 */
import { join } from 'node:path';
import pLimit from 'p-limit';
import { VFile } from 'vfile';
import type { Article } from './article.ts';
import { compile } from './compile.ts';
import { hasError, report } from './diagnostics.ts';
import type { Format, Host, OutputFile } from './formats/format.ts';
import { withLastPage } from './formats/last-page.ts';
import type { Theme } from './formats/theme.ts';
import { type ArticleFolder, noJournal, type Plan, planBuild } from './shell/folders.ts';
import { articleHost } from './shell/host.ts';
import { readArticle } from './shell/read-article.ts';
import { loadStyle } from './shell/styles.ts';
import { SurroundingsError } from './shell/surroundings.ts';
import { loadTheme } from './shell/theme.ts';
import { openTools, type Tools } from './shell/tools.ts';
import { writeFiles } from './shell/write.ts';
import type { Context } from './sources.ts';

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
  const shared = newShared(options);
  const limit = pLimit(AT_ONCE);
  const files: VFile[][] = [];
  try {
    const results = await Promise.all(
      plan.articles.map((folder, index) =>
        limit(async () => {
          progress.started(folder.output);
          const built = await buildArticle(folder, options, shared);
          files[index] = built.files;
          progress.finished(built.result);
          return built.result;
        }),
      ),
    );
    return { articles: results, files: [...yamlFiles(plan), ...files.flat(), ...shared.files] };
  } finally {
    await shared.tools.close();
  }
}

/** What articles of one build have in common: the browser, themes, styles. */
interface Shared {
  tools: Tools;
  /** `undefined` where the theme has an error. */
  theme(folder: ArticleFolder): Promise<Theme | undefined>;
  style(folder: ArticleFolder): ReturnType<typeof loadStyle>;
  files: VFile[];
}

function newShared(options: BuildOptions): Shared {
  const themes = new Map<string, Promise<Theme | undefined>>();
  const styles = new Map<string, ReturnType<typeof loadStyle>>();
  const files: VFile[] = [];
  return {
    tools: openTools(),
    files,
    theme: (folder) => {
      const name = options.theme ?? folder.journal?.settings.theme ?? 'default';
      return remember(themes, `${folder.journal?.folder}:${name}`, async () => {
        const loaded = await loadTheme(name, folder.journal?.folder);
        files.push(...loaded.files);
        return loaded.theme;
      });
    },
    style: (folder) => {
      const name = folder.journal?.settings.style ?? 'apa';
      return remember(styles, `${folder.journal?.folder}:${name}`, () =>
        loadStyle(name, folder.journal?.folder),
      );
    },
  };
}

function remember<Value>(cache: Map<string, Value>, key: string, make: () => Value): Value {
  const value = cache.get(key) ?? make();
  cache.set(key, value);
  return value;
}

async function buildArticle(
  folder: ArticleFolder,
  options: BuildOptions,
  shared: Shared,
): Promise<{ result: ArticleResult; files: VFile[] }> {
  const files: VFile[] = [];
  const outcome = (status: ArticleResult['status'], written: string[] = [], crash?: unknown) => ({
    result: { name: folder.output, status, written, crash, warned: files.some(hasWarning) },
    files,
  });
  try {
    const outputs = await renderArticle(folder, options.formats, shared, files);
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
  shared: Shared,
  files: VFile[],
): Promise<OutputFile[] | undefined> {
  const sources = await readSources(folder, files);
  if (!sources) return undefined;
  const theme = await shared.theme(folder);
  const compiled = compile(sources, await contextOf(folder, shared));
  if (!compiled || !theme || hasErrorAbove(folder)) return undefined;
  const rendered = await renderFormats(compiled.article, formats, (paginated) =>
    articleHost(folder.folder, sources.manuscript, theme, shared.tools, paginated),
  );
  return hasError(sources.manuscript) ? undefined : rendered;
}

function hasErrorAbove({ journal, issue }: ArticleFolder): boolean {
  return [journal?.file, issue?.file].some((file) => file !== undefined && hasError(file));
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

async function readSources(folder: ArticleFolder, files: VFile[]) {
  if (Array.isArray(folder.manuscript)) {
    files.push(ambiguous(folder.shown, folder.manuscript));
    return undefined;
  }
  const sources = await readArticle(folder.folder, folder.manuscript, folder.shown);
  files.push(sources.manuscript, ...sources.texts.values());
  reportMissingSettings(folder, sources.manuscript);
  return sources;
}

async function contextOf(folder: ArticleFolder, shared: Shared): Promise<Context> {
  const { journal, defaults } = folder.journal?.settings ?? noJournal();
  return {
    journal,
    issue: folder.issue ? { ...folder.issue.settings.facts, folder: folder.issue.name } : {},
    heading: folder.heading,
    ...(defaults && { defaults }),
    style: await shared.style(folder),
  };
}

function ambiguous(shown: string, names: string[]): VFile {
  const file = new VFile({ path: shown });
  report(
    file,
    'manuscript-ambiguous',
    `Unexpected several manuscripts (${names.join(', ')}), expected one`,
    undefined,
    'Name the manuscript article.md, or move the others away.',
  );
  return file;
}

function reportMissingSettings(folder: ArticleFolder, manuscript: VFile): void {
  const missing = [!folder.journal && 'journal.yaml', !folder.issue?.file && 'issue.yaml'].filter(
    Boolean,
  );
  if (missing.length === 0) return;
  report(
    manuscript,
    'journal-missing',
    `Unexpected article without ${missing.join(' and ')} above it, expected a journal folder`,
    undefined,
    'It is built with what its own front matter says; see docs/journal.md for the two files.',
  );
}

function yamlFiles(plan: Plan): VFile[] {
  return [
    ...plan.journals.map((journal) => journal.file),
    ...plan.issues.flatMap((issue) => issue.file ?? []),
  ];
}

function hasWarning(file: VFile): boolean {
  return file.messages.some((message) => message.fatal === false);
}

function isDiskError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS' || code === 'EMFILE';
}
