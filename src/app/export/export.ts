/** compile ▸ number the pages ▸ export ▸ write, for each wanted issue. */
import pLimit from 'p-limit';
import type { VFile } from 'vfile';
import type { Article } from '../../article/article.ts';
import { type Delivery, depositNotes } from '../../exports/deposit.ts';
import type { Export, ExportHost } from '../../exports/export.ts';
import { printedPicture } from '../../formats/html/index.ts';
import { renderJats } from '../../formats/jats/index.ts';
import { textWidthOf } from '../../formats/printed-size.ts';
import { type ArticleFolder, type Plan, planBuild } from '../../io/journal/folders.ts';
import { namesakesOf } from '../../io/manuscript/namesakes.ts';
import { readAsset } from '../../io/manuscript/read-article.ts';
import { lastTimestamp, writeExports } from '../../io/output/export-files.ts';
import { dirname, join } from '../../io/system/paths.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { dayOf, risingTimestamp } from '../../io/system/timestamp.ts';
import { version } from '../../io/system/version.ts';
import { outputPath, outputState, readIssuePdf, readOutput } from '../../io/trace/built-outputs.ts';
import { hasError } from '../../messages/report.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileFolder,
  withBuildContext,
  yamlFiles,
} from '../articles/build-context.ts';
import { type CompiledIssue, issuesOf } from '../articles/issues.ts';
import { withBuiltPages, withoutDuplicates } from '../articles/pages.ts';
import { inOutputFolder } from '../build/rebuild.ts';
import { reportUnrecorded } from '../versions/report-unrecorded.ts';

export interface ExportOptions {
  /** Article, issue or journal folders. An article exports its issue. */
  paths: string[];
  exports: readonly Export[];
  /** Output folder, which also has the built files. */
  out: string;
  now: Date;
  /** Whether articles that are not on record are left out. */
  recorded?: true;
  /** Called if another command is running in the output folder. */
  waiting?(sentence: string): void;
}
export interface ExportedIssue {
  /** "1-2" */
  name: string;
  deliveries: Delivery[];
  /** Articles with errors: in no export. */
  failed: string[];
  written: string[];
}
export interface ExportResult {
  issues: ExportedIssue[];
  /** Articles that were left out because they are not on record. Example: "1-2/firdous". */
  unrecorded: string[];
  /** Every file that was read and has diagnostics. */
  files: VFile[];
}

/** Articles in work at the same time. */
const AT_ONCE = 4;

/**
 * Exports whole issues.
 *
 * @throws SurroundingsError for problems that stop every issue: no such folder, an article without an issue
 */
export async function exportIssues(options: ExportOptions): Promise<ExportResult> {
  const { plan } = await planIssues(options.paths);
  return inOutputFolder(options.out, plan, options, () => exportAlone(options));
}

async function exportAlone(options: ExportOptions): Promise<ExportResult> {
  const { plan, requested } = await planIssues(options.paths);
  return withBuildContext(async (context) => {
    const compiled = await compileAll(plan, context, options.out);
    const isLeftOut = ({ folder }: CompiledFolder) => options.recorded && !folder.versions;
    const issues = await issuesOf(compiled.filter((each) => !isLeftOut(each)));
    const exported: ExportedIssue[] = [];
    for (const issue of issues)
      exported.push(await exportIssue(issue, requested, context, options));
    const files = [...yamlFiles(plan), ...compiled.flatMap((each) => each.files), ...context.files];
    const unrecorded = compiled.filter(isLeftOut).map(({ folder }) => folder.output);
    return { issues: exported, unrecorded, files };
  });
}

/**
 * Plans whole issues, because pages and lists of articles need all articles.
 *
 * @returns also the folders of the wanted articles, which were named themselves or by their issue
 */
async function planIssues(paths: string[]): Promise<{ plan: Plan; requested: Set<string> }> {
  const plan = await planBuild(paths);
  const { articles } = plan;
  const alone = articles.find(({ issue }) => !issue);
  if (alone)
    throw new SurroundingsError(
      `${alone.shown} is not in an issue. Name an issue's or a journal's folder (docs/journal.md).`,
    );
  const whole = await planBuild([...new Set(articles.flatMap(({ issue }) => issue?.folder ?? []))]);
  // Messages about the journal's list of issues are in the first plan.
  return {
    plan: whole.articles.length === articles.length ? plan : whole,
    requested: new Set(articles.map(({ folder }) => folder)),
  };
}

