/**
 * PubMed citations, "PubMed Journal Article DTD"
 * (https://www.ncbi.nlm.nih.gov/books/NBK3828/, PubMed XML Tagged Format).
 */
import type { Article } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import { element, serialize } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import { wordSet } from '../../words/word-list.ts';
import {
  applyDemands,
  needsJournal,
  needsPlace,
  needsPlainTitle,
  needsPublisher,
  needsUniqueDoi,
} from '../demands.ts';
import type { Demand, Export, Finding, Problem } from '../export.ts';
import { citationOf } from './article.ts';
import { latinName } from './authors.ts';
import { englishTitle } from './words.ts';

export const pubmed: Export = {
  name: 'pubmed',
  title: 'PubMed',
  steps: [
    'Only journals that NLM has accepted for MEDLINE or PMC send citations. PMC makes them itself from the files that it gets. Any other journal keeps the file until it is accepted.',
    'Check it first with the Citation Validator (https://www.ncbi.nlm.nih.gov/pubmed/management/help/validator/): it shows the citations as PubMed will.',
    'Rename the file to journal, volume and issue (jts1-2.xml) and put it on NLM’s SFTP server, into the folder of your account. NLM’s Data Provider Support gives you the user name and the password.',
    'NLM sends a loader report by e-mail. Make corrections in the PubMed Data Management system, not with a second file.',
  ],
  holds: [
    'type',
    'title',
    'authors',
    'affiliations',
    'dates',
    'identifiers',
    'licence',
    'funding',
    'related',
    'abstract',
    'keywords',
    'translations',
    'back-matter',
    'references',
  ],
  demands: (issue) => ({
    ofIssue: issueFindings(issue),
    ofArticle: [
      needsKind,
      needsPlainTitle,
      needsPlace,
      needsDate,
      needsUniqueDoi(issue),
      needsEnglish,
      needsLatin,
    ],
  }),
  async render(issue, host) {
    const nlmTitle = host.settings.pmc?.['nlm-ta'];
    const { articles, leftOut } = applyDemands(issue, pubmed.demands(issue, host));
    if (articles.length === 0) return { files: [], leftOut };
    const citations = articles.map((article) => citationOf(issue, article, nlmTitle));
    const content = serialize(element('ArticleSet', {}, ...citations), DOCTYPE, MIXED);
    const remarks = nlmTitle ? [] : [MISSING_TITLE];
    return { files: [{ path: 'pubmed.xml', content }], leftOut, remarks };
  },
};

const DOCTYPE =
  '<!DOCTYPE ArticleSet PUBLIC "-//NLM//DTD PubMed 2.8//EN" "https://dtd.nlm.nih.gov/ncbi/pubmed/in/PubMed.dtd">\n';
/** Elements with mixed content. */
const MIXED = wordSet(`
  ArticleTitle VernacularTitle Abstract AbstractText OtherAbstract CoiStatement Citation Param`);

const MISSING_TITLE: Problem = {
  field: 'pmc.nlm-ta',
  message: message('export-refused/nlm-title-missing'),
};

/** Problems that NLM's loader would report. */
function issueFindings(issue: Issue): Finding[] {
  const found = [...needsJournal(issue), ...needsPublisher(issue)];
  if (issue.facts.volume || issue.facts.issue) return found;
  return [...found, { field: 'volume', message: message('export-refused/issue-numbers-missing') }];
}

function needsKind({ type }: Article): Finding[] {
  if (type !== 'book-review') return [];
  return [{ field: 'type', message: message('export-refused/book-review'), intended: true }];
}

/** PubMed requires at least the month and the year. */
function needsDate({ dates, issue }: Article): Finding[] {
  if (/^\d{4}-\d\d/.test(dates.published ?? issue.date ?? '')) return [];
  return [
    { field: 'dates.published', message: message('export-refused/publication-month-unknown') },
  ];
}

function needsEnglish(article: Article): Finding[] {
  if (englishTitle(article)) return [];
  return [
    { field: 'translations.en.title', message: message('export-refused/english-title-missing') },
  ];
}

const needsLatin: Demand = ({ authors }) =>
  authors.flatMap((author, index) => {
    if (latinName(author)) return [];
    return [
      {
        field: `author ${index + 1}, name`,
        message: message('export-refused/author-name-not-latin'),
      },
    ];
  });
