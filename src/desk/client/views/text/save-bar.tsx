/** The button that saves, and the state of saving in words. */
import { CallError } from '../../call.ts';
import { Button } from '../../ui/button.tsx';
import { CallNotice, Notice } from '../../ui/notice.tsx';
import { words } from '../../words.ts';
import type { EditedFile, FileState } from './file-types.ts';

export function SaveBar({ state, save }: { state: FileState | undefined; save(): void }) {
  return (
    <div class="save-bar">
      <Button
        look="main"
        title={words.text.saveHint}
        disabled={!state?.isChanged || Boolean(state.conflict)}
        onClick={save}
      >
        {words.common.save}
      </Button>
      <span
        class={`save-state ${state?.isChanged || state?.isGone ? 'changed' : ''}`}
        role="status"
      >
        {state && stateWords(state)}
      </span>
    </div>
  );
}

function stateWords({ isChanged, isSaving, isKept, isGone }: FileState): string {
  if (isSaving) return words.text.saving;
  if (isGone && !isChanged) return words.text.notSaved;
  if (!isChanged) return words.text.saved;
  return isKept ? words.text.notSavedKept : words.text.notSaved;
}

/** A restored draft, and why a save failed. */
export function SaveNotices({ state, file }: { state: FileState; file: EditedFile }) {
  return (
    <>
      {state.isDamaged && (
        <Notice kind="error">
          <p>{words.text.damaged}</p>
        </Notice>
      )}
      {state.isGone && (
        <Notice
          kind="error"
          actions={
            <Button onClick={() => void file.saveAnew(words.text.textEdited)}>
              {words.text.saveAnew}
            </Button>
          }
        >
          <p>{words.text.gone}</p>
        </Notice>
      )}
      {state.isRestored && state.isChanged && !state.conflict && (
        <Notice
          kind="info"
          actions={<Button onClick={() => file.drop()}>{words.text.dropDraft}</Button>}
        >
          <p>{words.text.restored}</p>
        </Notice>
      )}
      <CallNotice
        error={state.error instanceof CallError ? state.error : undefined}
        actions={
          <Button onClick={() => void file.save(words.text.textEdited)}>
            {words.common.tryAgain}
          </Button>
        }
      />
    </>
  );
}
