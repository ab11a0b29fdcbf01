/** The outcome of `build` and `site`. */
import { type BuildReport, jsonReport, summary } from '../../app/build/build-report.ts';
import { join } from '../../io/system/paths.ts';
import { messageLine, prettyLines } from '../../messages/message-lines.ts';
import type { Outcome, ReportForm, Terminal } from '../command.ts';

interface OutcomeFlags {
  format: ReportForm;
  out: string;
  strict?: boolean;
  /** Print the path of every written file. */
  list?: boolean;
  /** Print every message. */
  all?: boolean;
}

export function outcomeOf(
  report: BuildReport,
  { format, out, strict = false, list = false, all = false }: OutcomeFlags,
  { stderrColour }: Pick<Terminal, 'stderrColour'>,
): Outcome {
  const { crashes, printedWith, obstacle } = report;
  const exit = exitCodeOf(report, strict);
  const last = obstacle === undefined ? printedWith : `No PDF was written. ${obstacle}`;
  if (format === 'json')
    return {
      out: `${jsonReport(report)}\n`,
      err: `${crashes}${obstacle ? `${last}\n` : ''}`,
      exit,
    };
  const written = [...report.articles, ...report.issues].flatMap((each) => each.written);
  const diagnostics = prettyLines(
    all ? report.messages.map((each) => messageLine(each)) : report.lines,
    stderrColour,
  );
  const lines = [`${summary(report)}${countOf(written, out)}`, last ?? []].flat();
  return {
    out: list ? written.map((path) => `${path}\n`).join('') : '',
    err: `${crashes}${diagnostics}${diagnostics ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`,
    exit,
  };
}

/** `; 24 files in output/` */
function countOf({ length }: string[], out: string): string {
  if (length === 0) return '';
  return `; ${length} ${length === 1 ? 'file' : 'files'} in ${join(out, '/')}`;
}

function exitCodeOf({ articles, worst, obstacle }: BuildReport, strict: boolean): number {
  if (obstacle !== undefined || articles.some(({ status }) => status === 'crashed')) return 2;
  const failing = worst === 'error' || (strict && worst === 'warning');
  return failing || articles.some(({ status }) => status === 'failed') ? 1 : 0;
}
