/** The articles of the newest plan of a path. Articles that remain keep their results. */

import { type ArticleFolder, type Plan, planBuild } from '../../io/journal/folders.ts';
import { jobsOf } from '../articles/jobs.ts';
import { builtPages } from '../articles/pages.ts';
import { type IssueWorks, numberWorks } from './number-works.ts';
import { newWork, type Work } from './work.ts';

export interface PlannedWorks {
  plan(): Plan;
  /** The wanted articles and the others of their issues, in printed order. */
  all(): readonly Work[];
  requested(): readonly Work[];
  /** Numbers the article's pages, and those of the others of its issue. */
  numberPages(work: Work): void;
  /**
   * Plans anew.
   *
   * @throws SurroundingsError if the path does not exist or has no article; then nothing changes
   */
  replan(): Promise<void>;
}

/**
 * @param out output folder of builds, whose PDFs give the number of pages at the start
 * @throws SurroundingsError if the path does not exist or has no article
 */
export async function openPlannedWorks(path: string, out: string): Promise<PlannedWorks> {
  let issues: IssueWorks[] = [];
  let plan = await planBuild([path]);
  await takePlan();
  return { plan: () => plan, all, requested, numberPages, replan };

  function all(): Work[] {
    return issues.flatMap(({ works }) => works);
  }

  function requested(): Work[] {
    return all().filter((one) => one.requested);
  }

  function numberPages(work: Work): void {
    const issue = issues.find(({ works }) => works.includes(work));
    if (issue) numberWorks(issue);
  }

  async function replan(): Promise<void> {
    plan = await planBuild([path]);
    await takePlan();
  }

  async function takePlan(): Promise<void> {
    const known = new Map(all().map((work) => [work.folder.folder, work]));
    const jobs = await jobsOf(plan);
    issues = await Promise.all(
      jobs.map(async ({ rules, articles, requested: wanted }) => ({
        rules,
        works: await Promise.all(
          articles.map((folder) => workFor(folder, wanted.has(folder), known)),
        ),
      })),
    );
  }

  async function workFor(
    folder: ArticleFolder,
    isRequested: boolean,
    known: ReadonlyMap<string, Work>,
  ): Promise<Work> {
    const old = known.get(folder.folder);
    if (old && old.requested === isRequested) return found(old);
    const work = newWork(folder, isRequested);
    work.count = await builtPages(folder, out);
    return work;
  }
}

/** Reads an article again whose folder was missing. */
function found(work: Work): Work {
  if (work.lost) work.todo.add('read');
  work.lost = false;
  return work;
}
