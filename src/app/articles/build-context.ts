/**
 * Compiles article folders for every command. The browser, themes and citation styles are loaded once and
 * shared.
 */
import { VFile } from 'vfile';
import { newBudget } from '../../article/budget.ts';
import type { Context, Sources } from '../../article/sources.ts';
import type { ArticleInput } from '../../checks/subject.ts';
import { type Compiled, compileDraft, completeDraft, statedFacts } from '../../compile/compile.ts';
import type { StatedFacts } from '../../compile/metadata/index.ts';
import { isFolderName } from '../../compile/metadata/values/folder.ts';
import { ISSUE_PAGE, ISSUE_PDF } from '../../formats/site/site-issue.ts';
import type { Theme } from '../../formats/theme.ts';
import { reportFolderName } from '../../io/journal/folder-names.ts';
import type { ArticleFolder, Plan } from '../../io/journal/folders.ts';
import {
  compileSettingsAtVersion,
  journalAtVersion,
  KEPT_FOLDER,
  noJournal,
} from '../../io/journal/journal-files.ts';
import { namedArticles } from '../../io/manuscript/named-articles.ts';
import { readArticle, readFront } from '../../io/manuscript/read-article.ts';
import { loadStyle, UnusableStyle } from '../../io/styles.ts';
import { loadTheme } from '../../io/theme/theme.ts';
import { openTools, type Tools } from '../../io/tools.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import { withinBounds } from './within-bounds.ts';

export interface BuildContext {
  tools: Tools;
  /** Files of themes, with their diagnostics. */
  files: VFile[];
  /** undefined if the theme has an error */
  theme(folder: ArticleFolder): Promise<Theme | undefined>;
  style(folder: ArticleFolder): ReturnType<typeof loadStyle>;
  /** Drops themes and styles whose files have changed. They are loaded again at next use. */
  forget(): void;
  close(): Promise<void>;
}

/** @param theme instead of the journals' own */
export function openBuildContext(theme?: string): BuildContext {
  const themes = new Map<string, Promise<Theme | undefined>>();
  const styles = new Map<string, ReturnType<typeof loadStyle>>();
  const files: VFile[] = [];
  const tools = openTools();
  return {
    tools,
    files,
    theme: (folder) => {
      const name = theme ?? folder.journal?.settings.theme ?? 'default';
      return getOrInsert(themes, `${folder.journal?.folder}:${name}`, async () => {
        const { journal } = folder;
        const place = journal?.settings.places?.get('theme');
        const named = theme === undefined && journal ? { file: journal.file, place } : undefined;
        const loaded = await loadTheme(name, journal?.folder, named);
        files.push(...loaded.files);
        return loaded.theme;
      });
    },
    style: (folder) => {
      const name = compileSettingsAtVersion(folder).style ?? 'apa';
      return getOrInsert(styles, `${folder.journal?.folder}:${name}`, () => styleOf(name, folder));
    },
    forget: () => {
      themes.clear();
      styles.clear();
      files.length = 0;
    },
    close: () => tools.close(),
  };
}

/** Opens a context for `work`, and closes it afterwards. */
export async function withBuildContext<Value>(
  work: (context: BuildContext) => Promise<Value>,
  theme?: string,
): Promise<Value> {
  const context = openBuildContext(theme);
  return work(context).finally(context.close);
}

/** Without a usable style no article is written, but APA is used to find other mistakes. */
async function styleOf(
  name: string,
  { journal, issue }: ArticleFolder,
): ReturnType<typeof loadStyle> {
  try {
    return await loadStyle(name, journal?.folder);
  } catch (error) {
    if (!(error instanceof UnusableStyle) || !journal) throw error;
    const ofIssue = issue?.settings.places?.get('journal.style');
    const [file, place] =
      issue?.file && ofIssue
        ? [issue.file, ofIssue]
        : [journal.file, journal.settings.places?.get('style')];
    report(file, error.problem, place);
    return loadStyle('apa');
  }
}

/** An article's folder, read and compiled. */
export interface CompiledFolder {
  folder: ArticleFolder;
  /** Absent if it is not clear which file is the manuscript. */
  sources?: Sources;
  /** Absent if a diagnostic is an error. */
  compiled?: Compiled;
  /** The parts that could be read in spite of errors, for `check`. */
  draft?: Compiled;
  /** What it states for the other articles of its issue, even if its text has errors. */
  stated?: StatedFacts;
  /** Every file of the article that was read, with its diagnostics. */
  files: VFile[];
}

/**
 * Reads and compiles an article for publication. An error in a file above it forbids that.
 *
 * @throws SurroundingsError if its folder cannot be read
 */
