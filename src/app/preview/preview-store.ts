/**
 * The articles of a preview. They are read again when a file changes, in the order of interest, one step at a time.
 * While two articles print, others are read. If files are saved during a print, the newest state is printed once
 * afterwards.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { VFile } from 'vfile';
import type { Plan } from '../../io/journal/folders.ts';
import { isSystemError, SurroundingsError } from '../../io/system/surroundings.ts';
import { openWatch as openOwnWatch, type Watch } from '../../io/watch.ts';
import { type BuildContext, openBuildContext } from '../articles/build-context.ts';
import { openPlannedWorks, type PlannedWorks } from './planned-works.ts';
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

export interface PreviewStoreOptions {
  /** Article, issue or journal folder. */
  path: string;
  /** Output folder of builds, whose PDFs give the number of pages at the start. */
  out: string;
  /** Theme instead of the journal's. */
  theme?: string;
  /** Called for our bugs. */
  crashed(name: string, error: unknown): void;
  /** Watches the files of the path. Tests and the preview use different watchers. */
  openWatch?(changed: (paths: readonly string[]) => void): Watch;
}

type Listener = (names: readonly string[]) => void | Promise<void>;

export interface PreviewStore {
  /** The wanted articles, in printed order. */
  works(): readonly Work[];
  plan(): Plan;
  /** Files of themes, with their diagnostics. */
  themeFiles(): readonly VFile[];
  /** Why the path cannot be read at present. */
  trouble(): string | undefined;
  /** Somebody looks at an article, which then comes first. */
  look(name: string): void;
  /**
   * @param listener gets the names of changed articles; none if only the plan has changed. The next step begins when
   *   it has resolved
   */
  listen(listener: Listener): () => void;
  close(): Promise<void>;
}

const STEPS: readonly Step[] = ['read', 'render', 'check'];
/** The number of parallel prints. Only one if nobody looks at an article. */
const PRINTS = 2;
/** In ms. The pause after a new page, so that it is shown quickly. */
const BREATH = 150;
/** In ms, until a path that cannot be read is tried again. */
const RETRY = 1000;

/** The shared state of the functions below. */
interface Round extends Pick<PreviewStoreOptions, 'path' | 'crashed'> {
  context: BuildContext;
  works: PlannedWorks;
  watch: Watch;
  listeners: Set<Listener>;
  /** Resolves when the listeners have finished. */
  told: Promise<unknown>;
  /** Changed paths. */
  changed: Set<string>;
  prints: Set<Promise<void>>;
  trouble?: string;
  latest: number;
  wake(): void;
  closed: boolean;
  retry?: NodeJS.Timeout;
}

/** @throws SurroundingsError where the path does not exist or holds no article */
export async function openPreviewStore({
  path,
  out,
  theme,
  crashed,
  openWatch = openOwnWatch,
}: PreviewStoreOptions): Promise<PreviewStore> {
  const round: Round = {
    path,
    crashed,
    context: openBuildContext(theme),
    works: await openPlannedWorks(path, out),
    watch: openWatch((paths) => note(round, paths)),
    listeners: new Set(),
    told: Promise.resolve(),
    changed: new Set(),
    prints: new Set(),
    latest: Date.now(),
    wake: () => {},
    closed: false,
  };
  await watchAll(round);
  const working = work(round);
  const { works, context, listeners } = round;
  return {
    works: works.requested,
    plan: works.plan,
    themeFiles: () => context.files,
    trouble: () => round.trouble,
    look: (name) => look(round, name),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      round.closed = true;
      clearTimeout(round.retry);
      round.watch.close();
      round.wake();
      await context.close();
      await Promise.all([working, ...round.prints]);
    },
  };
}

/** A number that grows with each version, even after a restart. */
function nextNumber(round: Round): number {
  round.latest += 1;
  return round.latest;
}

function note(round: Round, paths: readonly string[]): void {
  for (const path of paths) round.changed.add(path);
  round.wake();
}

function tell(round: Round, ...names: string[]): void {
  const passed = [...round.listeners].map((listener) => listener(names));
  round.told = Promise.all([round.told, ...passed]);
}

function look(round: Round, name: string): void {
  const work = round.works.requested().find(({ folder }) => folder.output === name);
  if (!work) return;
  work.interest = nextNumber(round);
  round.wake();
}

// ------------------------------------------------------------------ the round

async function work(round: Round): Promise<void> {
  while (!round.closed) {
    if (round.changed.size > 0) await takeChanges(round);
    const next = mostWanted(round.works.all(), STEPS);
    if (next) await guarded(round, next.work, () => doStep(round, next.work, next.step));
    startPrints(round);
    await round.told;
    // Lets requests and finished prints run.
    await (next || round.changed.size > 0 ? new Promise(setImmediate) : asleep(round));
  }
}

/** Waits for changes, including those that came while the round was busy. */
function asleep(round: Round): Promise<void> {
  return new Promise((resolve) => {
    round.wake = resolve;
    if (round.closed || round.changed.size > 0) resolve();
  });
}

