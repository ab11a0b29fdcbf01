/**
 * The front matter of our dialect (docs/front-matter.md). Other dialects are turned into it by
 * src/metadata/dialects before this schema sees them.
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
import { doi, email, flag, language, sectionNumbers, text, url, value, words } from './leaf.ts';

const date = value('date-invalid', readDate);

const nameParts = z
  .strictObject({ given: words, family: words, suffix: words, particle: words, language })
  .partial();
const name = z.union([words, nameParts]);

export const author = z
  .strictObject({
    id: text,
    name,
    collective: words,
    'native-name': name,
    orcid: value('orcid-invalid', readOrcid),
    email,
    corresponding: flag,
    'equal-contribution': flag,
    deceased: flag,
    position: text,
    affiliations: z.array(text),
    roles: z.array(value('credit-role-unknown', readCreditRole)),
    biography: text,
  })
  .partial();

export const affiliation = z
  .strictObject({
    id: text,
    department: text,
    institution: text,
    street: text,
    city: text,
    region: text,
    'postal-code': text,
    country: value('country-unknown', readCountry),
    ror: value('ror-invalid', readRor),
    text,
  })
  .partial();

const dates = z
  .strictObject({
    received: date,
    revised: date,
    accepted: date,
    published: date,
    corrected: date,
    retracted: date,
  })
  .partial();

const keywords = z.union([text, z.array(text)]);

const translation = z
  .strictObject({
    title: text,
    subtitle: text,
    abstract: text,
    keywords,
    authors: z.array(name),
  })
  .partial();

const license = z.union([text, z.strictObject({ name: text, url }).partial()]);

const copyright = z
  .strictObject({ statement: text, year: value('date-invalid', readYear), holder: text })
  .partial();

const award = z
  .strictObject({
    funder: words,
    'funder-id': value('value-invalid', readFunderId),
    award: z.array(words),
    recipient: words,
  })
  .partial();

const funding = z.strictObject({ statement: words, awards: z.array(award) }).partial();

const product = z
  .strictObject({
    title: words,
    authors: words,
    year: words,
    publisher: words,
    place: words,
    pages: words,
    isbn: value('value-invalid', readIsbn),
    price: words,
  })
  .partial();

const related = z
  .strictObject({
    type: value('value-invalid', readRelation),
    doi,
    url,
    article: value('value-invalid', readArticleAddress),
    text,
  })
  .partial();

/** Back matter that may be given as a key, by the kind that it becomes. */
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
    title: text,
    subtitle: text,
    'short-title': text,
    type: value('value-invalid', readArticleType),
    language,
    authors: z.array(author),
    affiliations: z.array(affiliation),
    dates,
    keywords,
    abstract: text,
    translations: z.record(z.string(), translation),
    license,
    copyright,
    doi,
    pages: value('pages-invalid', readPages),
    elocation: value('pages-invalid', readElocation),
    volume: text,
    issue: text,
    funding,
    product,
    related: z.array(related),
    acknowledgements: text,
    'data-availability': text,
    'conflict-of-interest': text,
    'author-contributions': text,
    ethics: text,
    'supplementary-materials': text,
    abbreviations: text,
    bibliography: z.array(text),
    nocite: z.union([text, z.array(text)]),
    'number-sections': sectionNumbers,
    smart: flag,
    silence: z.record(z.string(), text),
  })
  .partial();

export type FrontMatter = z.output<typeof frontMatter>;
export type AuthorFields = z.output<typeof author>;
export type AffiliationFields = z.output<typeof affiliation>;
export type NameFields = z.output<typeof name>;
