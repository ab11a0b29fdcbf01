/** A published article that has changed: what changes, what kind of change it is, who gets it, and the right form. */
import { useState } from 'preact/hooks';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { words } from '../../words.ts';
import { ChangesList, isMinor, kindSentence } from './changes-list.tsx';
import type { FormProps } from './form-props.ts';
import { NoticeForm } from './notice-form.tsx';
import { ReviseForm } from './revise-form.tsx';
import { SendList } from './send-list.tsx';

export function ChangedSince(props: FormProps) {
  const { publish } = words;
  const { article, state, changed } = props;
  const { changes, settings } = changed;
  const last = state.versions.at(-1);
  const isRevision = isMinor(changes);
  const [isOther, setOther] = useState(false);
  const isRevised = isRevision !== isOther;
  return (
    <>
      <Notice
        kind="warning"
        actions={<Link to={{ view: 'article', article, tab: 'history' }}>{publish.undoHint}</Link>}
      >
        <p>{publish.changedSince(last?.version ?? '', last?.date ?? state.today)}</p>
        <p>{publish.changedHint}</p>
      </Notice>
      <section class="card stack" aria-labelledby="what-changes">
        <h2 id="what-changes">{publish.whatChanges}</h2>
        <ChangesList changes={changes} />
        {settings && <p>{publish.settings(settings)}</p>}
        <h2>{publish.whatKind}</h2>
        <p>{kindSentence(changes)}</p>
      </section>
      {!state.isRetracted && (
        <div class="publish-columns">
          <section class="card stack" aria-labelledby="form-heading">
            <div class="row spread">
              <h2 id="form-heading">
                {isRevised ? publish.reviseHeading : publish.correctHeading}
              </h2>
              <Button onClick={() => setOther(!isOther)}>
                {isRevised ? publish.correctInstead : publish.reviseInstead}
              </Button>
            </div>
            {isRevised ? (
              <ReviseForm {...props} />
            ) : (
              <NoticeForm {...props} kind="correction" button={publish.correct} />
            )}
          </section>
          <section class="card stack" aria-labelledby="who-gets">
            <h2 id="who-gets">{publish.whoGetsAgain}</h2>
            <SendList
              sendings={isRevised ? changed.afterRevision : changed.notices.correction.sendAgain}
            />
          </section>
        </div>
      )}
    </>
  );
}
