/** A journal: its issues, the newest first. */
import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../call.ts';
import { dateWords } from '../../date-words.ts';
import { Link, navigate } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice, Loading } from '../../ui/notice.tsx';
import { useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import { MessagesList } from './messages-list.tsx';
import { NewIssueDialog } from './new-issue-dialog.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { SettingsEditor } from './settings-editor.tsx';
import './journal.css';

type Overview = AnswerOf<'journal.overview'>;
const said = words.start.journal;

export function JournalView() {
  const { answer, error, reload } = useLoaded('journal.overview', {}, (event) =>
    event.kind === 'files'
      ? event.paths.some((path) => path.endsWith('.yaml'))
      : ['journal', 'connected'].includes(event.kind),
  );
  if (error) return <CallNotice error={error} />;
  if (!answer) return <Loading />;
  return <Journal overview={answer} onSaved={reload} />;
}

function Journal({ overview, onSaved }: { overview: Overview; onSaved(): void }) {
  const [dialog, setDialog] = useState<'issue' | 'settings' | 'text'>();
  const { title, publisher, folder, language, isReadable, messages, issues } = overview;
  const close = () => setDialog(undefined);
  return (
    <div class="stack journal-page">
      <header class="row spread">
        <div>
          <h1 lang={language} dir="auto">
            {title || said.untitled}
          </h1>
          {publisher && <p dir="auto">{publisher}</p>}
          <p class="soft" dir="ltr">
            {folder}
          </p>
        </div>
        <div class="row">
          {isReadable && <Button onClick={() => setDialog('settings')}>{said.settings}</Button>}
          <Button look="main" onClick={() => setDialog('issue')}>
            {said.newIssue}
          </Button>
        </div>
      </header>
      <MessagesList
        title={isReadable ? said.messages : said.broken('journal.yaml')}
        messages={messages.filter(({ severity }) => severity !== 'info')}
      />
      {!isReadable && <SettingsEditor path="journal.yaml" owner="" onSaved={onSaved} />}
      <section class="stack" aria-labelledby="issues-head">
        <h2 id="issues-head">{said.issues}</h2>
        {issues.length === 0 ? <p>{said.noIssues}</p> : <Issues issues={issues} />}
      </section>
      {dialog === 'issue' && (
        <NewIssueDialog
          issues={issues}
          onClose={close}
          onMade={(issue) => navigate({ view: 'board', issue })}
        />
      )}
      {dialog === 'settings' && <SettingsDialog onClose={close} onText={() => setDialog('text')} />}
      {dialog === 'text' && (
        <Dialog title={said.settingsTitle} isWide onClose={close}>
          <SettingsEditor path="journal.yaml" owner="" onSaved={onSaved} />
        </Dialog>
      )}
    </div>
  );
}

function Issues({ issues }: { issues: Overview['issues'] }) {
  return (
    <div class="card table-scroll">
      <table class="issues">
        <thead>
          <tr>
            <th scope="col">{said.issueName}</th>
            <th scope="col">{said.date}</th>
            <th scope="col">{said.articles}</th>
            <th scope="col">{said.published}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <IssueRow key={issue.name} issue={issue} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function IssueRow({ issue }: { issue: Overview['issues'][number] }) {
  const { name, facts, articles, published, isReadable } = issue;
  return (
    <tr>
      <th scope="row">
        <Link to={{ view: 'board', issue: name }}>{issueTitle(facts) || name}</Link>
        {facts.title && (
          <span class="issue-title" dir="auto">
            {facts.title}
          </span>
        )}
        {!isReadable && <span class="chip errors">{said.brokenIssue}</span>}
      </th>
      <td>{facts.date ? dateWords(facts.date) : said.noDate}</td>
      <td>{articles}</td>
      <td>{published}</td>
    </tr>
  );
}

/** "Volume 1, Number 2" */
export function issueTitle({ volume, issue }: Overview['issues'][number]['facts']): string {
  return [volume && words.board.volume(volume), issue && words.board.number(issue)]
    .filter(Boolean)
    .join(', ');
}
