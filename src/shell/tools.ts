/** The costly helpers of a build, started when first needed and closed together. */
import { type Printed, PrintFailed, type PrintJob, type XmlProblem } from '../formats/format.ts';

export interface Tools {
  print(job: PrintJob): Promise<Printed>;
  validateJats(xml: string): Promise<XmlProblem[]>;
  /** What goes on fails, and nothing starts any more. */
  close(): Promise<void>;
}

/** Nothing is loaded or started before its first use. */
export function openTools(): Tools {
  const browser = lazily(async () => (await import('./browser/index.ts')).openBrowser());
  const validator = lazily(() => import('./validate-jats.ts'));
  let closed = false;
  return {
    print: async (job) => {
      if (closed) throw new PrintFailed('the work was ended');
      return (await browser.get()).print(job);
    },
    validateJats: async (xml) => {
      if (closed) throw new Error('the work was ended');
      return (await validator.get()).validateJats(xml);
    },
    close: async () => {
      closed = true;
      await (await browser.started())?.close();
      await (await validator.started())?.close();
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
    /** What was made, if anything was and it succeeded. */
    started: async () => made?.catch(() => undefined),
  };
}
