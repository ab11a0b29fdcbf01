/** The issues of a journal for its page. Only settings and the names of files are read, and nothing is compiled. */
import pLimit from 'p-limit';
import type { IssueFacts } from '../../../article/article.ts';
import { folderName } from '../../../compile/metadata/values/folder.ts';
import {
  type IssueFolder,
  type JournalFiles,
  manuscriptAt,
  openJournalFiles,
} from '../../../io/journal/journal-files.ts';
import { subfolders } from '../../../io/journal/subfolders.ts';
import { join } from '../../../io/system/paths.ts';
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import { diagnosticsOf } from '../../../messages/diagnostics.ts';

export interface JournalOverview {
  folder: string;
  /** Empty if journal.yaml cannot be read. */
  title: string;
  publisher?: string;
  /** Of the texts in the journal. */
  language: string;
  /** Whether journal.yaml is YAML of keys with values. */
  isReadable: boolean;
  /** About journal.yaml. */
  messages: Diagnostic[];
  /** The newest first. */
  issues: IssueOverview[];
}
export interface IssueOverview {
  /** "1-2" */
  name: string;
  facts: IssueFacts;
  /** The number of its articles. */
  articles: number;
  /** How many of them are on record as published. */
  published: number;
  /** Whether issue.yaml is YAML of keys with values. */
  isReadable: boolean;
}

/** Folders that are read at the same time. */
const AT_ONCE = 16;

/** @param folder absolute path of the journal */
export async function journalOverview(folder: string): Promise<JournalOverview> {
  const files = openJournalFiles(new Map());
  const journal = await files.journalAt(folder);
  const { places, issues: listed, journal: facts } = journal?.settings ?? {};
  const names = [...new Set([...(await subfolders(folder)), ...(listed ?? [])])];
  const limit = pLimit(AT_ONCE);
  const found = await Promise.all(
    names.map((name) => limit(() => issueOverview(files, folder, name))),
  );
  return {
    folder,
    title: facts?.title ?? '',
    ...(facts?.publisher && { publisher: facts.publisher.name }),
    language: facts?.language ?? 'en',
    isReadable: places !== undefined,
    messages: journal ? diagnosticsOf([journal.file]) : [],
    issues: found.filter((issue) => issue !== undefined).sort(newestFirst),
  };
}

async function issueOverview(
  files: JournalFiles,
  journal: string,
  name: string,
): Promise<IssueOverview | undefined> {
  const issue = await files.issueAt(join(journal, name)).catch(() => undefined);
  return (
    issue && {
      name: issue.name,
      facts: issue.settings.facts,
      articles: await countArticles(issue),
      published: issue.record?.articles.size ?? 0,
      isReadable: issue.settings.places !== undefined,
    }
  );
}

async function countArticles({ folder, settings }: IssueFolder): Promise<number> {
  const listed = settings.sections.flatMap(({ articles }) => articles);
  return listed.length > 0 ? listed.length : (await articleFolders(folder)).length;
}

/** Folders of an issue that have a manuscript. */
export async function articleFolders(issue: string): Promise<string[]> {
  const names = await subfolders(issue).catch(() => []);
  const manuscripts = await Promise.all(
    names.map((name) => manuscriptAt(join(issue, name)).catch(() => undefined)),
  );
  return names.filter((_, index) => manuscripts[index] !== undefined).map(folderName);
}

const NATURAL = new Intl.Collator('en', { numeric: true });

/** Issues without a date come first, because they are being prepared. */
function newestFirst(a: IssueOverview, b: IssueOverview): number {
  const [one, other] = [a.facts.date ?? '9999', b.facts.date ?? '9999'];
  if (one !== other) return one < other ? 1 : -1;
  return NATURAL.compare(b.name, a.name);
}
