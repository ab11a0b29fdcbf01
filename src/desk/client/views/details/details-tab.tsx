/** Title, authors and other facts of an article as a form. */
import { useEffect, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { showToast } from '../../ui/toast.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import type { ArticleTabProps } from '../article/article-props.ts';
import { DetailsForm } from './details-form.tsx';
import { TextLink } from './text-link.tsx';
import { draftsKept } from './use-details.ts';
import './details.css';

const { details } = words;

export function DetailsTab(props: ArticleTabProps) {
  const [isReady, setIsReady] = useState(false);
  useEffect(() => void draftsKept().then(() => setIsReady(true)), []);
  return isReady ? <ReadDetails key={props.article} {...props} /> : <Loading />;
}

function ReadDetails({ article, shown }: ArticleTabProps) {
  const [from, setFrom] = useState<'file' | 'draft'>('file');
  const loaded = useLoaded('details.show', { article, from }, () => false);
  const drop = useAction('details.dropDraft');
  const { answer, error } = loaded;
  if (!answer) return error ? <CallNotice error={error} /> : <Loading />;
  if (answer.problem)
    return (
      <Notice kind="error" actions={<TextLink article={article} line={answer.problem.line} />}>
        <p>{details.unreadable}</p>
        <p>{answer.problem.message}</p>
      </Notice>
    );
  const isUndecided = answer.hasDraft && from === 'file';
  async function discard(): Promise<void> {
    await drop.run({ article });
    setFrom('file');
    loaded.reload();
    showToast(details.discarded);
  }
  return (
    <div class="details stack">
      {isUndecided && (
        <Notice
          kind="warning"
          actions={
            <>
              <Button look="main" onClick={() => setFrom('draft')}>
                {details.goOn}
              </Button>
              <TextLink article={article} />
              <Button look="danger" onClick={() => void discard()}>
                {details.discard}
              </Button>
            </>
          }
        >
          <p>{details.draft}</p>
        </Notice>
      )}
      <CallNotice error={drop.error} />
      {from === 'draft' && answer.hasDraft && <Notice kind="info">{details.draftOn}</Notice>}
      <DetailsForm
        // The form begins anew with another text or journal.
        key={from}
        article={article}
        start={answer}
        messages={shown.shown?.messages ?? []}
        isReadOnly={isUndecided}
        isOfDraft={from === 'draft'}
        onDone={() => setFrom('file')}
      />
    </div>
  );
}
