/** The words and the width of a figure. */
import { useState } from 'preact/hooks';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import type { SaveStep } from '../../use-step.ts';
import { words } from '../../words.ts';
import { DiscardQuestion } from '../references/discard-question.tsx';
import type { Panel } from './figure-facts.tsx';

interface EditFigureDialogProps {
  article: string;
  panel: Panel;
  name: string;
  saving: SaveStep<'figures.change'>;
  onClose(): void;
}

export function EditFigureDialog({ article, panel, name, saving, onClose }: EditFigureDialogProps) {
  const { figures, common } = words;
  const { at, written = { caption: '', hasCaption: true, width: '' } } = panel;
  const [caption, setCaption] = useState(written.caption);
  const [alt, setAlt] = useState(panel.alt);
  const [width, setWidth] = useState(written.width);
  const [isAsking, setAsking] = useState(false);
  const isWidthWrong = width !== written.width && !WIDTH.test(width.trim());
  const edit = {
    ...(written.hasCaption && caption !== written.caption && { caption }),
    // Without attributes, the words in the brackets can be the alternative text.
    ...(alt !== panel.alt && (written.hasCaption ? { alt } : { caption: alt })),
    ...(width !== written.width && { width: width.trim() }),
  };
  const isChanged = Object.keys(edit).length > 0;

  async function save(): Promise<void> {
    if (isWidthWrong) return;
    const isSaved =
      !isChanged ||
      (await saving.save({ kind: 'edit', at, edit }, figures.history.edit(name), () =>
        figures.saved(name),
      ));
    if (isSaved) onClose();
  }

  return (
    <Dialog
      title={figures.editTitle(name)}
      onClose={() => (isChanged && !isAsking ? setAsking(true) : onClose())}
      actions={
        isAsking ? (
          <DiscardQuestion onDiscard={onClose} onKeep={() => setAsking(false)} />
        ) : (
          <>
            <Button onClick={onClose}>{common.cancel}</Button>
            <Button
              look="main"
              disabled={isWidthWrong}
              isBusy={saving.isRunning}
              onClick={() => void save()}
            >
              {common.save}
            </Button>
          </>
        )
      }
    >
      <CallNotice error={saving.error} />
      {written.hasCaption ? (
        <TextArea
          label={figures.caption}
          hint={figures.captionHint}
          rows={3}
          value={caption}
          onValue={setCaption}
        />
      ) : (
        <p>
          {figures.captionInText}{' '}
          <Link to={{ view: 'article', article, tab: 'text', line: at.line }}>
            {figures.editInText}
          </Link>
        </p>
      )}
      <TextArea label={figures.alt} hint={figures.altHint} rows={3} value={alt} onValue={setAlt} />
      <TextField
        label={figures.width}
        hint={figures.widthHint}
        error={isWidthWrong ? figures.widthError : undefined}
        value={width}
        onValue={setWidth}
      />
    </Dialog>
  );
}

/** As `figures.change` accepts. */
const WIDTH = /^(?:\d{1,4}(?:\.\d{1,2})?(?:%|mm|cm|in|px)?)?$/;
