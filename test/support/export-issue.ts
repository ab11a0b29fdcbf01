/** Issues in memory and a host for tests of exports. */
import type { Article, Journal } from '../../src/article/article.ts';
import type { Issue } from '../../src/article/issue.ts';
import type { Exported, ExportHost } from '../../src/exports/export.ts';
import { EXPORTS } from '../../src/exports/index.ts';
import { samplePng } from './build-article.ts';
import { maximalArticle, maximalAsset } from './maximal-article.ts';

const JOURNAL: Journal = {
  ...maximalArticle.journal,
  url: 'https://journal.example',
  issn: { electronic: '1234-5679' },
};
const FACTS = { volume: '1', issue: '2', date: '2023-01-15', folder: '1-2' };

export const exportHost: ExportHost = {
  output: async (article, extension) => new TextEncoder().encode(`${article.name}.${extension}`),
  state: async () => 'current',
  isRequested: () => true,
  buildCommand: 'offprint build manuscripts/1-2',
  asset: async (_, path) => maximalAsset(path),
  png: async () => samplePng(),
  issuePdf: async () => new TextEncoder().encode('issue.pdf'),
  cover: async () => samplePng(),
  timestamp: '20231114221320000',
  settings: {
    crossref: { depositor: { name: 'Offprint Press', email: 'press@journal.example' } },
    pmc: { abbreviation: 'jts', 'nlm-ta': 'J Tide Stud' },
  },
  textWidth: 150,
  generator: 'offprint test',
};

/** One section of articles that have all that receivers ask for, where they do not say otherwise. */
export function issueOf(...articles: Article[]): Issue {
  const placed = articles.map((article, index) => ({
    ...article,
    journal: JOURNAL,
    issue: FACTS,
    dates: { ...article.dates, published: '2023-01-15' },
    doi: article.doi ?? `10.5555/test.${index}`,
  }));
  return {
    name: '1-2',
    journal: JOURNAL,
    facts: FACTS,
    sections: [{ title: 'Articles', articles: placed }],
  };
}

/** The issue with its first article changed. */
export function withFirst(issue: Issue, change: Partial<Article>): Issue {
  const [section, ...others] = issue.sections;
  const [first, ...articles] = section?.articles ?? [];
  if (!first) throw new Error('an issue without articles');
  return {
    ...issue,
    sections: [{ ...section, articles: [{ ...first, ...change }, ...articles] }, ...others],
  };
}

/** The issue with another journal, also in its articles. */
export function withJournal(issue: Issue, change: Partial<Journal>): Issue {
  const journal = { ...issue.journal, ...change };
  const sections = issue.sections.map((section) => ({
    ...section,
    articles: section.articles.map((article) => ({ ...article, journal })),
  }));
  return { ...issue, journal, sections };
}

export async function exported(
  name: string,
  issue: Issue,
  host: Partial<ExportHost> = {},
): Promise<Exported> {
  const found = EXPORTS.find((each) => each.name === name);
  if (!found) throw new Error(`no export ${name}`);
  return found.render(issue, { ...exportHost, ...host });
}

/** The one file of that name, as text. */
export function textOf({ files }: Exported, path: string): string {
  const found = files.find((file) => file.path === path);
  if (!found) throw new Error(`no file ${path}`);
  return String(found.content);
}
