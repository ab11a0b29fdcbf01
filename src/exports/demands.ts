/** What receivers demand of articles, as data, and what becomes of those that fall short. */
import { isPublic, outputAddress } from '../article/addresses.ts';
import type { Article, Inline, Journal } from '../article/article.ts';
import { articlesOf, type Issue } from '../article/issue.ts';
import { readIssn } from '../compile/metadata/values/identifiers.ts';
import { plainText } from '../markup/plain-text.ts';
import { legal } from '../markup/xml.ts';
import type { Conditions, Demand, Demands, Finding, Problem } from './export.ts';

/**
 * Parts the articles that a receiver takes from those that it would refuse. A problem of the whole
 * issue leaves all of them out.
 */
export function sift(
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

/** A demand of one field that is there or not. */
function needs(finding: Finding, isMet: (article: Article) => boolean): Demand {
  return (article) => (isMet(article) ? [] : [finding]);
}

export const needsDoi = needs(
  {
    field: 'DOI',
    reason: 'Unexpected article without DOI, expected one',
    advice: 'Write doi: in its front matter.',
  },
  (article) => article.doi !== undefined,
);

export const needsPublished = needs(
  {
    field: 'dates.published',
    reason: 'Unexpected article without publication date, expected one',
    advice: 'Write dates: {published: …} in its front matter.',
  },
  (article) => article.dates.published !== undefined,
);

export const needsAuthors = needs(
  {
    field: 'authors',
    reason: 'Unexpected article without authors, expected at least one',
    advice: 'Write authors: in its front matter.',
  },
  (article) => article.authors.length > 0,
);

/** A person of one name has it as family name. */
export const needsNames: Demand = ({ authors }) =>
  authors.flatMap(({ name, collective }, index) => {
    if (legal(name?.family ?? collective ?? '').trim() !== '') return [];
    return [
      {
        field: `author ${index + 1}, name`,
        reason: 'Unexpected author without name, expected one',
        advice: 'Write the name in the front matter.',
      },
    ];
  });

/** The page where the article is read, on a host that the world can reach. */
export const needsAddress: Demand = (article) => {
  const address = outputAddress(article, 'html');
  if (address !== undefined && PUBLIC.test(address)) return [];
  const found = address === undefined ? 'article without address' : `address ${address}`;
  return [
    {
      field: 'url',
      reason: `Unexpected ${found}, expected the page where everybody can read it`,
      advice:
        'Write url: in journal.yaml, or article-url: where the articles stand elsewhere; a {doi} or {first-page} in that needs articles that have one.',
    },
  ];
};

/** A host with a domain or a number, as doajArticles.xsd has it. */
const PUBLIC = /^https?:\/\/([^/:]+\.\p{L}{2}|(\d{1,3}\.){3}\d{1,3})/u;

export const needsPlace = needs(
  {
    field: 'pages',
    reason: 'Unexpected article without pages, expected a first page or an article number',
    advice:
      'Write first-page: in issue.yaml and build the whole issue, PDFs too: they are counted. Or write pages: or elocation: in its front matter.',
  },
  (article) => article.pages !== undefined || article.elocation !== undefined,
);

/** Two works with one identifier are one work to every receiver; which of them is meant only people know. */
export function needsOwnDoi(issue: Issue): Demand {
  const articles = articlesOf(issue);
  return ({ doi, name }) => {
    const isSame = (other: Article) => other.doi?.toLowerCase() === doi?.toLowerCase();
    const others = articles.filter((other) => other.name !== name && isSame(other));
    if (doi === undefined || others.length === 0) return [];
    return [
      {
        field: 'DOI',
        reason: `Unexpected DOI ${doi} also at ${others.map((other) => other.name).join(', ')}, expected one for each article`,
        advice: 'Correct doi: in the front matter of the one to which it does not belong.',
      },
    ];
  };
}

/** Where `article-url` does not tell issues apart, two articles of one name ("editorial") have one address. */
export function needsOwnAddress({ namesakes }: Conditions): Demand {
  return ({ name, journal: { articleUrl = '' } }) => {
    const other = namesakes?.get(name);
    if (other === undefined || !articleUrl.includes('{article}')) return [];
    if (/\{(?:issue|volume|doi)\}/.test(articleUrl)) return [];
    return [
      {
        field: 'article-url',
        reason: `Unexpected address that ${other}/${name} has, too, expected one for each article`,
        advice:
          'Write {issue}-{article} for {article} in article-url: of journal.yaml, or rename the folder.',
      },
    ];
  };
}

export const needsTitle = needs(
  {
    field: 'title',
    reason: 'Unexpected article without title, expected one',
    advice: 'Write title: in its front matter.',
  },
  ({ title, language }) => legal(plainText(title, language)).trim() !== '',
);

/** A title, and at least one ISSN, each right, and not one for two editions. */
export function needsJournal({ journal }: Issue): Finding[] {
  const reason = 'Unexpected journal without title, expected one';
  const advice = 'Write title: in journal.yaml, as it is registered at issn.org.';
  const untitled = legal(journal.title).trim() === '' ? [{ field: 'title', reason, advice }] : [];
  return [...untitled, ...issnFindings(journal.issn)];
}

function issnFindings({ print, electronic }: Journal['issn']): Finding[] {
  const given = [print, electronic].filter((issn) => issn !== undefined);
  if (given.length === 0)
    return [issnFinding('Unexpected journal without ISSN, expected one', WAIT)];
  if (print === electronic)
    return [issnFinding(`Unexpected ISSN ${print} for both editions, expected two`, COMPARE)];
  return given.flatMap((issn) => {
    const outcome = readIssn(issn);
    return 'fault' in outcome ? [{ field: 'ISSN', message: outcome.fault }] : [];
  });
}

/** Receivers show a title alone: what its notes and citations lead to is not there. */
export const needsPlainTitle: Demand = (article) =>
  (['title', 'subtitle'] as const).flatMap((part) => {
    if (!callsNotes(article[part] ?? [])) return [];
    return [
      {
        field: part,
        reason: `Unexpected note or citation in the ${part}, expected words alone`,
        advice: 'Move thanks to acknowledgements:, and what the note says into the text.',
      },
    ];
  });

function callsNotes(nodes: readonly Inline[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'citation' ||
      node.type === 'footnoteReference' ||
      ('children' in node && node.children !== undefined && callsNotes(node.children)),
  );
}

/** An address inside an office or a machine is a draft's: nobody else would find the articles. */
export function needsPublicHome({ journal }: Issue): Finding[] {
  const addresses = { url: journal.url, 'article-url': journal.articleUrl };
  return Object.entries(addresses).flatMap(([field, address]) =>
    address === undefined || isPublic(address)
      ? []
      : [
          {
            field,
            reason: `Unexpected address ${address}, expected one that is open to everyone`,
            advice: `Write the address that readers use as ${field}: in journal.yaml.`,
          },
        ],
  );
}

/** A title and a publisher are all that PMC and PubMed ask of a journal besides its ISSN. */
export function needsPublisher({ journal }: Issue): Finding[] {
  if (legal(journal.publisher?.name ?? '').trim() !== '') return [];
  const reason = 'Unexpected journal without publisher, expected its name';
  return [
    { field: 'publisher', reason, advice: 'Write publisher: {name: …, place: …} in journal.yaml.' },
  ];
}

const WAIT = 'Write issn: in journal.yaml as soon as it is assigned.';
const COMPARE =
  'Compare both with portal.issn.org, and leave out the one that the journal does not have.';

function issnFinding(reason: string, advice: string): Finding {
  return { field: 'ISSN', reason, advice };
}
