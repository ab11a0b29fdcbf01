import { type Digests, digestOf } from '../../io/files/digests.ts';
import { makeFolder } from '../../io/files/make-folder.ts';
import { hideFromGit, lockPath, openSealedFiles } from '../../io/files/sealed-files.ts';
import { holds, type Places, type Snapshot, takeSnapshot } from '../../io/files/snapshot.ts';
import { filesOutside, placeOfFile } from '../../io/journal/article-files.ts';
import { type ArticleFolder, type Plan, planBuild } from '../../io/journal/folders.ts';
import { manuscriptHead } from '../../io/manuscript/manuscript-head.ts';
import { manuscriptsNamed } from '../../io/manuscript/named-articles.ts';
import { takeLock } from '../../io/processes/lock.ts';
import { resolve } from '../../io/system/paths.ts';
import { isSystemError, NoBrowser, SurroundingsError } from '../../io/system/surroundings.ts';
import {
  type BuildCall,
  browserOf,
  type CallTrace,
  digestsKnownBy,
  readCallTrace,
  writeCallTrace,
} from '../../io/trace/call-trace.ts';
import { type ArticlesRead, placesRead } from '../../io/trace/inputs.ts';
import { claimOutputFolder, keepOutputsApart } from '../../io/trace/output-place.ts';
import { openPageCounts } from '../../io/trace/page-counts.ts';
import { openArticleTraces } from './article-traces.ts';
import { build } from './build.ts';
import type { BuildReport } from './build-report.ts';
import { openFileTraces } from './file-traces.ts';
import { makerOf, type TraceOptions } from './maker.ts';
import { reportOf } from './report-of.ts';
import type { BuildOptions, BuildResult, Progress, Traces } from './session.ts';

export type RebuildOptions = Omit<BuildOptions, 'traces' | 'records' | 'issuePage'> & {
  /** Build everything, even if nothing has changed. */
  force?: boolean;
};

/** @throws SurroundingsError for problems that stop every article, and if another build is running */
export async function rebuild(options: RebuildOptions, progress: Progress): Promise<BuildReport> {
  const plan = options.plan ?? (await planBuild(options.paths));
  return inOutputFolder(options.out, plan, progress, () =>
    alsoWithoutBrowser(options, (possible) => rebuildAlone(possible, progress)),
  );
}

/**
 * If no browser can print, the other formats are built, and the report says so.
 *
 * @throws NoBrowser if every output needs one
 */
export async function alsoWithoutBrowser<
  Options extends Pick<RebuildOptions, 'formats'>,
  Made extends Pick<BuildReport, 'obstacle'>,
>(options: Options, make: (options: Options) => Promise<Made>): Promise<Made> {
  try {
    return await make(options);
  } catch (error) {
    const formats = options.formats.filter(({ measure }) => measure === undefined);
    if (!(error instanceof NoBrowser) || formats.length === 0) throw error;
    return { ...(await make({ ...options, formats })), obstacle: error.message };
  }
}

async function rebuildAlone(options: RebuildOptions, progress: Progress): Promise<BuildReport> {
  const call = callOf(options);
  const digests = digestsKnownBy(readCallTrace(call));
  const places = await placesOf(options);
  const inputs = takeSnapshot(places, digests);
  const traces = await openTraces(call, '', options.force, digests);
  const result = await build({ ...options, traces }, progress);
  const report = reportOf(result);
  // If a file was saved during the build, or an article failed, the next build must not be skipped.
  const trace = await traceOf(call, inputs, report, digests);
  if (isFinal(result) && holds(trace.inputs, places.except, digests)) writeCallTrace(call, trace);
  return report;
}

/**
 * @param variant distinguishes outputs with the same name, such as those of the site
 * @param aroundOf the parts of other articles that the outputs of an article show
 */
export async function openTraces(
  call: BuildCall,
  variant: string,
  force = false,
  digests: Digests = digestsKnownBy(undefined),
  aroundOf: TraceOptions['aroundOf'] = () => '',
): Promise<Traces> {
  const options: TraceOptions = {
    out: call.out,
    files: openSealedFiles(call.out),
    digests,
    variant: digestOf(JSON.stringify([call.formats, variant])),
    browser: await browserOf(call),
    aroundOf,
    force,
  };
  const maker = makerOf(options);
  return {
    articles: openArticleTraces(options, maker),
    files: openFileTraces(options, maker),
    countPages: openPageCounts(call.out, options.files, digests),
  };
}

