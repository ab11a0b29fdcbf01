/** Publishes a minor change as a revision. */
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { CheckBox, TextField } from '../../ui/field.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { isMinor } from './changes-list.tsx';
import { ConfirmPublication } from './confirm-publication.tsx';
import { DateField, dateError } from './date-field.tsx';
import type { FormProps } from './form-props.ts';

export function ReviseForm({ article, state, changed, onReport }: FormProps) {
  const { publish } = words;
  const [reason, setReason] = useState('');
  const [date, setDate] = useState(state.today);
  const [isReviewed, setReviewed] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const action = useAction('publish.revise');
  const needsReview = !isMinor(changed.changes);
  const lacksReview = needsReview && !isReviewed;
  const dateFault = dateError(date, state.facts.earliest);
  const isComplete = reason.trim() !== '' && !lacksReview && !dateFault;
  async function publishNow() {
    const report = await action.run({ article, date, reason: reason.trim(), isReviewed });
    if (!report) return;
    setAsking(false);
    onReport(report);
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setAsking(isComplete);
      }}
    >
      <TextField
        label={publish.reason}
        hint={publish.reasonHint}
        error={isTried && reason.trim() === '' ? publish.reasonMissing : undefined}
        value={reason}
        maxLength={400}
        onValue={setReason}
      />
      {needsReview && (
        <CheckBox label={publish.isReviewed} isChecked={isReviewed} onChecked={setReviewed} />
      )}
      {isTried && lacksReview && (
        <p class="form-error" role="alert">
          {publish.reviewedMissing}
        </p>
      )}
      <DateField value={date} onValue={setDate} error={dateFault} earliest={state.facts.earliest} />
      <p>
        <Button look="main" type="submit" disabled={state.obstacles.length > 0}>
          {publish.revise}
        </Button>
      </p>
      {isAsking && (
        <ConfirmPublication
          title={publish.confirmTitle(state.next.minor)}
          button={publish.confirm}
          action={action}
          onConfirm={publishNow}
          onClose={() => setAsking(false)}
        >
          <p>{publish.goesOnRecord.minor(date, reason.trim())}</p>
        </ConfirmPublication>
      )}
    </form>
  );
}
