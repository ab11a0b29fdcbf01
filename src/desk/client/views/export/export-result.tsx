/** The written files, where each goes, and what was left out and why. */
import type {
  DeskDelivery,
  DeskProblem,
  ExportReport,
} from '../../../../app/desk/export/export-at-desk.ts';
import { Button } from '../../ui/button.tsx';
import { CallNotice, Notice } from '../../ui/notice.tsx';
import { useAction } from '../../use-call.ts';
import { words } from '../../words.ts';
import { CodeText } from '../publish/code-text.tsx';
import { PlacedMessages, PlaceLink } from '../publish/place-link.tsx';
import { outputAddress } from '../publish/publication-report.tsx';

export function ExportResult({ issue, report }: { issue: string; report: ExportReport }) {
  const { exports } = words;
  const { deliveries, failed, errors, notes } = report;
  const files = deliveries.flatMap(({ files }) => files);
  return (
    <section class="stack" aria-labelledby="export-result">
      <div class="row spread">
        <h2 id="export-result">{exports.result}</h2>
        {files.length > 0 && <ZipButton issue={issue} files={[...files, 'DEPOSIT.md']} />}
      </div>
      <Notice kind={failed.length > 0 ? 'warning' : 'good'}>
        <p>{exports.done(files.length)}</p>
        {failed.length > 0 && <p>{exports.failed(failed)}</p>}
        {errors.length > 0 && <PlacedMessages messages={errors} />}
      </Notice>
      {deliveries.map((delivery) => (
        <Delivery key={delivery.name} issue={issue} delivery={delivery} />
      ))}
      <details class="card">
        <summary>{exports.notes}</summary>
        <pre>{notes}</pre>
      </details>
    </section>
  );
}

function ZipButton({ issue, files }: { issue: string; files: string[] }) {
  const action = useAction('export.zip');
  async function download() {
    const zip = await action.run({ issue, files });
    if (!zip) return;
    const link = document.createElement('a');
    link.href = outputAddress(zip.path);
    link.download = zip.path.split('/').at(-1) ?? '';
    link.click();
  }
  return (
    <>
      <Button isBusy={action.isRunning} onClick={download}>
        {words.exports.zip}
      </Button>
      <CallNotice error={action.error} />
    </>
  );
}

function Delivery({ issue, delivery }: { issue: string; delivery: DeskDelivery }) {
  const { exports } = words;
  const { title, files, steps, notes, leftOut, remarks } = delivery;
  return (
    <section class="card stack" aria-label={title}>
      <h3>{title}</h3>
      {files.length === 0 && <p>{exports.nothing}</p>}
      {files.length > 0 && (
        <ul class="files">
          {files.map((path) => (
            <li key={path}>
              <a href={outputAddress(`${issue}/exports/${path}`)} download={path.split('/').at(-1)}>
                {exports.download(path)}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Problems title={exports.leftOut} problems={leftOut} />
      <Problems title={exports.remarks} problems={remarks} />
      {files.length > 0 && (
        <details>
          <summary>{exports.where}</summary>
          <ol class="sentences">
            {steps.map((step) => (
              <li key={step}>
                <CodeText text={step} />
              </li>
            ))}
          </ol>
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </details>
      )}
    </section>
  );
}

function Problems({ title, problems }: { title: string; problems: readonly DeskProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="stack">
      <h4>{title}</h4>
      <ul class="placed-messages">
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)} class={problem.isIntended ? 'info' : 'warning'}>
            <p>
              <strong>{problem.article ?? words.exports.wholeIssue}</strong>: {problem.reason}
            </p>
            {problem.list.length > 0 && <p class="soft">{problem.list.join(' ')}</p>}
            <p>
              <CodeText text={problem.advice} />
            </p>
            <PlaceLink place={problem.place} />
          </li>
        ))}
      </ul>
    </div>
  );
}
