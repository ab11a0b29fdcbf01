/** The facts of an article, from its front matter and from the settings of journal and issue. */

import type { Article, Author, IsoDate, PersonName } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { directionOf } from '../../../words/languages/index.ts';
import type { Metadata } from '../metadata.ts';
import { STATEMENTS } from '../schema/front-matter.ts';
import { isLater } from '../values/dates.ts';
import { filePath } from '../values/file-path.ts';
import { affiliated } from './affiliations.ts';
import { type Given, placeOf } from './assemble-context.ts';
import { reportContradictions } from './checks.ts';
import { optional } from './optional.ts';
import { authorsOf } from './people.ts';
import { copyrightOf, licenseOf } from './permissions.ts';
import { relatedOf } from './related.ts';
import { blocks, oneLine, plain } from './texts.ts';
import { keywordsOf, translationsOf } from './translations.ts';

/** The metadata without the facts that come from the tree of the front matter. */
export type Assembled = Omit<
  Metadata,
  'places' | 'references' | 'formulaCommands' | 'takenFromText'
>;

export function metadataOf(given: Given): Assembled {
  const { front } = given;
  const type = front.type ?? given.impliedType;
  const dates = front.dates ?? {};
  reportContradictions(given, type, dates);
  return {
    type,
    language: given.language,
    direction: directionOf(given.language),
    dates: { ...dates, ...optional('published', publishedOf(given)) },
    ...textsOf(given),
    ...peopleAndRights(given),
    ...optional('doi', front.doi),
    ...extentOf(given),
    funding: fundingOf(given),
    ...optional('product', productOf(given)),
    related: relatedOf(given, type),
    statements: statementsOf(given),
    ...settingsOf(given),
  };
}

/**
 * The date of publication. Without one in the front matter, it is the date of the issue, if that is a whole day
 * and not before the other dates of the article.
 */
function publishedOf({ front: { dates = {} }, context: { issue } }: Given): IsoDate | undefined {
  const { date } = issue;
  if (dates.published || date?.length !== 'YYYY-MM-DD'.length) return dates.published;
  const steps = [dates.received, dates.revised, dates.accepted];
  return steps.some((step) => step && isLater(step, date)) ? undefined : date;
}

type Texts = Pick<Assembled, 'title' | 'subtitle' | 'shortTitle' | 'keywords' | 'abstract'>;

function textsOf(given: Given): Texts {
  const { title, subtitle, abstract, keywords, 'short-title': shortTitle } = given.front;
  return {
    title: titleOf(given, title ?? ''),
    ...optional('subtitle', subtitle && oneLine(given, subtitle, 'subtitle')),
    ...optional('shortTitle', shortTitle && plain(given, shortTitle, 'short-title')),
    keywords: keywordsOf(given, keywords, 'keywords'),
    ...optional('abstract', abstract && blocks(given, abstract, 'abstract')),
  };
}

type People = 'authors' | 'affiliations' | 'translations' | 'license' | 'copyright';

/** Authors come first with the names from translations, because authors may hold the copyright. */
function peopleAndRights(given: Given): Pick<Assembled, People> {
  const { front, context } = given;
  const { translations, nativeNames } = translationsOf(given);
  const { authors, affiliations } = affiliated(given, withNatives(authorsOf(given), nativeNames));
  const license = licenseOf(given);
  const published = front.dates?.published ?? context.issue.date;
  return {
    authors,
    affiliations,
    translations,
    ...optional('license', license),
    copyright: copyrightOf(given, authors, published, license),
  };
}

type Settings = 'bibliography' | 'nocite' | 'numberSections' | 'smart' | 'silenced';

function settingsOf(given: Given): Pick<Assembled, Settings> {
  const { front, context } = given;
  return {
    bibliography: (front.bibliography ?? []).map((path, index) => ({
      path: filePath(path).replace(/^\.\//, ''),
      place: placeOf(given, `bibliography.${index}`),
    })),
    nocite: nociteOf(front.nocite),
    numberSections: front['number-sections'] ?? context.defaults?.numberSections ?? true,
    smart: front.smart ?? context.defaults?.smart ?? true,
    silenced: new Map(Object.entries(front.silence ?? {})),
  };
}

function titleOf(given: Given, title: string): Metadata['title'] {
  const root = oneLine(given, title, 'title');
  if (root.children.length === 0 && !given.written.has('title'))
    given.report(message('title-missing'), placeOf(given, 'title'));
  return root;
}

/** Adds the names of `translations.ur.authors` to the authors in the same order. Equal names are left out. */
function withNatives(authors: Author[], natives: NativeNames | undefined): Author[] {
  if (!natives) return authors;
  return authors.map((author, index) => {
    const name = natives.names[index];
    return name && author.name && !author.nativeName && !isSameName(name, author.name)
      ? { ...author, nativeName: { name, language: natives.language } }
      : author;
  });
}

function isSameName(one: PersonName, other: PersonName): boolean {
  const parts = ['given', 'particle', 'family', 'suffix'] as const;
  return parts.every((part) => one[part] === other[part]);
}

interface NativeNames {
  language: string;
  names: PersonName[];
}

/** The pages or the elocation-id. If the front matter has both, the pages. */
function extentOf({ front }: Given): Pick<Article, 'pages' | 'elocation'> {
  const { pages, elocation } = front.pages ?? {};
  if (pages) return { pages };
  return optional('elocation', elocation ?? front.elocation);
}

function fundingOf(given: Given): Article['funding'] {
  const { statement, awards = [] } = given.front.funding ?? {};
  return {
    ...optional('statement', statement && plain(given, statement, 'funding.statement')),
    awards: awards.map((award, index) => ({
      ...optional(
        'funder',
        award.funder && plain(given, award.funder, `funding.awards.${index}.funder`),
      ),
      ...optional('funderId', award['funder-id']),
      awardIds: award.award ?? [],
      ...optional('recipient', award.recipient),
    })),
  };
}

function productOf(given: Given): Article['product'] {
  const { product } = given.front;
  if (!product) return undefined;
  const { title, ...rest } = product;
  if (!title) {
    given.report(message('value-invalid/product-without-title'), placeOf(given, 'product'));
    return undefined;
  }
  const facts = Object.entries(rest).map(([key, text]) =>
    optional(key, text && plain(given, text, `product.${key}`)),
  );
  return { title: plain(given, title, 'product.title'), ...Object.assign({}, ...facts) };
}

function statementsOf(given: Given): Metadata['statements'] {
  return STATEMENTS.flatMap((kind) => {
    const text = given.front[kind];
    return text ? [{ kind, text: blocks(given, text, kind) }] : [];
  });
}

/** Reads Pandoc's forms: "@a, @b", "@*", and plain keys in a list. */
function nociteOf(written: string | string[] | undefined): string[] {
  const keys = [written ?? []].flat().flatMap((text) => {
    const bare = text.trim();
    return /^[^\s@,;{}]+$/.test(bare) ? [bare] : markedKeys(text);
  });
  return keys.includes('*') ? ['*'] : keys;
}

function markedKeys(text: string): string[] {
  if (/@\*/.test(text)) return ['*'];
  return [
    ...text.matchAll(/@\{([^}]{1,1000})\}|@([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu),
  ].map(([, braced, bare]) => braced ?? (bare ?? '').replace(/(?<![.:?,;])[.:?,;]+$/, ''));
}
