/** A plain editor for the text of journal.yaml or issue.yaml. */
import { useEffect, useState } from 'preact/hooks';
import { type AnswerOf, call } from '../../call.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';

const said = words.start.journal;

interface SettingsEditorProps {
  /** "journal.yaml" or "1-2/issue.yaml" */
  path: string;
  /** The folder whose history it is: "1-2", or "" for the journal. */
  owner: string;
  onSaved?(): void;
}

export function SettingsEditor({ path, owner, onSaved }: SettingsEditorProps) {
  const { answer, error } = useLoaded('files.read', { path }, () => false);
  if (error) return <CallNotice error={error} />;
  return answer ? <Editor {...{ path, owner, onSaved }} read={answer} /> : <Loading />;
}

type Source = Pick<AnswerOf<'files.read'>, 'text' | 'version'>;

function Editor({
  path,
  owner,
  onSaved,
  read,
}: SettingsEditorProps & { read: AnswerOf<'files.read'> }) {
  const [text, setText] = useState(read.draft?.text ?? read.text);
  const [seen, setSeen] = useState<Source>(read);
  const [other, setOther] = useState<string>();
  const saving = useAction('files.save');
  const isChanged = text !== seen.text;
  useDraft(path, isChanged ? text : undefined, seen.version);
  async function save(): Promise<void> {
    const what = said.editedText(path);
    const saved = await saving.run({
      owner,
      what,
      changes: [{ path, content: text, base: seen.version }],
    });
    if (!saved) return;
    if (!saved.saved) {
      const [found] = saved.conflicts;
      setOther(found?.text);
      // The next save replaces the text that is shown now.
      return setSeen({ text: found?.text ?? '', version: found?.version ?? '' });
    }
    const version = saved.versions[path] ?? '';
    setSeen({ text, version });
    setOther(undefined);
    onSaved?.();
    showToast(
      said.saved(path),
      () => void undo({ owner, path, content: seen.text, base: version }),
    );
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextArea
        label={said.fileText(path)}
        value={text}
        onValue={setText}
        rows={Math.min(24, text.split('\n').length + 2)}
        dir="ltr"
        spellcheck={false}
      />
      {other !== undefined && (
        <Notice kind="warning">
          <p>{said.changed(path)}</p>
          <details>
            <summary>{said.otherText}</summary>
            <pre>{other}</pre>
          </details>
        </Notice>
      )}
      <CallNotice error={saving.error} />
      <div class="row">
        <Button look="main" type="submit" isBusy={saving.isRunning} disabled={!isChanged}>
          {words.common.save}
        </Button>
      </div>
    </form>
  );
}

/** In ms after the last key. */
const PAUSE = 500;

/** Keeps what was typed but not saved. */
function useDraft(path: string, text: string | undefined, base: string): void {
  useEffect(() => {
    if (text === undefined) return;
    const timer = setTimeout(() => {
      // A draft that cannot be kept is tried again with the next key. Saving reports what is wrong.
      call('files.keepDraft', { path, draft: { text, base } }).catch(() => {});
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [path, text, base]);
}

interface Undo {
  owner: string;
  path: string;
  content: string;
  base: string;
}

/** Restores an earlier text, unless the file has changed since then. */
export async function undo({ owner, path, content, base }: Undo): Promise<void> {
  const changes = [{ path, content, base }];
  const saved = await call('files.save', { owner, what: said.undone, changes });
  showToast(saved.saved ? said.isUndone : said.changed(path));
}
