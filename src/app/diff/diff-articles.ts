/** Compares articles with versions on record, with other folders, or with earlier states. */
import { type ArticleFolder, planBuild } from '../../io/journal/folders.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { prettyList } from '../../messages/message-lists.ts';
import { type Change, compareVersions, type Versions } from '../../revisions/diff/index.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileFolder,
} from '../articles/build-context.ts';
import { aroundVersions } from '../versions/around-versions.ts';
import { asIfToday, wholeVersion } from '../versions/changes-since.ts';

/** One article, in two versions. */
export interface DiffedArticle {
  /** Its path in messages. Example: "manuscripts/1-1/firdous". */
  name: string;
  /** A version, or the other folder. Example: "1.0". */
  before: string;
  /** "as it stands" for the present article. */
  after: string;
  changes: readonly Change[];
}

export interface Diffed {
  folder: ArticleFolder;
  report: DiffedArticle;
  /** Absent if one of the two does not compile. */
  versions?: Versions;
  unread: CompiledFolder[];
}
export interface Counterpart {
  folder: ArticleFolder;
  other: ArticleFolder;
  name: string;
  /** How `folder` is called, if it is not the present article. */
  nameAfter?: string;
  /** Whether `other` is a version on record. Then only facts of the article count, not those of the journal. */
  isKept: boolean;
}

/** Compiles both, and compares them if both compile. */
export async function diffOf(
  { folder, other, name, nameAfter, isKept }: Counterpart,
  context: BuildContext,
): Promise<Diffed> {
  const [before, after] = await Promise.all(
    [other, folder].map((each) => compileFolder(each, context)),
  );
  const report = {
    name: folder.shown,
    before: name,
    after: nameAfter ?? 'as it stands',
    changes: [],
  };
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

export interface Wanted {
  /** A version on record: "1.0", "VoR". By default, the last one. */
  since?: string;
  /** Another folder of the article. */
  against?: string;
}

/** @throws SurroundingsError for wrong usage, and for a version that does not exist */
export async function counterparts(
  folders: readonly ArticleFolder[],
  { since, against }: Wanted,
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

/** @throws SurroundingsError for a version that does not exist or is damaged */
export async function keptVersion(
  folder: ArticleFolder,
  since: string | undefined,
): Promise<Counterpart> {
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
