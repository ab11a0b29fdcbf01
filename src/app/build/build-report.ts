import type { Diagnostic } from '../../messages/diagnostic.ts';
import type { MessageLine } from '../../messages/message-lines.ts';
import type { ArticleResult, IssueResult } from './build.ts';

/** The result of a build as plain JSON, which can be kept and printed again. */
export interface BuildReport {
  articles: Pick<ArticleResult, 'name' | 'status' | 'warned' | 'written'>[];
  issues: IssueResult[];
  messages: Diagnostic[];
  /** The printed lines of the messages. Similar messages share a line. */
  lines: MessageLine[];
  /** Stack traces of our bugs. Empty if there are none. */
  crashes: string;
  /** The worst severity of the build's own messages. Findings of `check` do not change the exit code. */
  worst?: 'error' | 'warning';
  /** A sentence that names the browser that printed. Absent if nothing was printed. */
  printedWith?: string;
  /** A sentence that says why no browser could print, if so. */
  obstacle?: string;
}

/** "11 built, 4 with warnings, 1 failed" */
export function summary({ articles }: Pick<BuildReport, 'articles'>): string {
  const built = articles.filter((article) => article.status === 'built');
  const warned = built.filter((article) => article.warned).length;
  const failed = articles.length - built.length;
  const parts = [
    `${built.length} built`,
    warned > 0 && `${warned} with warnings`,
    failed > 0 && `${failed} failed`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** The report of `--format json`. */
export function jsonReport(report: BuildReport): string {
  const { articles, issues, messages } = report;
  return JSON.stringify({ articles, issues, messages, summary: summary(report) }, null, 2);
}
