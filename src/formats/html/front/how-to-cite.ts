import { doiAddress } from '../../../article/addresses.ts';
import type { Article, CslName, Inline } from '../../../article/article.ts';
import { articleCsl } from '../../../compile/references/article-csl.ts';
import {
  bibtexTitle,
  toBibtex,
  toCslJson,
  toRis,
} from '../../../compile/references/citation-formats.ts';
import { cslSurname } from '../../../words/person-name.ts';
import { withoutAnchors } from '../body/inlines.ts';
import type { View } from '../view.ts';

/** The suggested citation as text. */
export function citationWords(article: Article): Inline[] {
  return article.citeAs ?? plainCitation(article);
}

/** Example: Author (year). Title. *Journal*, *1*(2), 57–67. https://doi.org/… */
function plainCitation(article: Article): Inline[] {
  const item = articleCsl(article);
  const authors = item.author?.map(shortName).filter(Boolean).join(', ') ?? '';
  const year = item.issued?.['date-parts']?.[0]?.[0];
  const head = [authors, year && `(${year})`].filter(Boolean).join(' ');
  const { journal, issue } = article;
  const volume = `${issue.volume ?? ''}${issue.issue ? `(${issue.issue})` : ''}`;
  const pages = typeof item.page === 'string' ? item.page.replace('-', '–') : article.elocation;
  const where = [volume, pages].filter(Boolean).join(', ');
  return [
    ...text(head && `${head.replace(/\.$/, '')}. `),
    ...withoutAnchors(article.title, article.language),
    ...text('. '),
    ...(journal.title ? [emphasis(journal.title)] : []),
    ...text(where && `${journal.title ? ', ' : ''}${where}`),
    ...text(journal.title || where ? '.' : ''),
    ...(article.doi ? [...text(' '), doiLink(article.doi)] : []),
  ];
}

/** Example: "van den Berg, J." */
function shortName(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  const initials = (name.given ?? '').match(/(?<![\p{L}\p{M}’'])\p{L}/gu) ?? [];
  const given = initials.map((initial) => `${initial}.`).join(' ');
  return [cslSurname(name), given, name.suffix].filter(Boolean).join(', ');
}

function text(value: string): Inline[] {
  return value ? [{ type: 'text', value }] : [];
}

function emphasis(value: string): Inline {
  return { type: 'emphasis', children: [{ type: 'text', value }] };
}

function doiLink(doi: string): Inline {
  const url = doiAddress(doi);
  return { type: 'link', url, children: [{ type: 'text', value: url }] };
}

/** The citation for reference managers. */
export function citationFormatViews(article: Article): View['citationFormats'] {
  const item = articleCsl(article);
  return [
    { name: 'BibTeX', id: 'page-bibtex', text: toBibtex(item, bibtexTitle(article)) },
    { name: 'RIS', id: 'page-ris', text: toRis(item).replaceAll('\r\n', '\n') },
    { name: 'CSL-JSON', id: 'page-csl-json', text: toCslJson(item) },
  ];
}
