import type { Diagnostic } from '../../messages/diagnostic.ts';
import type { MessageLine } from '../../messages/message-lines.ts';
import type { ArticleResult, IssueResult } from './build.ts';

/** What a build answers, as plain JSON: it can be kept, and printed again. */
export interface BuildReport {
  articles: Pick<ArticleResult, 'name' | 'status' | 'warned' | 'written'>[];
  issues: IssueResult[];
  messages: Diagnostic[];
  /** The messages as they are printed: similar ones are one line. */
  lines: MessageLine[];
  /** Stack traces of our own bugs; empty where there are none. */
  crashes: string;
  /** Of the messages of the build itself: what `check` finds changes no exit code. */
  worst?: 'error' | 'warning';
  /** Which browser has printed, in a sentence; absent where nothing was printed. */
  printedWith?: string;
  /** Why nothing was printed, in a sentence, if no browser prints. */
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
