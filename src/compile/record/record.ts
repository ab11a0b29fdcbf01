/**
 * The record of publication of an issue, version by version. It is in published.yaml beside issue.yaml. The sources
 * of each version are in published/.
 */
import type { Article, IsoDate, Pages, PublishedVersion } from '../../article/article.ts';
import { plainText } from '../../markup/plain-text.ts';

export interface IssueRecord {
  /** At least one version of each article, oldest first, by the name of its folder. */
  articles: ReadonlyMap<string, readonly Version[]>;
}
/** One version of an article, as it was published. */
export interface Version extends Omit<PublishedVersion, 'notice'> {
  /** Plain text. */
  title: string;
  doi?: string;
  /** The printed pages. */
  pages?: Pages;
  /** The notice about this version. */
  notice?: NoticeAddress;
  /** An editor confirmed that the changes are minor, although they seemed to be more. */
  reviewed?: true;
  /** Example: "offprint 0.1.0". */
  tool: string;
  /** SHA-256 of all kept sources. See src/io/record/kept-sources.ts. */
  sources: string;
  /** SHA-256 of each output of that day, by its path in the article's output folder. */
  outputs: Outputs;
  /** Later builds of the same text, because a notice about it got a new version. */
  renewed?: readonly Renewal[];
}
type Outputs = Readonly<Record<string, string>>;
export interface Renewal {
  date: IsoDate;
  notice: NoticeAddress;
  /** The version of the notice. */
  version: string;
  outputs: Outputs;
}
export interface NoticeAddress {
  issue: string;
  name: string;
}

/** Facts of an article that the record stores, so that it need not be built to read them. */
export function recordedFacts(article: Article): Pick<Version, 'title' | 'doi' | 'pages'> {
  const { doi, pages, language } = article;
  return {
    title: plainText(article.title, language),
    ...(doi !== undefined && { doi }),
    ...(pages && { pages }),
  };
}

/** The record with a new version of an article, or with a replaced version of the same number. */
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

/** The outputs of the last build of a version. */
export function recordedOutputs({ outputs, renewed }: Version): Outputs {
  return renewed?.at(-1)?.outputs ?? outputs;
}

/** The latest date in the record. ISO dates sort as text. */
export function lastDate(record: IssueRecord | undefined): IsoDate | undefined {
  return [...(record?.articles.values() ?? [])]
    .flatMap((versions) =>
      versions.flatMap(({ date, renewed = [] }) => [date, ...renewed.map((each) => each.date)]),
    )
    .sort()
    .at(-1);
}
