/** Saves a change of figures, and offers to undo it. */
import { useRef, useState } from 'preact/hooks';
import { CallError, call, type RequestOf } from '../../call.ts';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';

export type FigureChange = RequestOf<'figures.change'>['change'];
type Undo = RequestOf<'files.restore'>['files'];

export interface SaveFigure {
  /**
   * @param what for the history
   * @param done the sentence that is shown
   * @returns whether it was saved
   */
  save(change: FigureChange, what: string, done: string): Promise<boolean>;
  isRunning: boolean;
  error?: CallError;
  /** Forgets the error. Called when a dialog opens, whose change is based on what is shown then. */
  start(): void;
}

export function useFigureChange(
  article: string,
  versions: Record<string, string>,
  reload: () => void,
): SaveFigure {
  const action = useAction('figures.change');
  const [conflict, setConflict] = useState<CallError>();
  /** The versions on which the open dialog is based. After a conflict, the newest ones count. */
  const seen = useRef<Record<string, string> | undefined>(undefined);
  async function save(change: FigureChange, what: string, done: string): Promise<boolean> {
    setConflict(undefined);
    const request = { article, what: what.slice(0, 200), change };
    const answer = await action.run({ ...request, versions: seen.current ?? versions });
    if (!answer) return false;
    seen.current = undefined;
    reload();
    if (!answer.saved) {
      setConflict(new CallError({ error: words.figures.conflict(answer.changed[0] ?? '') }));
      return false;
    }
    const { undo } = answer;
    showToast(done, () => void undoStep(article, undo, reload));
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

async function undoStep(article: string, files: Undo, reload: () => void): Promise<void> {
  const { figures } = words;
  try {
    const request = { owner: article, what: figures.history.undo, files };
    const { saved } = await call('files.restore', request);
    showToast(saved ? figures.undone : figures.notUndone);
    reload();
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    showToast(error.message);
  }
}
