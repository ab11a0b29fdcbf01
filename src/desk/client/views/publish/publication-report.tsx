/** What was put on record, what was written, and what is to be sent to whom; or why nothing was put on record. */
import type { RecordReport } from '../../../../app/desk/publish/put-on-record-at-desk.ts';
import { Link } from '../../router.tsx';
import { Notice } from '../../ui/notice.tsx';
import { words } from '../../words.ts';
import { PlacedMessages } from './place-link.tsx';
import { SendList } from './send-list.tsx';

interface ReportProps {
  report: RecordReport;
  issue: string;
  /** The receivers that accept an article that was published for the first time. */
  receivers: readonly string[];
}

export function PublicationReport({ report, issue, receivers }: ReportProps) {
  const { publish } = words;
  if (report.versions.length === 0)
    return (
      <Notice kind="error">
        <p>{publish.refused}</p>
        <PlacedMessages messages={report.messages} />
      </Notice>
    );
  return (
    <section class="card stack" aria-label={publish.next}>
      <Notice kind="good">
        {report.versions.map(({ article, version, date }) => (
          <p key={article}>{publish.done(article, version, date)}</p>
        ))}
        {report.notice && (
          <Link to={{ view: 'article', article: report.notice, tab: 'publish' }}>
            {publish.notice}
          </Link>
        )}
      </Notice>
      <h2>{publish.next}</h2>
      {report.renewed.length > 0 && <p>{publish.renewed(report.renewed)}</p>}
      {report.sendAgain.length > 0 ? (
        <SendList sendings={report.sendAgain} />
      ) : (
        <p>{publish.nextAfterFirst(receivers)}</p>
      )}
      {report.lacking.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p>
        <Link to={{ view: 'export', issue }}>{publish.exportIssue}</Link>
      </p>
      <WrittenFiles paths={report.written} />
    </section>
  );
}

function WrittenFiles({ paths }: { paths: readonly string[] }) {
  return (
    <details>
      <summary>{words.publish.written(paths.length)}</summary>
      <ul>
        {paths.map((path) => (
          <li key={path}>
            <a href={outputAddress(path)} target="_blank" rel="noreferrer">
              {path}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** @param path in the output folder */
export function outputAddress(path: string): string {
  return `/output/${path.split('/').map(encodeURIComponent).join('/')}`;
}
