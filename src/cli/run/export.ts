/** `offprint export`: which receivers, the report, the exit code. */

import { type ExportedIssue, type ExportResult, exportIssues } from '../../app/export/export.ts';
import type { Problem } from '../../exports/export.ts';
import { EXPORTS } from '../../exports/index.ts';
import { EXPORT_NAMES } from '../../exports/names.ts';
import { timeOf } from '../../io/system/timestamp.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { printable } from '../../words/terminal-text.ts';
import { groupBy } from '../../words/values/groups.ts';
import { chosenNames } from '../chosen-names.ts';
import { prettyDiagnostics } from '../reports/reporter.ts';

export interface ExportFlags {
  /** Receivers, separated by commas. */
  to?: string;
  out: string;
  format: 'pretty' | 'json';
}

/**
 * @returns what goes to stdout and to stderr, and the exit code: 1 where something was left out
 * @throws SurroundingsError for wrong usage
 */
export async function exportCommand(
  paths: string[],
  flags: ExportFlags,
  colour: boolean,
  waiting: (sentence: string) => void,
): Promise<{ report: string; messages: string; exit: number }> {
  const names = chosenNames(flags.to, EXPORT_NAMES, 'receiver', '--to');
  const exports = EXPORTS.filter(({ name }) => names.includes(name));
  const now = timeOf(process.env);
  const result = await exportIssues({ paths, exports, out: flags.out, now, waiting });
  const exit = result.issues.some(isIncomplete) ? 1 : 0;
  if (flags.format === 'json') return { report: `${jsonReport(result)}\n`, messages: '', exit };
  const report = result.issues.flatMap(({ written }) => written).map((path) => `${path}\n`);
  return { report: report.join(''), messages: prettyMessages(result, colour), exit };
}

function isIncomplete({ deliveries, failed }: ExportedIssue): boolean {
  return (
    failed.length > 0 ||
    deliveries.some(({ made }) => made.leftOut.some(({ intended }) => !intended))
  );
}

function prettyMessages({ issues, files }: ExportResult, colour: boolean): string {
  const lines = issues.flatMap(({ name, deliveries, failed }) => [
    ...deliveries.flatMap(({ to, made }) => [
      ...messages(name, `${to.name} left out`, made.leftOut),
      ...messages(name, `${to.name} note`, made.remarks ?? []),
    ]),
    ...failed.map(
      (article) => `${name}/${article}: left out of every export, because it has errors`,
    ),
  ]);
  const diagnostics = prettyDiagnostics(files, colour);
  return [diagnostics, ...lines, ...issues.map(summary)].filter(Boolean).join('\n').concat('\n');
}

/** What several articles lack alike is one message. */
function messages(issue: string, what: string, problems: readonly Problem[]): string[] {
  const alike = groupBy(problems, ({ field, reason, advice }) =>
    [field, reason, advice].join('\n'),
  );
  return [...alike.values()].map((group) => message(issue, what, group));
}

/** "1-2/firdous crossref left out, DOI: Unexpected …", what it is about, and what to do. */
function message(issue: string, what: string, problems: readonly Problem[]): string {
  const subjects = new Set(
    problems.map(({ article }) => (article === undefined ? issue : `${issue}/${article}`)),
  );
  const [{ field, reason, advice } = { field: '', reason: '', advice: '' }] = problems;
  const list = problems.flatMap(({ article, list = [] }) =>
    list.map((one) => (problems.length > 1 ? `${article}: ${one}` : one)),
  );
  const lines = [`${[...subjects].join(', ')} ${what}, ${field}: ${reason}`, ...list, advice];
  return lines.map(printable).join('\n    ');
}

function summary({ name, deliveries, written }: ExportedIssue): string {
  const nothing = deliveries.filter(({ made }) => made.files.length === 0).map(({ to }) => to.name);
  const without = nothing.length > 0 ? `, nothing for ${nothing.join(', ')}` : '';
  const count = written.length === 1 ? '1 file' : `${written.length} files`;
  return `${name}: ${count}${without}; DEPOSIT.md says where they go`;
}

function jsonReport({ issues, files }: ExportResult): string {
  const told = issues.map(({ name, written, failed, deliveries }) => ({
    name,
    written,
    failed,
    receivers: deliveries.map(({ to, made }) => ({
      name: to.name,
      leftOut: made.leftOut,
      remarks: made.remarks ?? [],
    })),
  }));
  return JSON.stringify({ issues: told, messages: diagnosticsOf(files) }, null, 2);
}
