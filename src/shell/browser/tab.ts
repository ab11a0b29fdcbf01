/**
 * Tabs that print one page after another: a new one costs as much as a print. They are never
 * shown, and draw nothing that nobody sees.
 */
import type { Browser, Page } from 'puppeteer';
import { openServer, type Server } from './serve.ts';

export interface Tab {
  page: Page;
  server: Server;
  /** Rejects when the tab's renderer dies: `page.pdf` alone would wait for its timeout. */
  crash: Promise<never>;
  /** Pages that it has printed. */
  prints: number;
}

export async function openTab(browser: Browser): Promise<Tab> {
  const page = await unseenPage(browser);
  const [server] = await Promise.all([
    openServer(page),
    page.setJavaScriptEnabled(false),
    page.emulateMediaType('print'),
  ]);
  return { page, server, crash: crashOf(page), prints: 0 };
}

let opened = 0;

/**
 * Frames are drawn only when they are asked for, and nobody asks: the page is laid out when the
 * layout looks at it and when it is printed, not each time one of its fonts has come. Where the
 * browser does not know how (a whole Chrome), an ordinary page.
 */
async function unseenPage(browser: Browser): Promise<Page> {
  opened += 1;
  const url = `about:blank#${opened}`;
  const session = await browser.target().createCDPSession();
  try {
    await session.send('Target.createTarget', { url, enableBeginFrameControl: true });
  } catch {
    return browser.newPage();
  } finally {
    await session.detach().catch(() => undefined);
  }
  const target = await browser.waitForTarget((one) => one.url() === url, { timeout: 0 });
  return (await target.page()) ?? browser.newPage();
}

function crashOf(page: Page): Promise<never> {
  const crash = new Promise<never>((_, reject) => page.once('error', reject));
  crash.catch(() => undefined);
  return crash;
}
