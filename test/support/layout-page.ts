/**
 * Small pages in a browser, on which each module of the printed page is tried by itself: 400 by 200 px, ten
 * lines of 20 px, 66 letters in a line, each 6 px wide.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundlePageScript } from '../../scripts/bundle-page-scripts.mjs';
import { openTestBrowser } from './browser.ts';
import type * as modules from './layout-modules.ts';

declare global {
  /** In the page: the modules. */
  var layout: typeof modules;
  /** In the page: an area for notes, columns and blocks for what stands in `main`. */
  var opened: {
    main: HTMLElement;
    columns: modules.PageColumns;
    blocks: modules.LayoutBlocks;
  };
}

export const AREA = { width: 400, height: 200, firstExtra: 0 };

const FONT =
  'node_modules/@fontsource/source-code-pro/files/source-code-pro-latin-400-normal.woff2';
const STYLES = `
  * { margin: 0; padding: 0; font-weight: normal }
  main { font: 10px/20px test; width: 400px }
  h1, h2, h3, code { font: inherit }
  p { orphans: 2; widows: 2 }
  figure, .table { break-inside: avoid }
  table { border-collapse: collapse }
  sup { line-height: 0 }`;

export interface LayoutPage {
  page: Page;
  /** Shows this as the article. */
  show(html: string, styles?: string): Promise<void>;
  /** Lays it out in columns, too. */
  showInColumns(html: string, styles?: string): Promise<void>;
  close(): Promise<void>;
}

export async function openLayoutPage(): Promise<LayoutPage> {
  const browser = await openTestBrowser();
  const page = await browser.newPage();
  const { script } = await bundlePageScript(resolve('test/support/layout-modules.ts'));
  const font = (await readFile(FONT)).toString('base64');
  const face = `@font-face { font-family: test; src: url(data:font/woff2;base64,${font}) }`;

  async function show(html: string, styles = ''): Promise<void> {
    await page.setContent(
      `<!DOCTYPE html><html lang="en"><style>${face}${STYLES}${styles}</style><main>${html}</main>`,
    );
    await page.evaluate(
      `globalThis.layout = ${script}; document.fonts.ready.then(() => undefined)`,
    );
  }

  async function showInColumns(html: string, styles = ''): Promise<void> {
    await show(html, styles);
    await page.evaluate((area) => {
      const main = document.querySelector('main') ?? document.body;
      document.head.prepend(layout.layoutStyles(main));
      const columns = layout.openPageColumns(main, area);
      globalThis.opened = { main, columns, blocks: layout.findBlocks(main, columns) };
    }, AREA);
  }

  return { page, show, showInColumns, close: () => browser.close() };
}

/** A paragraph of so many lines, each of one word. */
export function paragraph(id: string, lines: number): string {
  const words = Array.from({ length: lines }, (_, line) => `${id}${line + 1} and more`);
  return `<p id="${id}">${words.join('<br>')}</p>`;
}
