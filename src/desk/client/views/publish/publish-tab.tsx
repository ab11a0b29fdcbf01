/** The publication of an article: before it, after it, and when the article has changed since. */
import { useState } from 'preact/hooks';
import type { RecordReport } from '../../../../app/desk/publish/put-on-record-at-desk.ts';
import type { AnswerOf } from '../../call.ts';
import { Link } from '../../router.tsx';
import { CallNotice, Loading, Notice } from '../../ui/notice.tsx';
import { useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import type { ArticleTabProps } from '../article/article-props.ts';
import { ChangedSince } from './changed-since.tsx';
import { FirstPublication, Obstacles } from './first-publication.tsx';
import { OtherSteps } from './other-steps.tsx';
import { PublicationReport } from './publication-report.tsx';
import './publish.css';
import { RecordList } from './record-list.tsx';

export function PublishTab({ article, shown }: ArticleTabProps) {
  const [issue = ''] = article.split('/');
  const [report, setReport] = useState<RecordReport>();
  const loaded = useLoaded('publish.state', { article }, (event) => {
    if (event.kind === 'articles') return event.issue === issue;
    return event.kind === 'connected' || event.kind === 'files';
  });
  const { answer: state } = loaded;
  function onReport(done: RecordReport) {
    setReport(done);
    loaded.reload();
    scrollTo(0, 0);
  }
  const receivers = state?.receivers.filter(({ isAccepted }) => isAccepted) ?? [];
  const own = { article, issue, onReport };
  // A report of what was published is outdated by the next change.
  const isOutdated =
    report && report.versions.length > 0 && (state?.changed?.changes.length ?? 0) > 0;
  const shownReport = isOutdated ? undefined : report;
  return (
    <div class="stack publish-tab">
      <CallNotice error={loaded.error} />
      {shownReport && (
        <PublicationReport
          report={shownReport}
          issue={issue}
          receivers={receivers.map(({ title }) => title)}
        />
      )}
      {!state && !loaded.error && <Loading />}
      {state && state.versions.length === 0 && (
        <FirstPublication {...own} state={state} pages={shown.shown?.pages ?? ''} />
      )}
      {state && state.versions.length > 0 && (
        <Published {...own} state={state} isReported={shownReport !== undefined} />
      )}
    </div>
  );
}

interface PublishedProps {
  article: string;
  issue: string;
  state: AnswerOf<'publish.state'>;
  /** Whether a report above says that it is on record. */
  isReported: boolean;
  onReport(report: RecordReport): void;
}

function Published({ article, issue, state, isReported, onReport }: PublishedProps) {
  const { changed } = state;
  const props = changed && { article, state, changed, onReport };
  return (
    <>
      {state.isRetracted && (
        <Notice kind="info">
          <p>{words.publish.retracted}</p>
        </Notice>
      )}
      {state.isUnreadable && (
        <Notice kind="warning">
          <p>{words.publish.unreadable}</p>
        </Notice>
      )}
      {state.obstacles.length > 0 && <Obstacles messages={state.obstacles} />}
      {props && props.changed.changes.length > 0 && <ChangedSince {...props} />}
      {changed?.changes.length === 0 && !isReported && <Unchanged issue={issue} state={state} />}
      <RecordList article={article} versions={state.versions} />
      {props && !state.isRetracted && <OtherSteps {...props} />}
    </>
  );
}

function Unchanged({ issue, state }: Pick<PublishedProps, 'issue' | 'state'>) {
  const last = state.versions.at(-1);
  return (
    <Notice
      kind="good"
      actions={<Link to={{ view: 'export', issue }}>{words.publish.exportIssue}</Link>}
    >
      <p>{words.publish.unchanged(last?.version ?? '', last?.date ?? state.today)}</p>
    </Notice>
  );
}