/**
 * Runs work while no other process may write in the output folder, which has the outputs of one journal.
 *
 * @throws SurroundingsError if the outputs of the plan may not be written there
 */
export async function inOutputFolder<Value>(
  out: string,
  plan: Plan,
  { waiting }: Partial<Pick<Progress, 'waiting'>>,
  work: () => Promise<Value>,
): Promise<Value> {
  keepOutputsApart(plan, out);
  makeOutputFolder(out);
  const lock = await takeLock(lockPath(out), waiting ? { waiting } : {});
  try {
    hideFromGit(out);
    await claimOutputFolder(plan, out);
    return await work();
  } finally {
    lock.release();
  }
}

function makeOutputFolder(out: string): void {
  try {
    makeFolder(out);
  } catch (error) {
    if (!isSystemError(error) || !['EEXIST', 'ENOTDIR'].includes(error.code)) throw error;
    throw new SurroundingsError(
      `The output folder ${out} cannot be made, because a file has this name. Name another folder with --out.`,
    );
  }
}

export function callOf({
  paths,
  formats,
  out,
  theme,
}: Pick<RebuildOptions, 'paths' | 'formats' | 'out' | 'theme'>): BuildCall {
  return {
    paths,
    formats: formats.map(({ name }) => name),
    out,
    ...(theme !== undefined && { theme }),
  };
}

/** The build plans again after the snapshot of the inputs, so that it never reads older files. */
async function placesOf({ paths, out }: RebuildOptions): Promise<Places> {
  const plan = await planBuild(paths);
  const { whole, fronts } = await articlesRead(plan);
  const named = await Promise.all(whole.map(manuscriptsNamed));
  const outside = whole.flatMap((article) =>
    filesOutside(article).map((path) => placeOfFile(article, path).file),
  );
  return placesRead(paths, plan, { whole, fronts, others: [...named.flat(), ...outside] }, out);
}

/** The pages of an article depend on the front matter of those before it. A manuscript without it is read whole. */
async function articlesRead(plan: Plan): Promise<Pick<ArticlesRead, 'whole' | 'fronts'>> {
  const requested = new Set(plan.articles.map(({ folder }) => folder));
  const around = (await articlesAround(plan)).filter(({ folder }) => !requested.has(folder));
  const heads = await Promise.all(around.map(({ folder }) => manuscriptHead(folder)));
  const { whole = [], fronts = [] } = Object.groupBy(around, (_, index) =>
    heads[index]?.yaml === '' ? 'whole' : 'fronts',
  );
  return { whole: [...plan.articles, ...whole], fronts };
}

async function articlesAround({ articles, issues }: Plan): Promise<ArticleFolder[]> {
  const above = new Set([
    ...issues.map(({ folder }) => folder),
    ...articles.flatMap(({ issue }) => (issue?.file ? [issue.folder] : [])),
  ]);
  const plans = await Promise.all(
    [...above].map((folder) => planBuild([folder]).catch(() => undefined)),
  );
  return plans.flatMap((plan) => plan?.articles ?? []);
}

/** A failed print, or work that took too long on a busy machine, may succeed the next time. */
function isFinal({ articles, files }: BuildResult): boolean {
  const messages = files.flatMap((file) => file.messages);
  return (
    articles.every(({ status }) => status !== 'crashed') &&
    !messages.some(({ ruleId }) => ruleId?.startsWith('print-') || ruleId === 'work-endless')
  );
}

async function traceOf(
  call: BuildCall,
  inputs: Snapshot,
  { printedWith: _, ...report }: BuildReport,
  digests: Digests,
): Promise<CallTrace> {
  const written = [...report.articles, ...report.issues].flatMap((each) => each.written);
  const files = written.map((path) => resolve(path));
  const outputs = takeSnapshot({ trees: [], folders: [], files, except: [] }, digests);
  const browser = await browserOf(call);
  const read = Object.entries(inputs).filter(([path]) => !(path in outputs));
  return { inputs: Object.fromEntries(read), outputs, report, ...(browser && { browser }) };
}
