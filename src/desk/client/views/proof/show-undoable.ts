/** Shows what was done, with a button that restores a text as it was before. */
import type { Undo } from '../../../../app/desk/proof/edit-passage.ts';
import { CallError, call } from '../../call.ts';
import { showToast } from '../../ui/toast.tsx';
import { words } from '../../words.ts';

interface Undoable {
  article: string;
  /** What was done. */
  done: string;
  undo: Undo;
  /** What was undone. */
  undone: string;
  /** Called after the text is restored. */
  onUndone?(): void;
}

export function showUndoable({ article, done, undo, undone, onUndone }: Undoable): void {
  showToast(done, () => void restore());

  async function restore(): Promise<void> {
    try {
      const changes = [undo];
      const { saved } = await call('files.save', { owner: article, what: undone, changes });
      showToast(saved ? undone : words.proof.changedSince);
      if (saved) onUndone?.();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      showToast(error.message);
    }
  }
}
