/** Prints one page in one tab. */
import type { Browser, Page } from 'puppeteer';
import { type Printed, PrintFailed, type PrintJob } from '../../formats/format.ts';
import { PAGE_URL, type Serving } from './serve.ts';
import { openTab, type Tab } from './tab.ts';

/** Milliseconds for each step, and more of them for a long page: 200 pages are about 1 MB. */
const PATIENCE = 30_000;
const PATIENCE_PER_CHARACTER = 1 / 30;
/** A tab of a hanging renderer does not close; whoever replaces the browser ends it. */
const CLOSE_PATIENCE = 2_000;
/** A tab grows with each page that it has shown. */
const PRINTS_PER_TAB = 12;

/** The tabs of one browser; those that have nothing to do wait for the next page. */
export interface Tabs {
  browser: Browser;
  idle: Tab[];
}

/**
 * @throws PrintFailed where the page itself cannot be printed; every other error (a crash, a
 *   hang) is the browser's, and another browser may do better
 */
export async function printInTab(
  tabs: Tabs,
  job: PrintJob,
  ordinaryPatience = PATIENCE,
): Promise<Omit<Printed, 'browser'>> {
  const patience = ordinaryPatience + job.html.length * PATIENCE_PER_CHARACTER;
  const tab = tabs.idle.pop() ?? (await within(patience, 'open a tab', openTab(tabs.browser)));
  let printed: Omit<Printed, 'browser'> | undefined;
  try {
    printed = await printOn(tab, job, patience);
    return printed;
  } finally {
    // A page that wanted something else is not trusted to leave the tab as it was.
    if (printed?.refused.length === 0 && tab.prints < PRINTS_PER_TAB) tabs.idle.push(tab);
    else await within(CLOSE_PATIENCE, 'close the tab', tab.page.close()).catch(() => undefined);
  }
}

async function printOn(
  tab: Tab,
  job: PrintJob,
  patience: number,
): Promise<Omit<Printed, 'browser'>> {
  const { page } = tab;
  const step: Step = (name, work) => Promise.race([within(patience, name, work), tab.crash]);
  const serving = tab.server.serve(job);
  tab.prints++;
  try {
    await step('load the page', page.goto(PAGE_URL, { waitUntil: 'load', timeout: 0 }));
    const [broken] = await Promise.all([
      step(
        'load the fonts',
        loadFonts(page).then(() => brokenParts(page)),
      ),
      step('read the layout', readLayout(page, job)),
    ]);
    const layout = await step('lay the page out', runLayout(page, job));
    const pdf = job.layoutOnly
      ? new Uint8Array()
      : await step('print', printPage(page, job, layout));
    failUnlessWhole(page, serving, broken);
    return { pdf, layout, refused: serving.refused };
  } catch (error) {
    throw serving.leftFor ? wentAway(serving.leftFor) : error;
  }
}

type Step = <Value>(name: string, work: Promise<Value>) => Promise<Value>;

/**
 * Every face that the page declares, before its text is laid out, which would else be done anew for
 * each; also for text that the layout shows later, since the browser prints nothing in the place of
 * a font that it has not loaded yet. A broken one is found by its status.
 */
async function loadFonts(page: Page): Promise<void> {
  await page.evaluate(
    'Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => undefined)',
  );
}

/** Its script is long: the browser reads it while the fonts come. */
async function readLayout(page: Page, job: PrintJob): Promise<void> {
  if (job.layout) await page.evaluate(`void (globalThis.layOut = ${job.layout.script})`);
}

/** Runs before printing, though the page's own scripts are off. */
async function runLayout(page: Page, job: PrintJob): Promise<unknown> {
  return job.layout && page.evaluate(`layOut(${JSON.stringify(job.layout.options)})`);
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
