/** `offprint diff`: compares an article with a version on record, or with another folder. */

import {
  type BuildContext,
  type CompiledFolder,
  compileFolder,
  withBuildContext,
} from '../../app/articles/build-context.ts';
import { aroundVersions } from '../../app/versions/around-versions.ts';
import { asIfToday, wholeVersion } from '../../app/versions/changes-since.ts';
import { type ArticleFolder, planBuild } from '../../io/journal/folders.ts';
import { writeFiles } from '../../io/output/write.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { keepOutputsApart } from '../../io/trace/output-place.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { prettyDiagnostics, prettyList } from '../../messages/message-lists.ts';
import { compareVersions, type Versions } from '../../revisions/diff/index.ts';
import { diffPage } from '../../revisions/diff/page/page.ts';
import type { Outcome } from '../command.ts';
import { type DiffedArticle, jsonDiff, prettyDiff } from '../reports/diff-report.ts';

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

interface Diffed {
  folder: ArticleFolder;
  report: DiffedArticle;
  /** Absent if one of the two does not compile. */
  versions?: Versions;
  unread: CompiledFolder[];
}
interface Counterpart {
  folder: ArticleFolder;
  other: ArticleFolder;
  name: string;
  /** Whether `other` is a version on record. Then only facts of the article count, not those of the journal. */
  isKept: boolean;
}

async function diffOf(
  { folder, other, name, isKept }: Counterpart,
  context: BuildContext,
): Promise<Diffed> {
  const [before, after] = await Promise.all(
    [other, folder].map((each) => compileFolder(each, context)),
  );
  const report = { name: folder.shown, before: name, after: 'as it stands', changes: [] };
  const [old, now] = [before?.compiled?.article, after?.compiled?.article];
  if (!before || !after || !old || !now)
    return {
      folder,
      report,
      unread: [before, after].flatMap((each) => (each && !each.compiled ? [each] : [])),
    };
  const around = await aroundVersions(before, after);
  const versions = compareVersions(isKept ? asIfToday(old, now) : old, now, around);
  return { folder, report: { ...report, changes: versions.changes }, versions, unread: [] };
}

async function counterparts(
  folders: readonly ArticleFolder[],
  { since, against }: DiffFlags,
): Promise<Counterpart[]> {
  if (against !== undefined) return [await otherFolder(folders, against)];
  const found = folders.filter(({ versions }) => versions !== undefined && versions.length > 0);
  const damaged = folders.flatMap(({ issue }) => (issue?.record ? [] : (issue?.recordFile ?? [])));
  if (damaged.length > 0)
    throw new SurroundingsError(
      prettyList(diagnosticsOf([...new Set(damaged)]), { colour: false }),
    );
  if (found.length === 0)
    throw new SurroundingsError(
      `${folders.map(({ shown }) => shown).join(', ')}: No version is on record, so there is nothing to compare with. Publish first (offprint publish), or name another folder with --against FOLDER.`,
    );
  return Promise.all(found.map((folder) => keptVersion(folder, since)));
}

async function otherFolder(
  folders: readonly ArticleFolder[],
  against: string,
): Promise<Counterpart> {
  const [folder, another] = folders;
  const { articles } = await planBuild([against]);
  const [other, second] = articles;
  if (!folder || another || !other || second)
    throw new SurroundingsError(
      '--against compares two articles. Name one article, and one with --against.',
    );
  return { folder, other, name: other.shown, isKept: false };
}

/** Names of the first version. */
const FIRST = /^(?:vor|publication|first)$/i;

async function keptVersion(folder: ArticleFolder, since: string | undefined): Promise<Counterpart> {
  const versions = folder.versions ?? [];
  const wanted = since?.replace(/^v(?:or)?\s*(?=\d)/i, '');
  const found = versions.find(({ version }, index) => {
    if (wanted === undefined) return index === versions.length - 1;
    return FIRST.test(wanted) ? index === 0 : version === wanted;
  });
  if (!found)
    throw new SurroundingsError(
      `${folder.shown} has no version "${since}". Choose from these with --since: ${versions.map(({ version }) => version).join(', ')}.`,
    );
  const { version } = found;
  const other = await wholeVersion(folder, version);
  if (!other)
    throw new SurroundingsError(
      `The sources of version ${version} of ${folder.shown} are missing or damaged. Put published/${folder.name}/${version}/ back from your last copy.`,
    );
  return { folder, other, name: `version ${version}`, isKept: true };
}
