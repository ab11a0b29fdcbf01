/**
 * What the preview is about: the articles of a path, read again when a file changes, in the order
 * of interest. One step at a time; while two articles print, others are read. A print that a newer
 * save has overtaken is followed by one print of the newest state, however many saves there were.
 */
import { sep } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { VFile } from 'vfile';
import { openWorkshop } from '../../work/workshop.ts';
import type { Plan } from '../journal/folders.ts';
import { isSystemError, SurroundingsError } from '../surroundings.ts';
import { mostWanted } from './most-wanted.ts';
import { openPlannedWorks } from './planned-works.ts';
import { openWatch } from './watch.ts';
import { watchedFolders } from './watched-folders.ts';
import {
  checkWork,
  isGood,
  printWork,
  readWork,
  renderWork,
  type Step,
  type Work,
} from './work.ts';

export interface DeskOptions {
  /** Article, issue or journal folder. */
  path: string;
  /** Output folder of builds: how long articles printed there is where numbering starts from. */
  out: string;
  /** Theme instead of the journal's. */
  theme?: string;
  /** Told of our own bugs. */
  crashed(name: string, error: unknown): void;
}

export interface Desk {
  /** Those asked for, in printed order. */
  works(): readonly Work[];
  plan(): Plan;
  /** Files of themes, with their diagnostics. */
  themeFiles(): readonly VFile[];
  /** Why the path cannot be read at present. */
  trouble(): string | undefined;
  /** Somebody looks at an article: it comes first. */
  look(name: string): void;
  /** @param listener told the names of articles of which something has changed; none for the plan */
  listen(listener: (names: readonly string[]) => void): () => void;
  close(): Promise<void>;
}

const STEPS: readonly Step[] = ['read', 'render', 'check'];
/** Prints at once; without anybody's interest one. */
const PRINTS = 2;
/** Milliseconds that a new page has for itself, until it is shown. */
const BREATH = 150;
/** Milliseconds until a path that cannot be read is tried again. */
const RETRY = 1000;

