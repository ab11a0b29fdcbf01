import type { Element } from 'xast';
import type { Article, CslItem, Reference } from '../../article/article.ts';
import { certainFacts } from '../../compile/references/certain-facts.ts';
import { citedPages } from '../../compile/references/cited-pages.ts';
import { standardNumbers } from '../../compile/references/standard-numbers.ts';
import { plainCsl, plainText } from '../../markup/plain-text.ts';
import { element, elementIf } from '../../markup/xml.ts';
import { ownValue } from '../../words/own-value.ts';
import { cslSurname } from '../../words/person-name.ts';
import { wordSet, wordTable } from '../../words/word-list.ts';

/** The cited works with their known facts and the printed entry. */
export function citationList(article: Article): Element | undefined {
  const citations = article.references.map((reference) => citation(reference, article.language));
  return elementIf('citation_list', {}, ...citations);
}

function citation({ id, text, ...reference }: Reference, language: string): Element {
  const csl = certainFacts(reference.csl);
  const part = PARTS_OF_VOLUMES.has(csl.type);
  const container = csl['container-title'];
  const { first, elocation } = citedPages(typeof csl.page === 'string' ? csl.page.trim() : '');
  const { issn, isbn } = standardNumbers(csl);
  return element(
    'citation',
    { key: id, type: ownValue(TYPES, csl.type) },
    elementIf('issn', {}, issn[0]),
    elementIf('journal_title', {}, JOURNAL.has(csl.type) && plain(container)),
    elementIf('author', {}, firstAuthor(csl)),
    elementIf('volume', {}, short(csl.volume)),
    elementIf('issue', {}, short(csl.issue)),
    elementIf('first_page', {}, short(first)),
    elementIf('elocation_id', {}, elocation),
    elementIf('cYear', {}, year(csl)),
    elementIf('doi', {}, /^10\.\d{4,9}\/\S{1,200}$/.test(csl.DOI ?? '') && csl.DOI),
    elementIf('isbn', {}, isbn[0]),
    elementIf('volume_title', {}, !JOURNAL.has(csl.type) && plain(part ? container : csl.title)),
    elementIf('article_title', {}, (part || JOURNAL.has(csl.type)) && plain(csl.title)),
    elementIf('unstructured_citation', {}, plainText(text, language).trim()),
  );
}

/** `citation/@type` of schema 5.4.0 by CSL type. Other types have no equivalent. */
const TYPES: Record<string, string> = wordTable(`
  article-journal=journal_article article-magazine=journal_article article-newspaper=journal_article
  review=journal_article review-book=journal_article article=preprint book=book chapter=book_chapter
  entry-dictionary=book_chapter entry-encyclopedia=book_chapter collection=collection dataset=dataset
  paper-conference=conference_paper patent=patent periodical=journal post=web_resource post-weblog=blog_post
  report=report software=software standard=standard thesis=dissertation webpage=web_resource`);
const JOURNAL = wordSet(`
  article article-journal article-magazine article-newspaper review review-book`);
const PARTS_OF_VOLUMES = wordSet(`
  chapter entry entry-dictionary entry-encyclopedia paper-conference`);

function firstAuthor({ author, editor }: CslItem): string | undefined {
  const [first] = author ?? editor ?? [];
  return first && (first.family ? cslSurname(first) : first.literal);
}

/** The value, or undefined if it is longer than the schema allows. */
function short(value: CslItem[string]): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text.length <= 32 ? text : undefined;
}

function year({ issued }: CslItem): string | undefined {
  const found = issued?.['date-parts']?.[0]?.[0];
  return found === undefined || found < 1000 ? undefined : String(found);
}

function plain(text: string | undefined): string | undefined {
  return text && plainCsl(text).trim();
}
