/** The author's further corrections, which name a line of the proof. */
import { useState } from 'preact/hooks';
import type { ShownAnswer } from '../../../../app/desk/proof/show-proof.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { AnswerCard } from './answer-card.tsx';
import type { ProofPart } from './proof-part.ts';

export function Remarks(part: ProofPart) {
  const remarks = part.proof.answers.filter(({ id }) => id.startsWith('R'));
  const [isAdding, setAdding] = useState(false);
  const { answers } = words.proof;
  return (
    <section class="stack">
      <h2>{answers.remarks}</h2>
      {remarks.length === 0 && <p class="soft">{answers.remarksNone}</p>}
      <ol class="proof-list">
        {remarks.map((answer) => (
          <li key={answer.id} class="card stack">
            <RemarkPlace answer={answer} />
            <AnswerCard {...part} answer={answer} />
          </li>
        ))}
      </ol>
      {isAdding ? (
        <AddRemark {...part} onClose={() => setAdding(false)} />
      ) : (
        <div class="row">
          <Button onClick={() => setAdding(true)}>{answers.addRemark}</Button>
        </div>
      )}
    </section>
  );
}

function RemarkPlace({ answer: { id, printed, question } }: { answer: ShownAnswer }) {
  const { answers } = words.proof;
  return (
    <h3>
      <span class="proof-number">{id}</span>{' '}
      {printed ? (
        <>
          {answers.printedWords(printed.line)} <bdi class="proof-excerpt">{printed.words}</bdi>
        </>
      ) : (
        <bdi>{question ?? answers.noPlace}</bdi>
      )}
    </h3>
  );
}

function AddRemark({ article, proof, onChanged, onClose }: ProofPart & { onClose(): void }) {
  const [text, setText] = useState('');
  const [line, setLine] = useState('');
  const [isTried, setTried] = useState(false);
  const typing = useAction('proof.typeAnswer');
  const { answers } = words.proof;
  const number = line.trim() === '' ? undefined : Number(line);
  const isWrong =
    number !== undefined && !(Number.isInteger(number) && number >= 1 && number <= proof.lines);
  return (
    <form
      class="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={answers.line}
        hint={answers.lineHint(proof.lines)}
        error={isTried && isWrong ? answers.wrongLine(proof.lines) : undefined}
        isOptional
        inputMode="numeric"
        value={line}
        onValue={setLine}
      />
      <TextArea
        label={answers.remark}
        error={isTried && text.trim() === '' ? answers.emptyRemark : undefined}
        rows={2}
        value={text}
        onValue={setText}
      />
      <CallNotice error={typing.error} />
      <div class="row">
        <Button look="main" type="submit" isBusy={typing.isRunning}>
          {words.common.save}
        </Button>
        <Button onClick={onClose}>{words.common.cancel}</Button>
      </div>
    </form>
  );

  async function save(): Promise<void> {
    setTried(true);
    if (isWrong || text.trim() === '') return;
    const request = { article, text, ...(number !== undefined && { line: number }) };
    if ((await typing.run(request)) === undefined) return;
    onClose();
    onChanged();
  }
}
