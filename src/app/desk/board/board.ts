/** An issue as its board shows it: what issue.yaml lists, and what is on the disk. */
import type { IssueFacts } from '../../../article/article.ts';
import { folderName } from '../../../compile/metadata/values/folder.ts';
import { type IssueFolder, openJournalFiles } from '../../../io/journal/journal-files.ts';
import { join } from '../../../io/system/paths.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import { diagnosticsOf } from '../../../messages/diagnostics.ts';
import { articleFolders } from '../journals/overview.ts';
import { readSources } from '../sources.ts';
import { type WorkState, workStates } from '../states.ts';

export interface Board {
  /** "1-2" */
  issue: string;
  facts: IssueFacts;
  /** Whether issue.yaml is YAML of keys with values. If not, nothing can be moved. */
  isReadable: boolean;
  /** The version of issue.yaml. */
  version: string;
  /** Whether issue.yaml lists the articles. Otherwise, they are the folders beside it. */
  isListed: boolean;
  /** In printed order. A plain list is one section without a title. */
  sections: BoardSection[];
  /** Articles on the disk that issue.yaml does not list. */
  unlisted: string[];
  /** About issue.yaml. */
  messages: Diagnostic[];
}
export interface BoardSection {
  /** Absent in an issue without sections. */
  title?: string;
  articles: BoardArticle[];
}
export interface BoardArticle {
  /** Its folder. */
  name: string;
  /** Whether its folder has a manuscript. */
  isThere: boolean;
  state: WorkState;
  /** The version on record. Absent before it is published. */
  published?: string;
}

/**
 * @param folder absolute path of the journal
 * @throws SurroundingsError if the folder of the issue has no issue.yaml
 */
export async function readBoard({
  folder,
  issue,
}: {
  folder: string;
  issue: string;
}): Promise<Board> {
  // Read before the file is parsed: if it changes meanwhile, a change of the board is refused.
  const path = `${issue}/issue.yaml`;
  const { [path]: source } = readSources({ folder, out: '' }, [path]);
  const found = await openJournalFiles(new Map()).issueAt(join(folder, issue));
  if (!found)
    throw new SurroundingsError(
      `There is no issue ${issue}. Somebody has renamed or removed its folder.`,
    );
  const present = await articleFolders(found.folder);
  const listed = found.settings.sections.flatMap(({ articles }) => articles);
  const isListed = listed.length > 0 || found.settings.sections.some(({ title }) => title);
  const known = { present: new Set(present), states: workStates(folder), issue: found };
  const sections = isListed ? found.settings.sections : [{ articles: present }];
  return {
    issue,
    facts: found.settings.facts,
    isReadable: found.settings.places !== undefined,
    version: source?.version ?? '',
    isListed,
    sections: sections.map(({ title, articles }) => ({
      ...(title !== undefined && { title }),
      articles: articles.map((name) => boardArticle(name, known)),
    })),
    unlisted: isListed ? present.filter((name) => !listed.includes(name)) : [],
    messages: found.file ? diagnosticsOf([found.file]) : [],
  };
}

interface Known {
  present: ReadonlySet<string>;
  states: ReadonlyMap<string, WorkState>;
  issue: IssueFolder;
}

function boardArticle(name: string, { present, states, issue }: Known): BoardArticle {
  const version = issue.record?.articles.get(folderName(name))?.at(-1)?.version;
  return {
    name,
    isThere: present.has(name),
    state: states.get(`${issue.name}/${name}`) ?? 'editing',
    ...(version !== undefined && { published: version }),
  };
}
