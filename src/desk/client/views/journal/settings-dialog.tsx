/** The settings of the journal that most journals need, as a form. The others are edited as text. */
import { useId, useState } from 'preact/hooks';
import type { SettingName } from '../../../../app/desk/journals/settings-form.ts';
import type { AnswerOf } from '../../call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import { MessagesList } from './messages-list.tsx';
import { undo } from './settings-editor.tsx';

const said = words.start.journal;
const FIELDS = Object.keys(said.fields) as SettingName[];

interface SettingsDialogProps {
  onClose(): void;
  /** The editor wants to see the text. */
  onText(): void;
}

export function SettingsDialog({ onClose, onText }: SettingsDialogProps) {
  const read = useLoaded('journal.settings', {}, () => false);
  if (!read.answer)
    return (
      <Dialog title={said.settingsTitle} onClose={onClose}>
        {read.error ? <CallNotice error={read.error} /> : <Loading />}
      </Dialog>
    );
  return <Form read={read.answer} {...{ onClose, onText }} />;
}

function Form({
  read,
  onClose,
  onText,
}: SettingsDialogProps & { read: AnswerOf<'journal.settings'> }) {
  const [values, setValues] = useState(read.values);
  const [answer, setAnswer] = useState<AnswerOf<'journal.saveSettings'>>();
  const saving = useAction('journal.saveSettings');
  const id = useId();
  async function save(): Promise<void> {
    const { text, version: base } = read;
    const saved = await saving.run({ values, text, base, what: said.settingsChanged });
    setAnswer(saved);
    if (saved?.version === undefined) return;
    const change = { owner: '', path: 'journal.yaml', content: text, base: saved.version };
    showToast(said.settingsSaved, () => void undo(change));
    onClose();
  }
  return (
    <Dialog
      title={said.settingsTitle}
      isWide
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onClick={onText}>
            {said.asText}
          </Button>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button look="main" type="submit" form={id} isBusy={saving.isRunning}>
            {words.common.save}
          </Button>
        </>
      }
    >
      <form
        id={id}
        class="columns"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {FIELDS.map((name) => (
          <TextField
            key={name}
            label={said.fields[name]}
            hint={said.hints[name]}
            value={values[name]}
            onValue={(value) => setValues({ ...values, [name]: value })}
          />
        ))}
      </form>
      <MessagesList title={said.messages} messages={answer?.problems ?? []} />
      {answer?.isChanged && <Notice kind="warning">{said.changed('journal.yaml')}</Notice>}
      <CallNotice error={saving.error} />
    </Dialog>
  );
}
