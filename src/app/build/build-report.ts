/** What a build answers, as plain JSON. */
import type { VFile } from 'vfile';
import { Overtime } from '../../io/processes/bounded.ts';
import { isSystemError, SurroundingsError, systemSentence } from '../../io/system/surroundings.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { CHECK_SOURCE, type Diagnostic } from '../../messages/report.ts';
import { printable } from '../../words/terminal-text.ts';
import type { ArticleResult, BuildResult, IssueResult } from './build.ts';

/** What a build answers, as plain JSON: it can be kept, and printed again. */
export interface BuildReport {
  articles: Pick<ArticleResult, 'name' | 'status' | 'warned' | 'written'>[];
  issues: IssueResult[];
  messages: Diagnostic[];
  /** Stack traces of our own bugs; empty where there are none. */
  crashes: string;
  /** Of the messages of the build itself: what `check` finds changes no exit code. */
  worst?: 'error' | 'warning';
  /** Which browser has printed, in a sentence; absent where nothing was printed. */
  printedWith?: string;
  /** Why nothing was printed, in a sentence, if no browser prints. */
  obstacle?: string;
}

export function reportOf(result: BuildResult): BuildReport {
  const { issues, files, printedWith, obstacle } = result;
  const worst = worstOf(files);
  return {
    articles: result.articles.map(({ name, status, warned, written }) => ({
      name,
      status,
      warned,
      written,
    })),
    issues,
    messages: diagnosticsOf(files),
    crashes: crashReport(result),
    ...(worst && { worst }),
    ...(printedWith && { printedWith }),
    ...(obstacle && { obstacle }),
  };
}

function worstOf(files: readonly VFile[]): BuildReport['worst'] {
  const messages = files
    .flatMap((file) => file.messages)
    .filter(({ source }) => source !== CHECK_SOURCE);
  if (messages.some(({ fatal }) => fatal === true)) return 'error';
  return messages.some(({ fatal }) => fatal === false) ? 'warning' : undefined;
}

/** Stack traces of our own bugs; of what the system refused, its own sentence. */
export function crashReport({ articles }: BuildResult): string {
  return articles
    .filter(({ crash }) => crash)
    .map(({ name, crash }) => `${printable(name)}: ${crashText(crash)}\n`)
    .join('');
}

/** Why the work on something ended in the middle. */
export function crashText(crash: unknown): string {
  if (isSystemError(crash)) return printable(systemSentence(crash));
  if (crash instanceof SurroundingsError || crash instanceof Overtime) return crash.message;
  const trace = (crash instanceof Error && crash.stack) || String(crash);
  return `this is a bug of Offprint's.\n${trace}`;
}
