/** Facts about the rules of `build` that `check` needs. */
import type { RuleName } from '../messages/rules.ts';
import type { ReceiverName } from './check.ts';

/** The setting in journal.yaml that a message of `build` asks for, although it is about an article. */
export const SETTING_OF: Partial<Record<RuleName, string>> = {
  'issn-missing-archiving-dtd': 'issn',
};

/**
 * Rules about a value that is present but invalid, so that the article does not have it. The value is the
 * key that the rule is always about, or true if the place of the message decides.
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

/** Receivers that refuse an article for which `build` has a warning. No check repeats the warning. */
export const REFUSED_FOR: Partial<Record<RuleName, readonly ReceiverName[]>> = {
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
