/** Reports what was put on record, or why nothing was, for people or as JSON. Pure. */
import type { VFile } from 'vfile';
import type { Recorded } from '../../app/publish/put-on-record.ts';
import { recordMessages } from '../../app/publish/record-messages.ts';
import type { MessageLook } from '../../messages/message-lines.ts';
import { prettyList } from '../../messages/message-lists.ts';
import type { SendAgain } from '../../revisions/record/send-again.ts';
import { printable } from '../../words/terminal-text.ts';

export interface RecordReport extends Recorded {
  /** Files that were read before the build, with their diagnostics. */
  files: VFile[];
  /** Lines below the report about finished and next steps. */
  notes?: string[];
  sendAgain?: SendAgain[];
}

export function prettyRecordReport(report: RecordReport, look: MessageLook): string {
  const { versions, renewed = [], notes = [], sendAgain = [] } = report;
  const lines = [
    prettyList(recordMessages(report), look),
    ...versions.map(recordedLine),
    ...renewed.map(renewedLine),
    ...notes,
    ...(sendAgain.length > 0 ? ['', 'Send again:', ...sendAgain.map(sendLine)] : []),
  ];
  return lines
    .filter((line, index) => line || index > 0)
    .join('\n')
    .concat('\n');
}

export function jsonRecordReport(report: RecordReport): string {
  const { versions, renewed = [], sendAgain = [], notes = [] } = report;
  const recorded = versions.map(({ article, version }) => ({ article, ...version }));
  const data = {
    versions: recorded,
    renewed,
    messages: recordMessages(report),
    sendAgain: sendAgain.map(({ receiver, what, due }) => ({ receiver, what, due })),
    notes,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** Example: "1-2/firdous: version 1.1 is on record (minor: two misspelled names)" */
function recordedLine({
  article,
  version: { version, kind, reason },
}: Recorded['versions'][number]): string {
  const words = [kind, reason].filter(Boolean).join(': ');
  return `${article}: version ${version} is on record (${printable(words)})`;
}

function renewedLine(article: string): string {
  return `${article}: its pages were built again, because they show the notice; replace the old ones with them`;
}

function sendLine({ receiver, what, due }: SendAgain): string {
  return `  ${receiver}: ${what}${due ? ` Until ${due}.` : ''}`;
}
