/** An answer of the author, with what the editor can do with it. */
import { useState } from 'preact/hooks';
import type { ShownAnswer } from '../../../../app/desk/proof/show-proof.ts';
import { Link } from '../../router.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/field.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { PassageEditor } from './passage-editor.tsx';
import type { ProofPart } from './proof-part.ts';

interface AnswerCardProps extends ProofPart {
  answer: ShownAnswer;
}

const CHIPS = { open: 'warnings', done: 'fine', refused: 'errors' } as const;

export function AnswerCard({ answer, ...part }: AnswerCardProps) {
  const { id, text, state, reason, passage, proposal } = answer;
  const [isEditing, setEditing] = useState(proposal !== undefined);
  const removing = useAction('proof.removeAnswer');
  const restoring = useAction('proof.restoreAnswer');
  return (
    <div class="proof-answer stack">
      <div class="row spread">
        <blockquote dir="auto">{text}</blockquote>
        <div class="row">
          <span class={`chip ${CHIPS[state]}`}>{words.proof.answers.state[state]}</span>
          <IconButton
            label={words.proof.answers.removeNamed(id)}
            icon="×"
            onClick={() => void remove()}
          />
        </div>
      </div>
      {reason && (
        <p class="soft" dir="auto">
          {words.proof.answers.reason}: {reason}
        </p>
      )}
      {state === 'open' && passage && isEditing && (
        <PassageEditor key={passage.base} {...part} id={id} passage={passage} proposal={proposal} />
      )}
      <CallNotice error={removing.error} />
      <AnswerButtons
        {...part}
        answer={answer}
        isEditing={isEditing}
        onEdit={() => setEditing(!isEditing)}
      />
    </div>
  );

  async function remove(): Promise<void> {
    const { article, onChanged } = part;
    if ((await removing.run({ article, id })) === undefined) return;
    onChanged();
    const { passage: _, proposal: __, ...kept } = answer;
    showToast(words.proof.answers.removedAnswer(id), () => {
      void restoring.run({ article, answer: kept }).then(onChanged);
    });
  }
}

interface AnswerButtonsProps extends AnswerCardProps {
  isEditing: boolean;
  onEdit(): void;
}

function AnswerButtons(props: AnswerButtonsProps) {
  const { article, answer, manuscript, isEditing, onEdit, onChanged } = props;
  const { id, state, passage } = answer;
  const [isRefusing, setRefusing] = useState(false);
  const deciding = useAction('proof.decide');
  const { answers } = words.proof;
  const decide = async (next: typeof state, reason?: string) => {
    const decided = await deciding.run({ article, id, state: next, ...(reason && { reason }) });
    setRefusing(false);
    if (decided !== undefined) onChanged();
  };
  return (
    <div class="row">
      {state === 'open' ? (
        <>
          {passage && (
            <Button
              aria-expanded={isEditing}
              aria-label={isEditing ? answers.closeNamed(id) : answers.editNamed(id)}
              onClick={onEdit}
            >
              {isEditing ? answers.closeEdit : answers.editHere}
            </Button>
          )}
          <Button aria-label={answers.doneNamed(id)} onClick={() => void decide('done')}>
            {answers.done}
          </Button>
          <Button aria-label={answers.refuseNamed(id)} onClick={() => setRefusing(true)}>
            {answers.refuse}
          </Button>
        </>
      ) : (
        <Button aria-label={answers.reopenNamed(id)} onClick={() => void decide('open')}>
          {answers.reopen}
        </Button>
      )}
      {passage?.path === manuscript && (
        <Link to={{ view: 'article', article, tab: 'text', line: passage.line }}>
          {answers.openText}
        </Link>
      )}
      <CallNotice error={deciding.error} />
      {isRefusing && (
        <RefuseDialog
          id={id}
          onRefuse={(reason) => void decide('refused', reason)}
          onClose={() => setRefusing(false)}
        />
      )}
    </div>
  );
}

interface RefuseDialogProps {
  id: string;
  onRefuse(reason: string): void;
  onClose(): void;
}

function RefuseDialog({ id, onRefuse, onClose }: RefuseDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={words.proof.answers.refuseTitle(id)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button look="main" onClick={() => onRefuse(reason)}>
            {words.proof.answers.refuse}
          </Button>
        </>
      }
    >
      <TextArea
        label={words.proof.answers.reason}
        hint={words.proof.answers.reasonHint}
        isOptional
        value={reason}
        onValue={setReason}
      />
    </Dialog>
  );
}
