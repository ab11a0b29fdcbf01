/** Saves a step that the server plans, such as a change of a reference or a figure, and offers to undo it. */
import { useRef, useState } from 'preact/hooks';
import { CallError, call, type RequestOf } from './call.ts';
import { showToast } from './ui/toast.tsx';
import type { Action } from './use-call.ts';
import { words } from './words.ts';

/** Calls that plan a step, and save it only over the versions that the editor has seen. */
type StepName = 'figures.change' | 'references.change';
type Undo = RequestOf<'files.restore'>['files'];

interface StepPlace {
  article: string;
  /** Of the files that the editor sees, by path. */
  versions: Record<string, string>;
  /** Loads what is shown again. */
  reload(): Promise<void>;
}

export interface SaveStep<Name extends StepName> {
  /**
   * @param what for the history
   * @param done the sentence that is shown, by the number of citations that were changed
   * @returns whether it was saved
   */
  save(
    change: RequestOf<Name>['change'],
    what: string,
    done: (citations: number) => string,
  ): Promise<boolean>;
  isRunning: boolean;
  error?: CallError;
  /** Forgets the error. Called when a dialog opens, whose change is based on what is shown then. */
  start(): void;
}

export function useStep<Name extends StepName>(
  action: Action<Name>,
  { article, versions, reload }: StepPlace,
): SaveStep<Name> {
  const [conflict, setConflict] = useState<CallError>();
  /** The versions on which the open dialog is based. After a conflict, the newest ones count. */
  const seen = useRef<Record<string, string> | undefined>(undefined);
  async function save(
    change: RequestOf<Name>['change'],
    what: string,
    done: (citations: number) => string,
  ): Promise<boolean> {
    setConflict(undefined);
    const request = { article, what: what.slice(0, 200), change };
    const answer = await action.run({
      ...request,
      versions: seen.current ?? versions,
    } as RequestOf<Name>);
    if (!answer) return false;
    seen.current = undefined;
    if (!answer.saved) {
      // The next attempt is based on the newest versions.
      await reload();
      setConflict(new CallError({ error: words.common.conflict(answer.changed[0] ?? '') }));
      return false;
    }
    await reload();
    const citations = 'citations' in answer ? answer.citations : 0;
    showToast(done(citations), () => void undoStep(article, answer.undo, reload));
    return true;
  }
  const error = conflict ?? action.error;
  return {
    save,
    isRunning: action.isRunning,
    ...(error && { error }),
    start: () => {
      seen.current = versions;
      setConflict(undefined);
      action.clear();
    },
  };
}

/** Brings back the files as they were before a step. */
async function undoStep(owner: string, files: Undo, reload: () => Promise<void>): Promise<void> {
  const { stepUndone, undone, notUndone } = words.common;
  try {
    const { saved } = await call('files.restore', { owner, what: stepUndone, files });
    // Whoever reads the sentence sees the state that it speaks of.
    await reload();
    showToast(saved ? undone : notUndone);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    showToast(error.message);
  }
}
