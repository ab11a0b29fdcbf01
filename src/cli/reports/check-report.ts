/** The reports of `check`: for people, as JSON, and as annotations of GitHub. Pure. */

import type { CheckedArticle, CheckResult } from '../../app/check/check.ts';
import { findingDiagnostics } from '../../app/check/finding-diagnostics.ts';
import type { FixResult } from '../../app/check/fix.ts';
import {
  type CheckFinding,
  RECEIVER_NAMES,
  RECEIVERS,
  type ReceiverName,
} from '../../checks/index.ts';
import type { Verdict } from '../../checks/verdicts.ts';
import type { Diagnostic } from '../../messages/diagnostic.ts';
import { groupDiagnostics } from '../../messages/group.ts';
import type { MessageLook } from '../../messages/message-lines.ts';
import { groupLine, prettyList } from '../../messages/message-lists.ts';
import { addToGroup } from '../../words/add-to-group.ts';
import { clipped } from '../../words/truncate.ts';
import { padded, textWidth, wrapped } from './text-width.ts';

const CHECK_FORMS = ['pretty', 'json', 'github'] as const;
export type CheckForm = (typeof CHECK_FORMS)[number];

/** The output device of a report. */
export interface ReportLook extends MessageLook {
  /** The width of the terminal. Without it, lines are not wrapped. */
  columns?: number;
}

/** What `--fix` did. */
export type Changes = Partial<Pick<FixResult, 'fixed' | 'copies'>>;

export const CHECK_REPORTS: Record<
  CheckForm,
  (result: CheckResult, look: ReportLook, changes: Changes) => string
> = {
  pretty: prettyReport,
  json: jsonReport,
  github: githubReport,
};

// ---------------------------------------------------------------------- for people

function prettyReport(
  result: CheckResult,
  { colour, all, columns = Infinity }: ReportLook,
  changes: Changes,
): string {
  const found = findingDiagnostics(result.findings);
  const messages = all ? found : groupDiagnostics(found).map(({ diagnostic }) => diagnostic);
  const parts = [
    changeLines(changes),
    prettyList(found, { colour, all }),
    silencedLines(result.articles),
    [verdictTable(result.articles, columns), ...result.articles.flatMap(refusals)].join('\n'),
    summary(result.articles, messages),
  ];
  return wrapped(parts.filter(Boolean).join('\n\n'), columns);
}

/** Each change at its place, and where the text before is kept. */
function changeLines({ fixed, copies = new Map() }: Changes): string {
  if (!fixed) return '';
  if (fixed.length === 0) return 'Nothing was found that --fix can put right.';
  const lines = fixed.map(
    ({ rule, file, place: { start }, from, to }) =>
      `${file}:${start.line}:${start.column} ${changeWords(from, to)} [${rule}]`,
  );
  const kept = [...copies].map(
    ([file, copy]) => `The text before is kept beside ${file}, as ${copy}.`,
  );
  return [...lines, `${plural(fixed.length, 'change')}. ${kept.join(' ')}`].join('\n');
}

function changeWords(from: string, to: string): string {
  const words = (text: string) => `“${clipped(text.replace(/\s+/g, ' '), LONGEST_CHANGE)}”`;
  if (to === '') return from.trim() === '' ? 'a space is deleted' : `${words(from)} is deleted`;
  if (from === '') return to.trim() === '' ? 'a space is added' : `${words(to)} is added`;
  return `${words(from)} is now ${words(to)}`;
}

/** Characters. */
const LONGEST_CHANGE = 80;

function silencedLines(articles: readonly CheckedArticle[]): string {
  return articles
    .flatMap(({ name, silenced }) =>
      silenced.map(
        ({ rule, reason, count }) => `${name}: ${count} × [${rule}] silenced: ${reason}`,
      ),
    )
    .join('\n');
}

/**
 * Shows which receiver would accept which article. If the table is too wide for the terminal, it has the short
 * names of `--for`. If that is still too wide, it is a list.
 */
function verdictTable(articles: readonly CheckedArticle[], columns: number): string {
  const receivers = RECEIVER_NAMES.filter((name) =>
    articles.some(({ verdicts }) => verdicts[name]),
  );
  const rows = articles.map(({ name, verdicts }) => [
    name,
    ...receivers.map((receiver) => saidOf(verdicts[receiver])),
  ]);
  const names = receivers.map((receiver) => RECEIVERS[receiver]);
  const tables = [names, receivers].map((heads) =>
    table([['would be accepted by', ...heads], ...rows]),
  );
  return tables.find((each) => fits(each, columns)) ?? verdictLists(articles, receivers);
}

/** Journals of one call may have different receivers. */
function saidOf(verdict: Verdict | undefined): string {
  if (!verdict) return '–';
  return verdict.accepted ? 'yes' : 'no';
}

function fits(text: string, columns: number): boolean {
  return text.split('\n').every((line) => textWidth(line) <= columns);
}

function verdictLists(
  articles: readonly CheckedArticle[],
  receivers: readonly ReceiverName[],
): string {
  const lines = articles.map(({ name, verdicts }) => {
    const takers = receivers.filter((receiver) => verdicts[receiver]?.accepted);
    return `${name}: ${takers.map((receiver) => RECEIVERS[receiver]).join(', ') || 'nobody'}`;
  });
  return ['would be accepted by', ...lines].join('\n');
}

/** Receivers with the same reasons share a line. Example: "1-2/firdous: not by Crossref, DOAJ, because of doi-missing". */
function refusals({ name, verdicts }: CheckedArticle): string[] {
  const byReason = new Map<string, string[]>();
  for (const [receiver, { accepted, because }] of Object.entries(verdicts)) {
    if (accepted) continue;
    const reason = because.join(', ');
    addToGroup(byReason, reason, RECEIVERS[receiver as ReceiverName]);
  }
  return [...byReason].map(
    ([reason, receivers]) => `${name}: not by ${receivers.join(', ')}, because of ${reason}`,
  );
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  const line = (row: string[]) => row.map((cell, column) => padded(cell, widths[column] ?? 0));
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

/** @param messages as they are printed, where similar ones count once */
function summary(articles: readonly CheckedArticle[], messages: readonly Diagnostic[]): string {
  const count = (severity: Diagnostic['severity']) =>
    messages.filter((message) => message.severity === severity).length;
  const counted = [
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    `${count('info')} for information`,
  ];
  return `${plural(articles.length, 'article')}: ${counted.join(', ')}`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

// -------------------------------------------------------------------- for machines

function jsonReport(result: CheckResult, _: ReportLook, { fixed, copies }: Changes): string {
  const { articles } = result;
  const findings = findingDiagnostics(result.findings);
  const changes = fixed && { fixed, copies: Object.fromEntries(copies ?? []) };
  const judged = articles.map(({ against: _, ...article }) => article);
  const data = { ...changes, findings, articles: judged, summary: summary(articles, findings) };
  return JSON.stringify(data, null, 2);
}

const COMMANDS: Record<CheckFinding['severity'], string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubReport(result: CheckResult): string {
  const groups = groupDiagnostics(findingDiagnostics(result.findings));
  return groups.map((group) => annotation(group.diagnostic, groupLine(group).words)).join('\n');
}

/** @param words the text of the diagnostic, perhaps for several places */
function annotation(
  { severity, file, line, column, rule, advice }: Diagnostic,
  words: string,
): string {
  const properties = { file, line, col: column, title: rule };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[severity]} ${written}::${escapeData([words, advice].filter(Boolean).join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
