/**
 * Tabs that print one page after another: a new one costs as much as a print. They are never
 * shown, and draw nothing that nobody sees.
 */
import type { Browser, Page } from 'puppeteer-core';
import { LAYOUT_REPORT } from '../../formats/print/layout-report.ts';
import { openServer, type Server } from './serve.ts';

export interface Tab {
  page: Page;
  server: Server;
  /** Rejects when the tab's renderer dies: a print alone would wait for ever. */
  crash: Promise<never>;
  /** Called whenever the layout says that a part of it is done. */
  layoutReports(): void;
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
  const tab: Tab = { page, server, crash: crashOf(page), layoutReports: () => {}, prints: 0 };
  await hearLayout(tab);
  return tab;
}

/** The layout runs without a pause, but the browser passes on at once what it says by a binding. */
async function hearLayout(tab: Tab): Promise<void> {
  const session = await tab.page.createCDPSession();
  session.on('Runtime.bindingCalled', () => tab.layoutReports());
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: LAYOUT_REPORT });
}

let opened = 0;

/**
 * Frames are drawn only when they are asked for, and nobody asks: the page is laid out when the
 * layout looks at it and when it is printed, not each time one of its fonts has come. Where the
 * browser does not know how (a whole Chrome, and any browser on macOS), an ordinary page.
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