/** @throws SurroundingsError where the path does not exist or holds no article */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const workshop = openWorkshop(options.theme);
  const listeners = new Set<(names: readonly string[]) => void>();
  const changed = new Set<string>();
  const prints = new Set<Promise<void>>();
  const works = await openPlannedWorks(options.path, options.out);
  let trouble: string | undefined;
  let latest = Date.now();
  let wake = () => {};
  let closed = false;

  let retry: NodeJS.Timeout | undefined;
  const watch = openWatch(note);
  await watchAll();
  const working = work();

  return {
    works: works.asked,
    plan: works.plan,
    themeFiles: () => workshop.files,
    trouble: () => trouble,
    look,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };

  /** Grows with each version of anything, also over restarts. */
  function number(): number {
    latest += 1;
    return latest;
  }
  function note(paths: readonly string[]): void {
    for (const path of paths) changed.add(path);
    wake();
  }
  function tell(...names: string[]): void {
    for (const listener of listeners) listener(names);
  }
  function look(name: string): void {
    const work = works.asked().find(({ folder }) => folder.output === name);
    if (!work) return;
    work.interest = number();
    wake();
  }

  // ------------------------------------------------------------------ the round

  async function work(): Promise<void> {
    while (!closed) {
      if (changed.size > 0) await takeChanges();
      const next = mostWanted(works.all(), STEPS);
      if (next) await guarded(next.work, () => doStep(next.work, next.step));
      startPrints();
      // Others have a turn: requests, prints that have come back.
      await (next || changed.size > 0 ? new Promise(setImmediate) : asleep());
    }
  }

  /** Until there is news; what came while the round was busy counts. */
  function asleep(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
      if (closed || changed.size > 0) resolve();
    });
  }

  async function doStep(work: Work, step: Step): Promise<void> {
    work.todo.delete(step);
    if (step === 'read') await read(work);
    else if (step === 'render') await render(work);
    else {
      await checkWork(work, workshop);
      tell(work.folder.output);
    }
  }

  async function read(work: Work): Promise<void> {
    work.crash = undefined;
    await readWork(work, workshop, number);
    if (work.asked || work.count === undefined) work.todo.add('print');
    works.numberPages(work);
    if (isGood(work)) {
      await render(work);
    } else {
      for (const step of ['render', 'check', 'print'] as const) work.todo.delete(step);
      tell(work.folder.output);
    }
  }

  async function render(work: Work): Promise<void> {
    if (!work.asked || !isGood(work)) return;
    work.todo.delete('render');
    work.todo.add('check');
    const differs = renderWork(work, number);
    tell(work.folder.output);
    // The page goes to its reader before the machine is busy with the rest.
    if (differs && work.interest > 0 && listeners.size > 0)
      await Promise.race([delay(BREATH), asleep()]);
  }

  async function guarded(work: Work, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      if (closed) return;
      // Its folder has gone: the plan knows better.
      if (error instanceof SurroundingsError || isMissing(error)) {
        work.lost = true;
        setTimeout(() => note([work.folder.folder]), RETRY / 2).unref();
      } else {
        work.crash = error;
        work.todo.clear();
        if (!isSystemError(error)) options.crashed(work.folder.output, error);
      }
      tell(work.folder.output);
    }
  }

  // ---------------------------------------------------------------------- prints

  function startPrints(): void {
    for (;;) {
      const all = works.all();
      // States of all articles before PDFs that nobody asked for.
      const reading = all.some(({ todo }) => STEPS.some((step) => todo.has(step)));
      const waiting = all.filter(
        ({ printing, interest }) => !printing && (interest > 0 || !reading),
      );
      const next = mostWanted(waiting, ['print'])?.work;
      const most = next && next.interest > 0 ? PRINTS : 1;
      if (!next || closed || prints.size >= most) return;
      const print = printed(next).finally(() => {
        prints.delete(print);
        wake();
      });
      prints.add(print);
    }
  }

  async function printed(work: Work): Promise<void> {
    work.todo.delete('print');
    work.printing = true;
    await guarded(work, () => printWork(work, workshop, number));
    work.printing = false;
    works.numberPages(work);
    tell(work.folder.output);
  }

  // --------------------------------------------------------------------- changes

  async function takeChanges(): Promise<void> {
    const paths = [...changed];
    changed.clear();
    const touched = works
      .all()
      .filter(({ folder }) => paths.some((path) => path.startsWith(folder.folder + sep)));
    for (const one of touched) {
      one.todo.add('read');
      one.interest = number();
    }
    const others = paths.filter(
      (path) => !touched.some(({ folder }) => path.startsWith(folder.folder + sep)),
    );
    if (others.length > 0) await planAnew(others);
  }

  async function planAnew(paths: readonly string[]): Promise<void> {
    const shared = paths.filter(isShared);
    if (shared.length > 0) {
      workshop.forget();
      for (const one of works.all()) one.todo.add('read');
    }
    const before = works.asked();
    try {
      await works.replan();
      trouble = undefined;
      await watchAll();
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
      if (!(error instanceof SurroundingsError) && !isSystemError(error))
        options.crashed(options.path, error);
      // What is not there cannot be watched.
      clearTimeout(retry);
      retry = setTimeout(() => note([options.path]), RETRY);
    }
    tell(...new Set([...before, ...works.asked()].map(({ folder }) => folder.output)));
  }

  function watchAll(): Promise<void> {
    return watch.set(watchedFolders(options.path, works.plan()));
  }

  async function close(): Promise<void> {
    closed = true;
    clearTimeout(retry);
    watch.close();
    wake();
    await workshop.close();
    await Promise.all([working, ...prints]);
  }
}

/** Whether a file is of concern to every article. */
function isShared(path: string): boolean {
  return /(^|[/\\])((journal|issue|published)\.yaml|templates([/\\].*)?|[^/\\]+\.csl)$/.test(path);
}

function isMissing(error: unknown): boolean {
  return isSystemError(error) && error.code === 'ENOENT';
}
