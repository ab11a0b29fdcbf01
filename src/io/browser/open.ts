/**
 * The browser for the build: `print`, then `close`. It is started at the first print, prints in two tabs at a
 * time, and is replaced after many prints. After most failures, a print is tried again in a new browser.
 */
import pLimit from 'p-limit';
import { type Printed, PrintFailed, type PrintJob } from '../../formats/format.ts';
import { Stalled } from '../processes/stall-watch.ts';
import type { FindOptions } from './find.ts';
import { printedWith } from './found-browser.ts';
import { launchBrowser, type RunningBrowser } from './launch.ts';
import { printInTab } from './print.ts';
import { openStarter } from './starter.ts';
import type { Tab } from './tab.ts';

export interface Printer {
  /**
   * @throws PrintFailed if the page was not printed in two browsers, or took too much processor time in one
   * @throws SurroundingsError if no browser starts
   */
  print(job: PrintJob): Promise<Printed>;
  /** A sentence that names the browser that printed; undefined before the first print. */
  printedWith(): string | undefined;
  /** Ends all processes of the browser. */
  close(): Promise<void>;
}

export interface OpenOptions extends FindOptions {
  /** The longest inactivity while a page is printed, in ms; see `printInTab`. */
  patience?: number;
  /** The same until a browser has started. */
  startPatience?: number;
}

/** On two cores, more tabs are not faster. */
const TABS = 2;
/** A browser needs more and more memory. A new one takes 0.3 s. */
const PRINTS_PER_BROWSER = 200;

/** One browser and its work. */
interface Session {
  running: Promise<RunningBrowser>;
  /** Tabs that wait for the next print. */
  idle: Tab[];
  /** Number of started prints. */
  begun: number;
  /** Number of running prints. */
  active: number;
  retired: boolean;
  stopped?: Promise<void>;
}

/** Finds and starts the browser at the first print. */
export function openBrowser(options: OpenOptions = {}): Printer {
  const starter = openStarter(options, (found) => launchBrowser(found, options.startPatience));
  const sessions = new Set<Session>();
  const inTurn = pLimit(TABS);
  let current: Session | undefined;
  let closed = false;
  let sentence: string | undefined;

  return {
    print: (job) => inTurn(() => printTwiceAtMost(job)),
    printedWith: () => sentence,
    close,
  };

  async function printTwiceAtMost(job: PrintJob): Promise<Printed> {
    if (job.fresh) retire(current);
    const first = await attempt(job);
    if ('pdf' in first) return first;
    // A new browser would need the same time.
    if (first instanceof Stalled && first.exceeded === 'processorTime')
      throw new PrintFailed(first.message);
    const second = await attempt(job);
    if ('pdf' in second) return second;
    throw new PrintFailed(second.message);
  }

  /** Returns the print, or an error of the browser, which is then not used again. */
  async function attempt(job: PrintJob): Promise<Printed | Error> {
    const session = usableSession();
    session.begun++;
    session.active++;
    try {
      const running = await session.running;
      const tabs = { running, idle: session.idle };
      const print = () => printInTab(tabs, job, options.patience);
      return await printOn(session, print, running);
    } finally {
      session.active--;
      if (session.begun >= PRINTS_PER_BROWSER) retire(session);
      if (session.retired && session.active === 0) await stop(session);
    }
  }

  async function printOn(
    session: Session,
    print: () => Promise<Omit<Printed, 'browser'>>,
    { browser, version }: RunningBrowser,
  ): Promise<Printed | Error> {
    try {
      const printed = await print();
      const chosen = starter.chosen();
      if (chosen) sentence ??= printedWith(chosen.found, version, chosen.failure);
      return { ...printed, browser: version };
    } catch (error) {
      if (error instanceof PrintFailed || !(error instanceof Error)) throw error;
      retire(session);
      return browser.connected ? error : new Error('the browser ended while it printed');
    }
  }

  function usableSession(): Session {
    if (closed) throw new PrintFailed('the browser was closed');
    if (current && !current.retired) return current;
    const running = starter.start();
    current = { running, idle: [], begun: 0, active: 0, retired: false };
    sessions.add(current);
    return current;
  }

  /** The browser gets no new prints, and ends after the running ones. */
  function retire(session: Session | undefined): void {
    if (!session) return;
    session.retired = true;
    if (session.active === 0) stop(session);
  }

  function stop(session: Session): Promise<void> {
    session.stopped ??= session.running
      .then((running) => running.stop())
      .catch(() => undefined)
      .finally(() => sessions.delete(session));
    return session.stopped;
  }

  async function close(): Promise<void> {
    closed = true;
    await Promise.all([...sessions].map(stop));
  }
}
