/** Prints one page in one new tab. */
import type { Browser, Page } from 'puppeteer';
import { type Printed, PrintFailed, type PrintJob } from '../../formats/format.ts';
import { PAGE_URL, type Serving, serveJob } from './serve.ts';

/** Milliseconds for each step, and more of them for a long page: 200 pages are about 1 MB. */
const PATIENCE = 30_000;
const PATIENCE_PER_CHARACTER = 1 / 30;
/** A tab of a hanging renderer does not close; whoever replaces the browser ends it. */
const CLOSE_PATIENCE = 2_000;

/**
 * @throws PrintFailed where the page itself cannot be printed; every other error (a crash, a
 *   hang) is the browser's, and another browser may do better
 */
export async function printInTab(
  browser: Browser,
  job: PrintJob,
  ordinaryPatience = PATIENCE,
): Promise<Omit<Printed, 'browser'>> {
  const patience = ordinaryPatience + job.html.length * PATIENCE_PER_CHARACTER;
  const page = await within(patience, 'open a tab', browser.newPage());
  const crash = crashOf(page);
  const step: Step = (name, work) => Promise.race([within(patience, name, work), crash]);
  const serving: Serving = { refused: [], unreadable: [] };
  try {
    await step('prepare the tab', prepare(page, job, serving));
    await step('load the page', page.goto(PAGE_URL, { waitUntil: 'load', timeout: 0 }));
    await step('load the fonts', page.evaluate(LOAD_FONTS));
    const broken = await step('check what was loaded', brokenParts(page));
    const layout = await step('lay the page out', runLayout(page, job));
    const pdf = job.layoutOnly
      ? new Uint8Array()
      : await step('print', printPage(page, job, layout));
    failUnlessWhole(page, serving, broken);
    return { pdf, layout, refused: serving.refused };
  } catch (error) {
    throw serving.leftFor ? wentAway(serving.leftFor) : error;
  } finally {
    await within(CLOSE_PATIENCE, 'close the tab', page.close()).catch(() => undefined);
  }
}

/**
 * Every face that the page declares, also for text that the layout shows later: the browser prints
 * nothing in the place of a font that it has not loaded yet. A broken one is found by its status.
 */
const LOAD_FONTS = `Promise.all(
  [...document.fonts].map((font) => font.load().catch(() => undefined)),
).then(() => document.fonts.ready).then(() => undefined)`;

type Step = <Value>(name: string, work: Promise<Value>) => Promise<Value>;

async function prepare(page: Page, job: PrintJob, serving: Serving): Promise<void> {
  await Promise.all([
    serveJob(page, job, serving),
    page.setJavaScriptEnabled(false),
    page.emulateMediaType('print'),
  ]);
}

/** Runs before printing, though the page's own scripts are off. */
async function runLayout(page: Page, job: PrintJob): Promise<unknown> {
  if (!job.layout) return undefined;
  return page.evaluate(`(${job.layout.script})(${JSON.stringify(job.layout.options)})`);
}

/** The browser is a process of its own: what `laidOut` does costs no time. */
async function printPage(page: Page, job: PrintJob, layout: unknown): Promise<Uint8Array> {
  const printing = page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: false,
    timeout: 0,
  });
  printing.catch(() => undefined);
  job.laidOut?.(layout);
  return printing;
}

/** Pictures and fonts that did not load or cannot be decoded. */
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

/** Rejects when the tab's renderer dies: `page.pdf` alone would wait for its timeout. */
function crashOf(page: Page): Promise<never> {
  const crash = new Promise<never>((_, reject) => page.once('error', reject));
  crash.catch(() => undefined);
  return crash;
}

async function within<Value>(patience: number, name: string, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = Math.round(patience / 1000);
    timer = setTimeout(() => reject(new Error(`it took over ${seconds} s to ${name}`)), patience);
  });
  // The work may fail long after nobody waits for it any more.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
