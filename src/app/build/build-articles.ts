/** compile ▸ number the pages ▸ print ▸ render ▸ write, for the articles of an issue. */
import type { VFile } from 'vfile';
import type { CompiledFolder } from '../articles/build-context.ts';
import type { Job } from '../articles/jobs.ts';
import { reportPages, withoutDuplicates } from '../articles/pages.ts';
import { beginArticle, notePrint } from './article-work.ts';
import { type AboveFindings, finishArticle } from './finish-article.ts';
import { numberPages } from './number-pages.ts';
import type { ArticleResult, Session } from './session.ts';

export interface BuiltArticles {
  results: ArticleResult[];
  /** Every file of the wanted articles, with its diagnostics. */
  files: VFile[];
  /** The written articles, with their pages, in printed order. */
  built: CompiledFolder[];
  /** Findings of the checks in the files above the articles. */
  above: AboveFindings[];
}

/** @throws SurroundingsError for problems that stop every article */
export async function buildArticles(job: Job, session: Session): Promise<BuiltArticles> {
  const { limit } = session;
  const works = await Promise.all(
    job.articles.map((folder) =>
      limit(() => beginArticle(folder, job.requested.has(folder), session)),
    ),
  );
  const own = withoutDuplicates(works.map(({ read }) => read));
  for (const [index, work] of works.entries()) work.read = own[index] ?? work.read;
  const assigned = await numberPages(works, job.rules, session);
  for (const work of works) notePrint(work);
  reportPages(
    works.map(({ read }) => read),
    assigned,
  );
  const finished = await Promise.all(
    works.map((work, index) => limit(() => finishArticle(work, assigned[index], session))),
  );
  const done = finished.flatMap((each) => each ?? []);
  return {
    results: done.map(({ result }) => result),
    files: works.flatMap(({ requested, read }) => (requested ? read.files : [])),
    built: done.flatMap(({ built }) => built ?? []),
    above: done.map(({ above }) => above),
  };
}
