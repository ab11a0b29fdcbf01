/**
 * What the preview shows, kept beside the process that works on it: it can be asked at any time, whatever a
 * manuscript keeps that process busy with. If the process does not even hear that a file was saved, the new version
 * takes the place of the work: the process is ended, and another one starts with what is saved now.
 */
import { type ChildProcess, fork } from 'node:child_process';
import type { Galley, PlanFacts, ShownArticle, ShownPlan } from '../../preview/shown.ts';
import { atEnd } from '../at-end.ts';
import { familyActivity, killAll, killFamily, processFamily } from '../browser/processes.ts';
import { removeLeftProfiles } from '../browser/profile.ts';
import { declaredRoot } from '../journal/declared-root.ts';
import { openStallWatch, Stalled } from '../stall-watch.ts';
import { SurroundingsError } from '../surroundings.ts';
import { compiled } from '../thread.ts';
import type { DeskOptions } from './desk.ts';
import type { DeskQuestion, FoundFile, FromDesk, ToDesk } from './desk-messages.ts';
import type { DeskState, GalleyFiles } from './desk-state.ts';
import { openWatch } from './watch.ts';

export interface ShownDeskOptions extends Pick<DeskOptions, 'path' | 'out' | 'theme'> {
  /** Told of our own bugs, with their stack traces. */
  crashed(name: string, text: string): void;
}

export interface ShownDesk {
  /** Rejects with a SurroundingsError if the path does not exist or holds no article. */
  opened: Promise<void>;
  plan(): ShownPlan;
  files(name: string): GalleyFiles | undefined;
  /** Texts by their paths. */
  sources(): ReadonlyMap<string, string>;
  /** A picture of an article's page, or a font of a theme. */
  find(
    question: Extract<DeskQuestion, { ask: 'picture' | 'font' }>,
  ): Promise<FoundFile | undefined>;
  look(name: string): void;
  /** @param listener told the names of articles of which something has changed; none for the plan */
  listen(listener: (names: readonly string[]) => void): () => void;
  close(): Promise<void>;
}

/** In ms, until a process that does not hear of a saved file is ended. The longest step of a long article takes one second. */
const LIMITS = { processorTime: 5000, idle: 30_000 };
/** In ms, until a path that cannot be read is tried again. */
const RETRY = 1000;
const ENDED =
  'The work on the articles has ended unexpectedly. It starts again when you save a file.';

interface Known {
  shown: ShownArticle;
  files: GalleyFiles;
}

