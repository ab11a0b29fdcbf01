/**
 * The browser as the build sees it: `print`, then `close`. Behind it: started at the first print,
 * two tabs at a time, a new one after many prints, one more try on a new one after most failures.
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
   * @throws PrintFailed if the page was not printed on two browsers, or took too much processor time on one
   * @throws SurroundingsError where no browser starts
   */
  print(job: PrintJob): Promise<Printed>;
  /** Which browser has printed, in a sentence; `undefined` before the first print. */
  printedWith(): string | undefined;
  /** Ends the browser; nothing of it is left. */
  close(): Promise<void>;
}

export interface OpenOptions extends FindOptions {
  /** Ms in which a browser that prints may do nothing; see `printInTab`. */
  patience?: number;
  /** The same of a browser that was started and has not answered yet. */
  startPatience?: number;
}

/** More gain nothing on two cores. */
const TABS = 2;
/** A browser grows; a new one costs 0.3 s. */
const PRINTS_PER_BROWSER = 200;

/** One browser and what it is doing. */
interface Session {
  running: Promise<RunningBrowser>;
  /** Tabs that wait for the next print. */
  idle: Tab[];
  /** Prints begun. */
  begun: number;
  /** Prints going on. */
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
    // Another browser would need the same time.
    if (first instanceof Stalled && first.exceeded === 'processorTime')
      throw new PrintFailed(first.message);
    const second = await attempt(job);
    if ('pdf' in second) return second;
    throw new PrintFailed(second.message);
  }

  /** The print, or the browser's failure; that browser is not used again. */
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

  /** Takes no new prints; ends when those going on have ended. */
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
