/**
 * Crossref metadata deposit, schema 5.4.0
 * (https://www.crossref.org/documentation/schema-library/metadata-deposit-schema/).
 */
import type { Element } from 'xast';
import { encodePart } from '../../article/addresses.ts';
import type { Article } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import { element, elementIf, legal, serialize } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import { wordSet } from '../../words/word-list.ts';
import { applyDemands, needsUniqueAddress } from '../demands.ts';
import type { Export, ExportHost, Problem } from '../export.ts';
import { depositArticle } from './article.ts';
import { updateNotes, updateRemarks } from './crossmark.ts';
import { dateElements } from './dates.ts';
import { crossrefLanguage } from './language.ts';
import { articleDemands, issueRefusals } from './refusals.ts';

export const crossref: Export = {
  name: 'crossref',
  title: 'Crossref',
  steps: [
    'Publish the articles first: each DOI leads to the address that the file names.',
    'Open https://doi.crossref.org/ and sign in with the account of the member that owns the DOIs.',
    'Choose Submissions ▸ Upload, choose the file `crossref.xml` and the type “Metadata”, and press Upload.',
    'Crossref sends an e-mail to the depositor named in journal.yaml, usually within minutes. `<failure_count>0</failure_count>` means success. If you ask for help with a failure, send its text along.',
    'To correct something later, change the manuscript, export again and upload again: the new file has a higher timestamp and replaces the old record.',
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
    'translations',
    'references',
  ],
  demands: (issue, conditions) => ({
    ofIssue: issueRefusals(issue, conditions.settings),
    ofArticle: [...articleDemands(issue), needsUniqueAddress(conditions)],
  }),
  async render(issue, host) {
    const { articles, leftOut } = applyDemands(issue, crossref.demands(issue, host));
    if (articles.length === 0) return { files: [], leftOut };
    const files = [{ path: 'crossref.xml', content: deposit(issue, articles, host) }];
    const policy = host.settings.crossref?.['crossmark-policy'];
    const notes = updateNotes(articles, policy);
    return {
      files,
      leftOut,
      remarks: [...issueRemarks(issue), ...updateRemarks(articles, policy)],
      ...(notes.length > 0 && { notes }),
    };
  },
};

const NAMESPACES = {
  xmlns: 'http://www.crossref.org/schema/5.4.0',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:jats': 'http://www.ncbi.nlm.nih.gov/JATS1',
  'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
  'xmlns:ai': 'http://www.crossref.org/AccessIndicators.xsd',
  'xmlns:fr': 'http://www.crossref.org/fundref.xsd',
  'xmlns:rel': 'http://www.crossref.org/relations.xsd',
  'xsi:schemaLocation':
    'http://www.crossref.org/schema/5.4.0 https://www.crossref.org/schemas/crossref5.4.0.xsd',
};
/** Elements with mixed content. */
const MIXED = wordSet(`
  title subtitle original_language_title jats:p jats:title jats:label jats:list-item
  unstructured_citation fr:assertion`);

function deposit(issue: Issue, articles: Article[], host: ExportHost): string {
  const root = element(
    'doi_batch',
    { version: '5.4.0', ...NAMESPACES },
    head(issue, host),
    body(issue, articles, host),
  );
  return serialize(root, '', MIXED);
}

function head(issue: Issue, { settings, timestamp }: ExportHost): Element {
  const { depositor, registrant } = settings.crossref ?? {};
  const publisher = legal(issue.journal.publisher?.name ?? '').trim() || issue.journal.title;
  return element(
    'head',
    {},
    element('doi_batch_id', {}, `${issue.name}-${timestamp}`.slice(-100)),
    element('timestamp', {}, timestamp),
    element(
      'depositor',
      {},
      element('depositor_name', {}, depositor?.name ?? publisher),
      element('email_address', {}, depositor?.email ?? issue.journal.email),
    ),
    element('registrant', {}, registrant ?? publisher),
  );
}

function body(issue: Issue, articles: Article[], { settings }: ExportHost): Element {
  const policy = settings.crossref?.['crossmark-policy'];
  return element(
    'body',
    {},
    element(
      'journal',
      {},
      journalMetadata(issue),
      journalIssue(issue),
      ...articles.map((article) => depositArticle(article, policy)),
    ),
  );
}

function journalMetadata({ journal }: Issue): Element {
  const { print, electronic } = journal.issn;
  return element(
    'journal_metadata',
    { language: crossrefLanguage(journal.language) },
    element('full_title', {}, journal.title),
    elementIf('abbrev_title', {}, journal.abbreviation),
    print && element('issn', { media_type: 'print' }, print),
    electronic && element('issn', { media_type: 'electronic' }, electronic),
  );
}

function journalIssue({ name, facts, journal, doi }: Issue): Element | undefined {
  if (!facts.volume && !facts.issue) return undefined;
  const media = journal.issn.electronic || !journal.issn.print ? 'online' : 'print';
  const address = issueAddress({ name, journal });
  return element(
    'journal_issue',
    {},
    elementIf('titles', {}, elementIf('title', {}, facts.title)),
    element('publication_date', { media_type: media }, ...dateElements(facts.date)),
    elementIf('journal_volume', {}, elementIf('volume', {}, facts.volume)),
    elementIf('issue', {}, facts.issue),
    doi && address && issueDoi(doi, address),
  );
}

/** The address of the table of contents; undefined if the articles are on another site. */
function issueAddress({ name, journal }: Pick<Issue, 'name' | 'journal'>): string | undefined {
  if (!journal.url || journal.articleUrl) return undefined;
  return `${journal.url.replace(/(?<!\/)\/+$/, '')}/${encodePart(name)}/`;
}

function issueRemarks(issue: Issue): Problem[] {
  if (!issue.doi || issueAddress(issue)) return [];
  return [
    {
      field: 'DOI of the issue',
      message: message('export-refused/issue-doi-without-page', { doi: issue.doi }),
    },
  ];
}

/** The DOI of the issue, which leads to the table of contents. */
function issueDoi(doi: string, address: string): Element {
  return element('doi_data', {}, element('doi', {}, doi), element('resource', {}, address));
}
