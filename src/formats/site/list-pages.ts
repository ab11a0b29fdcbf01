/** Lists of everything that a journal has. A list that is too long for one page continues on others. */
import { encodePart } from '../../article/addresses.ts';
import { cutBySize } from './search-tree.ts';
import type { SiteView } from './slots.ts';

/** The folder of all pages of a list except the first. It has only generated files. */
export const LISTS_FOLDER = 'lists';

/** In rows of the list. */
export interface ListLimits {
  /** Of a list that has only one page. */
  onlyPage: number;
  page: number;
}
/** A page with 1,500 rows has about 400 kB. The lists of a journal with 1,000 articles are one page. */
export const LIST_LIMITS: ListLimits = { onlyPage: 5_000, page: 1_500 };

export interface ListPage<Item> {
  /** Examples: "authors.html", "lists/authors-2.html" */
  path: string;
  /** The relative address of the site's folder. */
  root: string;
  items: Item[];
  /** Links to all pages of the list; empty if there is only one. */
  pages: SiteView['pages'];
}

/**
 * @param name the name of the first page. Example: "authors"
 * @param titleOf the first and the last item of a page name the link to the page
 */
export function listPages<Item>(
  name: string,
  items: readonly Item[],
  rowsOf: (item: Item) => number,
  titleOf: (item: Item) => string,
  limits: ListLimits,
): ListPage<Item>[] {
  const rows = items.reduce((sum, item) => sum + rowsOf(item), 0);
  if (rows <= limits.onlyPage)
    return [{ path: `${name}.html`, root: '', items: [...items], pages: [] }];
  const groups = cutBySize(items, rowsOf, limits.page);
  const paths = groups.map((_, at) => pathOf(name, at));
  const titles = groups.map((group) => rangeOf(group.map(titleOf)));
  return groups.map((group, at) => {
    const root = at === 0 ? '' : '../';
    const pages = paths.map((path, other) => ({
      title: titles[other] ?? '',
      url: root + path.split('/').map(encodePart).join('/'),
      current: other === at,
    }));
    return { path: paths[at] ?? '', root, items: group, pages };
  });
}

function pathOf(name: string, at: number): string {
  return at === 0 ? `${name}.html` : `${LISTS_FOLDER}/${name}-${at + 1}.html`;
}

function rangeOf(titles: readonly string[]): string {
  return [...new Set([titles.at(0), titles.at(-1)])].join(' – ');
}