export function openShownDesk({ crashed, ...options }: ShownDeskOptions): ShownDesk {
  let plan: PlanFacts = { path: options.path, messages: [] };
  let articles = new Map<string, Known>();
  let sources = new Map<string, string>();
  let child: ChildProcess | undefined;
  let looked: string | undefined;
  let retry: NodeJS.Timeout | undefined;
  const root = declaredRoot();
  let isClosed = false;
  let ending = Promise.resolve();
  let questions = 0;
  const waiting = new Map<number, (found: FoundFile | undefined) => void>();
  const listeners = new Set<(names: readonly string[]) => void>();
  const watch = openWatch(changed);
  let settle: { resolve(): void; reject(error: Error): void } | undefined;
  const opened = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const callOff = atEnd(() => {
    if (child?.pid !== undefined) killAll(child.pid, processFamily(child.pid));
  });
  start([]);
  return {
    opened,
    plan: () => ({ ...plan, articles: [...articles.values()].map(({ shown }) => shown) }),
    files: (name) => articles.get(name)?.files,
    sources: () => sources,
    find: ask,
    look: (name) => {
      looked = name;
      void ask({ ask: 'look', name });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };

  function start(paths: readonly string[]): void {
    clearTimeout(retry);
    // A group of its own: what a terminal tells this process does not reach it.
    const own = fork(compiled('preview/desk-process'), {
      detached: true,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child = own;
    own.on('message', (message: FromDesk) => {
      if (child === own) hear(message);
    });
    own.on('error', () => {});
    own.on('exit', () => {
      if (child === own) lost(ENDED);
    });
    const first = { changed: paths, ...(looked !== undefined && { looked }) };
    tell({ say: 'open', options, ...(root !== undefined && { root }), ...first });
  }

  function tell(message: ToDesk): void {
    if (child?.connected) child.send(message);
  }

  function hear(message: FromDesk): void {
    if (message.say === 'state') take(message.state);
    else if (message.say === 'watch')
      void watch.set(message.folders).then(() => tell({ say: 'watching' }));
    else if (message.say === 'crashed') crashed(message.name, message.text);
    else if (message.say === 'failed') fail(message);
    else {
      waiting.get(message.id)?.(message.found);
      waiting.delete(message.id);
    }
  }

  function take(state: DeskState): void {
    const fresh = new Map(state.articles.map((article) => [article.shown.name, article]));
    articles = new Map(
      state.names.flatMap((name) => {
        const known = articles.get(name);
        const next = fresh.get(name);
        const article = next ? joined(known, next) : known;
        return article ? [[name, article]] : [];
      }),
    );
    const texts = new Map([...sources, ...state.sources]);
    sources = new Map(state.sourcePaths.map((path) => [path, texts.get(path) ?? '']));
    plan = state.plan;
    settle?.resolve();
    announce(state.news);
  }

  function announce(names: readonly string[]): void {
    for (const listener of listeners) listener(names);
  }

  function fail({ text, isBug }: Extract<FromDesk, { say: 'failed' }>): void {
    settle?.reject(
      isBug ? Object.assign(new Error(text), { stack: text }) : new SurroundingsError(text),
    );
    lost(text);
    // The folder may come back.
    if (!isBug && !isClosed) retry = setTimeout(() => start([]), RETRY);
  }

  /** The process has ended, or works on nothing. */
  function lost(trouble: string): void {
    void end();
    plan = { ...plan, trouble };
    settle?.reject(new SurroundingsError(trouble));
    announce([]);
  }

  function end(): Promise<void> {
    const pid = child?.pid;
    child = undefined;
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
    ending = ending.then(async () => {
      if (pid !== undefined) await killFamily(pid);
      await removeLeftProfiles();
    });
    return ending;
  }

  function ask(question: DeskQuestion): Promise<FoundFile | undefined> {
    questions += 1;
    const id = questions;
    return new Promise((resolve) => {
      if (!child) return resolve(undefined);
      waiting.set(id, resolve);
      tell({ say: 'question', id, question });
    });
  }

  async function changed(paths: readonly string[]): Promise<void> {
    if (isClosed) return;
    if (!child) return start(paths);
    const told = child;
    const heard = openStallWatch(() => familyActivity(told.pid), LIMITS);
    try {
      await heard.wait('hear of a saved file', ask({ ask: 'changed', paths }));
    } catch (error) {
      if (!(error instanceof Stalled)) throw error;
      if (child !== told) return;
      await end();
      if (!isClosed && !child) start(paths);
    }
  }

  async function close(): Promise<void> {
    isClosed = true;
    clearTimeout(retry);
    watch.close();
    await end();
    callOff();
  }
}

/** A process that was started anew has not yet made what the one before it had made: that stays. */
function joined(known: Known | undefined, { shown, files }: Known): Known {
  if (!known) return { shown, files };
  const isUnread = shown.state === 'building';
  const galley = (fresh: Galley, before: Galley): Galley =>
    fresh.version === undefined && before.version !== undefined
      ? { ...fresh, version: before.version, old: shown.state === 'errors' }
      : fresh;
  const kept = {
    html: galley(shown.html, known.shown.html),
    pdf: galley(shown.pdf, known.shown.pdf),
  };
  const made = Object.entries(files).filter(([, file]) => file !== undefined);
  return {
    shown: { ...(isUnread ? { ...known.shown, state: shown.state } : shown), ...kept },
    files: { ...known.files, ...Object.fromEntries(made) },
  };
}
