/** A report of `check`: for people, as JSON, or as GitHub's annotations. Pure. */

import { RECEIVERS, type ReceiverName } from '../checks/index.ts';
import type { CheckFinding } from '../checks/run.ts';
import type { Diagnostic } from '../diagnostics.ts';
import { addToGroup } from '../groups.ts';
import type { CheckedArticle, CheckResult } from '../work/check.ts';
import { inOrder, prettyList } from './reporter.ts';

const CHECK_FORMS = ['pretty', 'json', 'github'] as const;
export type CheckForm = (typeof CHECK_FORMS)[number];

export const CHECK_REPORTS: Record<CheckForm, (result: CheckResult, colour: boolean) => string> = {
  pretty: prettyReport,
  json: jsonReport,
  github: githubReport,
};

/** Findings as data: file by file, in the order of the text. */
export function findingDiagnostics(findings: readonly CheckFinding[]): Diagnostic[] {
  const byFile = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const list = byFile.get(finding.at.path) ?? [];
    byFile.set(finding.at.path, [...list, toDiagnostic(finding)]);
  }
  return [...byFile.values()].flatMap(inOrder);
}

function toDiagnostic({ rule, severity, at, reason, advice, receivers }: CheckFinding): Diagnostic {
  return {
    rule,
    severity,
    file: at.path,
    ...(at.place && { line: at.place.start.line, column: at.place.start.column }),
    message: reason,
    ...(advice && { advice }),
    receiver: receivers.join(','),
  };
}

// ---------------------------------------------------------------------- for people

function prettyReport(result: CheckResult, colour: boolean): string {
  const parts = [
    prettyList(findingDiagnostics(result.findings), colour),
    silencedLines(result.articles),
    verdictTable(result.articles),
    summary(result),
  ];
  return parts.filter(Boolean).join('\n\n');
}

function silencedLines(articles: readonly CheckedArticle[]): string {
  return articles
    .flatMap(({ name, silenced }) =>
      silenced.map(
        ({ rule, reason, count }) => `${name}: ${count} × [${rule}] silenced: ${reason}`,
      ),
    )
    .join('\n');
}

/** Article × receiver: would it be accepted; below, what speaks against it. */
function verdictTable(articles: readonly CheckedArticle[]): string {
  const receivers = Object.keys(articles[0]?.verdicts ?? {}) as ReceiverName[];
  const rows = articles.map(({ name, verdicts }) => [
    name,
    ...receivers.map((receiver) => (verdicts[receiver]?.accepted ? 'yes' : 'no')),
  ]);
  const names = receivers.map((receiver) => RECEIVERS[receiver]);
  return [table([['would be accepted by', ...names], ...rows]), ...articles.flatMap(refusals)].join(
    '\n',
  );
}

/** "1-2/firdous: Crossref, DOAJ no, because of doi-missing": receivers with the same reasons share a line. */
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
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}

function summary({ articles, findings }: CheckResult): string {
  const count = (severity: CheckFinding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
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

function jsonReport(result: CheckResult): string {
  return JSON.stringify(
    {
      findings: findingDiagnostics(result.findings),
      articles: result.articles,
      summary: summary(result),
    },
    null,
    2,
  );
}

const COMMANDS: Record<CheckFinding['severity'], string> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
function githubReport(result: CheckResult): string {
  return findingDiagnostics(result.findings).map(annotation).join('\n');
}

function annotation({ severity, file, line, column, rule, message, advice }: Diagnostic): string {
  const properties = { file, line, col: column, title: rule };
  const written = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[severity]} ${written}::${escapeData([message, advice].filter(Boolean).join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