/** The next work that has one of the steps to do. */
function mostWanted(
  works: readonly Work[],
  steps: readonly Step[],
): { work: Work; step: Step } | undefined {
  let best: { work: Work; step: Step; rank: number } | undefined;
  for (const work of works) {
    const step = steps.find((each) => work.todo.has(each));
    if (!step) continue;
    const unknown = work.assigned?.problem?.kind === 'unknown';
    const rank = work.interest * 10 - steps.indexOf(step) - (unknown ? 5 : 0);
    if (!best || rank > best.rank) best = { work, step, rank };
  }
  return best;
}

async function doStep(round: Round, work: Work, step: Step): Promise<void> {
  work.todo.delete(step);
  if (step === 'read') await read(round, work);
  else if (step === 'render') await render(round, work);
  else {
    await checkWork(work, round.context);
    tell(round, work.folder.output);
  }
}

async function read(round: Round, work: Work): Promise<void> {
  work.crash = undefined;
  await readWork(work, round.context, () => nextNumber(round));
  if (work.requested || work.count === undefined) work.todo.add('print');
  round.works.numberPages(work);
  if (isGood(work)) {
    await render(round, work);
  } else {
    for (const step of ['render', 'check', 'print'] as const) work.todo.delete(step);
    tell(round, work.folder.output);
  }
}

async function render(round: Round, work: Work): Promise<void> {
  if (!work.requested || !isGood(work)) return;
  work.todo.delete('render');
  work.todo.add('check');
  const differs = renderWork(work, () => nextNumber(round));
  tell(round, work.folder.output);
  // The page is shown before the machine is busy with the rest.
  if (differs && work.interest > 0 && round.listeners.size > 0)
    await Promise.race([delay(BREATH), asleep(round)]);
}

async function guarded(round: Round, work: Work, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (round.closed) return;
    // Its folder is gone, so a new plan is needed.
    if (error instanceof SurroundingsError || isMissing(error)) {
      work.lost = true;
      setTimeout(() => note(round, [work.folder.folder]), RETRY / 2).unref();
    } else {
      work.crash = error;
      work.todo.clear();
      if (!isSystemError(error)) round.crashed(work.folder.output, error);
    }
    tell(round, work.folder.output);
  }
}

// ---------------------------------------------------------------------- prints

function startPrints(round: Round): void {
  const { works, prints } = round;
  for (;;) {
    const all = works.all();
    // The states of all articles come before PDFs that nobody looks at.
    const reading = all.some(({ todo }) => STEPS.some((step) => todo.has(step)));
    const waiting = all.filter(({ printing, interest }) => !printing && (interest > 0 || !reading));
    const next = mostWanted(waiting, ['print'])?.work;
    const most = next && next.interest > 0 ? PRINTS : 1;
    if (!next || round.closed || prints.size >= most) return;
    const print = printed(round, next).finally(() => {
      prints.delete(print);
      round.wake();
    });
    prints.add(print);
  }
}

async function printed(round: Round, work: Work): Promise<void> {
  work.todo.delete('print');
  work.printing = true;
  await guarded(round, work, () => printWork(work, round.context, () => nextNumber(round)));
  work.printing = false;
  round.works.numberPages(work);
  tell(round, work.folder.output);
}

// --------------------------------------------------------------------- changes

async function takeChanges(round: Round): Promise<void> {
  const paths = [...round.changed];
  round.changed.clear();
  const isIn = (path: string, { folder }: Work) => path.startsWith(`${folder.folder}/`);
  const touched = round.works.all().filter((one) => paths.some((path) => isIn(path, one)));
  for (const one of touched) {
    one.todo.add('read');
    one.interest = nextNumber(round);
  }
  if (touched.length > 0) tell(round, ...touched.map(({ folder }) => folder.output));
  const others = paths.filter((path) => !touched.some((one) => isIn(path, one)));
  if (others.length > 0) await planAnew(round, others);
}

async function planAnew(round: Round, paths: readonly string[]): Promise<void> {
  const { works } = round;
  if (paths.some(isShared)) {
    round.context.forget();
    for (const one of works.all()) one.todo.add('read');
  }
  const before = works.requested();
  try {
    await works.replan();
    round.trouble = undefined;
    await watchAll(round);
  } catch (error) {
    round.trouble = error instanceof Error ? error.message : String(error);
    if (!(error instanceof SurroundingsError) && !isSystemError(error))
      round.crashed(round.path, error);
    // A missing folder cannot be watched.
    clearTimeout(round.retry);
    round.retry = setTimeout(() => note(round, [round.path]), RETRY);
  }
  tell(round, ...new Set([...before, ...works.requested()].map(({ folder }) => folder.output)));
}

function watchAll({ watch, path, works }: Round): Promise<void> {
  return watch.set(watchedFolders(path, works.plan()));
}

/** Whether a file concerns every article. */
function isShared(path: string): boolean {
  return /(^|[/\\])((journal|issue|published)\.yaml|templates([/\\].*)?|[^/\\]+\.csl)$/.test(path);
}

function isMissing(error: unknown): boolean {
  return isSystemError(error) && error.code === 'ENOENT';
}
