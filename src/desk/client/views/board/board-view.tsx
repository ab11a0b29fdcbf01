/** The board of an issue: its articles in printed order, their states and problems, and steps for the whole issue. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { AnswerOf } from '../../call.ts';
import { dateWords } from '../../date-words.ts';
import type { PageEvent } from '../../events.ts';
import { Link } from '../../router.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import { issueTitle } from '../journal/journal-view.tsx';
import { MessagesList } from '../journal/messages-list.tsx';
import { SettingsEditor } from '../journal/settings-editor.tsx';
import { Sections } from './sections.tsx';
import { WholeIssue } from './whole-issue.tsx';
import './board.css';

type Board = AnswerOf<'board.show'>;
type Standing = AnswerOf<'board.standing'>;

export function BoardView({ issue }: { issue: string }) {
  const { answer, error, reload } = useLoaded('board.show', { issue }, (event) =>
    event.kind === 'articles'
      ? event.issue === issue && event.articles.length === 0
      : ['files', 'journal', 'connected'].includes(event.kind),
  );
  if (!answer) return error ? <CallNotice error={error} /> : <Loading />;
  const hasArticles = answer.sections.some(({ articles }) =>
    articles.some(({ isThere }) => isThere),
  );
  return (
    <div class="stack board">
      <CallNotice error={error} />
      <BoardHead board={answer} reload={reload} />
      {hasArticles ? (
        <WithStanding issue={issue}>
          {(standing) => <Articles board={answer} standing={standing} reload={reload} />}
        </WithStanding>
      ) : (
        <Articles board={answer} reload={reload} />
      )}
    </div>
  );
}

/** Loads what the preview knows of the articles. It fails in an issue without articles. */
function WithStanding({
  issue,
  children,
}: {
  issue: string;
  children(standing: Standing | undefined): ComponentChildren;
}) {
  const concerns = (event: PageEvent) =>
    event.kind === 'articles' ? event.issue === issue : event.kind === 'connected';
  const { answer, error } = useLoaded('board.standing', { issue }, concerns);
  return (
    <>
      <CallNotice error={error} />
      {answer?.trouble && <Notice kind="error">{answer.trouble}</Notice>}
      {children(answer)}
    </>
  );
}

function BoardHead({ board, reload }: { board: Board; reload(): void }) {
  const [isEditing, setEditing] = useState(false);
  const { issue, facts, isReadable, messages } = board;
  const path = `${issue}/issue.yaml`;
  return (
    <>
      <header class="row spread">
        <div>
          <h1>{issueTitle(facts) || words.shell.issue(issue)}</h1>
          <p class="soft">
            {facts.date ? dateWords(facts.date) : words.start.journal.noDate}
            {facts.title && <span dir="auto"> · {facts.title}</span>}
          </p>
        </div>
        {isReadable && (
          <Button onClick={() => setEditing(true)}>{words.start.journal.asText}</Button>
        )}
      </header>
      <MessagesList
        title={isReadable ? words.board.messages : words.start.journal.broken(path)}
        messages={messages.filter(({ severity }) => severity !== 'info')}
      />
      {!isReadable && <SettingsEditor path={path} owner={issue} onSaved={reload} />}
      {isEditing && (
        <Dialog title={words.start.journal.editText(path)} isWide onClose={() => setEditing(false)}>
          <SettingsEditor path={path} owner={issue} onSaved={reload} />
        </Dialog>
      )}
    </>
  );
}

interface ArticlesProps {
  board: Board;
  standing?: Standing | undefined;
  reload(): void;
}

function Articles({ board, standing, reload }: ArticlesProps) {
  const { issue, sections, unlisted, isReadable } = board;
  const isEmpty = sections.every(({ articles }) => articles.length === 0) && unlisted.length === 0;
  return (
    <>
      <WholeIssue board={board} standing={standing} />
      <MessagesList
        title={words.board.journalMessages}
        messages={(standing?.messages ?? []).filter(({ severity }) => severity !== 'info')}
      />
      {isEmpty && (
        <Notice
          kind="info"
          actions={
            <Link to={{ view: 'intake', issue }} class="button main">
              {words.board.takeIn}
            </Link>
          }
        >
          <p>{words.board.empty}</p>
        </Notice>
      )}
      {isReadable && <Sections board={board} standing={standing} reload={reload} />}
    </>
  );
}
