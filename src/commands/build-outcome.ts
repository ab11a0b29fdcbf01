/** What `build` and `site` answer. */
import type { BuildResult } from '../build.ts';
import { CHECK_SOURCE } from '../diagnostics.ts';
import { jsonReport, prettyDiagnostics, summary } from '../shell/reporter.ts';
import type { Outcome, ReportForm, Terminal } from './command.ts';

export function outcomeOf(
  result: BuildResult,
  { format, strict = false }: { format: ReportForm; strict?: boolean },
  { stderrColour }: Pick<Terminal, 'stderrColour'>,
): Outcome {
  const crashes = crashReport(result);
  const exit = exitCodeOf(result, strict);
  if (format === 'json') return { out: `${jsonReport(result)}\n`, err: crashes, exit };
  const written = [...result.articles, ...result.issues].flatMap((each) => each.written);
  const diagnostics = prettyDiagnostics(result.files, stderrColour);
  return {
    out: written.map((path) => `${path}\n`).join(''),
    err: `${crashes}${diagnostics}${diagnostics ? '\n' : ''}${summary(result)}\n`,
    exit,
  };
}

/** Stack traces of our own bugs. */
export function crashReport({ articles }: BuildResult): string {
  return articles
    .filter(({ crash }) => crash)
    .map(
      ({ name, crash }) =>
        `${name}: this is a bug of Offprint's.\n${crash instanceof Error ? crash.stack : String(crash)}\n`,
    )
    .join('');
}

/** What `check` finds changes no exit code of a build. */
function exitCodeOf({ articles, files }: BuildResult, strict: boolean): number {
  if (articles.some(({ status }) => status === 'crashed')) return 2;
  const failing = files
    .flatMap(({ messages }) => messages)
    .filter(({ source }) => source !== CHECK_SOURCE)
    .some(({ fatal }) => fatal === true || (strict && fatal === false));
  return failing || articles.some(({ status }) => status === 'failed') ? 1 : 0;
}
