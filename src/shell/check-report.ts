/** A report of `check`: for people, as JSON, or as GitHub's annotations. Pure. */
import type { CheckedArticle, CheckResult } from '../check.ts';
import { RECEIVERS, type ReceiverName } from '../checks/index.ts';
import type { CheckFinding } from '../checks/run.ts';
import { type Diagnostic, inOrder, prettyList } from './reporter.ts';

export const CHECK_FORMS = ['pretty', 'json', 'github'] as const;
export type CheckForm = (typeof CHECK_FORMS)[number];

export const CHECK_REPORTS: Record<CheckForm, (result: CheckResult, colour: boolean) => string> = {
  pretty: prettyReport,
  json: jsonReport,
  github: githubReport,
};

/** Findings as data: file by file, in the order of the text. */
function diagnosticsOf({ findings }: CheckResult): Diagnostic[] {
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
    prettyList(diagnosticsOf(result), colour),
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

/** A row for each article and receiver: would it be accepted, and what speaks against it. */
function verdictTable(articles: readonly CheckedArticle[]): string {
  const rows = articles.flatMap(({ name, verdicts }) =>
    Object.entries(verdicts).map(([receiver, { accepted, because }]) => [
      name,
      RECEIVERS[receiver as ReceiverName],
      accepted ? 'yes' : `no, because of ${because.join(', ')}`,
    ]),
  );
  return table([['article', 'receiver', 'would be accepted'], ...rows]);
}

function table(rows: string[][]): string {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .join('\n');
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
    { findings: diagnosticsOf(result), articles: result.articles, summary: summary(result) },
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
  return diagnosticsOf(result).map(annotation).join('\n');
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
