/** What axe finds on a page: faults against WCAG, in the parts that are not frames of another document. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** @returns the name of each rule that is broken, with the first element */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const faults = await page.evaluate(
    '(async () => (await axe.run({ iframes: false })).violations.map(({ id, nodes }) => id + " " + nodes[0].html))()',
  );
  return faults as string[];
}
