import type { Product } from '../../article/article.ts';
import type { Child } from '../../markup/xml.ts';
import { filled } from './body/content.ts';

/** Example: "Ada Marsh. *The moon & the harbour*. Whitby: Harbour College Press, 2007. 312. ISBN … £20" */
export function renderProduct(product: Product | undefined): Child {
  if (!product) return undefined;
  const place = join(': ', [
    filled('publisher-loc', {}, product.place),
    filled('publisher-name', {}, product.publisher),
  ]);
  const isbn = filled('isbn', {}, product.isbn);
  const parts: Sentence[] = [
    [filled('person-group', { 'person-group-type': 'author' }, product.authors), product.authors],
    [filled('source', {}, product.title)],
    [join(', ', [place, filled('year', {}, product.year)])],
    [filled('size', { units: 'pages' }, product.pages), product.pages],
    [isbn && ['ISBN ', isbn]],
    [filled('price', {}, product.price)],
  ];
  return filled('product', { 'product-type': 'book' }, sentences(parts));
}

/** Adds a full stop, unless the words already end with one, as in "312 pp.". */
type Sentence = [part: Child, words?: string];

function sentences(parts: Sentence[]): Child {
  const given = parts.filter(([part]) => part);
  return given.map(([part], index) => {
    const before = given[index - 1]?.[1];
    return index === 0 ? part : [before?.endsWith('.') ? ' ' : '. ', part];
  });
}

/** Joins the existing parts with the separator. */
function join(between: string, parts: Child[]): Child {
  const given = parts.filter(Boolean);
  if (given.length === 0) return undefined;
  return given.map((part, index) => (index === 0 ? part : [between, part]));
}
