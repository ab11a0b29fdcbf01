/** Adds a figure to the text: a picture file, its words, and where it stands. */
import { useState } from 'preact/hooks';
import { CallError } from '../../call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SelectField, TextArea } from '../../ui/field.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { uploadAlone } from '../../upload.ts';
import type { SaveStep } from '../../use-step.ts';
import { words } from '../../words.ts';
import { DiscardQuestion } from '../references/discard-question.tsx';
import type { FigureList } from './figure-facts.tsx';
import { PictureField } from './picture-field.tsx';

interface AddFigureDialogProps {
  manuscript: string;
  places: FigureList['places'];
  /** A file of the article that the text does not use yet. */
  path?: string | undefined;
  saving: SaveStep<'figures.change'>;
  onClose(): void;
}

export function AddFigureDialog({
  manuscript,
  places,
  path,
  saving,
  onClose,
}: AddFigureDialogProps) {
  const { figures, common } = words;
  const [file, setFile] = useState<File>();
  const [caption, setCaption] = useState('');
  const [alt, setAlt] = useState('');
  const [after, setAfter] = useState('');
  const [isSending, setSending] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<CallError>();
  const isChanged = file !== undefined || caption !== '' || alt !== '';

  async function add(): Promise<void> {
    setSending(true);
    setError(undefined);
    try {
      const picture = path !== undefined ? { path } : file && (await uploadAlone(file));
      if (!picture) return;
      const afterLine = after === '' ? undefined : Number(after);
      const change = { kind: 'add' as const, picture, caption, alt, afterLine, manuscript };
      if (await saving.save(change, figures.history.add, () => figures.added)) onClose();
    } catch (thrown) {
      if (!(thrown instanceof CallError)) throw thrown;
      setError(thrown);
    } finally {
      setSending(false);
    }
  }

  return (
    <Dialog
      title={figures.addTitle}
      onClose={() => (isChanged && !isAsking ? setAsking(true) : onClose())}
      actions={
        isAsking ? (
          <DiscardQuestion onDiscard={onClose} onKeep={() => setAsking(false)} />
        ) : (
          <>
            {!file && path === undefined && <span class="soft">{figures.chooseFirst}</span>}
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button
              look="main"
              disabled={!file && path === undefined}
              isBusy={isSending || saving.isRunning}
              onClick={() => void add()}
            >
              {common.add}
            </Button>
          </>
        )
      }
    >
      <CallNotice error={error ?? saving.error} />
      {path === undefined ? <PictureField file={file} onFile={setFile} /> : <code>{path}</code>}
      <TextArea
        label={figures.caption}
        hint={figures.captionHint}
        rows={3}
        value={caption}
        onValue={setCaption}
      />
      <TextArea label={figures.alt} hint={figures.altHint} rows={3} value={alt} onValue={setAlt} />
      <SelectField
        label={figures.place}
        value={after}
        onValue={setAfter}
        options={[
          { value: '', label: figures.endOfText },
          ...places.map(({ line, words: start }) => ({
            value: String(line),
            label: figures.afterPlace(start, line),
          })),
        ]}
      />
    </Dialog>
  );
}
