/** Options and steps of all commands that put something on record. */
import type { Command } from 'commander';
import type { RecordOptions } from '../../app/publish/put-on-record.ts';
import { timeOf } from '../../io/system/timestamp.ts';
import { chosenNames } from '../chosen-names.ts';
import {
  allOption,
  exitCodes,
  formOption,
  outOption,
  type ReportForm,
  type Terminal,
} from '../command.ts';

export interface RecordFlags {
  out: string;
  for?: string;
  date?: string;
  all?: boolean;
  format: ReportForm;
}

export function withRecordOptions(command: Command): Command {
  return command
    .addOption(outOption())
    .option(
      '--for <receivers>',
      'receivers whose objections forbid the publication (default: those of journal.yaml)',
    )
    .option('--date <day>', 'day of publication, as 2026-11-25 (default: today)')
    .addOption(allOption())
    .addOption(formOption())
    .addHelpText(
      'after',
      exitCodes(
        'done, and on record',
        'refused, for the reasons in the messages; nothing was changed',
      ),
    );
}

/** Runs the work of a command that puts something on record, and shows its progress. Large modules are loaded here. */
export async function recording<Result>(
  { out, for: receivers, date }: RecordFlags,
  { stderr }: Terminal,
  work: (options: RecordOptions & { now: Date }) => Promise<Result>,
): Promise<Result> {
  const [{ recordOptions, RECEIVER_NAMES }, { showProgress }] = await Promise.all([
    import('../../app/publish/record-options.ts'),
    import('../reports/progress.ts'),
  ]);
  const named =
    receivers === undefined
      ? undefined
      : chosenNames(receivers, RECEIVER_NAMES, 'receiver', '--for');
  const now = timeOf(process.env);
  return showProgress(stderr, (progress) =>
    work(recordOptions({ out, receivers: named, date, now, progress })),
  );
}
