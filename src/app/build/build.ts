/**
 * Builds articles, issue by issue. A bad article never stops the others. Mistakes of authors become diagnostics, not
 * exceptions.
 */
import { setTimeout as delay } from 'node:timers/promises';
import pLimit, { type LimitFunction } from 'p-limit';
import { planBuild } from '../../io/journal/folders.ts';
import { hasError } from '../../messages/report.ts';
import { type CompiledFolder, withBuildContext, yamlFiles } from '../articles/build-context.ts';
import { earlierVersions, type Job, jobsOf } from '../articles/jobs.ts';
import { releaseText } from '../articles/release-text.ts';
import { type DoiClaim, doiClaim, warnOfSharedDois } from '../articles/shared-dois.ts';
import { type BuiltArticles, buildArticles } from './build-articles.ts';
import { warnAbove } from './build-checks.ts';
import { buildIssue, reportIncomplete } from './build-issue.ts';
import type { BuildOptions, BuildResult, IssueResult, Progress, Session } from './session.ts';

export type {
  ArticleResult,
  BuildResult,
  IssueResult,
  Progress,
} from './session.ts';

/** Articles in work at the same time: two print, one is compiled and one is written. */
const AT_ONCE = 4;
/** Issues in work at the same time. The second keeps the machine busy while the first ends. */
const ISSUES_AT_ONCE = 2;

/**
 * Builds articles.
 *
 * @throws SurroundingsError for problems that stop every article: no such folder, no browser, a full disk
 */
export async function build(options: BuildOptions, progress: Progress): Promise<BuildResult> {
  const plan = options.plan ?? (await planBuild(options.paths, options.records));
  const earlier = await earlierVersions(plan.articles);
  const replaced = earlier.flatMap(({ articles }) => articles);
  progress.planned([...plan.articles, ...replaced].map((article) => article.output));
  const issueLimit = pLimit({ concurrency: ISSUES_AT_ONCE, rejectOnClear: true });
  const limit = pLimit({ concurrency: AT_ONCE, rejectOnClear: true });
  return withBuildContext(async (context) => {
    const session: Session = { options, context, progress, limit };
    const jobs = [...(await jobsOf(plan, options.records)), ...earlier];
    const building = jobs.map((job) => issueLimit(() => buildJob(job, session)));
    const issues = await Promise.all(building).catch(async (error: unknown) => {
      await endWork([issueLimit, limit]);
      throw error;
    });
    const shared = await warnOfSharedDois(issues.flatMap(({ claims }) => claims));
    const warned = new Set(shared.map(({ folder }) => folder.output));
    for (const { folder, findings } of issues.flatMap(({ above }) => above))
      warnAbove(folder, findings);
    const printedWith = await context.tools.printedWith();
    return {
      articles: issues
        .flatMap(({ results }) => results)
        .map((each) => (warned.has(each.name) ? { ...each, warned: true } : each)),
      issues: issues.flatMap(({ issue }) => issue ?? []),
      files: [...yamlFiles(plan), ...issues.flatMap(({ files }) => files), ...context.files],
      ...(printedWith && { printedWith }),
    };
  }, options.theme);
}

/** Clears the queues and waits for running tasks, because no task of a failed build may write. */
async function endWork(limits: readonly LimitFunction[]): Promise<void> {
  do {
    for (const limit of limits) limit.clearQueue();
    await delay(LOOK_AGAIN);
  } while (limits.some(({ activeCount }) => activeCount > 0));
}

/** In ms. */
const LOOK_AGAIN = 10;

/** The result of an issue, without its articles, so that a journal with 100 issues needs no more memory than one with 10. */
interface BuiltJob extends Pick<BuiltArticles, 'results' | 'files' | 'above'> {
  issue?: IssueResult;
  claims: DoiClaim[];
}

async function buildJob(job: Job, session: Session): Promise<BuiltJob> {
  const { built, ...articles } = await buildArticles(job, session);
  if (job.earlier) return withoutWarnings(articles);
  const issue = await issueOf(job, built, session);
  for (const file of articles.files) releaseText(file);
  return { ...articles, ...(issue && { issue }), claims: built.flatMap(doiClaim) };
}

async function issueOf(
  job: Job,
  built: CompiledFolder[],
  session: Session,
): Promise<IssueResult | undefined> {
  const folder = job.articles[0]?.issue;
  if (!job.whole || !folder) return undefined;
  const missing = job.articles.filter((one) => !built.some((each) => each.folder === one));
  if (missing.length === 0) return buildIssue(built, session);
  reportIncomplete(
    folder,
    missing.map(({ name }) => name),
  );
  return undefined;
}

/** Warnings about replaced versions of articles are dropped. */
function withoutWarnings({ results, files }: Pick<BuiltArticles, 'results' | 'files'>): BuiltJob {
  return {
    claims: [],
    results: results.map((result) => ({ ...result, warned: false })),
    files: files.filter(hasError),
    above: [],
  };
}
