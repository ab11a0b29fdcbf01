/** Adds or edits a question of the editor. A new one needs words of the text that it is about. */
import { useState } from 'preact/hooks';
import type { EditorQuestion, FoundWords } from '../../../../app/desk/proof/editor-questions.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import type { QuestionChange } from './proof-part.ts';

interface QuestionDialogProps {
  article: string;
  /** Absent for a new question. */
  edited: EditorQuestion | undefined;
  onClose(): void;
  onSave(change: QuestionChange): void;
}

export function QuestionDialog({ article, edited, onClose, onSave }: QuestionDialogProps) {
  const own = words.proof.questions;
  const [question, setQuestion] = useState(edited?.question ?? '');
  const [place, setPlace] = useState<FoundWords>();
  const [isTried, setTried] = useState(false);
  const canSave = question.trim() !== '' && (edited !== undefined || place !== undefined);
  return (
    <Dialog
      title={edited ? own.edit : own.add}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button look="main" disabled={!edited && !place} onClick={save}>
            {words.common.save}
          </Button>
        </>
      }
    >
      <div class="stack">
        {!edited && <ChoosePlace article={article} place={place} onPlace={setPlace} />}
        <TextArea
          label={own.question}
          error={isTried && question.trim() === '' ? own.empty : undefined}
          rows={3}
          value={question}
          onValue={setQuestion}
        />
      </div>
    </Dialog>
  );

  function save(): void {
    setTried(true);
    if (!canSave) return;
    if (edited) onSave({ kind: 'edit', offset: edited.offset, question });
    else if (place) onSave({ kind: 'add', offset: place.end, question });
  }
}

interface ChoosePlaceProps {
  article: string;
  place: FoundWords | undefined;
  onPlace(place: FoundWords | undefined): void;
}

function ChoosePlace({ article, place, onPlace }: ChoosePlaceProps) {
  const own = words.proof.questions;
  const [wanted, setWanted] = useState('');
  const [found, setFound] = useState<FoundWords[]>();
  const finding = useAction('proof.findWords');
  return (
    <>
      <form
        class="proof-find"
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <TextField
          label={own.words}
          hint={own.wordsHint}
          error={found?.length === 0 ? own.notFound : undefined}
          value={wanted}
          onValue={(value) => {
            setWanted(value);
            setFound(undefined);
            onPlace(undefined);
          }}
        />
        <Button type="submit" isBusy={finding.isRunning} disabled={wanted.trim() === ''}>
          {own.find}
        </Button>
      </form>
      <CallNotice error={finding.error} />
      {found && found.length > 0 && (
        <fieldset class="stack">
          <legend>{own.places}</legend>
          {found.map((each) => (
            <label key={each.end} class="check">
              <input
                type="radio"
                name="place"
                checked={place?.end === each.end}
                onChange={() => onPlace(each)}
              />
              <span dir="auto">
                … {each.before}
                <mark>{each.words}</mark>
                {each.after} … <span class="soft">{own.place(each.line)}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </>
  );

  async function find(): Promise<void> {
    const places = await finding.run({ article, words: wanted });
    setFound(places);
    onPlace(places?.[0]);
  }
}
