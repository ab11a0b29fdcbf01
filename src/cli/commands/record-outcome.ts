import { crashReport } from '../../app/build/report-of.ts';
import type { Outcome, ReportForm, Terminal } from '../command.ts';
import {
  jsonRecordReport,
  prettyRecordReport,
  type RecordReport,
} from '../reports/record-report.ts';

/**
 * The outcome of a command that puts something on record.
 *
 * @param done whether it was successful
 */
export function recordOutcome(
  report: RecordReport,
  done: boolean,
  { format, all }: { format: ReportForm; all?: boolean },
  { stderrColour }: Pick<Terminal, 'stderrColour'>,
): Outcome {
  const crashes = report.built ? crashReport(report.built) : '';
  const exit = crashes ? 2 : done ? 0 : 1;
  const notes = [...(report.notes ?? []), ...(done ? [] : ['Nothing was put on record.'])];
  const told = { ...report, notes };
  if (format === 'json') return { out: jsonRecordReport(told), err: crashes, exit };
  // If it was refused, the outputs are restored.
  const built = done ? [...(report.built?.articles ?? []), ...(report.built?.issues ?? [])] : [];
  const written = built.flatMap((each) => each.written).map((path) => `${path}\n`);
  return {
    out: written.join(''),
    err: crashes + prettyRecordReport(told, { colour: stderrColour, all }),
    exit,
  };
}
