/** Starts and talks to the process that compiles the articles of a preview. */
import { fork } from 'node:child_process';
import { removeLeftProfiles } from '../../io/browser/profile.ts';
import { familyOf, familyOptions } from '../../io/processes/processes.ts';
import type { Activity } from '../../io/processes/stall-watch.ts';
import { bundled } from '../../io/system/bundled.ts';
import type {
  FoundFile,
  FromPreviewProcess,
  PreviewQuestion,
  ToPreviewProcess,
} from './preview-messages.ts';

export interface PreviewChild {
  tell(message: ToPreviewProcess): void;
  /** Resolves to undefined if there is no such file, or if the process ends before it answers. */
  ask(question: PreviewQuestion): Promise<FoundFile | undefined>;
  activity(): Activity | undefined;
  /** Ends it and its browser, without further events. */
  end(): Promise<void>;
  /** The same synchronously, for the end of this process. */
  kill(): void;
}

export interface PreviewListener {
  hear(message: Exclude<FromPreviewProcess, { say: 'answer' }>): void;
  /** The process has ended by itself. */
  ended(): void;
}

/** @param cwd its working folder. By default, that of this process */
export function startPreviewChild({ hear, ended }: PreviewListener, cwd?: string): PreviewChild {
  const child = fork(bundled('app/preview/preview-process.js'), {
    ...familyOptions(),
    cwd,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const { activity, end: endAll, kill } = familyOf(child);
  const waiting = new Map<number, (found: FoundFile | undefined) => void>();
  let questions = 0;
  let isOver = false;
  child.on('message', (message: FromPreviewProcess) => {
    if (isOver) return;
    if (message.say === 'answer') settle(message.id, message.found);
    else hear(message);
  });
  child.on('error', () => {});
  child.on('exit', () => {
    if (!isOver) ended();
  });
  return { tell, ask, activity, end, kill };

  function tell(message: ToPreviewProcess): void {
    if (child.connected) child.send(message);
  }

  function ask(question: PreviewQuestion): Promise<FoundFile | undefined> {
    questions += 1;
    const id = questions;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      tell({ say: 'question', id, question });
    });
  }

  function settle(id: number, found: FoundFile | undefined): void {
    waiting.get(id)?.(found);
    waiting.delete(id);
  }

  async function end(): Promise<void> {
    isOver = true;
    for (const id of [...waiting.keys()]) settle(id, undefined);
    await endAll();
    await removeLeftProfiles();
  }
}
