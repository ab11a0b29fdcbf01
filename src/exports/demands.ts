/** What receivers demand of articles, as data, and which articles are left out. */
import { isPublic, outputAddress } from '../article/addresses.ts';
import type { Article, Inline, Journal } from '../article/article.ts';
import { articlesOf, type Issue } from '../article/issue.ts';
import { readIssn } from '../compile/metadata/values/identifiers.ts';
import { plainText } from '../markup/plain-text.ts';
import { legal } from '../markup/xml.ts';
import { message } from '../messages/message.ts';
import type { Conditions, Demand, Demands, Finding, Problem } from './export.ts';

/**
 * Separates the articles that a receiver accepts from those that it would refuse. A problem of the whole
 * issue leaves all articles out.
 */
export function applyDemands(
  issue: Issue,
  { ofIssue, ofArticle }: Demands,
): { articles: Article[]; leftOut: Problem[] } {
  const problems = articlesOf(issue).flatMap((article) =>
    ofArticle.flatMap((demand) =>
      demand(article).map((finding) => ({ article: article.name, ...finding })),
    ),
  );
  const leftOut = [...ofIssue, ...problems];
  if (ofIssue.length > 0) return { articles: [], leftOut };
  const refused = new Set(problems.map((each) => each.article));
  return { articles: articlesOf(issue).filter(({ name }) => !refused.has(name)), leftOut };
}

/** A demand that is met or not by one field. */
function needs(finding: Finding, isMet: (article: Article) => boolean): Demand {
  return (article) => (isMet(article) ? [] : [finding]);
}

export const needsDoi = needs(
  {
    field: 'DOI',
    message: message('export-refused/doi-missing'),
  },
  (article) => article.doi !== undefined,
);

export const needsPublished = needs(
  {
    field: 'dates.published',
    message: message('export-refused/published-missing'),
  },
  (article) => article.dates.published !== undefined,
);

export const needsAuthors = needs(
  {
    field: 'authors',
    message: message('export-refused/authors-missing'),
  },
  (article) => article.authors.length > 0,
);

/** A person who has only one name has it as the family name. */
export const needsNames: Demand = ({ authors }) =>
  authors.flatMap(({ name, collective }, index) => {
    if (legal(name?.family ?? collective ?? '').trim() !== '') return [];
    return [
      {
        field: `author ${index + 1}, name`,
        message: message('export-refused/author-name-missing'),
      },
    ];
  });

/** The article has a page on a host that everybody can reach. */
export const needsAddress: Demand = (article) => {
  const address = outputAddress(article, 'html');
  if (address !== undefined && PUBLIC.test(address)) return [];
  const problem =
    address === undefined
      ? message('export-refused/address-missing')
      : message('export-refused/address-unreachable', { address });
  return [{ field: 'url', message: problem }];
};

/** A host with a domain or an IP address, as in doajArticles.xsd. */
const PUBLIC = /^https?:\/\/([^/:]+\.\p{L}{2}|(\d{1,3}\.){3}\d{1,3})/u;

export const needsPlace = needs(
  {
    field: 'pages',
    message: message('export-refused/pages-missing'),
  },
  (article) => article.pages !== undefined || article.elocation !== undefined,
);

/** Receivers take two works with the same DOI for one work. Only people know which of them has the wrong DOI. */
export function needsUniqueDoi(issue: Issue): Demand {
  const articles = articlesOf(issue);
  return ({ doi, name }) => {
    const isSame = (other: Article) => other.doi?.toLowerCase() === doi?.toLowerCase();
    const others = articles.filter((other) => other.name !== name && isSame(other));
    if (doi === undefined || others.length === 0) return [];
    return [
      {
        field: 'DOI',
        message: message('export-refused/doi-shared', {
          doi,
          articles: others.map((other) => other.name),
        }),
      },
    ];
  };
}

/** If `article-url` does not contain the issue, two articles of one name ("editorial") have the same address. */
export function needsUniqueAddress({ namesakes }: Conditions): Demand {
  return ({ name, journal: { articleUrl = '' } }) => {
    const other = namesakes?.get(name);
    if (other === undefined || !articleUrl.includes('{article}')) return [];
    if (/\{(?:issue|volume|doi)\}/.test(articleUrl)) return [];
    return [
      {
        field: 'article-url',
        message: message('export-refused/address-shared', { other: `${other}/${name}` }),
      },
    ];
  };
}

export const needsTitle = needs(
  {
    field: 'title',
    message: message('export-refused/title-missing'),
  },
  ({ title, language }) => legal(plainText(title, language)).trim() !== '',
);

/** The journal has a title and at least one ISSN. The ISSNs are valid and differ. */
export function needsJournal({ journal }: Issue): Finding[] {
  const untitled = { field: 'title', message: message('export-refused/journal-title-missing') };
  const hasTitle = legal(journal.title).trim() !== '';
  return [...(hasTitle ? [] : [untitled]), ...issnFindings(journal.issn)];
}

function issnFindings({ print, electronic }: Journal['issn']): Finding[] {
  const field = 'ISSN';
  if (print === undefined && electronic === undefined)
    return [{ field, message: message('export-refused/issn-missing') }];
  if (print !== undefined && print === electronic)
    return [{ field, message: message('export-refused/issn-equal', { issn: print }) }];
  const issns = [print, electronic].filter((issn) => issn !== undefined);
  return issns.flatMap((issn) => {
    const outcome = readIssn(issn);
    return 'fault' in outcome ? [{ field, message: outcome.fault }] : [];
  });
}

/** Receivers show the title without the article, so its notes and citations would lead nowhere. */
export const needsPlainTitle: Demand = (article) =>
  (['title', 'subtitle'] as const).flatMap((part) => {
    if (!callsNotes(article[part] ?? [])) return [];
    return [{ field: part, message: message('export-refused/note-in-title', { part }) }];
  });

function callsNotes(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'citation' ||
      node.type === 'footnoteReference' ||
      ('children' in node && node.children !== undefined && callsNotes(node.children)),
  );
}

/** An address that opens only inside an office or on one computer belongs to a draft. */
export function needsPublicSite({ journal }: Issue): Finding[] {
  const addresses = { url: journal.url, 'article-url': journal.articleUrl };
  return Object.entries(addresses).flatMap(([field, address]) =>
    address === undefined || isPublic(address)
      ? []
      : [{ field, message: message('export-refused/home-not-public', { address, field }) }],
  );
}

/** PMC and PubMed require only a title, a publisher and an ISSN of a journal. */
export function needsPublisher({ journal }: Issue): Finding[] {
  if (legal(journal.publisher?.name ?? '').trim() !== '') return [];
  return [{ field: 'publisher', message: message('export-refused/publisher-missing') }];
}
