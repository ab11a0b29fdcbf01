/** The article's metadata, in the order of the content model of `article-meta`. */
import type { Element } from 'xast';
import { encodePart } from '../../../article/addresses.ts';
import type { Article, ArticleType, Block, Inline, Translation } from '../../../article/article.ts';
import { relatedNotices } from '../../../compile/record/related-notices.ts';
import { type Child, element, elementIf } from '../../../markup/xml.ts';
import { attribute, elementText, filled, languageTag } from '../body/content.ts';
import { renderParagraphs, renderSections } from '../body/flow.ts';
import { renderTitle } from '../body/inlines.ts';
import { renderCounts } from '../counts.ts';
import type { Jats } from '../jats.ts';
import { renderProduct } from '../product.ts';
import { renderAuthorNotes } from './author-notes.ts';
import { renderContributors } from './contributors.ts';
import { renderHistory, renderPublicationDates } from './dates.ts';
import { renderFunding } from './funding.ts';
import { renderPermissions } from './permissions.ts';
import { renderRelatedArticle } from './related.ts';
import { renderPublicationHistory, renderVersion } from './versions.ts';

/** @param counted body and back matter */
export function renderArticleMeta(jats: Jats, counted: (Element | undefined)[]): Element {
  const { article } = jats;
  const { translations } = article;
  return element(
    'article-meta',
    {},
    // article-id
    filled('article-id', { 'pub-id-type': 'publisher-id' }, article.name),
    filled('article-id', { 'pub-id-type': 'doi' }, article.doi),
    // article-version
    renderVersion(article),
    // article-categories
    renderCategories(article),
    // title-group
    renderTitleGroup(jats),
    // contrib-group, aff
    renderContributors(jats),
    // author-notes
    renderAuthorNotes(jats),
    // pub-date
    renderPublicationDates(article),
    // volume, issue, issue-title
    filled('volume', {}, article.issue.volume),
    filled('issue', {}, article.issue.issue),
    filled('issue-title', {}, article.issue.title),
    // fpage, lpage or elocation-id
    renderPlace(article),
    // product
    renderProduct(article.product),
    // history
    renderHistory(article),
    // pub-history
    renderPublicationHistory(jats),
    // permissions
    renderPermissions(jats),
    // self-uri
    renderSelfUris(jats),
    // related-article
    [...article.related, ...relatedNotices(article)]
      .filter(({ type }) => jats.options.knowsRelation?.(type) ?? true)
      .map(renderRelatedArticle),
    // abstract
    renderAbstract(jats, 'abstract', article.abstract),
    // trans-abstract
    translations.map((one) => renderAbstract(jats, 'trans-abstract', one.abstract, one.language)),
    // kwd-group
    renderKeywords(article.keywords),
    translations.map((one) => renderKeywords(one.keywords, one.language)),
    // funding-group
    renderFunding(jats),
    // conference: not known
    // counts
    renderCounts(counted, article.pages),
  );
}

/** The heading in the issue's contents, or else the type of the article. */
function renderCategories(article: Article): Child {
  const own = filled('subject', {}, article.heading);
  const made = element('subject', {}, SUBJECTS[article.type]);
  const foreign = !own && !/^en\b/i.test(article.language);
  const group = { 'subj-group-type': 'heading', 'xml:lang': foreign ? 'en' : undefined };
  return element('article-categories', {}, element('subj-group', group, own ?? made));
}

const SUBJECTS: Record<ArticleType, string> = {
  'research-article': 'Research Article',
  'review-article': 'Review Article',
  editorial: 'Editorial',
  'book-review': 'Book Review',
  letter: 'Letter',
  reply: 'Reply',
  correction: 'Correction',
  retraction: 'Retraction',
  'expression-of-concern': 'Expression of Concern',
  addendum: 'Addendum',
  'case-report': 'Case Report',
  'article-commentary': 'Commentary',
  'brief-report': 'Brief Report',
  'data-paper': 'Data Paper',
  'software-paper': 'Software Paper',
  other: 'Article',
};

function renderTitleGroup(jats: Jats): Element {
  const { title, subtitle, shortTitle, translations } = jats.article;
  const words = element('article-title', {}, renderTitle(jats, title));
  const short = attribute(shortTitle);
  const differs = short !== undefined && short !== attribute(elementText(words));
  return element(
    'title-group',
    {},
    words,
    filled('subtitle', {}, renderTitle(jats, subtitle ?? [])),
    translations.map((one) => renderTranslatedTitle(jats, one)),
    differs && filled('alt-title', { 'alt-title-type': 'running-head' }, short),
  );
}

function renderTranslatedTitle(jats: Jats, { language, title, subtitle }: Translation): Child {
  const render = (name: string, words: Inline[] | undefined) =>
    filled(name, {}, renderTitle(jats, words ?? []));
  const words = render('trans-title', title);
  const group = { 'xml:lang': languageTag(language) };
  return words && element('trans-title-group', group, words, render('trans-subtitle', subtitle));
}

function renderPlace({ pages, elocation }: Article): Child {
  const first = filled('fpage', {}, pages?.first);
  if (first) return [first, filled('lpage', {}, pages?.last)];
  return filled('elocation-id', {}, elocation);
}

function renderSelfUris({ article, options }: Jats): Child {
  const name = encodePart(article.name);
  const uris = options.selfUris ?? [
    { href: `${name}.pdf`, mediaType: 'application/pdf', title: 'PDF' },
    { href: `${name}.html`, mediaType: 'text/html', title: 'HTML' },
  ];
  return uris.map(({ href, mediaType, title }) => {
    const attributes = { 'content-type': mediaType, 'xlink:href': href, 'xlink:title': title };
    return element('self-uri', attributes);
  });
}

/** Paragraphs, then sections if the abstract has headings. Its own heading is left out. */
function renderAbstract(
  jats: Jats,
  name: 'abstract' | 'trans-abstract',
  blocks: Block[] | undefined,
  language?: string,
): Child {
  const content = renderSections(jats, blocks ?? [], renderParagraphs);
  return filled(name, { 'xml:lang': languageTag(language) }, content);
}

/** One element for each keyword. The language is given only if it differs from the article's. */
function renderKeywords(keywords: readonly string[], language?: string): Child {
  const attributes = { 'kwd-group-type': 'author', 'xml:lang': languageTag(language) };
  return elementIf(
    'kwd-group',
    attributes,
    keywords.map((keyword) => filled('kwd', {}, keyword)),
  );
}
