/** The editor's own questions to the author, which are comments in the manuscript. */
import { useState } from 'preact/hooks';
import type { EditorQuestion } from '../../../../app/desk/proof/editor-questions.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { CallNotice } from '../../ui/notice.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import type { ProofPart, QuestionChange } from './proof-part.ts';
import { QuestionDialog } from './question-dialog.tsx';
import { showUndoable } from './show-undoable.ts';

export function EditorQuestions({ article, manuscript }: ProofPart) {
  const { answer, error, reload } = useLoaded(
    'proof.questions',
    { article },
    (event) =>
      event.kind === 'connected' || (event.kind === 'files' && event.paths.includes(manuscript)),
  );
  const changing = useAction('proof.changeQuestion');
  const [edited, edit] = useState<EditorQuestion | 'new'>();
  const own = words.proof.questions;
  const questions = answer?.questions ?? [];
  return (
    <section class="card stack">
      <header>
        <h2>{own.title}</h2>
        <p class="soft">
          {questions.length === 0 ? own.none : ''} {own.hint}
        </p>
      </header>
      <CallNotice error={error ?? changing.error} />
      <ul class="proof-list">
        {questions.map((question) => (
          <li key={question.offset} class="row spread">
            <QuestionWords article={article} {...question} />
            <div class="row">
              <Button aria-label={own.editNamed(question.question)} onClick={() => edit(question)}>
                {words.common.edit}
              </Button>
              <Button
                aria-label={own.removeNamed(question.question)}
                onClick={() => void change({ kind: 'remove', offset: question.offset })}
              >
                {words.common.remove}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <div class="row">
        <Button onClick={() => edit('new')}>{own.add}</Button>
      </div>
      {edited && (
        <QuestionDialog
          article={article}
          edited={edited === 'new' ? undefined : edited}
          onClose={() => edit(undefined)}
          onSave={(next) => void change(next)}
        />
      )}
    </section>
  );

  async function change(next: QuestionChange): Promise<void> {
    const done = { add: own.added, edit: own.edited, remove: own.removed }[next.kind];
    const request = { article, base: answer?.base ?? '', change: next, what: done };
    const undo = await changing.run(request);
    edit(undefined);
    reload();
    if (undo) showUndoable({ article, done, undo, undone: own.undone });
  }
}

function QuestionWords({ article, question, about, line }: EditorQuestion & { article: string }) {
  return (
    <div class="proof-question">
      <p dir="auto">{question}</p>
      <p class="soft">
        <bdi class="proof-excerpt">{about}</bdi>{' '}
        <Link to={{ view: 'article', article, tab: 'text', line }}>
          {words.proof.queries.inText(line)}
        </Link>
      </p>
    </div>
  );
}
