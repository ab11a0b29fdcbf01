/** Saves a change of the bibliography, and offers to undo it. */
import { useRef, useState } from 'preact/hooks';
import { CallError, call, type RequestOf } from '../../call.ts';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';

export type WorksChange = RequestOf<'references.change'>['change'];
type Undo = RequestOf<'files.restore'>['files'];

export interface SaveWorks {
  /**
   * @param what for the history
   * @param done the sentence that is shown, by the number of changed citations
   * @returns whether it was saved
   */
  save(change: WorksChange, what: string, done: (citations: number) => string): Promise<boolean>;
  isRunning: boolean;
  error?: CallError;
  /** Forgets the error. Called when a dialog opens, whose change is based on what is shown then. */
  start(): void;
}

/**
 * @param versions of the files that the editor sees
 * @param reload loads the list again
 */
export function useWorksChange(
  article: string,
  versions: Record<string, string>,
  reload: () => Promise<void>,
): SaveWorks {
  const action = useAction('references.change');
  const [conflict, setConflict] = useState<CallError>();
  /** The versions on which the open dialog is based. After a conflict, the newest ones count. */
  const seen = useRef<Record<string, string> | undefined>(undefined);
  async function save(
    change: WorksChange,
    what: string,
    done: (citations: number) => string,
  ): Promise<boolean> {
    setConflict(undefined);
    const request = { article, what: what.slice(0, 200), change };
    const answer = await action.run({ ...request, versions: seen.current ?? versions });
    if (!answer) return false;
    seen.current = undefined;
    if (!answer.saved) {
      const [path = ''] = answer.changed;
      // The next attempt is based on the newest versions.
      await reload();
      setConflict(new CallError({ error: words.references.conflict(path) }));
      return false;
    }
    void reload();
    const { undo, citations } = answer;
    showToast(done(citations), () => void undoStep(article, undo, reload));
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
export async function undoStep(article: string, files: Undo, reload: () => void): Promise<void> {
  try {
    const what = words.references.history.undo;
    const { saved } = await call('files.restore', { owner: article, what, files });
    showToast(saved ? words.references.undone : words.references.notUndone);
    reload();
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    showToast(error.message);
  }
}
