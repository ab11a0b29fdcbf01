import type { Element } from 'xast';
import { outputAddress } from '../../article/addresses.ts';
import type { Article, Award, Inline } from '../../article/article.ts';
import { standingOf } from '../../compile/record/standing.ts';
import { mathElement } from '../../formats/jats/body/math.ts';
import { plainText } from '../../markup/plain-text.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { type InlineTags, inlineElements } from '../inline-tags.ts';
import { abstracts } from './abstract.ts';
import { citationList } from './citations.ts';
import { contributors } from './contributors.ts';
import { withUpdates } from './crossmark.ts';
import { dateElements } from './dates.ts';
import { crossrefLanguage } from './language.ts';
import { relations } from './relations.ts';

/**
 * One `journal_article`, with its parts in the order of the schema.
 *
 * @param policy DOI of the journal's Crossmark policy
 */
export function depositArticle(article: Article, policy?: string): Element {
  return element(
    'journal_article',
    { publication_type: 'full_text', language: crossrefLanguage(article.language) },
    ...titles(article),
    contributors(article),
    ...abstracts(article),
    element('publication_date', { media_type: 'online' }, ...dateElements(article.dates.published)),
    article.dates.accepted &&
      element('acceptance_date', { media_type: 'online' }, ...dateElements(article.dates.accepted)),
    pages(article),
    article.elocation &&
      element(
        'publisher_item',
        {},
        element('item_number', { item_number_type: 'article_number' }, article.elocation),
      ),
    ...withUpdates(article, policy, [funding(article.funding.awards), licence(article)]),
    relations(article),
    version(article),
    doiData(article),
    citationList(article),
  );
}

/** The article's title, then each translation with the original title. */
function titles(article: Article): Element[] {
  const { title, subtitle, language, translations } = article;
  const original = { language: crossrefLanguage(language) };
  const translated = translations.flatMap((one) => {
    if (!one.title || plainText(one.title, one.language).trim() === '') return [];
    return element(
      'titles',
      {},
      titleElements(one.title, one.subtitle, one.language),
      element('original_language_title', original, ...inlines(title, language)),
    );
  });
  return [element('titles', {}, titleElements(title, subtitle, language)), ...translated];
}

function titleElements(
  title: readonly Inline[],
  subtitle: readonly Inline[] | undefined,
  language: string,
): (Element | undefined)[] {
  return [
    element('title', {}, ...inlines(title, language)),
    elementIf('subtitle', {}, ...inlines(subtitle ?? [], language)),
  ];
}

/** The inline elements that Crossref knows. */
const TAGS: InlineTags = {
  emphasis: 'i',
  strong: 'b',
  superscript: 'sup',
  subscript: 'sub',
  smallCaps: 'scp',
  underline: 'u',
};

function inlines(nodes: readonly Inline[], language: string): (Element | string)[] {
  return inlineElements(nodes, language, TAGS, (tex) => mathElement(tex, false));
}

function pages({ pages: found }: Article): Element | undefined {
  if (!found) return undefined;
  return element(
    'pages',
    {},
    element('first_page', {}, found.first),
    found.last && element('last_page', {}, found.last),
  );
}

function funding(awards: readonly Award[]): Element | undefined {
  const groups = awards.map((award) =>
    assertion(
      'fundgroup',
      award.funder &&
        assertion('funder_name', award.funder, award.funderId && funderId(award.funderId)),
      ...award.awardIds.map((id) => assertion('award_number', id)),
    ),
  );
  return elementIf('fr:program', { name: 'fundref' }, ...groups);
}

/** Crossref refuses all other identifiers. */
function funderId(id: string): Element | undefined {
  if (/^https:\/\/ror\.org\//.test(id)) return assertion('ror', id);
  return /10\.13039\//.test(id) ? assertion('funder_identifier', id) : undefined;
}

function assertion(name: string, ...children: (Element | string | undefined)[]): Element {
  return element('fr:assertion', { name }, ...children);
}

function licence({ license, dates }: Article): Element | undefined {
  if (!license?.url) return undefined;
  const start = /^\d{4}-\d{2}-\d{2}$/.test(dates.published ?? '') ? dates.published : undefined;
  return element(
    'ai:program',
    { name: 'AccessIndicators' },
    element('ai:free_to_read', {}),
    element('ai:license_ref', { applies_to: 'vor', start_date: start }, license.url),
  );
}

/** The version of a published article, with its reason. */
function version(article: Article): Element | undefined {
  const own = standingOf(article)?.own;
  if (!own) return undefined;
  return element(
    'version_info',
    {},
    element('version', {}, own.version),
    elementIf('description', {}, own.reason),
  );
}

/** The page that the DOI leads to, and PDF and XML for text mining. */
function doiData(article: Article): Element {
  const mining = [
    ['application/pdf', outputAddress(article, 'pdf')],
    ['application/xml', outputAddress(article, 'xml')],
  ].map(
    ([mime_type, address]) =>
      address && element('item', {}, element('resource', { mime_type }, address)),
  );
  return element(
    'doi_data',
    {},
    element('doi', {}, article.doi),
    element('resource', {}, outputAddress(article, 'html')),
    elementIf('collection', { property: 'text-mining' }, ...mining),
  );
}
