/**
 * The record of publication: what was published of an issue, version by version. It stands in
 * published.yaml beside issue.yaml; the sources of each version are kept in published/.
 */
import type { Article, IsoDate, Pages, PublishedVersion } from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';

export interface IssueRecord {
  /** Versions of each article, oldest first and never none, by the name of its folder. */
  articles: ReadonlyMap<string, readonly Version[]>;
}
/** One version of an article, as it was published. */
export interface Version extends Omit<PublishedVersion, 'notice'> {
  /** Plain words. */
  title: string;
  doi?: string;
  /** On which it was printed. */
  pages?: Pages;
  /** The notice that came with it: issue folder and article folder. */
  notice?: NoticeAddress;
  /** An editor looked at changes that seemed to be more than minor, and took them for minor. */
  reviewed?: true;
  /** "offprint 0.1.0" */
  tool: string;
  /** SHA-256 of all that is kept of its sources; see src/io/record/kept-sources.ts. */
  sources: string;
  /** SHA-256 of each file that was built that day, by its path in the article's output folder. */
  outputs: Outputs;
  /** The same words built anew since, because a notice about them got a new version. */
  renewed?: readonly Renewal[];
}
type Outputs = Readonly<Record<string, string>>;
export interface Renewal {
  date: IsoDate;
  notice: NoticeAddress;
  /** Of the notice. */
  version: string;
  outputs: Outputs;
}
export interface NoticeAddress {
  issue: string;
  name: string;
}

/** What the record repeats of an article, to be read without building it. */
export function recordedFacts(article: Article): Pick<Version, 'title' | 'doi' | 'pages'> {
  const { doi, pages, language } = article;
  return {
    title: plainText(article.title, language),
    ...(doi !== undefined && { doi }),
    ...(pages && { pages }),
  };
}

/** `record` with one version more of an article, or with another entry of the same version. */
export function withVersion(
  record: IssueRecord | undefined,
  name: string,
  version: Version,
): IssueRecord {
  const articles = new Map(record?.articles);
  const others = (articles.get(name) ?? []).filter((each) => each.version !== version.version);
  articles.set(name, [...others, version]);
  return { articles };
}

/** What was built of a version last. */
export function recordedOutputs({ outputs, renewed }: Version): Outputs {
  return renewed?.at(-1)?.outputs ?? outputs;
}

/** The newest day in the record: ISO days sort as text. */
export function lastDate(record: IssueRecord | undefined): IsoDate | undefined {
  return [...(record?.articles.values() ?? [])]
    .flatMap((versions) =>
      versions.flatMap(({ date, renewed = [] }) => [date, ...renewed.map((each) => each.date)]),
    )
    .sort()
    .at(-1);
}
