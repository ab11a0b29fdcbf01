/** `offprint export`: which receivers, the report, the exit code. */
import { chosenNames } from '../../commands/chosen-names.ts';
import type { Problem } from '../../exports/export.ts';
import { EXPORTS } from '../../exports/index.ts';
import { EXPORT_NAMES } from '../../exports/names.ts';
import { diagnosticsOf, prettyDiagnostics, printable } from '../../shell/reports/reporter.ts';
import { timeOf } from '../../shell/timestamp.ts';
import { type ExportedIssue, type ExportResult, exportIssues } from './export.ts';

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
      ...made.leftOut.map((problem) => line(name, to.name, problem, 'left out')),
      ...(made.remarks ?? []).map((problem) => line(name, to.name, problem, 'note')),
    ]),
    ...failed.map(
      (article) => `${name}/${article}: left out of every export, because it has errors`,
    ),
  ]);
  const diagnostics = prettyDiagnostics(files, colour);
  return [diagnostics, ...lines, ...issues.map(summary)].filter(Boolean).join('\n').concat('\n');
}

/** "1-2/firdous crossref left out, DOI: Unexpected …" and what to do. */
function line(issue: string, to: string, problem: Problem, what: string): string {
  const subject = problem.article === undefined ? issue : `${issue}/${problem.article}`;
  const { field, reason, advice } = problem;
  return `${subject} ${to} ${what}, ${printable(`${field}: ${reason}`)}\n    ${printable(advice)}`;
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
