/** Articles that are built together, because the pages of one depend on those of another. */

import type { PageRules } from '../../compile/pagination/assign-pages.ts';
import { type ArticleFolder, type Plan, planBuild } from '../../io/journal/folders.ts';
import type { Records } from '../../io/journal/journal-files.ts';
import { keptArticle } from '../../io/record/kept-sources.ts';
import { pageRules } from './pages.ts';

export interface Job {
  /** In printed order, up to the last wanted article. */
  articles: ArticleFolder[];
  /** The articles to build. The others are only needed for the pages of later articles. */
  requested: ReadonlySet<ArticleFolder>;
  rules: PageRules;
  /** Whether all articles of an issue are built. */
  whole: boolean;
  /** Whether this is a replaced version. */
  earlier?: true;
}

/** One job per issue, and one for each article that no issue.yaml lists. */
export async function jobsOf({ articles, whole }: Plan, records?: Records): Promise<Job[]> {
  const issues = Map.groupBy(articles, ({ issue, folder }) =>
    issue?.file ? issue.folder : folder,
  );
  return (
    await Promise.all(
      [...issues.values()].map((requested) => jobsOfIssue(requested, whole, records)),
    )
  ).flat();
}

async function jobsOfIssue(
  requested: ArticleFolder[],
  whole: Plan['whole'],
  records: Records | undefined,
): Promise<Job[]> {
  const issue = requested[0]?.issue;
  if (!issue?.file) return requested.map(alone);
  const all = whole.get(issue.folder) ?? (await planBuild([issue.folder], records)).articles;
  const known = new Map(requested.map((folder) => [folder.folder, folder]));
  const articles = all.map((folder) => known.get(folder.folder) ?? folder);
  const listed = requested.filter((folder) => articles.includes(folder));
  const last = articles.findLastIndex((folder) => listed.includes(folder));
  const job = {
    articles: articles.slice(0, last + 1),
    requested: new Set(listed),
    rules: pageRules(issue.settings),
    whole: listed.length === all.length,
  };
  const unlisted = requested.filter((folder) => !listed.includes(folder));
  return [...(listed.length > 0 ? [job] : []), ...unlisted.map(alone)];
}

function alone(article: ArticleFolder): Job {
  return { articles: [article], requested: new Set([article]), rules: {}, whole: false };
}

/** Jobs for the earlier versions of published articles, from their kept sources. */
export async function earlierVersions(articles: readonly ArticleFolder[]): Promise<Job[]> {
  const jobs = articles.flatMap((folder) =>
    (folder.versions ?? []).slice(0, -1).map(async ({ version, pages }) => {
      const kept = await keptArticle(folder, version);
      return kept && { ...alone(kept), rules: { firstPage: pages?.first }, earlier: true as const };
    }),
  );
  return (await Promise.all(jobs)).flatMap((job) => job ?? []);
}
