/** An issue: what receivers accept, the publication of its articles, and the files for the receivers. */
import { useState } from 'preact/hooks';
import type { ExportReport } from '../../../../app/desk/export/export-at-desk.ts';
import type { RecordReport } from '../../../../app/desk/publish/put-on-record-at-desk.ts';
import { CallNotice } from '../../ui/notice.tsx';
import { useLoaded } from '../../use-call.ts';
import { words } from '../../words.ts';
import { PublicationReport } from '../publish/publication-report.tsx';
import '../publish/publish.css';
import './export.css';
import { ExportForm } from './export-form.tsx';
import { ExportResult } from './export-result.tsx';
import { PublishIssue } from './publish-issue.tsx';
import { ReceiverTable } from './receiver-table.tsx';

export function ExportView({ issue }: { issue: string }) {
  const { exports } = words;
  const loaded = useLoaded('export.table', { issue }, (event) => {
    if (event.kind === 'articles') return event.issue === issue;
    return event.kind === 'connected' || event.kind === 'files';
  });
  const [published, setPublished] = useState<RecordReport>();
  const [exported, setExported] = useState<ExportReport>();
  const { answer: table } = loaded;
  const titles = table?.receivers.map(({ title }) => title) ?? [];
  return (
    <div class="stack export-view">
      <h1>{exports.heading(issue)}</h1>
      <CallNotice error={loaded.error} />
      {published && <PublicationReport report={published} issue={issue} receivers={titles} />}
      {!table && !loaded.error && (
        <p class="loading" role="status">
          {exports.checking}
        </p>
      )}
      {table && (
        <>
          <PublishIssue
            rows={table.articles}
            today={table.today}
            onReport={(report) => {
              setPublished(report);
              loaded.reload();
              scrollTo(0, 0);
            }}
          />
          <ReceiverTable table={table} />
          <ExportForm
            issue={issue}
            table={table}
            onReport={(report) => {
              setExported(report);
              loaded.reload();
            }}
          />
        </>
      )}
      {exported && <ExportResult issue={issue} report={exported} />}
    </div>
  );
}
