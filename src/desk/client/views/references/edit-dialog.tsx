/** The form of one work in a dialog: an existing one, or a new one that the editor fills in. */
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice, Notice } from '../../ui/notice.tsx';
import type { SaveStep } from '../../use-step.ts';
import { words } from '../../words.ts';
import { DiscardQuestion } from './discard-question.tsx';
import { cleanEntry, type Entry, errorsOf, mergedEntry, textOf } from './entry.ts';
import { WorkForm } from './work-form.tsx';
import type { Work } from './work-item.tsx';

interface EditDialogProps {
  work: Work;
  /** Its entry as it was last read, which differs if another program has changed it. */
  newest: Entry;
  /** The keys of the other works. */
  otherKeys: ReadonlySet<string>;
  saving: SaveStep<'references.change'>;
  onClose(): void;
}

export function EditDialog({ work, newest, otherKeys, saving, onClose }: EditDialogProps) {
  const { references, common } = words;
  const [entry, setEntry] = useState<Entry>(work.entry);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const errors = errorsOf(entry, otherKeys);
  const count = Object.keys(errors).length;
  const key = textOf(entry, 'id');
  const isChanged = entry !== work.entry;

  async function save(): Promise<void> {
    setTried(true);
    if (count > 0) return;
    const next = mergedEntry(cleanEntry(entry, work.entry), work.entry, newest);
    const isSaved = await saving.save(
      { kind: 'edit', key: work.key, entry: next },
      references.history.edit(work.key),
      (citations) =>
        key === work.key ? references.saved(key) : references.renamed(work.key, key, citations),
    );
    if (isSaved) onClose();
  }

  return (
    <Dialog
      title={references.dialog.edit(work.key)}
      isWide
      onClose={() => (isChanged && !isAsking ? setAsking(true) : onClose())}
      actions={
        isAsking ? (
          <DiscardQuestion onDiscard={onClose} onKeep={() => setAsking(false)} />
        ) : (
          <>
            {isTried && count > 0 && <span class="soft">{references.errors.form(count)}</span>}
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button look="main" isBusy={saving.isRunning} onClick={() => void save()}>
              {common.save}
            </Button>
          </>
        )
      }
    >
      <CallNotice error={saving.error} />
      {key !== work.key && (
        <Notice kind="info">{references.dialog.renames(work.key, work.citedAt.length)}</Notice>
      )}
      <WorkForm entry={entry} errors={errors} onEntry={setEntry} />
    </Dialog>
  );
}
