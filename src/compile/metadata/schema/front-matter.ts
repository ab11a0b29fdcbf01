/**
 * The front matter in our keys (docs/front-matter.md). src/compile/metadata/dialects converts other dialects before
 * this schema validates them.
 */
import { z } from 'zod';
import { readArticleType } from '../values/article-type.ts';
import { readCountry } from '../values/countries.ts';
import { readCreditRole } from '../values/credit.ts';
import { readDate } from '../values/dates.ts';
import { readArticleAddress } from '../values/folder.ts';
import { readFunderId, readIsbn, readOrcid, readRor } from '../values/identifiers.ts';
import { readElocation, readPages } from '../values/pages.ts';
import { readRelation } from '../values/relation.ts';
import { readYear } from '../values/year.ts';
import { FORMS } from './forms.ts';
import {
  doi,
  email,
  flag,
  language,
  license,
  sectionNumbers,
  text,
  url,
  value,
  words,
} from './leaf.ts';

const date = value(readDate, FORMS.date);

const nameParts = z
  .strictObject({
    given: words.describe('The given names.'),
    family: words.describe('The family name, by which lists are sorted.'),
    suffix: words.describe('The suffix of the name, such as Jr.'),
    particle: words.describe('The particle before the family name, such as van.'),
    language: language.describe('The language of the name.'),
  })
  .partial();
const name = z.union([words, nameParts]);

export const author = z
  .strictObject({
    id: text.describe('A short word by which `funding` names this author.'),
    name: name.describe('The name: one text, or its parts.'),
    collective: words.describe('The name of a group of authors, instead of `name`.'),
    'native-name': name.describe('The name in its own script.'),
    orcid: value(readOrcid, FORMS.orcid).describe('The ORCID iD of the author.'),
    email: email.describe('The e-mail address. It is printed for corresponding authors.'),
    corresponding: flag.describe('Whether this is a corresponding author.'),
    'equal-contribution': flag.describe('Whether this author contributed equally with others.'),
    deceased: flag.describe('Whether the author has died.'),
    position: text.describe('The post of the author, such as Professor of Documents.'),
    affiliations: z
      .array(text)
      .describe('The ids of the affiliations, or texts that are printed as they are.'),
    roles: z
      .array(value(readCreditRole, FORMS.creditRole))
      .describe('The contributions of the author: roles of CRediT.'),
    biography: text.describe('A few sentences about the author.'),
  })
  .partial();

export const affiliation = z
  .strictObject({
    id: text.describe('A short word by which authors name this affiliation.'),
    department: text.describe('The department, the smallest unit first.'),
    institution: text.describe('The name of the institution.'),
    street: text.describe('Street and number.'),
    city: text.describe('The town or city.'),
    region: text.describe('The state or province.'),
    'postal-code': text.describe('The postal code.'),
    country: value(readCountry, FORMS.country).describe(
      'The country: its two-letter code (ISO 3166), or its name.',
    ),
    ror: value(readRor, FORMS.ror).describe('The ROR identifier of the institution.'),
    text: text.describe('The whole affiliation as one text, instead of its parts.'),
  })
  .partial();

const dates = z
  .strictObject({
    received: date.describe('When the manuscript was received.'),
    revised: date.describe('When the revised manuscript was received.'),
    accepted: date.describe('When the article was accepted.'),
    published: date.describe('When the version of record was first available online.'),
    corrected: date.describe('When a correction of the article was published.'),
    retracted: date.describe('When the article was retracted.'),
  })
  .partial();

const keywords = z.union([text, z.array(text)]);

const translation = z
  .strictObject({
    title: text.describe('The title in this language.'),
    subtitle: text.describe('The subtitle in this language.'),
    abstract: text.describe('The abstract in this language.'),
    keywords: keywords.describe('The keywords in this language.'),
    authors: z
      .array(name)
      .describe('The names in the script of this language, one for each author.'),
  })
  .partial();

const copyright = z
  .strictObject({
    statement: text.describe('The whole copyright line, instead of year and holder.'),
    year: value(readYear, FORMS.year).describe('The year. Without it, the year of publication.'),
    holder: text.describe('Who holds the copyright.'),
  })
  .partial();

const award = z
  .strictObject({
    funder: words.describe('The name of the funder.'),
    'funder-id': value(readFunderId, FORMS.funderId).describe(
      'The DOI of the funder in the Funder Registry, or its ROR identifier.',
    ),
    award: z.array(words).describe('The numbers of the grants.'),
    recipient: words.describe('Who received the grant: the id of an author, or a name.'),
  })
  .partial();

