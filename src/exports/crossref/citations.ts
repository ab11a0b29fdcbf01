import type { Element } from 'xast';
import type { Article, CslItem, Reference } from '../../article.ts';
import { plainText } from '../../plain-text.ts';
import { element, elementIf } from '../../xml.ts';

/** The cited works: their facts where they are known, and always the printed entry. */
export function citationList(article: Article): Element | undefined {
  const citations = article.references.map((reference) => citation(reference, article.language));
  return elementIf('citation_list', {}, ...citations);
}

function citation(reference: Reference, language: string): Element {
  const { csl } = reference;
  const inside = csl['container-title'];
  const article = /^(article|review|paper-conference)/.test(csl.type);
  return element(
    'citation',
    { key: reference.id },
    article && inside && element('journal_title', {}, plain(inside)),
    author(csl) && element('author', {}, author(csl)),
    csl.volume && element('volume', {}, String(csl.volume).slice(0, 32)),
    csl.issue && element('issue', {}, String(csl.issue).slice(0, 32)),
    firstPage(csl) && element('first_page', {}, firstPage(csl)),
    year(csl) && element('cYear', {}, year(csl)),
    /^10\.\d{4,9}\/\S{1,200}$/.test(csl.DOI ?? '') && element('doi', {}, csl.DOI),
    !article && title(csl, inside) && element('volume_title', {}, title(csl, inside)),
    article && csl.title && element('article_title', {}, plain(csl.title)),
    element('unstructured_citation', {}, plainText(reference.text, language).trim()),
  );
}

/** Of a chapter the book, of a book itself. */
function title(csl: CslItem, container: string | undefined): string | undefined {
  const found = container ?? csl.title;
  return found && plain(found);
}

function author({ author: authors, editor }: CslItem): string | undefined {
  const [first] = authors ?? editor ?? [];
  return first?.family ?? first?.literal;
}

function firstPage({ page }: CslItem): string | undefined {
  const found = /^[A-Za-z]?\d+/.exec(typeof page === 'string' ? page.trim() : '')?.[0];
  return found?.slice(0, 32);
}

function year({ issued }: CslItem): string | undefined {
  const found = issued?.['date-parts']?.[0]?.[0];
  return found === undefined || found < 1000 ? undefined : String(found);
}

/** CSL's rich text without its marks. */
function plain(text: string): string {
  return text.replace(/<\/?(?:i|b|sup|sub|sc|span)(?:\s[^<>]*)?>/g, '');
}
