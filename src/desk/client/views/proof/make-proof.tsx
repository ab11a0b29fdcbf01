/** Makes the proof, says how old it is, and opens the mail to the author. */
import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../call.ts';
import { dateWords, momentWords } from '../../date-words.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { CallNotice, Notice, ProgressBar } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import { MailDialog } from './mail-dialog.tsx';
import type { ProofPart } from './proof-part.ts';
import { useMarkSent } from './use-mark-sent.ts';

export function MakeProof({ article, proof, onChanged }: ProofPart) {
  const { files, made, sent } = proof;
  const making = useAction('proof.make');
  const [failed, setFailed] = useState<AnswerOf<'proof.make'>>();
  const { mark, error } = useMarkSent(article, onChanged);
  const [isWriting, setWriting] = useState(false);
  const step = making.progress?.done ?? 0;
  return (
    <section class="card stack" aria-label={words.shell.tabs.proof}>
      {!files && <p>{words.proof.none}</p>}
      {made && files && <p class="soft">{words.proof.madeAt(momentWords(made))}</p>}
      {sent && <p>{words.proof.sentSince(dateWords(sent.date), dateWords(sent.due))}</p>}
      {files && !making.isRunning && <OldProof article={article} made={made ?? ''} />}
      <div class="row">
        <Button look={files ? 'plain' : 'main'} isBusy={making.isRunning} onClick={make}>
          {files ? words.proof.makeAgain : words.proof.make}
        </Button>
        {files && !making.isRunning && (
          <Button look="main" onClick={() => setWriting(true)}>
            {words.proof.mail.write}
          </Button>
        )}
      </div>
      {making.isRunning && (
        <ProgressBar
          progress={{ ...making.progress, doing: words.proof.steps[step] ?? words.common.working }}
        />
      )}
      <CallNotice error={making.error ?? error} />
      {failed && <Errors article={article} {...failed} />}
      {isWriting && files && (
        <MailDialog
          article={article}
          files={files}
          onSent={(due) => void mark(due)}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );

  async function make(): Promise<void> {
    setFailed(undefined);
    const result = await making.run({ article });
    if (!result) return;
    if (result.isMade) showToast(words.proof.made);
    else setFailed(result);
    onChanged();
  }
}

/** Says it if the text was changed since the proof was made. */
function OldProof({ article, made }: { article: string; made: string }) {
  const { answer } = useLoaded(
    'proof.isCurrent',
    { article },
    (event) => event.kind === 'files' && event.paths.some((path) => path.startsWith(`${article}/`)),
  );
  if (!answer || answer.isCurrent) return null;
  return (
    <Notice key={made} kind="warning">
      {words.proof.isOld}
    </Notice>
  );
}

function Errors({ article, errors }: { article: string } & AnswerOf<'proof.make'>) {
  return (
    <Notice kind="error">
      <p>{words.proof.notMade}</p>
      <ul>
        {errors.map(({ message, line, file }) => (
          <li key={`${file}:${line} ${message}`}>
            {message}{' '}
            {line !== undefined && (
              <Link to={{ view: 'article', article, tab: 'text', line }}>
                {words.proof.queries.inText(line)}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
