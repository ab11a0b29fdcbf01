/** The facts of an article, from its front matter and from the settings of journal and issue. */

import type { Article, Author, IsoDate, PersonName } from '../../../article/article.ts';
import { message } from '../../../messages/message.ts';
import { directionOf } from '../../../words/languages/index.ts';
import type { Metadata } from '../metadata.ts';
import { STATEMENTS } from '../schema/front-matter.ts';
import { isLater } from '../values/dates.ts';
import { filePath } from '../values/file-path.ts';
import { resolveAffiliations } from './affiliations.ts';
import { type AssembleContext, placeOf } from './assemble-context.ts';
import { reportContradictions } from './contradictions.ts';
import { optional } from './optional.ts';
import { authorsOf } from './people.ts';
import { copyrightOf, licenseOf } from './permissions.ts';
import { relatedOf } from './related.ts';
import { parseBlocks, parseLine, toPlainText } from './texts.ts';
import { keywordsOf, translationsOf } from './translations.ts';

/** The metadata without the facts that come from the tree of the front matter. */
export type AssembledMetadata = Omit<
  Metadata,
  'places' | 'references' | 'formulaCommands' | 'takenFromText'
>;

export function assembleMetadata(context: AssembleContext): AssembledMetadata {
  const { front } = context;
  const type = front.type ?? context.impliedType;
  const dates = front.dates ?? {};
  reportContradictions(context, type, dates);
  return {
    type,
    language: context.language,
    direction: directionOf(context.language),
    dates: { ...dates, ...optional('published', publishedOf(context)) },
    ...textsOf(context),
    ...peopleAndRights(context),
    ...statedFactsOf(front),
    funding: fundingOf(context),
    ...optional('product', productOf(context)),
    related: relatedOf(context, type),
    statements: statementsOf(context),
    ...settingsOf(context),
  };
}

/**
 * The date of publication. Without one in the front matter, it is the date of the issue, if that is a whole day
 * and not before the other dates of the article.
 */
function publishedOf({ front: { dates = {} }, issue }: AssembleContext): IsoDate | undefined {
  const { date } = issue;
  if (dates.published || date?.length !== 'YYYY-MM-DD'.length) return dates.published;
  const steps = [dates.received, dates.revised, dates.accepted];
  return steps.some((step) => step && isLater(step, date)) ? undefined : date;
}

type Texts = Pick<AssembledMetadata, 'title' | 'subtitle' | 'shortTitle' | 'keywords' | 'abstract'>;

function textsOf(context: AssembleContext): Texts {
  const { title, subtitle, abstract, keywords, 'short-title': shortTitle } = context.front;
  return {
    title: titleOf(context, title ?? ''),
    ...optional('subtitle', subtitle && parseLine(context, subtitle, 'subtitle')),
    ...optional('shortTitle', shortTitle && toPlainText(context, shortTitle, 'short-title')),
    keywords: keywordsOf(context, keywords, 'keywords'),
    ...optional('abstract', abstract && parseBlocks(context, abstract, 'abstract')),
  };
}

type People = 'authors' | 'affiliations' | 'translations' | 'license' | 'copyright';

/** Authors come first with the names from translations, because authors may hold the copyright. */
function peopleAndRights(context: AssembleContext): Pick<AssembledMetadata, People> {
  const { front } = context;
  const { translations, nativeNames } = translationsOf(context);
  const { authors, affiliations } = resolveAffiliations(
    context,
    withNativeNames(authorsOf(context), nativeNames),
  );
  const license = licenseOf(context);
  const published = front.dates?.published ?? context.issue.date;
  return {
    authors,
    affiliations,
    translations,
    ...optional('license', license),
    copyright: copyrightOf(context, authors, published, license),
  };
}

type Settings = 'bibliography' | 'nocite' | 'numberSections' | 'smart' | 'silenced';

function settingsOf(context: AssembleContext): Pick<AssembledMetadata, Settings> {
  const { front } = context;
  return {
    bibliography: (front.bibliography ?? []).map((path, index) => ({
      path: filePath(path).replace(/^\.\//, ''),
      place: placeOf(context, `bibliography.${index}`),
    })),
    nocite: nociteOf(front.nocite),
    numberSections: front['number-sections'] ?? context.defaults?.numberSections ?? true,
    smart: front.smart ?? context.defaults?.smart ?? true,
    silenced: new Map(Object.entries(front.silence ?? {})),
  };
}

function titleOf(context: AssembleContext, title: string): Metadata['title'] {
  const root = parseLine(context, title, 'title');
  if (root.children.length === 0 && !context.written.has('title'))
    context.report(message('title-missing'), placeOf(context, 'title'));
  return root;
}

/** Adds the names of `translations.ur.authors` to the authors in the same order. Equal names are left out. */
function withNativeNames(authors: Author[], natives: NativeNames | undefined): Author[] {
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

/** The DOI, and the pages or the elocation-id. If the front matter has both, the pages. */
export function statedFactsOf({
  doi,
  pages: extent,
  elocation,
}: AssembleContext['front']): Pick<Article, 'doi' | 'pages' | 'elocation'> {
  const { pages } = extent ?? {};
  return {
    ...optional('doi', doi),
    ...(pages ? { pages } : optional('elocation', extent?.elocation ?? elocation)),
  };
}

function fundingOf(context: AssembleContext): Article['funding'] {
  const { statement, awards = [] } = context.front.funding ?? {};
  return {
    ...optional('statement', statement && toPlainText(context, statement, 'funding.statement')),
    awards: awards.map((award, index) => ({
      ...optional(
        'funder',
        award.funder && toPlainText(context, award.funder, `funding.awards.${index}.funder`),
      ),
      ...optional('funderId', award['funder-id']),
      awardIds: award.award ?? [],
      ...optional('recipient', award.recipient),
    })),
  };
}

function productOf(context: AssembleContext): Article['product'] {
  const { product } = context.front;
  if (!product) return undefined;
  const { title, ...rest } = product;
  if (!title) {
    context.report(message('value-invalid/product-without-title'), placeOf(context, 'product'));
    return undefined;
  }
  const facts = Object.entries(rest).map(([key, text]) =>
    optional(key, text && toPlainText(context, text, `product.${key}`)),
  );
  return { title: toPlainText(context, title, 'product.title'), ...Object.assign({}, ...facts) };
}

function statementsOf(context: AssembleContext): Metadata['statements'] {
  return STATEMENTS.flatMap((kind) => {
    const text = context.front[kind];
    return text ? [{ kind, text: parseBlocks(context, text, kind) }] : [];
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
