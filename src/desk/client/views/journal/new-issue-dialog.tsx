/** Asks for the volume, the number and the date of a new issue. */
import { useId, useState } from 'preact/hooks';
import type { AnswerOf } from '../../call.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { IssueFields } from './issue-fields.tsx';

const said = words.start.journal;
type Issues = AnswerOf<'journal.overview'>['issues'];

interface NewIssueDialogProps {
  /** The issues of the journal, the newest first. */
  issues: Issues;
  onClose(): void;
  onMade(issue: string): void;
}

export function NewIssueDialog({ issues, onClose, onMade }: NewIssueDialogProps) {
  const [answers, setAnswers] = useState(() => nextIssue(issues));
  const [problems, setProblems] = useState<Partial<typeof answers>>({});
  const making = useAction('journal.makeIssue');
  const id = useId();
  async function make(): Promise<void> {
    const made = await making.run(answers);
    if (!made) return;
    if (made.problems) return setProblems(made.problems);
    showToast(said.issueMade(made.name));
    onMade(made.name);
  }
  return (
    <Dialog
      title={said.newIssue}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button look="main" type="submit" form={id} isBusy={making.isRunning}>
            {said.makeIssue}
          </Button>
        </>
      }
    >
      <form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        <IssueFields
          answers={answers}
          problem={(field) => problems[field]}
          onValue={(field, value) => {
            setAnswers({ ...answers, [field]: value });
            setProblems({});
          }}
        />
      </form>
      <CallNotice error={making.error} />
    </Dialog>
  );
}

/** The volume of the last issue and the number after it, if they are numbers. */
function nextIssue([last]: Issues) {
  const { volume = '1', issue } = last?.facts ?? {};
  const next = issue === undefined ? 1 : Number(issue) + 1;
  return { volume, number: Number.isNaN(next) ? '' : String(next), date: '' };
}
