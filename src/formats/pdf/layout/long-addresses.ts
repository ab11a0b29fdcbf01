/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Runs in the page. Chromium writes the whole address of a link for each line on which the link is printed,
 * so that a long address would make a file of many megabytes. The layout puts a short address in its place,
 * and the finished PDF has the long one once (`finish/long-addresses.ts`).
 *
 * @param prefix of the short addresses; the index of the long one follows
 * @returns the long addresses
 */
export function shortenAddresses(main: HTMLElement, prefix: string): string[] {
  const longest = 2000;
  const addresses: string[] = [];
  for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.href.length <= longest || link.getAttribute('href')?.startsWith('#')) continue;
    addresses.push(link.href);
    link.href = `${prefix}${addresses.length - 1}`;
  }
  return addresses;
}
