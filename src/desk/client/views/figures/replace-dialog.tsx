/** Replaces the picture file of a figure. */
import { useState } from 'preact/hooks';
import { CallError } from '../../call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { uploadAlone } from '../../upload.ts';
import type { SaveStep } from '../../use-step.ts';
import { words } from '../../words.ts';
import type { Panel } from './figure-facts.tsx';
import { PictureField } from './picture-field.tsx';

interface ReplaceDialogProps {
  panel: Panel;
  name: string;
  saving: SaveStep<'figures.change'>;
  onClose(): void;
}

export function ReplaceDialog({ panel, name, saving, onClose }: ReplaceDialogProps) {
  const { figures, common } = words;
  const [file, setFile] = useState<File>();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<CallError>();

  async function replace(): Promise<void> {
    if (!file) return;
    setSending(true);
    setError(undefined);
    try {
      const sent = await uploadAlone(file);
      const { at, file: old } = panel;
      const isSaved = await saving.save(
        { kind: 'replace', at, target: old.path, upload: sent },
        figures.history.replace(name),
        () => figures.replaced(name),
      );
      if (isSaved) onClose();
    } catch (thrown) {
      if (!(thrown instanceof CallError)) throw thrown;
      setError(thrown);
    } finally {
      setSending(false);
    }
  }

  return (
    <Dialog
      title={figures.replaceIn(name)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button
            look="main"
            disabled={!file}
            isBusy={isSending || saving.isRunning}
            onClick={() => void replace()}
          >
            {figures.replace}
          </Button>
        </>
      }
    >
      <CallNotice error={error ?? saving.error} />
      <PictureField file={file} onFile={setFile} />
    </Dialog>
  );
}
