/** What `build` and `site` answer. */
import { type BuildReport, jsonReport, prettyList, summary } from '../shell/reports/reporter.ts';
import type { Outcome, ReportForm, Terminal } from './command.ts';

export function outcomeOf(
  report: BuildReport,
  { format, strict = false }: { format: ReportForm; strict?: boolean },
  { stderrColour }: Pick<Terminal, 'stderrColour'>,
): Outcome {
  const { crashes } = report;
  const exit = exitCodeOf(report, strict);
  if (format === 'json') return { out: `${jsonReport(report)}\n`, err: crashes, exit };
  const written = [...report.articles, ...report.issues].flatMap((each) => each.written);
  const diagnostics = prettyList(report.messages, stderrColour);
  return {
    out: written.map((path) => `${path}\n`).join(''),
    err: `${crashes}${diagnostics}${diagnostics ? '\n' : ''}${summary(report)}\n`,
    exit,
  };
}

function exitCodeOf({ articles, worst }: BuildReport, strict: boolean): number {
  if (articles.some(({ status }) => status === 'crashed')) return 2;
  const failing = worst === 'error' || (strict && worst === 'warning');
  return failing || articles.some(({ status }) => status === 'failed') ? 1 : 0;
}
