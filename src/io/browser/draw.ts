/**
 * Draws pictures of any format that browsers show as PNG. No script runs, and nothing is loaded. It needs a
 * browser of its own, because the one that prints draws no frames (tab.ts).
 */
import pLimit from 'p-limit';
import type { Browser, Page } from 'puppeteer-core';
import type { DrawJob } from '../../formats/format.ts';
import { GUESSED_SHARE, openStallWatch, Stalled } from '../processes/stall-watch.ts';
import { launchBrowser, type RunningBrowser } from './launch.ts';
import { openServer, PAGE_URL } from './serve.ts';
import { openStarter } from './starter.ts';

export interface Drawer {
  /**
   * @param patience ms of processor time
   * @throws SurroundingsError if no browser starts
   * @throws Stalled if drawing takes more than `patience`
   */
  draw(job: DrawJob, patience: number): Promise<Drawing>;
  close(): Promise<void>;
}

export interface Drawing {
  /** Has exactly the wanted number of pixels. undefined if the browser cannot draw the picture. */
  png?: Uint8Array;
  /** The processor time that it took, in ms. */
  cost: number;
}

/** In ms. */
const IDLE = 30_000;

export function openDrawer(): Drawer {
  const starter = openStarter({}, (found) => launchBrowser({ ...found, shell: false }));
  const inTurn = pLimit(1);
  let running: Promise<RunningBrowser> | undefined;

  return { draw: (job, patience) => inTurn(() => draw(job, patience)), close };

  async function draw(job: DrawJob, patience: number): Promise<Drawing> {
    running ??= starter.start();
    const { browser, activity } = await running;
    const used = () => activity()?.processorTime ?? performance.now() * GUESSED_SHARE;
    const before = used();
    const limits = { processorTime: patience, idle: IDLE };
    const watch = openStallWatch(activity, limits);
    try {
      const png = await watch.wait('draw the picture', drawIn(browser, job, watch.progress));
      return { ...(png && { png }), cost: used() - before };
    } catch (error) {
      const cost = used() - before;
      // A browser that failed is not used for the next picture.
      await close();
      if (error instanceof Stalled) throw error;
      return { cost };
    }
  }

  async function close(): Promise<void> {
    const ending = running;
    running = undefined;
    await (await ending?.catch(() => undefined))?.stop();
  }
}

async function drawIn(
  browser: Browser,
  job: DrawJob,
  progress: () => void,
): Promise<Uint8Array | undefined> {
  const page = await browser.newPage();
  const server = await openServer(page);
  await page.setJavaScriptEnabled(false);
  await page.setViewport({ width: job.width, height: job.height });
  const files = new Map([[PICTURE, job.picture]]);
  server.serve({ html: pageAround(job), files }, progress);
  await page.goto(PAGE_URL, { waitUntil: 'load', timeout: 0 });
  const isShown = await isWhole(page);
  const png = isShown ? await page.screenshot({ type: 'png' }) : undefined;
  await page.close();
  return png;
}

const PICTURE = '/picture';

/** The picture has its size in print and is magnified, so that lines of a fixed width keep their proportion. */
function pageAround({ width, height, scale }: DrawJob): string {
  const size = `width: ${width / scale}px; height: ${height / scale}px`;
  const magnified = `transform-origin: 0 0; transform: scale(${scale})`;
  return `<!DOCTYPE html>
<style>html { background: #fff; overflow: hidden } body { margin: 0 } img { display: block; ${size}; ${magnified} }</style>
<img src="${PICTURE}">`;
}

async function isWhole(page: Page): Promise<boolean> {
  const found = await page.evaluate(
    '[...document.images].every((image) => image.complete && image.naturalHeight > 0)',
  );
  return found === true && page.url() === PAGE_URL;
}
