/** In characters. */
const LONGEST_ADDRESS = 2000;

/**
 * Gives links with a long address a short one until the PDF is finished (`finish/long-addresses.ts`).
 * Chromium writes the whole address for each line on which a link is printed, so that a long address
 * would make a file of many megabytes.
 *
 * @param prefix of the short addresses; the index of the long address follows
 * @returns the long addresses
 */
export function shortenAddresses(main: HTMLElement, prefix: string): string[] {
  const addresses: string[] = [];
  for (const link of main.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (link.href.length <= LONGEST_ADDRESS || link.getAttribute('href')?.startsWith('#')) continue;
    addresses.push(link.href);
    link.href = `${prefix}${addresses.length - 1}`;
  }
  return addresses;
}
