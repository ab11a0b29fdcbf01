/** Pages that were made for one look and are kept in memory, until newer pages take their place. */
import { randomUUID } from 'node:crypto';

export interface ShownPages {
  /** @returns the address of the page */
  show(html: string): string;
  /** undefined if it has given way to newer pages */
  find(id: string): string | undefined;
}

const MOST_PAGES = 8;

export function openShownPages(): ShownPages {
  const pages = new Map<string, string>();
  return {
    show: (html) => {
      const id = randomUUID();
      pages.set(id, html);
      for (const old of [...pages.keys()].slice(0, -MOST_PAGES)) pages.delete(old);
      return `/page/${id}`;
    },
    find: (id) => pages.get(id),
  };
}
