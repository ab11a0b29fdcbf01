/** Notices about an article whose text stays as it is: behind quieter buttons, each with a dialog. */
import { useState } from 'preact/hooks';
import type { NoticeKind } from '../../../../article/article.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { words } from '../../words.ts';
import type { FormProps } from './form-props.ts';
import { NoticeForm } from './notice-form.tsx';

export function OtherSteps(props: FormProps) {
  const { publish } = words;
  const [kind, setKind] = useState<NoticeKind>();
  const isChanged = props.changed.changes.length > 0;
  return (
    <section class="card stack" aria-labelledby="other-steps">
      <h2 id="other-steps">{publish.otherSteps}</h2>
      <p class="soft">{isChanged ? publish.otherStepsChanged : publish.otherStepsHint}</p>
      {!isChanged && (
        <div class="row">
          <Button onClick={() => setKind('correction')}>{publish.noticeOnly}</Button>
          <Button onClick={() => setKind('expression-of-concern')}>{publish.concern}</Button>
          <Button onClick={() => setKind('retraction')}>{publish.retract}</Button>
        </div>
      )}
      {kind && <NoticeDialog {...props} kind={kind} onClose={() => setKind(undefined)} />}
    </section>
  );
}

interface NoticeDialogProps extends FormProps {
  kind: NoticeKind;
  onClose(): void;
}

function NoticeDialog({ kind, onClose, ...props }: NoticeDialogProps) {
  const { title, happens, button } = words.publish.noticeDialogs[kind];
  return (
    <Dialog title={title} onClose={onClose} isWide>
      <NoticeForm
        {...props}
        kind={kind}
        button={button}
        onReport={(report) => {
          onClose();
          props.onReport(report);
        }}
      >
        <ul class="sentences">
          {happens.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </NoticeForm>
    </Dialog>
  );
}
