/** The history of an article: its saved states and its versions on record, and the chosen one of them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedState } from '../../../../app/desk/history/list-states.ts';
import { Button } from '../../ui/button.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { useAction, useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import type { ArticleTabProps } from '../article/article-props.ts';
import { byDays, type HistoryItem } from './days.ts';
import { HistoryList } from './history-list.tsx';
import { StatePanel } from './state-panel.tsx';
import { VersionPanel } from './version-panel.tsx';
import './history.css';

export function HistoryTab({ article }: ArticleTabProps) {
  const [chosen, choose] = useState<HistoryItem>();
  const { states, hasOlder, showOlder, isLoading, error, older } = useStates(article);
  const panel = useRef<HTMLDivElement>(null);
  // On a narrow window, the chosen state stands below the list.
  useEffect(() => {
    if (chosen) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const versions = useLoaded('history.versions', { article });
  if (isLoading && states.length === 0) return <Loading />;
  const recorded = versions.answer ?? [];
  return (
    <div class="history-tab">
      <section class="history-states">
        <h2>{words.history.states}</h2>
        <CallNotice error={error ?? versions.error} />
        {states.length === 0 && !error && <Notice kind="info">{words.history.none}</Notice>}
        <HistoryList days={byDays(states, recorded)} chosen={chosen} onChoose={choose} />
        {hasOlder && (
          <Button isBusy={older.isRunning} onClick={showOlder}>
            {words.history.older}
          </Button>
        )}
        <CallNotice error={older.error} />
      </section>
      <div ref={panel} class="history-chosen">
        {chosen?.kind === 'state' && (
          <StatePanel
            key={`state ${chosen.state.number}`}
            article={article}
            state={chosen.state}
            before={states.find(({ number }) => number < chosen.state.number)}
          />
        )}
        {chosen?.kind === 'version' && (
          <VersionPanel
            key={`version ${chosen.version.version}`}
            article={article}
            version={chosen.version}
            before={recorded[recorded.indexOf(chosen.version) + 1]}
          />
        )}
        {!chosen && states.length + recorded.length > 0 && (
          <p class="soft">{words.history.choose}</p>
        )}
      </div>
    </div>
  );
}

/** All states that were loaded, newest first. A state never changes, so it is kept when the list is loaded again. */
function useStates(article: string) {
  const known = useRef(new Map<number, SavedState>());
  const [oldest, setOldest] = useState<{ hasOlder: boolean }>();
  const newest = useLoaded(
    'history.list',
    { article },
    (event) =>
      event.kind === 'connected' ||
      (event.kind === 'files' && event.paths.some((path) => path.startsWith(`${article}/`))),
  );
  const older = useAction('history.list');
  for (const state of newest.answer?.states ?? []) known.current.set(state.number, state);
  const states = [...known.current.values()].sort((a, b) => b.number - a.number);
  return {
    states,
    hasOlder: (oldest ?? newest.answer)?.hasOlder ?? false,
    isLoading: newest.isLoading,
    error: newest.error,
    older,
    showOlder: async () => {
      const before = states.at(-1)?.number ?? 1;
      const page = await older.run({ article, before });
      for (const state of page?.states ?? []) known.current.set(state.number, state);
      if (page) setOldest({ hasOlder: page.hasOlder });
    },
  };
}
