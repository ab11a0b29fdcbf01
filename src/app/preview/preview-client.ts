/**
 * Keeps what the preview shows outside of the process that compiles the articles, so that it can answer while that
 * process is busy. If the process does not even react to a saved file, it is ended, and a new one starts with the
 * saved files.
 */

import { declaredRoot } from '../../io/journal/declared-root.ts';
import { atEnd } from '../../io/processes/at-end.ts';
import { openStallWatch, Stalled } from '../../io/processes/stall-watch.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { openWatch } from '../../io/watch.ts';
import { type PreviewChild, type PreviewListener, startPreviewChild } from './preview-child.ts';
import type { FoundFile, FromPreviewProcess, PreviewQuestion } from './preview-messages.ts';
import { mergeState, type PreviewSnapshot } from './preview-snapshot.ts';
import type { GalleyFiles } from './preview-state.ts';
import type { PreviewStoreOptions } from './preview-store.ts';
import type { ShownPlan } from './shown.ts';

export interface PreviewClientOptions extends Pick<PreviewStoreOptions, 'path' | 'out' | 'theme'> {
  /** Working folder, to which paths in messages are relative. By default, that of this process. */
  cwd?: string;
  /** Called for our bugs, with their stack traces. */
  crashed(name: string, text: string): void;
}

export interface PreviewClient {
  /** Rejects with a SurroundingsError if the path does not exist or holds no article. */
  opened: Promise<void>;
  plan(): ShownPlan;
  files(name: string): GalleyFiles | undefined;
  /** Texts by their paths. */
  sources(): ReadonlyMap<string, string>;
  /** A picture of an article's page, or a font of a theme. */
  find(
    question: Extract<PreviewQuestion, { ask: 'picture' | 'font' }>,
  ): Promise<FoundFile | undefined>;
  look(name: string): void;
  /** @param listener gets the names of changed articles; none if only the plan has changed */
  listen(listener: (names: readonly string[]) => void): () => void;
  close(): Promise<void>;
}

/** In ms, until a process that does not react to a saved file is ended. The longest step of a long article takes one second. */
const LIMITS = { processorTime: 5000, idle: 30_000 };
/** In ms, until a path that cannot be read is tried again. */
const RETRY = 1000;
const ENDED =
  'The work on the articles has ended unexpectedly. It starts again when you save a file.';

export function openPreviewClient({
  crashed,
  cwd,
  ...options
}: PreviewClientOptions): PreviewClient {
  let known: PreviewSnapshot = {
    plan: { path: options.path, messages: [] },
    articles: new Map(),
    sources: new Map(),
  };
  let child: PreviewChild | undefined;
  let looked: string | undefined;
  let retry: NodeJS.Timeout | undefined;
  const root = declaredRoot();
  let isClosed = false;
  let ending = Promise.resolve();
  const listeners = new Set<(names: readonly string[]) => void>();
  const watch = openWatch(changed);
  const { promise: opened, resolve, reject } = settleable();
  const callOff = atEnd(() => child?.kill());
  start([]);
  return {
    opened,
    plan: () => ({
      ...known.plan,
      articles: [...known.articles.values()].map(({ shown }) => shown),
    }),
    files: (name) => known.articles.get(name)?.files,
    sources: () => known.sources,
    find: async (question) => child?.ask(question),
    look: (name) => {
      looked = name;
      void child?.ask({ ask: 'look', name });
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close,
  };

  function start(paths: readonly string[]): void {
    clearTimeout(retry);
    child = startPreviewChild({ hear, ended: () => lost(ENDED) }, cwd);
    const first = { changed: paths, ...(looked !== undefined && { looked }) };
    child.tell({ say: 'open', options, ...(root !== undefined && { root }), ...first });
  }

  function hear(message: Parameters<PreviewListener['hear']>[0]): void {
    if (message.say === 'watch')
      void watch.set(message.folders).then(() => child?.tell({ say: 'watching' }));
    else if (message.say === 'crashed') crashed(message.name, message.text);
    else if (message.say === 'failed') fail(message);
    else {
      known = mergeState(known, message.state);
      resolve();
      announce(message.state.news);
    }
  }

  function announce(names: readonly string[]): void {
    for (const listener of listeners) listener(names);
  }

  function fail({ text, isBug }: Extract<FromPreviewProcess, { say: 'failed' }>): void {
    reject(isBug ? Object.assign(new Error(text), { stack: text }) : new SurroundingsError(text));
    lost(text);
    // The folder may be restored.
    if (!isBug && !isClosed) retry = setTimeout(() => start([]), RETRY);
  }

  /** The process has ended, or works on nothing. */
  function lost(trouble: string): void {
    void end();
    known = { ...known, plan: { ...known.plan, trouble } };
    reject(new SurroundingsError(trouble));
    announce([]);
  }

  function end(): Promise<void> {
    const ended = child?.end();
    child = undefined;
    ending = Promise.all([ending, ended]).then(() => undefined);
    return ending;
  }

  async function changed(paths: readonly string[]): Promise<void> {
    if (isClosed) return;
    if (!child) return start(paths);
    const told = child;
    const heard = openStallWatch(told.activity, LIMITS);
    try {
      await heard.wait('hear of a saved file', told.ask({ ask: 'changed', paths }));
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

function settleable() {
  let [resolve, reject]: [() => void, (error: Error) => void] = [() => {}, () => {}];
  const promise = new Promise<void>((...settle) => {
    [resolve, reject] = settle;
  });
  return { promise, resolve, reject };
}
