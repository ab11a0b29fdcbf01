/** What `check` knows of the messages of the build. */
import type { RuleName } from '../messages/rules.ts';
import type { ReceiverName } from './check.ts';

/** The setting in journal.yaml that a message of the build asks for, although it stands on an article. */
export const SETTING_OF: Partial<Record<RuleName, string>> = {
  'issn-missing-archiving-dtd': 'issn',
};

/**
 * Messages about a value that is there and was not read: the article lacks it then. A key as path is
 * the one that the message is about wherever it stands.
 */
export const UNREAD_VALUES: Partial<Record<RuleName, string | true>> = {
  'title-missing': 'title',
  'key-duplicate': true,
  'key-unknown': true,
  'value-invalid': true,
  'orcid-invalid': true,
  'ror-invalid': true,
  'issn-invalid': true,
  'country-unknown': true,
  'email-invalid': true,
  'doi-invalid': true,
  'date-invalid': true,
  'affiliation-unknown': true,
  'pages-invalid': true,
  'language-unknown': true,
  'license-conflict': true,
};

/**
 * Receivers that would refuse an article of which the build has a warning. The build says it already,
 * at its place: no check says it again.
 */
export const REFUSED_FOR: Partial<Record<RuleName, readonly ReceiverName[]>> = {
  'issn-missing': ['crossref', 'doaj', 'pmc', 'pubmed'],
  'issn-missing-archiving-dtd': ['crossref', 'doaj', 'pmc', 'pubmed'],
  'author-missing': ['doaj', 'scholar'],
  'doi-prefix-differs': ['crossref'],
  'date-order': ['readers'],
  'related-missing': ['pmc', 'pubmed'],
  'issue-differs': ['readers'],
  'table-ragged': ['readers'],
  'pages-differ': ['readers'],
  'pages-overlap': ['readers'],
};
