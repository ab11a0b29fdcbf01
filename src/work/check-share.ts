/** Rules over many articles take both cores: a share of the articles is looked through in a thread. */
import { CHECKS, type Check, type CheckFinding, checkArticle } from '../checks/index.ts';
import { bounded } from '../shell/bounded.ts';
import { planBuild } from '../shell/folders.ts';
import { type ArticleOptions, askedFor, compileJobs, rendered } from './check-articles.ts';
import { type Job, jobsOf } from './jobs.ts';
import { openWorkshop } from './workshop.ts';

/** All that a thread needs to know. */
export interface Share extends Pick<ArticleOptions, 'paths' | 'out'> {
  /** Names of the rules. */
  rules: string[];
  /** Folders of its articles. */
  articles: string[];
}

/** Findings of the rules about each article of a share, by its folder. */
export type FoundInShare = Map<string, CheckFinding[]>;

/** From here on a thread is worth its start. */
const LEAST_FOR_TWO = 12;
/** So many are looked through here while the thread gets going. */
const HEAD_START = 6;

/**
 * The share for a thread; `undefined` where it would not be worth it, or where the thread would not
 * see the same: printed pages, records that are not written yet, rules that are not ours.
 */
export function shareOf(
  jobs: readonly Job[],
  { paths, out, checks, print, records }: ArticleOptions & { checks: readonly Check[] },
): Share | undefined {
  const asked = jobs.flatMap(askedFor);
  if (asked.length < LEAST_FOR_TWO || print || records) return undefined;
  if (!checks.every((check) => CHECKS.includes(check))) return undefined;
  const count = Math.floor((asked.length - HEAD_START) / 2);
  return {
    paths,
    out,
    rules: checks.map(({ name }) => name),
    articles: asked.slice(-count).map(({ folder }) => folder),
  };
}

/** What the thread does. */
export async function findInShare({ paths, out, rules, articles }: Share): Promise<FoundInShare> {
  const checks = CHECKS.filter(({ name }) => rules.includes(name));
  const workshop = openWorkshop();
  try {
    const { folders } = await compileJobs(await jobsOf(await planBuild(paths)), { out }, workshop);
    const found: FoundInShare = new Map();
    for (const each of folders) {
      const { folder } = each.folder;
      if (!articles.includes(folder)) continue;
      const { subject } = await rendered(each, { out, print: false }, workshop);
      if (subject)
        found.set(
          folder,
          bounded(() => checkArticle(subject, checks)),
        );
    }
    return found;
  } finally {
    await workshop.close();
  }
}
