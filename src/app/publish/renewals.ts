/**
 * A new version of a notice, for example with a DOI, changes what the pages of its article say about it. The
 * article does not get a new version. The record says when and why its outputs changed.
 */
import type { IsoDate } from '../../article/article.ts';
import {
  type NoticeAddress,
  type Renewal,
  recordedOutputs,
  type Version,
} from '../../compile/record/record.ts';
import { type ArticleFolder, planBuild } from '../../io/journal/folders.ts';
import { dirname } from '../../io/system/paths.ts';
import type { BuildResult } from '../build/build.ts';
import { type Draft, digestsOf } from './draft.ts';

/** An article whose outputs will change. */
export interface Renewing {
  folder: ArticleFolder;
  last: Version;
  notice: NoticeAddress;
  /** The address of the notice. */
  version: string;
}

/** The articles on record whose notices get new versions by `drafts`. */
export async function renewingOf(drafts: readonly Draft[]): Promise<Renewing[]> {
  const later = drafts.filter(({ version }) => version.kind !== 'publication');
  const found = await Promise.all(later.map(renewingOfDraft));
  return found
    .flat()
    .filter(({ folder }) => !drafts.some((each) => each.folder.folder === folder.folder));
}

async function renewingOfDraft({
  folder: { folder, name, issue },
  version,
}: Draft): Promise<Renewing[]> {
  const notice = { issue: issue?.name ?? '', name };
  const isIt = (other: NoticeAddress | undefined) =>
    other?.issue === notice.issue && other.name === notice.name;
  return (await articlesOfJournal(folder)).flatMap((other) => {
    const last = other.versions?.at(-1);
    const isAbout = other.versions?.some((each) => isIt(each.notice));
    return last && isAbout ? [{ folder: other, last, notice, version: version.version }] : [];
  });
}

/** Only those of the issue, if the folder above it is not a journal. */
async function articlesOfJournal(article: string): Promise<ArticleFolder[]> {
  const issue = dirname(article);
  const plan = await planBuild([dirname(issue)]).catch(() => undefined);
  const articles = plan?.articles.filter(({ issue }) => issue?.file) ?? [];
  return articles.length > 0 ? articles : (await planBuild([issue])).articles;
}

/** The last versions with their new outputs, without those whose outputs are unchanged. */
export async function renewed(
  renewing: readonly Renewing[],
  built: BuildResult,
  date: IsoDate,
  out: string,
): Promise<Draft[]> {
  const drafts = renewing.map(async ({ folder, last, notice, version }): Promise<Draft[]> => {
    const outputs = await digestsOf(folder, built, out);
    if (JSON.stringify(outputs) === JSON.stringify(recordedOutputs(last))) return [];
    const renewal: Renewal = { date, notice, version, outputs };
    return [{ folder, version: { ...last, renewed: [...(last.renewed ?? []), renewal] } }];
  });
  return (await Promise.all(drafts)).flat();
}