export async function compileFolder(
  folder: ArticleFolder,
  context: BuildContext,
): Promise<CompiledFolder> {
  const { compiled, ...read } = await compileOwnFiles(folder, context);
  return { ...read, ...(compiled && !hasErrorAbove(folder) && { compiled }) };
}

/**
 * Reads and compiles an article, even if files above it have errors, which must not hide the article's own. Mistakes
 * of the author become diagnostics on `files`.
 *
 * @throws SurroundingsError if its folder cannot be read
 */
export async function compileOwnFiles(
  folder: ArticleFolder,
  context: BuildContext,
): Promise<CompiledFolder> {
  if (Array.isArray(folder.manuscript))
    return { folder, files: [ambiguous(folder.shown, folder.manuscript)] };
  const { manuscript, name, shown } = folder;
  const sources = await readArticle(folder, manuscript, shown, name, newBudget());
  reportMissingSettings(folder, sources.manuscript);
  reportName(folder, sources.manuscript);
  const files = [sources.manuscript, ...sources.texts.values()];
  const compileContext = await compileContextOf(folder, context);
  const draft = withinBounds(sources.manuscript, () => compileDraft(sources, compileContext));
  const compiled = draft && withinBounds(sources.manuscript, () => completeDraft(draft, sources));
  return {
    folder,
    sources,
    files,
    ...(draft && { draft, stated: draft.article }),
    ...(compiled && { compiled }),
  };
}

/** Reads only what an article states for the other articles of its issue, without messages. */
export async function readStated(folder: ArticleFolder): Promise<CompiledFolder> {
  if (Array.isArray(folder.manuscript)) return { folder, files: [] };
  const front = await readFront(folder, folder.manuscript, folder.shown);
  const stated = withinBounds(front.manuscript, () => statedFacts(front));
  return { folder, files: [], ...(stated && { stated }) };
}

/**
 * Whether a file above an article forbids its publication. A missing issue of the journal does not, but a missing
 * article would leave a gap in the pages of its issue.
 */
export function hasErrorAbove(folder: ArticleFolder): boolean {
  return filesAbove(folder).some((file) =>
    file.messages.some(({ fatal, isOfPart }) => fatal === true && !isOfPart),
  );
}

/** journal.yaml, issue.yaml and published.yaml of an article. */
export function filesAbove({ issue, journal }: ArticleFolder): VFile[] {
  return [issue?.file, issue?.recordFile, journal?.file].flatMap((file) => file ?? []);
}

/** journal.yaml for the rules of `check`. */
export function settingsOf({
  journal,
}: ArticleFolder): Pick<ArticleInput, 'settings' | 'journalPath'> {
  return journal
    ? { settings: journal.settings, journalPath: journal.file.path }
    : { settings: noJournal() };
}

/** Everything outside the article that its compilation needs. */
export async function compileContextOf(
  folder: ArticleFolder,
  context: BuildContext,
): Promise<Context> {
  const { defaults } = compileSettingsAtVersion(folder);
  const named = await namedArticles(folder);
  return {
    journal: journalAtVersion(folder),
    issue: folder.issue ? { ...folder.issue.settings.facts, folder: folder.issue.name } : {},
    heading: folder.heading,
    ...(folder.record && { record: folder.record }),
    ...(named.length > 0 && { named }),
    ...(defaults && { defaults }),
    style: await context.style(folder),
  };
}

function ambiguous(shown: string, names: string[]): VFile {
  const file = new VFile({ path: shown });
  report(file, message('manuscript-ambiguous', { names }));
  return file;
}

/** Names in the folder of an issue, or of its outputs, that articles cannot have. */
const TAKEN: ReadonlySet<string> = new Set([
  ISSUE_PAGE,
  ISSUE_PDF,
  'cover',
  'exports',
  KEPT_FOLDER,
]);

function reportName({ issue, name, output, alike }: ArticleFolder, manuscript: VFile): void {
  if (!isFolderName(name)) reportFolderName(manuscript, 'article', name);
  if (issue && TAKEN.has(name.toLowerCase()))
    report(manuscript, message('folder-name-taken/reserved', { name }));
  if (alike !== undefined)
    report(manuscript, message('folder-name-taken/same', { folder: output, other: alike }));
}

function reportMissingSettings(folder: ArticleFolder, manuscript: VFile): void {
  const files = [
    ...(folder.journal ? [] : ['journal.yaml']),
    ...(folder.issue?.file ? [] : ['issue.yaml']),
  ];
  if (files.length > 0) report(manuscript, message('journal-missing', { files }));
}

/** journal.yaml, issue.yaml and published.yaml of a plan, with their diagnostics. */
export function yamlFiles(plan: Plan): VFile[] {
  return [
    ...plan.journals.map((journal) => journal.file),
    ...plan.issues.flatMap(({ file, recordFile }) => [file ?? [], recordFile ?? []].flat()),
  ];
}