/** Articles that differ from their record are not compiled. Pages are those of the last build. */
export async function compileAll(
  plan: Plan,
  context: BuildContext,
  out: string,
): Promise<CompiledFolder[]> {
  const limit = pLimit(AT_ONCE);
  const compiled = await Promise.all(
    plan.articles.map((folder) => limit(() => compileRecorded(folder, context))),
  );
  const issues = new Set(plan.articles.map(({ issue }) => issue?.folder));
  const paged = [...issues].map((issue) =>
    withBuiltPages(
      compiled.filter(({ folder }) => folder.issue?.folder === issue),
      out,
    ),
  );
  return withoutDuplicates((await Promise.all(paged)).flat());
}

/** An article that differs from its record is not exported. */
async function compileRecorded(
  folder: ArticleFolder,
  context: BuildContext,
): Promise<CompiledFolder> {
  const read = await compileFolder(folder, context);
  await reportUnrecorded(read, context);
  if (!read.sources || !hasError(read.sources.manuscript)) return read;
  const { compiled: _, ...refused } = read;
  return refused;
}

async function exportIssue(
  compiled: CompiledIssue,
  requested: ReadonlySet<string>,
  context: BuildContext,
  { exports, out, now }: ExportOptions,
): Promise<ExportedIssue> {
  const { issue, articles } = compiled;
  const folder = join(out, issue.name, 'exports');
  const timestamp = risingTimestamp(now, await lastTimestamp(folder));
  const host = await hostOf(compiled, requested, context, out, timestamp);
  const deliveries: Delivery[] = [];
  for (const to of exports) deliveries.push({ to, made: await to.render(issue, host) });
  const failed = articles.flatMap((each) => (each.compiled ? [] : each.folder.name));
  const notes = depositNotes(issue, deliveries, failed, dayOf(timestamp));
  const files = [
    ...deliveries.flatMap(({ made }) => made.files),
    { path: 'DEPOSIT.md', content: notes },
  ];
  const names = exports.map(({ name }) => name);
  return {
    name: issue.name,
    deliveries,
    failed,
    written: await writeExports(folder, names, files, out),
  };
}

async function hostOf(
  { issue, articles, folder: issueFolder }: CompiledIssue,
  requested: ReadonlySet<string>,
  context: BuildContext,
  out: string,
  timestamp: string,
): Promise<ExportHost> {
  const folders = new Map(articles.map(({ folder }) => [folder.name, folder]));
  const folderOf = (article: Article): ArticleFolder => {
    const folder = folders.get(article.name);
    if (!folder) throw new Error(`no folder of ${article.name}`);
    return folder;
  };
  const [first] = articles;
  const theme = first && (await context.theme(first.folder));
  return {
    output: (article, extension) => readOutput(outputPath(folderOf(article), out, extension)),
    state: (article, extension) =>
      outputState(folderOf(article), out, extension, renderJats(article)),
    isRequested: (name) => requested.has(folders.get(name)?.folder ?? ''),
    buildCommand: `offprint build ${dirname(first?.folder.shown ?? '.')} --out ${out}`,
    asset: (article, path) => readAsset(folderOf(article), path),
    png: async (article, { asset, ...size }) => {
      const read = () => readAsset(folderOf(article), asset.path);
      const { mediaType } = asset;
      const picture = theme
        ? printedPicture(mediaType, read, theme, article.language)
        : { mediaType, bytes: read };
      return context.tools.drawPicture({ picture, ...size });
    },
    issuePdf: () => readIssuePdf([...folders.values()], out),
    cover: () => readAsset({ folder: issueFolder?.folder ?? '' }, issue.cover?.path ?? ''),
    timestamp,
    settings: first?.folder.journal?.settings.receivers ?? {},
    textWidth: textWidthOf(theme),
    namesakes: await namesakesOf([...folders.values()]),
    generator: `offprint ${version()}`,
  };
}
