import type { ElementContent } from 'hast';
import { doiAddress, encodeAddress, encodePart } from '../../article/addresses.ts';
import type { Author, Translation } from '../../article/article.ts';
import { languageOf, word } from '../../words/languages/index.ts';
import { authorName } from '../../words/person-name.ts';
import { GALLEYS } from '../names.ts';
import type { Theme } from '../theme.ts';
import { renderBackMatter } from './body/back-matter.ts';
import { renderBlocks, sectionNumber } from './body/blocks.ts';
import { type ContentsEntry, contentsOf } from './body/contents.ts';
import { renderInlines, withoutAnchors } from './body/inlines.ts';
import { renderNotes } from './body/notes.ts';
import { renderReferences } from './body/references.ts';
import { citationFormatViews, citationWords } from './front/how-to-cite.ts';
import {
  dateViews,
  issueLine,
  journalView,
  licenceSentence,
  licenceView,
  pageRange,
  productElements,
  publishedBy,
} from './front/imprint.ts';
import {
  affiliationViews,
  authorViews,
  correspondentViews,
  positionViews,
} from './front/people.ts';
import { noticeViews, versionView, versionViews } from './front/record.ts';
import { relatedViews } from './front/related.ts';
import { fullTitle } from './head/meta-tags.ts';
import readerScript from './head/reader/page-script.bundle.js';
import { logoUrl, type PageState } from './page-state.ts';
import { toHtml } from './serialize.ts';
import type { View } from './view.ts';

/**
 * The view of an article: everything that the templates can show. The parts are built in reading order, so that the
 * first of two elements with the same id keeps it.
 */
export function articleView(state: PageState, theme: Theme, head: string): View {
  const front = frontView(state);
  const print = state.medium === 'print';
  return {
    ...documentView(state, theme, head),
    ...mastheadView(state),
    ...front,
    contents: contentsOf(state.article).map((entry) => contentsView(state, entry)),
    printedContents: print && theme.settings.printedContents,
    body: toHtml(renderBlocks(state, state.article.body)),
    back: toHtml(renderBackMatter(state)),
    notes: toHtml(renderNotes(state)),
    references: toHtml(renderReferences(state)),
    biographies: state.article.authors.flatMap((author) => biographyView(state, author)),
    citation: toHtml(renderInlines(state, citationWords(state.article))),
    citationFormats: citationFormatViews(state.article),
    downloads: GALLEYS.filter((extension) => extension !== 'html').map((extension) => ({
      name: extension.toUpperCase(),
      url: encodePart(`${state.article.name}.${extension}`),
    })),
  };
}

function documentView(state: PageState, theme: Theme, head: string) {
  const { article, medium } = state;
  const own = fullTitle(article) || article.name;
  const title = [own, article.journal.title].filter(Boolean).join(' – ');
  return {
    language: article.language,
    direction: article.direction,
    documentTitle: medium === 'print' ? own : title,
    head,
    script: medium === 'print' ? '' : `<script>${readerScript}</script>`,
    screen: medium === 'screen',
    nav: [] as View['nav'],
    place: undefined as View['place'],
    print: medium === 'print',
    words: languageOf(article.language).words,
    logo: logoUrl(theme, medium),
  };
}

function mastheadView({ article, medium }: PageState) {
  const { doi, elocation } = article;
  return {
    journal: journalView(article),
    volumeAndIssue: issueLine(article),
    issueTitle: article.issue.title ?? '',
    pageRange: toHtml(pageRange(article, medium)),
    elocation: elocation ?? '',
    doi: doi ? { name: doi, url: doiAddress(doi) } : undefined,
    notices: noticeViews(article, medium),
  };
}

function frontView(state: PageState) {
  const { article, medium } = state;
  const { authors } = article;
  const imprint = {
    publishedBy: publishedBy(article),
    copyright: article.copyright.statement ?? '',
    licence: licenceView(article),
    licenceSentence: toHtml(licenceSentence(article)),
  };
  return {
    heading: article.heading ?? '',
    title: toHtml(renderInlines(state, article.title)),
    subtitle: toHtml(renderInlines(state, article.subtitle ?? [])),
    translations: article.translations.map((one) => translationView(state, one)),
    authors: authorViews(article),
    affiliations: affiliationViews(article),
    positions: positionViews(article),
    correspondents: correspondentViews(article),
    anyEqual: authors.some((author) => author.equalContribution),
    anyDeceased: authors.some((author) => author.deceased),
    dates: dateViews(article),
    version: versionView(article),
    versions: versionViews(article),
    abstract: toHtml(renderBlocks(state, article.abstract)),
    keywords: article.keywords,
    keywordLinks: [] as View['keywordLinks'],
    product: toHtml(productElements(article.product)),
    related: relatedViews(article, medium),
    ...imprint,
    anyImprint: Object.values(imprint).some(Boolean),
  };
}

function translationView(around: PageState, one: Translation): View['translations'][number] {
  const { language, direction, title = [], subtitle = [], abstract = [], keywords } = one;
  const state = { ...around, direction };
  return {
    language,
    direction,
    title: toHtml(renderInlines(state, title)),
    subtitle: toHtml(renderInlines(state, subtitle)),
    abstract: toHtml(renderBlocks(state, abstract)),
    keywords,
    abstractLabel: word(language, 'abstract'),
    keywordsLabel: word(language, 'keywords'),
    anyText: abstract.length > 0 || keywords.length > 0,
  };
}

function contentsView(state: PageState, entry: ContentsEntry): View['contents'][number] {
  return { ...line(entry), entries: entry.entries.map(line) };

  function line(one: ContentsEntry) {
    const href = `#${encodeAddress(one.id)}`;
    return { id: one.id, href, title: toHtml(contentsTitle(state, one)) };
  }
}

function contentsTitle(state: PageState, { number, title }: ContentsEntry): ElementContent[] {
  const { language } = state.article;
  return [
    ...sectionNumber(language, number),
    ...renderInlines(state, withoutAnchors(title, language)),
  ];
}

function biographyView(state: PageState, author: Author): View['biographies'] {
  const { biography } = author;
  if (!biography || biography.length === 0) return [];
  return [{ name: authorName(author), text: toHtml(renderInlines(state, biography)) }];
}
