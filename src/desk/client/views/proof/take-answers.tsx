/** Takes the file of answers that the author has sent. */
import { useState } from 'preact/hooks';
import { CallError } from '../../call.ts';
import { Field } from '../../ui/field.tsx';
import { CallNotice, Notice, ProgressBar } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { uploadAlone } from '../../upload.ts';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import type { ProofPart } from './proof-part.ts';

export function TakeAnswers({ article, proof: { author, warnings }, onChanged }: ProofPart) {
  const taking = useAction('proof.takeAnswers');
  const [problem, setProblem] = useState<string>();
  const [isOver, setOver] = useState(false);
  return (
    <fieldset
      class="card stack"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <legend class="visually-hidden">{words.proof.answers.take}</legend>
      <Field
        label={words.proof.answers.file}
        hint={words.proof.answers.fileHint}
        error={problem}
        control={(ids) => (
          <input
            type="file"
            accept=".json,application/json"
            {...ids}
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              void take(file).then(() => {
                // The same file can be chosen again.
                currentTarget.value = '';
              });
            }}
          />
        )}
      />
      {taking.isRunning && <ProgressBar progress={undefined} />}
      <CallNotice error={taking.error} />
      {author && <p dir="auto">{words.proof.answers.by(author)}</p>}
      {warnings.map((warning) => (
        <Notice key={warning} kind="warning">
          {warning}
        </Notice>
      ))}
    </fieldset>
  );

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    setProblem(undefined);
    try {
      const taken = await taking.run({ article, ...(await uploadAlone(file)) });
      if (taken === undefined) return;
      showToast(words.proof.answers.taken);
      onChanged();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setProblem(error.message);
    }
  }
}
