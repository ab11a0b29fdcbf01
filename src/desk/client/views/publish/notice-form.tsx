/** The text of a notice and its facts, and the button that publishes it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { NoticeKind } from '../../../../article/article.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextArea, TextField } from '../../ui/field.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { ConfirmPublication } from './confirm-publication.tsx';
import { DateField, dateError } from './date-field.tsx';
import type { FormProps } from './form-props.ts';
import { type NoticeDraft, useNoticeDraft } from './notice-draft.ts';

interface NoticeFormProps extends FormProps {
  kind: NoticeKind;
  /** The label of the button. */
  button: string;
  /** Stands above the fields. */
  children?: ComponentChildren;
}

export function NoticeForm({ article, state, changed, kind, button, ...rest }: NoticeFormProps) {
  const { publish } = words;
  const proposed = changed.notices[kind];
  const { draft, change, forget } = useNoticeDraft(article, kind, proposed);
  const [date, setDate] = useState(state.today);
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const action = useAction('publish.notice');
  const faults = faultsOf(draft, date, state.facts.earliest);
  async function publishNow() {
    const { text, title, doi, issue, reason } = draft;
    const own = { ...(title !== proposed.title && { title }), ...(doi.trim() && { doi }) };
    const about = { ...own, ...(reason.trim() && { reason }) };
    const report = await action.run({ article, date, kind, text, issue, ...about });
    if (!report) return;
    setAsking(false);
    if (report.versions.length > 0) forget();
    rest.onReport(report);
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        setAsking(Object.values(faults).every((fault) => fault === undefined));
      }}
    >
      {rest.children}
      <NoticeFields
        draft={draft}
        change={change}
        faults={isTried ? faults : {}}
        isProposed={proposed.text !== ''}
        issues={changed.issues}
      />
      <DateField
        value={date}
        onValue={setDate}
        error={faults.date}
        earliest={state.facts.earliest}
      />
      <p>
        <Button
          look={kind === 'retraction' ? 'danger' : 'main'}
          type="submit"
          disabled={state.obstacles.length > 0}
        >
          {button}
        </Button>
      </p>
      {isAsking && (
        <ConfirmPublication
          title={publish.confirmTitle(state.next[kind])}
          button={publish.confirm}
          action={action}
          onConfirm={publishNow}
          onClose={() => setAsking(false)}
        >
          <p>{publish.goesOnRecord[kind](date)}</p>
          <p dir="auto">“{draft.title}”</p>
        </ConfirmPublication>
      )}
    </form>
  );
}

type Faults = Partial<Record<'text' | 'doi' | 'date', string | undefined>>;

function faultsOf({ text, doi }: NoticeDraft, date: string, earliest: string | undefined): Faults {
  const { noticeMissing, doiInvalid } = words.publish;
  const isDoi = doi.trim() === '' || (doi.trim().startsWith('10.') && doi.includes('/'));
  return {
    text: text.trim() === '' ? noticeMissing : undefined,
    doi: isDoi ? undefined : doiInvalid,
    date: dateError(date, earliest),
  };
}

interface NoticeFieldsProps {
  draft: NoticeDraft;
  change(part: Partial<NoticeDraft>): void;
  faults: Faults;
  isProposed: boolean;
  issues: readonly string[];
}

function NoticeFields({ draft, change, faults, isProposed, issues }: NoticeFieldsProps) {
  const { publish } = words;
  const hints = [publish.noticeTextHint, isProposed && publish.noticeProposed];
  return (
    <>
      <TextArea
        label={publish.noticeText}
        hint={hints.filter(Boolean).join(' ')}
        error={faults.text}
        rows={7}
        value={draft.text}
        onValue={(text) => change({ text })}
      />
      <TextField
        label={publish.noticeTitle}
        value={draft.title}
        onValue={(title) => change({ title })}
      />
      <div class="columns">
        <TextField
          label={publish.noticeDoi}
          hint={publish.noticeDoiHint}
          error={faults.doi}
          isOptional
          value={draft.doi}
          dir="ltr"
          spellcheck={false}
          onValue={(doi) => change({ doi })}
        />
        <SelectField
          label={publish.noticeIssue}
          value={draft.issue}
          options={issues.map((name) => ({ value: name, label: words.shell.issue(name) }))}
          onValue={(issue) => change({ issue })}
        />
      </div>
      <TextField
        label={publish.noticeReason}
        hint={publish.reasonHint}
        isOptional
        value={draft.reason}
        maxLength={400}
        onValue={(reason) => change({ reason })}
      />
    </>
  );
}
