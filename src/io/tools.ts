/**
 * The expensive helpers of a build, started at first use. `close` ends the browser. The threads that
 * finish PDFs and validate JATS serve the whole process, and end with it.
 */
import {
  type DrawJob,
  type Printed,
  PrintFailed,
  type PrintJob,
  type XmlProblem,
} from '../formats/format.ts';
import type { Finished, FinishJob } from '../formats/print/finish-job.ts';
import { Stalled } from './processes/stall-watch.ts';
import { NoBrowser, SurroundingsError } from './system/surroundings.ts';

export interface Tools {
  /** @throws NoBrowser if no browser can print */
  print(job: PrintJob): Promise<Printed>;
  /** Draws a picture as PNG. Returns undefined if the browser cannot draw it. */
  drawPicture(job: DrawJob): Promise<Uint8Array | undefined>;
  finishPdf(job: FinishJob): Promise<Finished>;
  validateJats(xml: string): Promise<XmlProblem[]>;
  /** A sentence that names the browser that printed; undefined if nothing was printed. */
  printedWith(): Promise<string | undefined>;
  /** Stops running work, which then fails. Nothing can be started afterwards. */
  close(): Promise<void>;
}

/** The limit for a picture of an export, in ms of processor time. A drawing with many filters takes seconds. */
const DRAWING = 60_000;

/** Nothing is loaded or started before its first use. */
export function openTools(): Tools {
  const browser = lazily(async () => {
    // Every print is finished in a thread, which can load while the browser starts.
    (await import('./pdf/finish-pdf.ts')).start();
    return (await import('./browser/index.ts')).openBrowser();
  });
  const drawer = lazily(async () => (await import('./browser/index.ts')).openDrawer());
  let closed = false;
  return {
    print: async (job) => {
      if (closed) throw new PrintFailed('the work was ended');
      try {
        return await (await browser.get()).print(job);
      } catch (error) {
        throw error instanceof SurroundingsError ? new NoBrowser(error.message) : error;
      }
    },
    drawPicture: async (job) => {
      if (closed) throw new Error('the work was ended');
      const { draw } = await drawer.get();
      try {
        return (await draw(job, DRAWING)).png;
      } catch (error) {
        if (error instanceof Stalled) return undefined;
        throw error;
      }
    },
    finishPdf: async (job) => {
      if (closed) throw new PrintFailed('the work was ended');
      const { finishPdf } = await import('./pdf/finish-pdf.ts');
      return finishPdf(job);
    },
    validateJats: async (xml) => {
      if (closed) throw new Error('the work was ended');
      const { validateJats } = await import('./jats/validate-jats.ts');
      return validateJats(xml);
    },
    printedWith: async () => (await browser.started())?.printedWith(),
    close: async () => {
      closed = true;
      await (await browser.started())?.close();
      await (await drawer.started())?.close();
    },
  };
}

function lazily<Value>(make: () => Promise<Value>) {
  let made: Promise<Value> | undefined;
  return {
    get: () => {
      made ??= make();
      return made;
    },
    /** The value, if it was made successfully. */
    started: async () => made?.catch(() => undefined),
  };
}
