/** Every rule of `check`. A new subject is a file and a line here. */
import { ABSTRACT_RULES } from './abstract.ts';
import { ABSTRACT_WORDS } from './abstract-words.ts';
import { ACRONYMS } from './acronyms.ts';
import { AFFILIATION_WORDS } from './affiliation-words.ts';
import { AFFILIATIONS } from './affiliations.ts';
import { AUTHOR_DETAILS } from './author-details.ts';
import { AUTHOR_FIELDS } from './author-fields.ts';
import { AUTHOR_NAMES } from './author-names.ts';
import { BYLINE } from './byline.ts';
import type { Check } from './check.ts';
import { AGAINST_LIST } from './citations/against-list.ts';
import { CLAIMS } from './citations/claims.ts';
import { DOUBLED_NAMES } from './citations/doubled-names.ts';
import { PLAIN_TEXT_CITATIONS } from './citations/plain-text.ts';
import { NAMED_SOURCES } from './citations/sources.ts';
import { CITATION_STYLE } from './citations/style.ts';
import { TYPED_LIST } from './citations/typed-list.ts';
import { TYPED_NUMBERS } from './citations/typed-numbers.ts';
import { DATES } from './dates.ts';
import { DEPOSITS } from './deposits/index.ts';
import { FLOATS } from './floats.ts';
import { FUNDING_RULES } from './funding.ts';
import { HEADINGS } from './headings.ts';
import { HOUSE_RULES } from './house/index.ts';
import { HOUSE_WORDS } from './house/words.ts';
import { ISSUE } from './issue.ts';
import { ISSUE_ARTICLES } from './issue-articles.ts';
import { ISSUE_PAGES } from './issue-pages.ts';
import { JOURNAL } from './journal.ts';
import { KEYWORD_RULES } from './keywords.ts';
import { KIND } from './kind.ts';
import { LANGUAGE_RULES } from './languages.ts';
import { RIGHTS } from './license.ts';
import { LINKS } from './links.ts';
import { LISTINGS } from './listings/index.ts';
import { MANUSCRIPT_WORDS } from './manuscript-words.ts';
import { OUTPUTS } from './outputs/index.ts';
import { PARAGRAPHS } from './paragraphs.ts';
import { PICTURES } from './pictures.ts';
import { RECORD_RULES } from './record.ts';
import { REFERENCE_ADDRESSES } from './references/addresses.ts';
import { AFTER_PUBLICATION } from './references/after-publication.ts';
import { REFERENCE_AUTHORS } from './references/authors.ts';
import { REFERENCE_COMPLETENESS } from './references/completeness.ts';
import { REFERENCE_DOUBTS } from './references/doubts.ts';
import { REFERENCE_FIELDS } from './references/fields.ts';
import { REFERENCE_HOSTS } from './references/hosts.ts';
import { LIST_STYLE } from './references/list-style.ts';
import { REFERENCE_NOTES } from './references/notes.ts';
import { SAME_WORKS } from './references/same-works.ts';
import { REFERENCE_TITLES } from './references/titles.ts';
import { SECTIONS } from './sections.ts';
import { STATEMENTS } from './statements.ts';
import { TEXT_SIGNS } from './text-signs.ts';
import { TITLE_RULES } from './title.ts';
import { TITLE_WORDS } from './title-words.ts';

export const CHECKS: readonly Check[] = [
  ...JOURNAL,
  ...ISSUE,
  ...ISSUE_PAGES,
  ...ISSUE_ARTICLES,
  ...DATES,
  ...KIND,
  ...TITLE_RULES,
  ...TITLE_WORDS,
  ...AUTHOR_FIELDS,
  ...AUTHOR_NAMES,
  ...BYLINE,
  ...AUTHOR_DETAILS,
  ...AFFILIATIONS,
  ...AFFILIATION_WORDS,
  ...ABSTRACT_RULES,
  ...ABSTRACT_WORDS,
  ...KEYWORD_RULES,
  ...RIGHTS,
  ...RECORD_RULES,
  ...SECTIONS,
  ...PARAGRAPHS,
  ...HEADINGS,
  ...TEXT_SIGNS,
  ...FLOATS,
  ...PICTURES,
  ...LINKS,
  ...LANGUAGE_RULES,
  ...STATEMENTS,
  ...FUNDING_RULES,
  ...ACRONYMS,
  ...HOUSE_RULES,
  ...HOUSE_WORDS,
  ...AGAINST_LIST,
  ...PLAIN_TEXT_CITATIONS,
  ...TYPED_NUMBERS,
  ...TYPED_LIST,
  ...CITATION_STYLE,
  ...DOUBLED_NAMES,
  ...NAMED_SOURCES,
  ...CLAIMS,
  ...REFERENCE_ADDRESSES,
  ...REFERENCE_HOSTS,
  ...SAME_WORKS,
  ...AFTER_PUBLICATION,
  ...REFERENCE_COMPLETENESS,
  ...REFERENCE_NOTES,
  ...LIST_STYLE,
  ...REFERENCE_FIELDS,
  ...REFERENCE_AUTHORS,
  ...REFERENCE_TITLES,
  ...REFERENCE_DOUBTS,
  ...MANUSCRIPT_WORDS,
  ...OUTPUTS,
  ...DEPOSITS,
  ...LISTINGS,
];

export { type Check, RECEIVER_NAMES, RECEIVERS, type ReceiverName } from './check.ts';
export { type CheckFinding, checkArticle, checkIssue } from './run.ts';
export {
  type ArticleSubject,
  type At,
  articleSubject,
  type DepositReceiver,
  type IssueSubject,
  issueSubject,
  type Listing,
  type Listings,
  type MadeDeposit,
} from './subject.ts';
