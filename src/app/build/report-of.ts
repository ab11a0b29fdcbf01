/** Makes the report of a build from its result. */
import type { VFile } from 'vfile';
import { CHECK_SOURCE } from '../../messages/diagnostic.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { messageLines } from '../../messages/message-lists.ts';
import { printable } from '../../words/terminal-text.ts';
import type { BuildResult } from './build.ts';
import type { BuildReport } from './build-report.ts';
import { crashText } from './crash-text.ts';

export function reportOf(result: BuildResult): BuildReport {
  const { issues, files, printedWith, obstacle } = result;
  const worst = worstOf(files);
  const messages = diagnosticsOf(files);
  return {
    articles: result.articles.map(({ name, status, warned, written }) => ({
      name,
      status,
      warned,
      written,
    })),
    issues,
    messages,
    lines: messageLines(messages),
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

/** Stack traces of our bugs, and sentences for errors of the system. */
export function crashReport({ articles }: BuildResult): string {
  return articles
    .filter(({ crash }) => crash)
    .map(({ name, crash }) => `${printable(name)}: ${crashText(crash)}\n`)
    .join('');
}
