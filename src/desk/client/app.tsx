/** The frame around all views: the bar at the top, the view of the address, and sentences about the last step. */
import { useState } from 'preact/hooks';
import { ArticlePage } from './article-page.tsx';
import { useEvents } from './events.ts';
import { Link, type Route, useRoute } from './router.tsx';
import { CallNotice, Loading, Notice } from './ui/notice.tsx';
import { Toasts } from './ui/toast.tsx';
import { useLoaded } from './use-call.ts';
import { BoardView } from './views/board/board-view.tsx';
import { ExportView } from './views/export/export-view.tsx';
import { IntakeView } from './views/intake/intake-view.tsx';
import { JournalView } from './views/journal/journal-view.tsx';
import { NewJournalView } from './views/journal/new-journal-view.tsx';
import { OpenJournalView } from './views/journal/open-journal-view.tsx';
import { words } from './words.ts';

export function App() {
  const route = useRoute();
  const journal = useLoaded('journal.current', {}, ({ kind }) =>
    ['journal', 'connected'].includes(kind),
  );
  const isOpen = Boolean(journal.answer);
  return (
    <>
      <a class="skip" href="#main">
        {words.shell.skip}
      </a>
      <TopBar route={route} isOpen={isOpen} />
      <LostNotice />
      <main id="main" tabIndex={-1}>
        <CallNotice error={journal.error} />
        {journal.answer !== undefined && <View route={route} isOpen={isOpen} />}
        {journal.answer === undefined && !journal.error && <Loading />}
      </main>
      <div id="announcer" class="visually-hidden" aria-live="polite" />
      <Toasts />
    </>
  );
}

function View({ route, isOpen }: { route: Route; isOpen: boolean }) {
  if (route.view === 'new-journal') return <NewJournalView />;
  if (route.view === 'open' || !isOpen) return <OpenJournalView />;
  switch (route.view) {
    case 'journal':
      return <JournalView />;
    case 'board':
      return <BoardView key={route.issue} issue={route.issue} />;
    case 'intake':
      return <IntakeView key={route.issue} issue={route.issue} />;
    case 'export':
      return <ExportView key={route.issue} issue={route.issue} />;
    case 'article':
      return <ArticlePage key={route.article} {...route} />;
    case 'missing':
      return (
        <Notice kind="info">
          <p>{words.shell.missing}</p>
          <Link to={{ view: 'journal' }}>{words.shell.backToJournal}</Link>
        </Notice>
      );
  }
}

/** Where the editor is, with links to the places above. */
function TopBar({ route, isOpen }: { route: Route; isOpen: boolean }) {
  const article = route.view === 'article' ? route.article : undefined;
  const issue = article?.split('/')[0] ?? ('issue' in route ? route.issue : undefined);
  return (
    <header class="top-bar">
      <nav aria-label={words.shell.desk}>
        <Link to={{ view: 'journal' }} class="brand">
          {words.shell.desk}
        </Link>
        {isOpen && issue !== undefined && (
          <Link to={{ view: 'board', issue }} isCurrent={route.view === 'board'}>
            {words.shell.issue(issue)}
          </Link>
        )}
        {isOpen && article !== undefined && (
          <span class="here" aria-current="page">
            {article.split('/')[1]}
          </span>
        )}
      </nav>
      {isOpen && (
        <Link to={{ view: 'open' }} class="aside">
          {words.shell.openJournal}
        </Link>
      )}
    </header>
  );
}

/** Browsers reconnect by themselves, mostly within a moment. */
const PATIENCE_MS = 1500;

function LostNotice() {
  const [isLost, setLost] = useState(false);
  const [timer, setTimer] = useState<ReturnType<typeof setTimeout>>();
  useEvents(
    ({ kind }) => {
      if (kind === 'lost' && timer === undefined)
        setTimer(setTimeout(() => setLost(true), PATIENCE_MS));
      if (kind !== 'connected') return;
      clearTimeout(timer);
      setTimer(undefined);
      setLost(false);
    },
    [timer],
  );
  return isLost ? <Notice kind="error">{words.common.lost}</Notice> : null;
}
