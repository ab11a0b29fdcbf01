/** Publishes articles of an issue together: those that are marked as ready are chosen. */
import { useState } from 'preact/hooks';
import type { ExportRow } from '../../../../app/desk/export/export-table.ts';
import type { RecordReport } from '../../../../app/desk/publish/put-on-record-at-desk.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { ConfirmPublication } from '../publish/confirm-publication.tsx';
import { DateField, dateError } from '../publish/date-field.tsx';

interface PublishIssueProps {
  rows: readonly ExportRow[];
  today: string;
  onReport(report: RecordReport): void;
}

export function PublishIssue({ rows, today, onReport }: PublishIssueProps) {
  const { publish, exports } = words;
  const [isOpen, setOpen] = useState(false);
  const open = rows.filter(({ isOnRecord }) => !isOnRecord);
  if (open.length === 0)
    return (
      <Notice kind="good">
        <p>{publish.issueNone}</p>
      </Notice>
    );
  return (
    <>
      <Notice
        kind="info"
        actions={<Button onClick={() => setOpen(true)}>{publish.issueButton}</Button>}
      >
        <p>{exports.unpublished(open.length)}</p>
      </Notice>
      {isOpen && (
        <PublishDialog
          rows={open}
          today={today}
          onReport={onReport}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function PublishDialog({
  rows,
  today,
  onReport,
  onClose,
}: PublishIssueProps & { onClose(): void }) {
  const { publish } = words;
  const ready = rows.filter(({ state, errors }) => state === 'ready' && errors.length === 0);
  const [chosen, setChosen] = useState(() => new Set(ready.map(({ name }) => name)));
  const [date, setDate] = useState(today);
  const action = useAction('publish.articles');
  const articles = rows.map(({ name }) => name).filter((name) => chosen.has(name));
  const days = rows.flatMap(({ name, earliest }) => (chosen.has(name) && earliest) || []);
  const earliest = days.sort().at(-1);
  const error = dateError(date, earliest);
  async function publishNow() {
    const report = await action.run({ articles, date });
    if (!report) return;
    onClose();
    onReport(report);
  }
  return (
    <ConfirmPublication
      title={publish.issueTitle}
      button={publish.issuePublish(articles.length)}
      isDisabled={articles.length === 0 || error !== undefined}
      action={action}
      onConfirm={publishNow}
      onClose={onClose}
    >
      <p class="soft">{publish.issueHint}</p>
      <ul class="choices">
        {rows.map((row) => (
          <ArticleChoice
            key={row.name}
            row={row}
            isChosen={chosen.has(row.name)}
            onChosen={(isChosen) => {
              const next = new Set(chosen);
              if (isChosen) next.add(row.name);
              else next.delete(row.name);
              setChosen(next);
            }}
          />
        ))}
      </ul>
      <DateField value={date} onValue={setDate} error={error} earliest={earliest} />
    </ConfirmPublication>
  );
}

interface ArticleChoiceProps {
  row: ExportRow;
  isChosen: boolean;
  onChosen(isChosen: boolean): void;
}

function ArticleChoice({ row, isChosen, onChosen }: ArticleChoiceProps) {
  const { publish } = words;
  const { errors, name, state, title } = row;
  if (errors.length > 0)
    return (
      <li>
        <Link to={{ view: 'article', article: name, tab: 'publish' }}>{title}</Link>
        <span class="chip errors">{publish.issueErrors(errors.length)}</span>
      </li>
    );
  return (
    <li>
      <CheckBox label={title} isChecked={isChosen} onChecked={onChosen} />
      <span class={`chip ${state === 'ready' ? 'fine' : ''}`}>
        {state === 'ready' ? publish.issueReady : publish.issueNotReady}
      </span>
    </li>
  );
}
