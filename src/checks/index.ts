/** All rules of `check`. A new subject is a file, and a line here. */

import { AFFILIATION_WORDS } from './authors/affiliation-words.ts';
import { AFFILIATIONS } from './authors/affiliations.ts';
import { AUTHOR_DETAILS } from './authors/author-details.ts';
import { AUTHOR_FIELDS } from './authors/author-fields.ts';
import { AUTHOR_NAMES } from './authors/author-names.ts';
import { BYLINE } from './authors/byline.ts';
import { ACRONYMS } from './body/acronyms.ts';
import { CAPTION_NUMBERS } from './body/caption-numbers.ts';
import { DAMAGED_TEXT } from './body/damaged-text.ts';
import { FLOAT_NUMBERS } from './body/float-numbers.ts';
import { FLOATS } from './body/floats.ts';
import { HEADINGS } from './body/headings.ts';
import { LINKS } from './body/links.ts';
import { PARAGRAPHS } from './body/paragraphs.ts';
import { PICTURES } from './body/pictures.ts';
import { PUNCTUATION } from './body/punctuation.ts';
import { SECTION_AND_EQUATION_NUMBERS } from './body/section-and-equation-numbers.ts';
import { SECTIONS } from './body/sections.ts';
import type { Check, ReceiverName } from './check.ts';
import { CLAIMS } from './citations/claims.ts';
import { DOUBLED_NAMES } from './citations/doubled-names.ts';
import { LIST_MISMATCHES } from './citations/list-mismatches.ts';
import { LOCATORS } from './citations/locators.ts';
import { PLAIN_TEXT_CITATIONS } from './citations/plain-text.ts';
import { CITATION_STYLE } from './citations/style.ts';
import { TYPED_LIST } from './citations/typed-list.ts';
import { TYPED_NUMBERS } from './citations/typed-numbers.ts';
import { UNCITED_SOURCES } from './citations/uncited-sources.ts';
import { DEPOSITS } from './deposits/index.ts';
import { ABSTRACT_RULES } from './front/abstract.ts';
import { ABSTRACT_WORDS } from './front/abstract-words.ts';
import { ARTICLE_TYPE_RULES } from './front/article-type.ts';
import { DATES } from './front/dates.ts';
import { FUNDING_RULES } from './front/funding.ts';
import { KEYWORD_RULES } from './front/keywords.ts';
import { LANGUAGE_RULES } from './front/languages.ts';
import { RIGHTS } from './front/license.ts';
import { STATEMENTS } from './front/statements.ts';
import { TITLE_RULES } from './front/title.ts';
import { TITLE_WORDS } from './front/title-words.ts';
import { TYPED_DATES } from './front/typed-dates.ts';
import { HOUSE_RULES } from './house/index.ts';
import { HOUSE_WORDS } from './house/words.ts';
import { ISSUE } from './journal/issue.ts';
import { ISSUE_ARTICLES } from './journal/issue-articles.ts';
import { ISSUE_PAGES } from './journal/issue-pages.ts';
import { JOURNAL } from './journal/journal.ts';
import { RECORD_RULES } from './journal/record.ts';
import { MANUSCRIPT_WORDS } from './manuscript-words.ts';
import { OUTPUTS } from './outputs/index.ts';
import { REFERENCE_ADDRESSES } from './references/addresses.ts';
import { AFTER_PUBLICATION } from './references/after-publication.ts';
import { REFERENCE_AUTHORS } from './references/authors.ts';
import { REFERENCE_COMPLETENESS } from './references/completeness.ts';
import { REFERENCE_DOUBTS } from './references/doubts.ts';
import { REFERENCE_FIELDS } from './references/fields.ts';
import { REFERENCE_HOSTS } from './references/hosts.ts';
import { REFERENCE_JOURNALS } from './references/journals.ts';
import { LIST_STYLE } from './references/list-style.ts';
import { REFERENCE_NOTES } from './references/notes.ts';
import { SAME_WORKS } from './references/same-works.ts';
import { REFERENCE_TITLES } from './references/titles.ts';

/** Rules that read the bibliography. They do not run without it, because every citation would break them. */
const BIBLIOGRAPHY_RULES: readonly Check[] = [
  ...LIST_MISMATCHES,
  ...PLAIN_TEXT_CITATIONS,
  ...TYPED_NUMBERS,
  ...TYPED_LIST,
  ...LOCATORS,
  ...CITATION_STYLE,
  ...DOUBLED_NAMES,
  ...UNCITED_SOURCES,
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
  ...REFERENCE_JOURNALS,
  ...REFERENCE_DOUBTS,
  ...MANUSCRIPT_WORDS,
];
const BIBLIOGRAPHY_RULE_NAMES = new Set(
  [...BIBLIOGRAPHY_RULES, ...HOUSE_RULES].map(({ name }) => name),
);

export function readsBibliography(rule: string): boolean {
  return BIBLIOGRAPHY_RULE_NAMES.has(rule);
}

export const CHECKS: readonly Check[] = [
  ...JOURNAL,
  ...ISSUE,
  ...ISSUE_PAGES,
  ...ISSUE_ARTICLES,
  ...DATES,
  ...TYPED_DATES,
  ...ARTICLE_TYPE_RULES,
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
  ...DAMAGED_TEXT,
  ...PUNCTUATION,
  ...FLOATS,
  ...FLOAT_NUMBERS,
  ...CAPTION_NUMBERS,
  ...SECTION_AND_EQUATION_NUMBERS,
  ...PICTURES,
  ...LINKS,
  ...LANGUAGE_RULES,
  ...STATEMENTS,
  ...FUNDING_RULES,
  ...ACRONYMS,
  ...HOUSE_RULES,
  ...HOUSE_WORDS,
  ...BIBLIOGRAPHY_RULES,
  ...OUTPUTS,
  ...DEPOSITS,
];

/**
 * The rules of some receivers.
 *
 * @param advice includes optional rules, whose findings are often not mistakes
 */
export function checksFor(receivers: readonly ReceiverName[], advice: boolean): Check[] {
  return CHECKS.filter(
    (check) =>
      (advice || !check.optional) &&
      check.receivers.some((receiver) => receivers.includes(receiver)),
  );
}

export { type Check, RECEIVER_NAMES, RECEIVERS, type ReceiverName, receiversOf } from './check.ts';
export { type CheckFinding, checkArticle, checkIssue, spotOf } from './run.ts';
export {
  type ArticleSubject,
  type At,
  articleSubject,
  type DepositFile,
  type DepositReceiver,
  type IssueSubject,
  issueSubject,
} from './subject.ts';
