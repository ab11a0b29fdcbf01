/** `offprint diff`: compares an article with a version on record, or with another folder. */

import { withBuildContext } from '../../app/articles/build-context.ts';
import { counterparts, type Diffed, diffOf } from '../../app/diff/diff-articles.ts';
import { type ArticleFolder, planBuild } from '../../io/journal/folders.ts';
import { writeFiles } from '../../io/output/write.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { keepOutputsApart } from '../../io/trace/output-place.ts';
import { prettyDiagnostics } from '../../messages/message-lists.ts';
import type { Versions } from '../../revisions/diff/index.ts';
import { diffPage } from '../../revisions/diff/page/page.ts';
import type { Outcome } from '../command.ts';
import { jsonDiff, prettyDiff } from '../reports/diff-report.ts';

export interface DiffFlags {
  /** A version on record: "1.0", "VoR". */
  since?: string;
  /** Another folder of the article. */
  against?: string;
  format: 'pretty' | 'json' | 'html';
  /** Print every message. */
  all?: boolean;
  /** Folder for the pages of `--format html`. */
  out: string;
}

/** @throws SurroundingsError for wrong usage, and for a version that does not exist */
export async function diffCommand(
  paths: string[],
  flags: DiffFlags,
  colour: boolean,
): Promise<Outcome> {
  if (paths.length === 0)
    throw new SurroundingsError(
      'No folder is named. Name one, for example: offprint diff manuscripts/1-1/firdous',
    );
  const plan = await planBuild(paths);
  if (flags.format === 'html') keepOutputsApart(plan, flags.out);
  return withBuildContext(async (context) => {
    const wanted = await counterparts(plan.articles, flags);
    const diffed = await Promise.all(wanted.map((each) => diffOf(each, context)));
    const failed = diffed.flatMap(({ unread }) => unread);
    const whole = diffed.flatMap((each) =>
      each.versions ? [{ ...each, versions: each.versions }] : [],
    );
    const messages = prettyDiagnostics(
      failed.flatMap(({ files }) => files),
      { colour, all: flags.all },
    );
    return {
      ...(await answer(whole, flags, colour)),
      ...(messages && { err: `${messages}\n` }),
      exit: failed.length > 0 ? 1 : 0,
    };
  });
}

async function answer(
  diffed: readonly (Diffed & { versions: Versions })[],
  { format, out }: DiffFlags,
  colour: boolean,
): Promise<{ out: string }> {
  if (format === 'html') {
    const files = diffed.map(({ folder, report, versions }) => ({
      path: `${pageName(folder, diffed)}.diff.html`,
      content: diffPage({ ...report, versions }),
    }));
    const written = await writeFiles(out, files);
    return { out: written.map((path) => `${path}\n`).join('') };
  }
  const reports = diffed.map(({ report }) => report);
  return { out: format === 'json' ? jsonDiff(reports) : prettyDiff(reports, colour) };
}

/** Articles of several issues may have the same name. */
function pageName({ name, output }: ArticleFolder, all: readonly Diffed[]): string {
  return all.filter(({ folder }) => folder.name === name).length > 1 ? output : name;
}
