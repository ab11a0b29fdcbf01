/** An issue for the journal's pages. */
import { doiAddress } from '../../article/addresses.ts';
import type { Article, Asset, IsoDate, IssueFacts, Journal } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import { formatDate, volumeAndIssue } from '../../words/languages/index.ts';
import { type Entry, entryOf, entryView } from './entry.ts';
import type { IssueView } from './slots.ts';

export interface SiteIssue {
  /** The name of its folder. Example: "1-2" */
  name: string;
  journal: Journal;
  facts: IssueFacts;
  cover?: Asset & { alt?: string };
  description?: string;
  /** The editors in issue.yaml. */
  editors?: Journal['editors'];
  doi?: string;
  /** Whether there is a PDF of the whole issue. */
  wholePdf: boolean;
  sections: { heading?: string; entries: Entry[] }[];
}
/** Facts of issue.yaml that articles do not have. */
export interface IssueExtras {
  coverAlt?: string;
  description?: string;
  editors?: Journal['editors'];
  doi?: string;
  wholePdf: boolean;
}

export const ISSUE_PDF = 'issue.pdf';
export const ISSUE_PAGE = 'index.html';

/** @param galleysOf returns the extensions of an article's files */
export function siteIssue(
  { name, journal, facts, cover, sections }: Issue,
  { coverAlt, description, editors, doi, wholePdf }: IssueExtras,
  galleysOf: (article: Article) => readonly string[],
): SiteIssue {
  return {
    name,
    journal,
    facts,
    ...(cover && { cover: { ...cover, ...(coverAlt && { alt: coverAlt }) } }),
    ...(description && { description }),
    ...(editors && { editors }),
    ...(doi && { doi }),
    wholePdf,
    sections: sections.map(({ title, articles }) => ({
      ...(title !== undefined && { heading: title }),
      entries: articles.map((article) => entryOf(article, galleysOf(article))),
    })),
  };
}

/** Example: "Volume 1, Issue 2", or the issue's title or folder name. */
export function issueName({ name, facts, journal }: SiteIssue): string {
  return volumeAndIssue(journal.language, facts) || facts.title || name;
}

export interface IssueAddresses {
  /** Address of its page. */
  page: string;
  /** The prefix of files in its folder: "" or "1-2/". */
  base: string;
  /** Address of the article, if it is not the address of its first file. */
  article?(entry: Entry): string;
}

export function issueView(
  issue: SiteIssue,
  addresses: IssueAddresses,
  toHtml: (markdown: string) => string,
): IssueView {
  const { cover, facts, journal, doi, description, editors = [] } = issue;
  const { base } = addresses;
  const name = issueName(issue);
  const text = facts.date && formatDate(journal.language, facts.date);
  return {
    name,
    title: facts.title && facts.title !== name ? facts.title : '',
    url: addresses.page,
    date: facts.date && text ? { iso: facts.date, text } : undefined,
    description: description ? toHtml(description) : '',
    ownEditors: editorViews(editors),
    cover: cover && {
      url: base + cover.output.split('/').map(encodeURIComponent).join('/'),
      alt: cover.alt ?? '',
      width: String(cover.width ?? ''),
      height: String(cover.height ?? ''),
    },
    wholeIssue: issue.wholePdf ? base + ISSUE_PDF : '',
    doi: doi ? { name: doi, url: doiAddress(doi) } : undefined,
    sections: issue.sections.map(({ heading = '', entries }) => ({
      heading,
      entries: entries.map((entry) => ({
        ...entryView(entry, base),
        ...(addresses.article && { url: addresses.article(entry) }),
      })),
    })),
  };
}

export function editorViews(editors: Journal['editors']) {
  return editors.map(({ name, role = '', affiliation = '' }) => ({ name, role, affiliation }));
}

/** The date of the issue, or of its newest article if the issue has none (continuous publication). */
export function issueDate(issue: SiteIssue): IsoDate | undefined {
  const days = entriesOf(issue).flatMap(({ published }) => published ?? []);
  return issue.facts.date ?? days.toSorted().at(-1);
}

export function entriesOf(issue: SiteIssue): Entry[] {
  return issue.sections.flatMap(({ entries }) => entries);
}
