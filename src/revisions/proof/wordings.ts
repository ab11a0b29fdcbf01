/**
 * What an author is asked where a rule found something: polite, plain, and what to do. A rule that
 * is not here is the editor's business, and never becomes a question.
 *
 * In braces stand the facts of the rule's message (src/messages/message-template.ts). Those that begin with `work` are keys
 * of works, and printed as the author knows them: "Marsh (2007)".
 */
import type { Facts } from '../../messages/message-template.ts';

/** `{on}`, the printed lines; `{author}`, whose entry it is about; `{figure}`, the figure or table; `{work}`, the work in whose entry it stands. */
const FOUND_BY_PLACE: ReadonlySet<string> = new Set(['on', 'author', 'figure', 'work']);

/** Several for a rule that says different things: the first whose facts the message has. */
export const WORDINGS: Readonly<Record<string, string | readonly string[]>> = {
  // ------------------------------------------------------------------ citations
  'citation-not-listed':
    '{citation} is cited{on} but is not in the list of references. Please supply it or delete the citation.',
  'citation-name-differs':
    'The name is written “{cited}” in the text (first{on}) and “{listed}” in the list of references ({works}). Please say which is right.',
  'citation-year-differs': [
    '{citation} is cited{on}, but the list of references gives the year {listed}. Please say which is right.',
    'The entry of {work} in the list of references has no year; the text gives {cited}. Please confirm it, or supply the year.',
  ],
  'citation-web-address':
    '{citation}{on} cites a page by its address. May we print {listed}, as in the list of references?',
  'citation-ambiguous':
    '{citation}{on} may mean several works of the list: {works}. Please say which one is meant.',
  'source-not-cited':
    '{source} is named as a source{on}, but no work is cited. Please supply the reference, or confirm that none is needed.',
  'footnote-never-called':
    'The note “{note}” is called nowhere in the text and is not printed. Please say where it belongs, or that it may be deleted.',
  'note-empty':
    'Note {note} has no words. Please supply them, or say that the note may be deleted.',

  // ----------------------------------------------------------------- references
  'reference-never-cited':
    '{works} is in your list of references but is not cited in the text; it is not printed. Please say where to cite it, or that it may be deleted.',
  'reference-incomplete': 'The reference {work}{on} lacks: {missing}. Please supply it.',
  'reference-details-missing': [
    'These references lack: {missing}. Please supply it, or confirm that the works have none: {works}.',
    'The reference {work}{on} lacks: {missing}. Please supply it, or confirm that the work has none.',
  ],
  'reference-doi-missing':
    'These articles in the list of references have no DOI: {works}. Please supply the DOIs of those that have one.',
  'reference-duplicate':
    'The list of references seems to have one work twice{on}: {works}. Please say which entry is to stay, or what tells them apart.',
  'reference-url-shared':
    '{works} have the same {kind} in the list of references ({address}). Please supply the right one for each.',
  'reference-url-index':
    'The address of {work}{on} leads to a page that lists many works ({address}). Please supply the address of the work itself.',
  'reference-url-broken': 'The address of {work}{on} is not whole ({address}). Please supply it.',
  'reference-url-host-differs':
    'The reference {work}{on} is an article in “{container}”, but its address leads to a page of news at {host}. Please check the address.',
  'reference-after-publication':
    'The {kind} of the reference {work}{on}, {date}, is later than the publication of this article. Please correct it.',
  'reference-place-malformed':
    'The place of publication of {work}{on} is given as “{place}”. Please check how it is written.',
  'author-two-names': [
    'The list of references names “{one}” ({work}) and “{other}” ({workOther}). If they are one person, please supply the full name; if not, please confirm.',
    'The list of references names {names}. Where two are one person, please supply the full name; where not, please confirm.',
  ],

  // ------------------------------------------------------- names and affiliations
  'author-missing':
    'The article names no author. Please supply the names in the order in which they are to be printed.',
  'name-guessed': 'We read the name {name} as {as}. Please confirm which part is the family name.',
  'author-name-digits': 'The {part} name of an author is printed as “{name}”. Please correct it.',
  'author-name-swapped':
    '“{name}” is printed as the family name of {author}. Please say which part is the family name, and give it in full.',
  'author-given-name-missing':
    'We have only one name for the author {name}. Please say which part is the given name and which the family name, or confirm that there is but one.',
  'author-several-in-one':
    '“{name}” stands where one author is expected. Please give each author’s name by itself.',
  'byline-name-doubled':
    'The author’s name is printed as “{name}”, with one part twice. Please confirm the name.',
  'byline-two-names':
    'The authors {one} and {other} seem to be the same person. Please confirm the list of authors.',
  'author-email-shared':
    'Two authors have the e-mail address {email}. Please supply an address for each.',
  'corresponding-author-missing':
    'No author is named as the corresponding one. Please say who it is, with the e-mail address that is to be printed.',
  'corresponding-author-email':
    'The corresponding author {author} has no e-mail address. Please supply the one that is to be printed.',
  'author-deceased-corresponding':
    'The corresponding author {author} is marked as deceased. Please name another author to whom readers can write.',
  'equal-contribution-alone':
    'Only {author} is marked as having contributed equally. Please name the other author or authors to whom this applies.',
  'credit-roles-incomplete':
    'The contribution of {author} is not described, while that of others is. Please supply it.',
  'orcid-missing':
    'We have no ORCID iD of the corresponding author {author}. Please supply it if there is one (orcid.org).',
  'affiliations-missing':
    'The article does not say where its authors work. Please supply institution, city and country for each.',
  'affiliation-missing':
    '{author} has no affiliation. Please supply institution, city and country.',
  'affiliation-empty': 'An affiliation has no words. Please supply institution, city and country.',
  'affiliation-country-missing':
    'The affiliation “{affiliation}” has no country. Please supply it.',
  'affiliation-institution-missing':
    'The affiliation “{affiliation}” names no institution. Please supply its full name.',
  'affiliation-unused':
    'The affiliation “{affiliation}” belongs to no author and is not printed. Please say whose it is, or that it may be deleted.',

  // ------------------------------------------------------------------------ dates
  'history-incomplete':
    'The day on which the manuscript was {step} is not recorded. Please tell us if you know it.',
  'date-order':
    'The article is printed as {before} on {earlier} and {step} on {date}, in this order. Please say which date is right.',
  'dates-far-apart':
    'More than five years lie between {before} ({earlier}) and {step} ({date}). Please confirm both dates.',

  // --------------------------------------------------------- abstract and keywords
  'abstract-missing': 'The article has no abstract. Please supply one.',
  'abstract-short': 'The abstract has {length}. Please supply one of at least {least}.',
  'abstract-long': 'The abstract has {words} words. Please shorten it to {most} at most.',
  'abstract-citation':
    'The abstract has a {found}, but it is read alone. Please supply a wording without it.',
  'keywords-missing': 'The article has no keywords. Please supply three to eight.',
  'keyword-long': '“{keyword}” is long for a keyword. Please supply a term of a few words.',

  // ------------------------------------------------------------ figures and tables
  'figure-alt-missing':
    '{figure}{on} has no text for readers who cannot see it. Please say in a sentence or two what it shows.',
  'alt-is-file-name':
    'The text for readers who cannot see {figure}{on} is only “{text}”. Please say in a sentence or two what the picture shows.',
  'alt-is-caption':
    'The text for readers who cannot see {figure}{on} only repeats its caption. Please say in a sentence or two what the picture shows.',
  'float-not-cited': [
    'The text never mentions {float}{on}. Please say where it is to be mentioned.',
    'The text never mentions {floats}. Please say where each is to be mentioned.',
  ],
  'float-order':
    '{float} is first mentioned after one with a higher number. Please say whether the numbers are to change.',
  'float-caption-missing': '{figure}{on} has no caption. Please supply one.',
  'table-head-missing': 'The columns of {figure}{on} have no headings. Please supply them.',
  'figure-resolution-low':
    '{figure}{on} is too coarse to print well ({dots} dots per inch). Please send a file of 1000 pixels or more in width, or the original drawing.',
  'image-of-table': '{figure}{on} is a picture of a table. Please send the table as text.',
  'permission-unsaid':
    '{figure}{on} seems to come from another work (“{caption}”). Please confirm that you have the permission to reprint it, and supply the wording of the credit line.',

  // ------------------------------------------------------------- text, declarations
  'section-empty':
    'The section “{section}”{on} has no text. Please supply it, or say that the heading may be deleted.',
  'placeholder-text':
    '“{words}” stands in the text{on} in place of something else. Please supply what belongs there.',
  'paragraph-doubled':
    'A paragraph{on} stands in the text twice (“{words}”). Please say which one is to be deleted.',
  'acronym-inconsistent':
    '“{written}” is printed{on}, but “{introduced}” is what was introduced. Please say which is right.',
  'link-not-public':
    'The address {address}{on} cannot be opened by readers. Please supply a public one, or say that the link may be deleted.',
  'house-section-missing': 'The journal asks for a section “{section}”. Please supply it.',
  'house-count':
    'The journal asks for {wanted} ({what}); the article has {count}. Please supply or shorten accordingly.',
  'funding-unsaid':
    'The article does not say how the work was funded. Please name the funder and the number of the grant, or confirm that there was no funding.',
  'competing-interests-unsaid':
    'The article does not say whether the authors have competing interests. Please declare them, or confirm that there are none.',
};

/** How it is asked what the message of a rule says; `undefined` where that is asked of nobody. */
export function wordingOf(rule: string, facts: Facts = {}): string | undefined {
  const wordings = [WORDINGS[rule] ?? []].flat();
  return wordings.find((wording) =>
    slotsOf(wording).every((slot) => slot in facts || FOUND_BY_PLACE.has(slot)),
  );
}

/** What stands in braces, in the order of the wording. */
function slotsOf(wording: string): string[] {
  return [...wording.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? '');
}
