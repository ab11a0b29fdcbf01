/** Asks before a work is removed, and shows where it is cited. */
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import type { SaveStep } from '../../use-step.ts';
import { words } from '../../words.ts';
import { PrintedInlines } from './printed-inlines.tsx';
import { LineLinks, type Work } from './work-item.tsx';

interface RemoveDialogProps {
  article: string;
  manuscript: string;
  work: Work;
  saving: SaveStep<'references.change'>;
  onClose(): void;
}

export function RemoveDialog({ article, manuscript, work, saving, onClose }: RemoveDialogProps) {
  const { references, common } = words;
  const { key, citedAt, printed } = work;
  async function remove(): Promise<void> {
    const isSaved = await saving.save(
      { kind: 'remove', keys: [key] },
      references.history.remove(key),
      () => references.removed(key),
    );
    if (isSaved) onClose();
  }
  return (
    <Dialog
      title={references.removeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="danger" isBusy={saving.isRunning} onClick={() => void remove()}>
            {common.remove}
          </Button>
        </>
      }
    >
      <CallNotice error={saving.error} />
      <p dir="auto">
        <PrintedInlines inlines={printed} />
      </p>
      {citedAt.length > 0 && (
        <p>
          {references.removeCited(citedAt.length)}{' '}
          <LineLinks article={article} manuscript={manuscript} at={citedAt} />
        </p>
      )}
    </Dialog>
  );
}
