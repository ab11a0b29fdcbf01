/**
 * Tabs that print several pages, because a new tab costs as much as a print. They are invisible and draw no
 * frames.
 */
import type { Browser, Page } from 'puppeteer-core';
import { LAYOUT_REPORT } from '../../formats/print/layout-report.ts';
import { openServer, type Server } from './serve.ts';

export interface Tab {
  page: Page;
  server: Server;
  /** Rejects if the tab's renderer crashes, because a print would then wait forever. */
  crash: Promise<never>;
  /** Called whenever the layout has finished a part. */
  layoutReports(): void;
  /** Number of printed pages. */
  prints: number;
}

export async function openTab(browser: Browser): Promise<Tab> {
  const page = await frameFreePage(browser);
  const [server] = await Promise.all([
    openServer(page),
    page.setJavaScriptEnabled(false),
    page.emulateMediaType('print'),
  ]);
  const tab: Tab = { page, server, crash: crashOf(page), layoutReports: () => {}, prints: 0 };
  await hearLayout(tab);
  return tab;
}

/** Listens to the layout. It runs without a pause, but calls of a binding arrive immediately. */
async function hearLayout(tab: Tab): Promise<void> {
  const session = await tab.page.createCDPSession();
  session.on('Runtime.bindingCalled', () => tab.layoutReports());
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: LAYOUT_REPORT });
}

let opened = 0;

/**
 * Opens a page whose frames are drawn only on demand, which never happens. So the page is laid out when the layout
 * measures it and when it is printed, and not each time a font is loaded. If the browser does not support this
 * (a complete Chrome, and every browser on macOS), an ordinary page is opened.
 */
async function frameFreePage(browser: Browser): Promise<Page> {
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
