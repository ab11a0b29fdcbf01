/** The whole JATS document. */
import type { Article, ArticleType } from '../../article/article.ts';
import { element, serialize } from '../../markup/xml.ts';
import { wordSet } from '../../words/word-list.ts';
import { renderBack } from './back.ts';
import { renderBlocks } from './body/blocks.ts';
import { filled, languageTag } from './body/content.ts';
import { renderSections } from './body/flow.ts';
import { renderArticleMeta } from './front/article-meta.ts';
import { renderJournalMeta } from './front/journal-meta.ts';
import { assignIds } from './ids.ts';
import { type JatsOptions, startJats } from './jats.ts';

/**
 * The article as JATS 1.4. Pure: equal input gives equal text.
 *
 * It is valid against the DTD of its DOCTYPE: Journal Publishing, or Archiving for a journal without an ISSN, because
 * Publishing requires one.
 */
export function renderJats(article: Article, options: JatsOptions = {}): string {
  const jats = startJats(article, options, renderBlocks);
  const tagSet = hasIssn(article) ? PUBLISHING : ARCHIVING;
  const body = filled('body', {}, renderSections(jats, article.body));
  const back = renderBack(jats);
  const root = element(
    'article',
    {
      'xmlns:xlink': 'http://www.w3.org/1999/xlink',
      'xmlns:mml': 'http://www.w3.org/1998/Math/MathML',
      'xmlns:ali': 'http://www.niso.org/schemas/ali/1.0/',
      'article-type': ARTICLE_TYPES[article.type],
      'dtd-version': '1.4',
      'xml:lang': languageTag(article.language),
    },
    element('processing-meta', {
      'base-tagset': tagSet.name,
      'mathml-version': '3.0',
      'table-model': 'xhtml',
      'tagset-family': 'jats',
    }),
    element(
      'front',
      {},
      renderJournalMeta(article, options.nlmTitle),
      renderArticleMeta(jats, [body, back]),
    ),
    body,
    back,
  );
  assignIds(root);
  return serialize(
    root,
    `<!DOCTYPE article PUBLIC "${tagSet.publicId}" "${tagSet.systemId}">\n`,
    MIXED,
  );
}

/** Whether the Journal Publishing DTD can be used. */
export function hasIssn({ journal }: Article): boolean {
  return Boolean(journal.issn.print || journal.issn.electronic);
}

const PUBLISHING = {
  name: 'publishing',
  publicId: '-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 20241031//EN',
  systemId: 'https://jats.nlm.nih.gov/publishing/1.4/JATS-journalpublishing1-4-mathml3.dtd',
};
const ARCHIVING = {
  name: 'archiving',
  publicId:
    '-//NLM//DTD JATS (Z39.96) Journal Archiving and Interchange DTD with MathML3 v1.4 20241031//EN',
  systemId: 'https://jats.nlm.nih.gov/archiving/1.4/JATS-archivearticle1-4-mathml3.dtd',
};

/** Values that the tag library and PMC know. There is none for software. */
const ARTICLE_TYPES: Record<ArticleType, string> = {
  'research-article': 'research-article',
  'review-article': 'review-article',
  editorial: 'editorial',
  'book-review': 'book-review',
  letter: 'letter',
  reply: 'reply',
  correction: 'correction',
  retraction: 'retraction',
  'expression-of-concern': 'expression-of-concern',
  addendum: 'addendum',
  'case-report': 'case-report',
  'article-commentary': 'article-commentary',
  'brief-report': 'brief-report',
  'data-paper': 'data-paper',
  'software-paper': 'research-article',
  other: 'other',
};

/** Generated elements that may contain text. The serializer does not insert line breaks there. */
const MIXED = wordSet(`
  abbrev-journal-title aff alt-title anonymous article-title article-version attrib award-id bold code collab comment
  contrib-id copyright-holder copyright-statement corresp date-in-citation data-title disp-formula
  event-desc ext-link funding-source funding-statement inline-formula institution institution-wrap italic
  journal-subtitle journal-title kwd label license-p mixed-citation monospace p part-title person-group
  principal-award-recipient product publisher-name related-article role sc self-uri series source strike
  string-name styled-content sub subject subtitle sup td term th title trans-subtitle trans-title
  underline xref mml:mi mml:mn mml:mo mml:mtext mml:ms mml:annotation`);
