/**
 * What an author is asked where a rule found something: polite, plain, and what to do. A rule that
 * is not here is the editor's business, and never becomes a question.
 *
 * `reads` takes the facts out of the message of the rule (src/checks, src/diagnostics.ts); their
 * names are the slots of `asks`. Keys of works (groups that begin with `work`) are printed as the
 * author knows them: "Marsh (2007)". Slots besides: `{on}`, the printed lines; `{author}`, whose
 * entry it is about; `{figure}`, the figure or table; `{work}`, the work in whose entry it stands.
 */
export interface Wording {
  reads: RegExp;
  asks: string;
}

/**
 * What a message says behind "Unexpected", with its slots: `entry {work} without {missing}, expected it`;
 * `{}` is read over. Each slot ends at the first place where what stands behind it begins: of several `.+`,
 * every way to part a long message would be tried.
 */
function said(message: string): RegExp {
  const [before = '', ...slots] = message.split(/\{(?=\w*\})/);
  const read = slots.map((slot) => {
    const [name = '', behind = ''] = slot.split('}', 2);
    const end = escaped(behind);
    const words = end === '' ? '.+' : `(?:(?!${end}).)+`;
    return `(?${name === '' ? ':' : `<${name}>`}${words})${end}`;
  });
  return new RegExp(`^Unexpected ${escaped(before)}${read.join('')}`, 's');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Several for a rule that says different things: the first that reads the message. */
export const WORDINGS: Readonly<Record<string, Wording | readonly Wording[]>> = {
  // ------------------------------------------------------------------ citations
  'citation-not-listed': {
    reads: /citation "(?<citation>.+?)"(?: and \d+ more \(.+?\))? of a work/s,
    asks: '{citation} is cited{on} but is not in the list of references. Please supply it or delete the citation.',
  },
  'citation-name-differs': {
    reads: said('name "{cited}" in {}, expected "{listed}" as in the list ({works})'),
    asks: 'The name is written “{cited}” in the text (first{on}) and “{listed}” in the list of references ({works}). Please say which is right.',
  },
  'citation-year-differs': [
    {
      reads:
        /year \S+ in "(?<citation>.+?)"(?: and \d+ more \(.+?\))?, expected (?<listed>\S+) as/s,
      asks: '{citation} is cited{on}, but the list of references gives the year {listed}. Please say which is right.',
    },
    {
      reads: /without a year, expected (?<cited>\S+) as in/s,
      asks: 'The entry of {work} in the list of references has no year; the text gives {cited}. Please confirm it, or supply the year.',
    },
  ],
  'citation-web-address': {
    reads: said('citation "{citation}" by a web address, expected "{listed}" as'),
    asks: '{citation}{on} cites a page by its address. May we print {listed}, as in the list of references?',
  },
  'citation-ambiguous': {
    reads: said('citation "{citation}" of which {works} could be meant'),
    asks: '{citation}{on} may mean several works of the list: {works}. Please say which one is meant.',
  },
  'source-not-cited': {
    reads: /source "(?<source>.+)" that/s,
    asks: '{source} is named as a source{on}, but no work is cited. Please supply the reference, or confirm that none is needed.',
  },
  'footnote-never-called': {
    reads: /note "(?<note>.+)" that is never called/s,
    asks: 'The note “{note}” is called nowhere in the text and is not printed. Please say where it belongs, or that it may be deleted.',
  },
  'note-empty': {
    reads: /note (?<note>\S+) without words/,
    asks: 'Note {note} has no words. Please supply them, or say that the note may be deleted.',
  },

  // ----------------------------------------------------------------- references
  'reference-never-cited': {
    reads: /entry (?<work>.+) that is never cited/s,
    asks: '{work} is in your list of references but is not cited in the text; it is not printed. Please say where to cite it, or that it may be deleted.',
  },
  'reference-incomplete': {
    reads: said('entry {work} without {missing}, expected it in'),
    asks: 'The reference {work}{on} lacks: {missing}. Please supply it.',
  },
  'reference-details-missing': {
    reads: said('entry {work} without {missing}, expected it in'),
    asks: 'The reference {work}{on} lacks: {missing}. Please supply it, or confirm that the work has none.',
  },
  'reference-doi-missing': {
    reads: /\d+ of \d+ articles without DOI \((?<works>.+)\)/s,
    asks: 'These articles in the list of references have no DOI: {works}. Please supply the DOIs of those that have one.',
  },
  'reference-duplicate': {
    reads: /entries (?<works>.+) of one (?:title|author on)/s,
    asks: 'The list of references seems to have one work twice{on}: {works}. Please say which entry is to stay, or what tells them apart.',
  },
  'reference-url-shared': {
    reads: /(?<kind>DOI|address) (?<address>\S+) on \d+ works \((?<works>.+)\)/s,
    asks: '{works} have the same {kind} in the list of references ({address}). Please supply the right one for each.',
  },
  'reference-url-index': {
    reads: /address (?<address>\S+) of a page that lists/,
    asks: 'The address of {work}{on} leads to a page that lists many works ({address}). Please supply the address of the work itself.',
  },
  'reference-url-broken': {
    reads: /address "(?<address>.+)", expected/s,
    asks: 'The address of {work}{on} is not whole ({address}). Please supply it.',
  },
  'reference-url-host-differs': {
    reads: said('address at {host} for a work in "{container}", expected'),
    asks: 'The reference {work}{on} is a work in “{container}”, but its address leads to {host}. Please check the address.',
  },
  'reference-after-publication': {
    reads:
      /(?<kind>date|day of retrieval) (?<date>\S+) of (?<work>.+) after the article's publication on \S+, expected/s,
    asks: 'The {kind} of the reference {work}{on}, {date}, is later than the publication of this article. Please correct it.',
  },
  'reference-place-malformed': {
    reads: /place "(?<place>.+)", expected/s,
    asks: 'The place of publication of {work}{on} is given as “{place}”. Please check how it is written.',
  },
  'author-two-names': {
    reads: said('names "{one}" ({work}) and "{other}" ({workOther}), expected'),
    asks: 'The list of references names “{one}” ({work}) and “{other}” ({workOther}). If they are one person, please supply the full name; if not, please confirm.',
  },

  // ------------------------------------------------------- names and affiliations
  'author-missing': {
    reads: /without authors/,
    asks: 'The article names no author. Please supply the names in the order in which they are to be printed.',
  },
  'name-guessed': {
    reads: /name in one text \("(?<name>.+?)"\).*read as (?<as>.+)/s,
    asks: 'We read the name {name} as {as}. Please confirm which part is the family name.',
  },
  'author-name-digits': {
    reads: /(?<part>family|given) name "(?<name>.+)", expected/s,
    asks: 'The {part} name of an author is printed as “{name}”. Please correct it.',
  },
  'author-name-swapped': {
    reads: /family name "(?<name>.+)", expected/s,
    asks: '“{name}” is printed as the family name of {author}. Please say which part is the family name, and give it in full.',
  },
  'author-given-name-missing': {
    reads: /family name "(?<name>.+)" without/s,
    asks: 'We have only one name for the author {name}. Please say which part is the given name and which the family name, or confirm that there is but one.',
  },
  'author-several-in-one': {
    reads: /name "(?<name>.+)", expected one author/s,
    asks: '“{name}” stands where one author is expected. Please give each author’s name by itself.',
  },
  'byline-name-doubled': {
    reads: /Unexpected "(?<name>.+)", expected/s,
    asks: 'The author’s name is printed as “{name}”, with one part twice. Please confirm the name.',
  },
  'byline-two-names': {
    reads: said('author "{one}" beside "{other}", expected'),
    asks: 'The authors {one} and {other} seem to be the same person. Please confirm the list of authors.',
  },
  'author-email-shared': {
    reads: /address (?<email>\S+) of a second author/,
    asks: 'Two authors have the e-mail address {email}. Please supply an address for each.',
  },
  'corresponding-author-missing': {
    reads: /none is the corresponding/,
    asks: 'No author is named as the corresponding one. Please say who it is, with the e-mail address that is to be printed.',
  },
  'corresponding-author-email': {
    reads: /without e-mail/,
    asks: 'The corresponding author {author} has no e-mail address. Please supply the one that is to be printed.',
  },
  'author-deceased-corresponding': {
    reads: /deceased/,
    asks: 'The corresponding author {author} is marked as deceased. Please name another author to whom readers can write.',
  },
  'equal-contribution-alone': {
    reads: /equal contribution of one/,
    asks: 'Only {author} is marked as having contributed equally. Please name the other author or authors to whom this applies.',
  },
  'credit-roles-incomplete': {
    reads: /without role/,
    asks: 'The contribution of {author} is not described, while that of others is. Please supply it.',
  },
  'orcid-missing': {
    reads: /without ORCID/,
    asks: 'We have no ORCID iD of the corresponding author {author}. Please supply it if there is one (orcid.org).',
  },
  'affiliations-missing': {
    reads: /authors without affiliations/,
    asks: 'The article does not say where its authors work. Please supply institution, city and country for each.',
  },
  'affiliation-missing': {
    reads: /author without affiliation/,
    asks: '{author} has no affiliation. Please supply institution, city and country.',
  },
  'affiliation-empty': {
    reads: /affiliation ".*" without words/,
    asks: 'An affiliation has no words. Please supply institution, city and country.',
  },
  'affiliation-country-missing': {
    reads: /affiliation "(?<affiliation>.+)" without/s,
    asks: 'The affiliation “{affiliation}” has no country. Please supply it.',
  },
  'affiliation-institution-missing': {
    reads: /affiliation "(?<affiliation>.+)" without/s,
    asks: 'The affiliation “{affiliation}” names no institution. Please supply its full name.',
  },
  'affiliation-unused': {
    reads: /affiliation "(?<affiliation>.+)" that no author/s,
    asks: 'The affiliation “{affiliation}” belongs to no author and is not printed. Please say whose it is, or that it may be deleted.',
  },

  // ------------------------------------------------------------------------ dates
  'history-incomplete': {
    reads: /without `(?<step>\w+)`/,
    asks: 'The day on which the manuscript was {step} is not recorded. Please tell us if you know it.',
  },
  'date-order': {
    reads:
      /date (?<date>\S+) for `(?<step>\w+)`, expected none before (?<earlier>\S+) \(`(?<before>\w+)`\)/,
    asks: 'The article is printed as {before} on {earlier} and {step} on {date}, in this order. Please say which date is right.',
  },
  'dates-far-apart': {
    reads:
      /date (?<date>\S+) for `(?<step>\w+)`, expected one within five years of (?<earlier>\S+) \(`(?<before>\w+)`\)/,
    asks: 'More than five years lie between {before} ({earlier}) and {step} ({date}). Please confirm both dates.',
  },

  // --------------------------------------------------------- abstract and keywords
  'abstract-missing': {
    reads: /without abstract/,
    asks: 'The article has no abstract. Please supply one.',
  },
  'abstract-short': {
    reads: /abstract of (?<words>\d+) words, expected (?<least>\d+)/,
    asks: 'The abstract has {words} words. Please supply one of at least {least}.',
  },
  'abstract-long': {
    reads: /abstract of (?<words>\d+) words, expected (?<most>\d+)/,
    asks: 'The abstract has {words} words. Please shorten it to {most} at most.',
  },
  'abstract-citation': {
    reads: /citation in the abstract/,
    asks: 'The abstract cites a work or calls a note, but it is read alone. Please supply a wording without it.',
  },
  'keywords-missing': {
    reads: /without keywords/,
    asks: 'The article has no keywords. Please supply three to eight.',
  },
  'keyword-long': {
    reads: /keyword "(?<keyword>.+)", expected/s,
    asks: '“{keyword}” is long for a keyword. Please supply a term of a few words.',
  },

  // ------------------------------------------------------------ figures and tables
  'figure-alt-missing': {
    reads: /picture ".+" without/s,
    asks: '{figure}{on} has no text for readers who cannot see it. Please say in a sentence or two what it shows.',
  },
  'alt-is-file-name': {
    reads: /alternative text "(?<text>.+)", expected/s,
    asks: 'The text for readers who cannot see {figure}{on} is only “{text}”. Please say in a sentence or two what the picture shows.',
  },
  'alt-is-caption': {
    reads: /alternative text ".+" that is/s,
    asks: 'The text for readers who cannot see {figure}{on} only repeats its caption. Please say in a sentence or two what the picture shows.',
  },
  'float-not-cited': {
    reads: /(?<kind>figure|table) (?<number>\S+) that the text/,
    asks: 'The text never mentions {kind} {number}{on}. Please say where it is to be mentioned.',
  },
  'float-order': {
    reads: /(?<kind>figure|table) (?<number>\S+) named behind/,
    asks: '{kind} {number} is first mentioned after one with a higher number. Please say whether the numbers are to change.',
  },
  'float-caption-missing': {
    reads: /without caption/,
    asks: '{figure}{on} has no caption. Please supply one.',
  },
  'table-head-missing': {
    reads: /table/,
    asks: 'The columns of {figure}{on} have no headings. Please supply them.',
  },
  'figure-resolution-low': {
    reads: /picture of \d+ pixels.*?(?<dots>\d+) dots/s,
    asks: '{figure}{on} is too coarse to print well ({dots} dots per inch). Please send a file of 1000 pixels or more in width, or the original drawing.',
  },
  'image-of-table': {
    reads: /picture of a table ".+", expected/s,
    asks: '{figure}{on} is a picture of a table. Please send the table as text.',
  },
  'permission-unsaid': {
    reads: /caption "(?<caption>.+)" that/s,
    asks: '{figure}{on} seems to come from another work (“{caption}”). Please confirm that you have the permission to reprint it, and supply the wording of the credit line.',
  },

  // ------------------------------------------------------------- text, declarations
  'section-empty': {
    reads: /section "(?<section>.+)" without/s,
    asks: 'The section “{section}”{on} has no text. Please supply it, or say that the heading may be deleted.',
  },
  'placeholder-text': {
    reads: /Unexpected "(?<words>.+)", expected/s,
    asks: '“{words}” stands in the text{on} in place of something else. Please supply what belongs there.',
  },
  'paragraph-doubled': {
    reads: /paragraph "(?<words>.+)", expected/s,
    asks: 'A paragraph{on} stands in the text twice (“{words}”). Please say which one is to be deleted.',
  },
  'acronym-inconsistent': {
    reads: /Unexpected (?<written>\S+), expected (?<introduced>\S+) as/,
    asks: '“{written}” is printed{on}, but “{introduced}” is what was introduced. Please say which is right.',
  },
  'link-not-public': {
    reads: /address (?<address>\S+), expected/,
    asks: 'The address {address}{on} cannot be opened by readers. Please supply a public one, or say that the link may be deleted.',
  },
  'house-section-missing': {
    reads: /without section "(?<section>.+)", expected/s,
    asks: 'The journal asks for a section “{section}”. Please supply it.',
  },
  'house-count': {
    reads: /Unexpected (?<count>\d+) for `(?<what>[\w-]+)`, expected (?<wanted>.+)/s,
    asks: 'The journal asks for {wanted} ({what}); the article has {count}. Please supply or shorten accordingly.',
  },
  'funding-unsaid': {
    reads: /without a word about funding/,
    asks: 'The article does not say how the work was funded. Please name the funder and the number of the grant, or confirm that there was no funding.',
  },
  'competing-interests-unsaid': {
    reads: /without a word about competing interests/,
    asks: 'The article does not say whether the authors have competing interests. Please declare them, or confirm that there are none.',
  },
};

/** Those of a rule. */
export function wordingsOf(rule: string): readonly Wording[] {
  return [WORDINGS[rule] ?? []].flat();
}
