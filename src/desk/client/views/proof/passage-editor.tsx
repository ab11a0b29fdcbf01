/** The passage of an answer: the proposed edit, its differences, and the button that applies it. */
import { useState } from 'preact/hooks';
import type { Passage } from '../../../../app/desk/proof/passage.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/field.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import type { ProofPart } from './proof-part.ts';
import { showUndoable } from './show-undoable.ts';
import { WordDifferences } from './word-differences.tsx';

interface PassageEditorProps extends ProofPart {
  id: string;
  passage: Passage;
  proposal: string | undefined;
}

export function PassageEditor({ article, id, passage, proposal, onChanged }: PassageEditorProps) {
  const { path, first, text, base } = passage;
  const [edited, setEdited] = useState(proposal ?? text);
  const editing = useAction('proof.edit');
  const reopening = useAction('proof.decide');
  const { answers } = words.proof;
  return (
    <div class="stack">
      <div class="proof-differences">
        <h4>{answers.proposal}</h4>
        <p dir="auto">
          {edited === text ? (
            <span class="soft">{answers.unchanged}</span>
          ) : (
            <WordDifferences before={text} after={edited} />
          )}
        </p>
      </div>
      <TextArea
        label={answers.passage}
        hint={answers.passageHint(first)}
        rows={Math.min(8, 2 + text.split('\n').length)}
        value={edited}
        onValue={setEdited}
      />
      <CallNotice error={editing.error} />
      <div class="row">
        <Button
          look="main"
          aria-label={answers.applyNamed(id)}
          isBusy={editing.isRunning}
          disabled={edited === text}
          onClick={() => void apply()}
        >
          {answers.apply}
        </Button>
      </div>
    </div>
  );

  async function apply(): Promise<void> {
    const edit = { path, first, text, base, edited };
    const undo = await editing.run({ article, id, edit, what: answers.what(id) });
    onChanged();
    if (!undo) return;
    showUndoable({
      article,
      done: answers.applied(id),
      undo,
      undone: answers.undone(id),
      onUndone: () => void reopening.run({ article, id, state: 'open' }).then(onChanged),
    });
  }
}
