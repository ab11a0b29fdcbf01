/** `offprint export`: which receivers, the report, the exit code. */
import { type ExportedIssue, type ExportResult, exportIssues } from '../../app/export/export.ts';
import { type Problem, problemWording } from '../../exports/export.ts';
import { groupProblems, subjectsOf } from '../../exports/group-problems.ts';
import { EXPORTS } from '../../exports/index.ts';
import { EXPORT_NAMES } from '../../exports/names.ts';
import { timeOf } from '../../io/system/timestamp.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import type { MessageLook } from '../../messages/message-lines.ts';
import { prettyDiagnostics } from '../../messages/message-lists.ts';
import { addToGroup } from '../../words/add-to-group.ts';
import { enumerate } from '../../words/enumerate.ts';
import { printable } from '../../words/terminal-text.ts';
import { chosenNames } from '../chosen-names.ts';

export interface ExportFlags {
  /** Receivers, separated by commas. */
  to?: string;
  out: string;
  /** Print every message. */
  all?: boolean;
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
  return {
    report: report.join(''),
    messages: prettyMessages(result, { colour, all: flags.all }),
    exit,
  };
}

function isIncomplete({ deliveries, failed }: ExportedIssue): boolean {
  return (
    failed.length > 0 ||
    deliveries.some(({ made }) => made.leftOut.some(({ intended }) => !intended))
  );
}

function prettyMessages({ issues, files }: ExportResult, look: MessageLook): string {
  const lines = issues.flatMap(({ name, deliveries, failed }) => [
    ...messages(name, 'left out of', deliveries, ({ leftOut }) => leftOut),
    ...messages(name, 'note for', deliveries, ({ remarks = [] }) => remarks),
    ...failed.map(
      (article) => `${name}/${article}: left out of every export, because it has errors`,
    ),
  ]);
  const diagnostics = prettyDiagnostics(files, look);
  return [diagnostics, ...lines, ...issues.map(summary)].filter(Boolean).join('\n').concat('\n');
}

/** "1-2/firdous, DOI (left out of crossref and doaj): …", what it is about, and what to do. */
function messages(
  issue: string,
  what: string,
  deliveries: ExportedIssue['deliveries'],
  problemsOf: (made: ExportedIssue['deliveries'][number]['made']) => readonly Problem[],
): string[] {
  const nameOf = (article: string | undefined) =>
    article === undefined ? issue : `${issue}/${article}`;
  const receivers = new Map<string, string[]>();
  for (const { to, made } of deliveries)
    for (const group of groupProblems(problemsOf(made))) {
      const { reason, advice, list } = group;
      const said = [subjectsOf(group, nameOf), reason, ...list, advice];
      addToGroup(receivers, JSON.stringify(said), to.name);
    }
  return [...receivers].map(([said, names]) => {
    const [subjects, reason, ...more]: string[] = JSON.parse(said);
    const lines = [`${subjects} (${what} ${enumerate(names)}): ${reason}`, ...more];
    return lines.map(printable).join('\n    ');
  });
}

function summary({ name, deliveries, written }: ExportedIssue): string {
  const nothing = deliveries.filter(({ made }) => made.files.length === 0).map(({ to }) => to.name);
  const without = nothing.length > 0 ? `, nothing for ${nothing.join(', ')}` : '';
  const count = written.length === 1 ? '1 file' : `${written.length} files`;
  return `${name}: ${count}${without}; DEPOSIT.md says where they go`;
}

/** With its wording in English beside the message. */
function wordedProblem(problem: Problem) {
  return { ...problem, ...problemWording(problem) };
}

function jsonReport({ issues, files }: ExportResult): string {
  const told = issues.map(({ name, written, failed, deliveries }) => ({
    name,
    written,
    failed,
    receivers: deliveries.map(({ to, made }) => ({
      name: to.name,
      leftOut: made.leftOut.map(wordedProblem),
      remarks: (made.remarks ?? []).map(wordedProblem),
    })),
  }));
  return JSON.stringify({ issues: told, messages: diagnosticsOf(files) }, null, 2);
}
