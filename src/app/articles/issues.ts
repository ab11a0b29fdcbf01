/** Groups compiled articles by issue, for checks, exports and the site. */
import type { Article, Asset, Journal } from '../../article/article.ts';
import type { Issue, IssueSection } from '../../article/issue.ts';
import type { FileFacts } from '../../article/sources.ts';
import { fileFacts } from '../../io/files/file-facts.ts';
import type { ArticleFolder } from '../../io/journal/folders.ts';
import { type IssueFolder, journalAtVersion } from '../../io/journal/journal-files.ts';
import { basename, join } from '../../io/system/paths.ts';
import { publishedName } from '../../markup/active-file.ts';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import type { CompiledFolder } from './build-context.ts';

export interface CompiledIssue {
  issue: Issue;
  /** Absent for articles without an issue. */
  folder?: IssueFolder;
  /** In printed order, including articles that did not compile. */
  articles: CompiledFolder[];
}

/** Groups articles by issue. The order of both is kept. */
export async function issuesOf(articles: CompiledFolder[]): Promise<CompiledIssue[]> {
  const groups = Map.groupBy(articles, ({ folder }) => folder.issue?.folder ?? '');
  return Promise.all([...groups.values()].map(issueOf));
}

async function issueOf(articles: CompiledFolder[]): Promise<CompiledIssue> {
  const [first] = articles;
  const folder = first?.folder.issue;
  const cover = folder && (await coverOf(folder));
  const issue: Issue = {
    name: folder?.name ?? '',
    journal: journalOf(first?.folder),
    facts: folder ? { ...folder.settings.facts, folder: folder.name } : {},
    ...(cover && { cover }),
    ...(folder && aboutIssue(folder)),
    sections: sectionsOf(articles),
  };
  return { issue, articles, ...(folder && { folder }) };
}

/** An issue keeps its editors when those of the journal change. */
function journalOf(article: ArticleFolder | undefined): Journal {
  const journal = journalAtVersion(article);
  const { editors = journal.editors } = article?.issue?.settings ?? {};
  return { ...journal, editors };
}

function aboutIssue({ settings }: IssueFolder): Partial<Issue> {
  const { coverAlt, description, doi } = settings;
  return {
    ...(coverAlt !== undefined && { coverAlt }),
    ...(description !== undefined && { description }),
    ...(doi !== undefined && { doi }),
  };
}

/** Articles under the headings of issue.yaml. Neighbours with the same heading share a section. */
function sectionsOf(articles: CompiledFolder[]): IssueSection[] {
  const sections: IssueSection[] = [];
  for (const { folder, compiled } of articles) {
    if (!compiled) continue;
    const last = sections.at(-1);
    if (last && last.title === folder.heading) last.articles.push(compiled.article);
    else sections.push(newSection(folder.heading, compiled.article));
  }
  return sections;
}

function newSection(title: string | undefined, article: Article): IssueSection {
  return { ...(title !== undefined && { title }), articles: [article] };
}

export async function coverOf({
  folder,
  file,
  settings,
}: Pick<IssueFolder, 'folder' | 'file' | 'settings'>): Promise<Asset | undefined> {
  const { cover } = settings;
  if (cover === undefined) return undefined;
  const facts = await fileFacts(join(folder, cover), folder).catch(() => undefined);
  if (facts && isShown(facts)) {
    const { base, extension } = publishedName(basename(cover), facts.mediaType);
    const { drawing: _, ...own } = facts;
    return { path: cover, output: `cover/${base}${extension}`, ...own };
  }
  const refused = facts?.drawing?.refused;
  const problem =
    refused === undefined
      ? message('figure-missing/cover', { cover })
      : message('figure-missing/cover-refused', { cover, refused });
  if (file) report(file, problem, settings.places?.get('cover'));
  return undefined;
}

/** A drawing that would lose visible parts when it is cleaned is not a cover, and neither is a file that runs in browsers. */
function isShown({ mediaType, drawing, runs }: FileFacts): boolean {
  return mediaType.startsWith('image/') && drawing?.refused === undefined && runs === undefined;
}