const funding = z
  .strictObject({
    statement: words.describe('The funding in one or two sentences.'),
    awards: z.array(award).describe('The grants, one for each funder.'),
  })
  .partial();

const product = z
  .strictObject({
    title: words.describe('The title of the reviewed work.'),
    authors: words.describe('The authors of the reviewed work, in one text.'),
    year: words.describe('The year of the reviewed work.'),
    publisher: words.describe('The publisher of the reviewed work.'),
    place: words.describe('The place of publication.'),
    pages: words.describe('How many pages the reviewed work has.'),
    isbn: value(readIsbn, FORMS.isbn).describe('The ISBN of the reviewed work.'),
    price: words.describe('The price of the reviewed work.'),
  })
  .partial();

const related = z
  .strictObject({
    type: value(readRelation, FORMS.relation).describe(
      'How the other article is related to this one.',
    ),
    doi: doi.describe('The DOI of the other article.'),
    url: url.describe('The web address of the other article.'),
    article: value(readArticleAddress, FORMS.articleAddress).describe(
      'Another article of this journal: the folder of its issue, a slash, and its own folder.',
    ),
    text: text.describe('The other article in words, for readers.'),
  })
  .partial();

/** Kinds of back matter that may be keys of the front matter. */
export const STATEMENTS = [
  'acknowledgements',
  'data-availability',
  'conflict-of-interest',
  'author-contributions',
  'ethics',
  'supplementary-materials',
  'abbreviations',
] as const;

export const frontMatter = z
  .strictObject({
    title: text.describe('The title: one line of Markdown.'),
    subtitle: text.describe('The subtitle: one line of Markdown.'),
    'short-title': text.describe('A short title for running heads.'),
    type: value(readArticleType, FORMS.articleType).describe(
      'The type of the article. Without it, a research article.',
    ),
    language: language.describe("The language of the article. Without it, the journal's language."),
    authors: z.array(author).describe('The authors, in printed order.'),
    affiliations: z
      .array(affiliation)
      .describe('Where the authors work. Authors name these affiliations by their ids.'),
    dates: dates.describe('The history of the article: days, months or years.'),
    keywords: keywords.describe('The keywords: a list, or one text with commas or semicolons.'),
    abstract: text.describe('The abstract: Markdown, one or more paragraphs.'),
    translations: z
      .record(z.string(), translation)
      .describe('Title, abstract and keywords in other languages, by language code.'),
    license: license.describe("The licence of the article. Without it, the journal's licence."),
    copyright: copyright.describe('Who holds the copyright, and since which year.'),
    doi: doi.describe('The DOI of the article.'),
    pages: value(readPages, FORMS.pages).describe(
      'The first and the last page. Without them, the issue numbers the pages.',
    ),
    elocation: value(readElocation, FORMS.elocation).describe(
      'The article number of an article without page numbers.',
    ),
    volume: text.describe('The volume. It is only compared with issue.yaml.'),
    issue: text.describe('The issue. It is only compared with issue.yaml.'),
    funding: funding.describe('Who paid for the work: a statement, grants, or both.'),
    product: product.describe('The work that a book review is about.'),
    related: z
      .array(related)
      .describe('Related articles, such as the article that this one corrects.'),
    acknowledgements: text.describe('Whom the authors thank, in Markdown.'),
    'data-availability': text.describe('Where the data of the article are, in Markdown.'),
    'conflict-of-interest': text.describe('The competing interests of the authors, in Markdown.'),
    'author-contributions': text.describe('Who did what, in Markdown.'),
    ethics: text.describe('The approval of the study, in Markdown.'),
    'supplementary-materials': text.describe(
      'A statement about supplementary materials, in Markdown.',
    ),
    abbreviations: text.describe('The abbreviations that the article uses, in Markdown.'),
    bibliography: z
      .array(text)
      .describe('The files with the references, beside the manuscript.')
      .meta({ examples: ['references.json', 'references.bib'] }),
    nocite: z
      .union([text, z.array(text)])
      .describe('References to list although the text does not cite them. "@*" lists all.'),
    'number-sections': sectionNumbers.describe(
      'Whether sections are numbered. Without it, the journal decides.',
    ),
    smart: flag.describe(
      'Whether straight quotes and hyphens become typographic quotes and dashes.',
    ),
    silence: z
      .record(z.string(), text)
      .describe('Rules of `offprint check` that this article may break, each with the reason.'),
  })
  .partial();

export type FrontMatter = z.output<typeof frontMatter>;
export type AuthorFields = z.output<typeof author>;
export type AffiliationFields = z.output<typeof affiliation>;
export type NameFields = z.output<typeof name>;
