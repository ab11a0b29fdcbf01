/** Says what goes on record before it does, because it cannot be undone. Shows the progress. */
import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice, ProgressBar } from '../../ui/notice.tsx';
import type { Action } from '../../use-call.ts';
import { words } from '../../words.ts';

/** The state of the call that publishes. */
type Publishing = Pick<Action<'publish.articles'>, 'isRunning' | 'progress' | 'error'>;

interface ConfirmProps {
  title: string;
  button: string;
  action: Publishing;
  isDisabled?: boolean;
  onConfirm(): void;
  onClose(): void;
  children: ComponentChildren;
}

export function ConfirmPublication(props: ConfirmProps) {
  const { title, button, action, isDisabled, onConfirm, onClose, children } = props;
  const { isRunning } = action;
  return (
    <Dialog
      title={title}
      onClose={() => !isRunning && onClose()}
      actions={
        <>
          <Button onClick={onClose} disabled={isRunning}>
            {words.publish.cancel}
          </Button>
          <Button look="main" isBusy={isRunning} disabled={isDisabled} onClick={onConfirm}>
            {button}
          </Button>
        </>
      }
    >
      {children}
      <p>
        <strong>{words.publish.cannotUndo}</strong>
      </p>
      {isRunning && <ProgressBar progress={action.progress} />}
      <CallNotice error={action.error} />
    </Dialog>
  );
}
