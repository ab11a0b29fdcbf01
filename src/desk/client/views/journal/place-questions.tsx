/** Where the folder of a new journal is made, and its name. */
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { words } from '../../words.ts';
import { FolderBrowser } from './folder-browser.tsx';
import type { AnswersForm } from './new-journal-form.ts';

const asked = words.start.questions;

export function PlaceQuestions({ form }: { form: AnswersForm }) {
  const [isBrowsing, setBrowsing] = useState(false);
  const { parent, name } = form.answers;
  return (
    <fieldset>
      <legend>{asked.place}</legend>
      <div class="columns">
        <div class="with-button">
          <TextField
            label={asked.parent}
            dir="ltr"
            spellcheck={false}
            required
            value={parent}
            error={form.problem('parent')}
            onValue={(value) => form.set('parent', value)}
          />
          <Button onClick={() => setBrowsing(true)}>{asked.browse}</Button>
        </div>
        <TextField
          label={asked.name}
          hint={asked.nameHint}
          dir="ltr"
          spellcheck={false}
          required
          value={name}
          error={form.problem('name')}
          onValue={(value) => form.set('name', value)}
        />
      </div>
      {parent && name && (
        <p class="soft" dir="auto">
          {asked.will(`${parent.replace(/[/\\]$/, '')}/${name}`)}
        </p>
      )}
      {isBrowsing && (
        <ParentDialog
          start={parent}
          onClose={() => setBrowsing(false)}
          onChoose={(path) => {
            form.set('parent', path);
            setBrowsing(false);
          }}
        />
      )}
    </fieldset>
  );
}

interface ParentDialogProps {
  start: string;
  onClose(): void;
  onChoose(path: string): void;
}

function ParentDialog({ start, onClose, onChoose }: ParentDialogProps) {
  const [path, setPath] = useState(start);
  return (
    <Dialog
      title={asked.browse}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button look="main" disabled={path === ''} onClick={() => onChoose(path)}>
            {words.start.chooseHere}
          </Button>
        </>
      }
    >
      <FolderBrowser start={start} onLook={setPath} />
    </Dialog>
  );
}
