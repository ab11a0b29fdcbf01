/** Prints one page in one tab. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type Printed, PrintFailed, type PrintJob } from '../../formats/format.ts';
import { openStallWatch, type StallWatch } from '../processes/stall-watch.ts';
import type { RunningBrowser } from './launch.ts';
import { PAGE_URL, type Serving } from './serve.ts';
import { openTab, type Tab } from './tab.ts';

/** In ms. The limit for inactivity of the browser, and for its processor time in a step of a short page. Other tabs may use a part of it. */
const PATIENCE = 30_000;
/** Additional ms of processor time for long pages. 200 pages are about 1 MB. */
const PATIENCE_PER_CHARACTER = 1 / 15;
/** Additional ms for each picture. The browser needs so long for the largest drawing that may be published. */
const PATIENCE_PER_PICTURE = 5_000;
/**
 * Each report of the layout restarts the limits. The number of reports is limited by the size of the page, so that
 * a layout cannot be endless.
 */
const FEWEST_REPORTS = 100;
const CHARACTERS_PER_REPORT = 50;
/** In ms. The tab of a hanging renderer does not close. It ends when the browser is replaced. */
const CLOSE_PATIENCE = 2_000;
/** A tab needs more memory with each page. */
const PRINTS_PER_TAB = 12;

/** The tabs of one browser. Idle tabs wait for the next page. */
export interface Tabs {
  running: RunningBrowser;
  idle: Tab[];
}

/**
 * @param patience ms of inactivity, and of processor time for a step; long pages and pictures get more
 * @throws PrintFailed if the page itself cannot be printed; other errors (a crash, a hang) are errors of the
 *   browser, and the page may be printed in a new one
 */
export async function printInTab(
  { running, idle }: Tabs,
  job: PrintJob,
  patience = PATIENCE,
): Promise<Omit<Printed, 'browser'>> {
  const limits = { idle: patience, processorTime: patience + patienceFor(job) };
  const watch = openStallWatch(running.activity, limits);
  const tab = idle.pop() ?? (await watch.wait('open a tab', openTab(running.browser)));
  let printed: Omit<Printed, 'browser'> | undefined;
  try {
    printed = await printOn(tab, job, watch);
    return printed;
  } finally {
    // A page that requested something else may have changed the tab.
    if (printed?.refused.length === 0 && tab.prints < PRINTS_PER_TAB) idle.push(tab);
    else await closeTab(tab);
  }
}

function patienceFor({ html, files }: PrintJob): number {
  const pictures = [...files.values()].filter(({ mediaType }) => mediaType.startsWith('image/'));
  return html.length * PATIENCE_PER_CHARACTER + pictures.length * PATIENCE_PER_PICTURE;
}

async function closeTab({ page }: Tab): Promise<void> {
  const closed = page.close().catch(() => undefined);
  await Promise.race([closed, delay(CLOSE_PATIENCE, undefined, { ref: false })]);
}

async function printOn(
  tab: Tab,
  job: PrintJob,
  watch: StallWatch,
): Promise<Omit<Printed, 'browser'>> {
  const { page } = tab;
  const step: Step = (task, work) => Promise.race([watch.wait(task, work), tab.crash]);
  const serving = tab.server.serve(job, watch.progress);
  tab.layoutReports = reportsOf(job, watch);
  tab.prints++;
  try {
    await step('load the page', page.goto(PAGE_URL, { waitUntil: 'load', timeout: 0 }));
    const loadParts = () => loadFonts(page).then(() => brokenParts(page));
    const [broken] = await step(
      'load the fonts',
      Promise.all([loadParts(), readLayout(page, job)]),
    );
    const layout = await step('lay the page out', runLayout(page, job));
    const pdf = job.layoutOnly
      ? new Uint8Array()
      : await step('print the page', printPage(page, job, layout, watch));
    failUnlessWhole(page, serving, broken);
    return { pdf, layout, refused: serving.refused };
  } catch (error) {
    throw serving.leftFor ? wentAway(serving.leftFor) : error;
  }
}

function reportsOf({ html }: PrintJob, watch: StallWatch): () => void {
  let left = FEWEST_REPORTS + html.length / CHARACTERS_PER_REPORT;
  return () => {
    left -= 1;
    if (left >= 0) watch.progress();
  };
}

type Step = <Value>(task: string, work: Promise<Value>) => Promise<Value>;

/**
 * Loads every declared face before the text is laid out, because each face would otherwise cause a new layout.
 * Faces for text that the layout shows later are included, because the browser prints nothing for a font that
 * is not loaded. Broken faces are found by their status.
 */
async function loadFonts(page: Page): Promise<void> {
  await page.evaluate(
    'Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => undefined)',
  );
}

/** Parses the script, which is long, while the fonts load. */
async function readLayout(page: Page, job: PrintJob): Promise<void> {
  if (job.layout) await page.evaluate(`void (globalThis.layOut = ${job.layout.script})`);
}

/** Runs the layout before printing, though the page's own scripts are disabled. */
async function runLayout(page: Page, job: PrintJob): Promise<unknown> {
  return job.layout && page.evaluate(`layOut(${JSON.stringify(job.layout.options)})`);
}

/** Runs `laidOut` while the browser, which is another process, prints. */
async function printPage(
  page: Page,
  job: PrintJob,
  layout: unknown,
  watch: StallWatch,
): Promise<Uint8Array> {
  const printing = page.createPDFStream({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: false,
    timeout: 0,
  });
  printing.catch(() => undefined);
  job.laidOut?.(layout);
  const pieces: Uint8Array[] = [];
  for await (const piece of await printing) {
    watch.progress();
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Pictures and fonts that were not loaded or cannot be decoded. */
async function brokenParts(page: Page): Promise<string[]> {
  const found = await page.evaluate(`[
    ...[...document.images]
      .filter((image) => !image.complete || (image.naturalWidth === 0 && image.naturalHeight === 0))
      .map((image) => 'the picture ' + (image.getAttribute('src') ?? '').slice(0, 200)),
    ...[...document.fonts]
      .filter((font) => font.status === 'error')
      .map((font) => 'the font ' + font.family + ' ' + font.weight + ' ' + font.style),
  ]`);
  return found as string[];
}

function failUnlessWhole(page: Page, serving: Serving, broken: string[]): void {
  if (page.url() !== PAGE_URL)
    throw new PrintFailed(`the page went to ${page.url().slice(0, 200)}`);
  const missing = [...serving.unreadable, ...broken];
  if (missing.length > 0) throw new PrintFailed(`it could not read ${missing.join(', ')}`);
}

function wentAway(url: string): PrintFailed {
  return new PrintFailed(`the page went away to ${url.slice(0, 200)}`);
}
