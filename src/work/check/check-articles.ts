/** The articles of a call of `check`, read and compiled. */
import { reportUnrecorded } from '../../publishing/report-unrecorded.ts';
import type { Records } from '../../shell/journal/journal-files.ts';
import type { Job } from '../jobs.ts';
import { withBuiltPages, withoutDuplicates } from '../pages.ts';
import { type CompiledFolder, compileFolder, type Workshop } from '../workshop.ts';

export interface ArticleOptions {
  /** Article, issue or journal folders. */
  paths: string[];
  /** Output folder: what was built there says how long articles print, and its PDFs are checked. */
  out: string;
  /** Print the PDF first, in memory, and check that one. */
  print: boolean;
  /** Records of publication that are about to be written. */
  records?: Records;
}

/**
 * Those that were asked for, issue by issue. Pages over an issue are those of its last build; only a
 * whole issue says where they begin.
 */
export async function compileJobs(
  jobs: readonly Job[],
  { out }: Pick<ArticleOptions, 'out'>,
  workshop: Workshop,
): Promise<CompiledFolder[]> {
  const groups = await Promise.all(
    jobs.map(async (job) => {
      const folders = await Promise.all(
        askedFor(job).map((folder) => compileFolder(folder, workshop)),
      );
      for (const folder of folders) await reportUnrecorded(folder, workshop);
      return job.whole ? withBuiltPages(folders, out) : folders;
    }),
  );
  return withoutDuplicates(groups.flat());
}

function askedFor({ articles, asked }: Job): Job['articles'] {
  return articles.filter((folder) => asked.has(folder));
}
