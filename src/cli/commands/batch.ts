import type { Command } from 'commander';
import type { BatchOptions } from '../../app/batch/queue-batch.ts';
import { EXPORT_NAMES } from '../../exports/names.ts';
import { FORMAT_NAMES } from '../../formats/names.ts';
import { addressOf } from '../../io/storage/s3-address.ts';
import { cores } from '../../io/system/cores.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import { chosenNames } from '../chosen-names.ts';
import { type Declare, exitCodes, formOption, type ReportForm, type Terminal } from '../command.ts';
import { databaseOption, memoryOption, wholeNumber } from './batch-options.ts';

interface BatchFlags {
  to?: string;
  out?: string;
  site?: boolean;
  export?: string;
  theme?: string;
  retryFailed?: boolean;
  only?: string;
  workers: number;
  memory: number;
  database?: string;
  format: ReportForm;
}

interface StatusFlags {
  database?: string;
  report?: string;
  format: ReportForm;
}

const EXIT_CODES = exitCodes(
  'every article was built, or was queued with --database',
  'an article has an error, or was set aside; the report names it',
);

export const declareBatch: Declare = (program, terminal) => {
  const batch = program
    .command('batch')
    .summary('build many journals, on this machine or on several')
    .description(
      'Builds all journals below the folders into <out>/<journal>/. An article that cannot be built never stops ' +
        'the others. Ctrl-C ends the batch, and the same call goes on where it was. The report ' +
        '(<out>/batch-report.html) lists what is left to do, by rule. With --database, the parts are left to the ' +
        'workers of that database.',
    )
    .argument(
      '<path...>',
      'folders around journals or their addresses in S3 (s3://bucket/folder), or text files with one of them in each line',
    )
    // Options behind "status" are its own.
    .enablePositionalOptions()
    .option('-o, --out <folder>', 'folder of all outputs, or its address in S3 (needed)')
    .option(
      '-t, --to <formats>',
      `formats, separated by commas (${FORMAT_NAMES.join(', ')}; default: all)`,
    )
    .option('--site', "also write each journal's website into <out>/<journal>/site/")
    .option(
      '--export <receivers>',
      `also write the deposits for these receivers (${EXPORT_NAMES.join(', ')})`,
    )
    .option('--theme <name>', "theme instead of the journals' own")
    .option('--retry-failed', 'also do again what failed, even if nothing has changed')
    .option('--only <rule>', 'do again only the issues that have this finding')
    .option('--workers <number>', 'issues that are built at the same time', wholeNumber, cores())
    .addOption(memoryOption())
    .addOption(databaseOption())
    .addOption(formOption())
    .addHelpText('after', EXIT_CODES)
    .action((paths: string[], flags: BatchFlags) => runBatch(paths, flags, terminal));
  declareStatus(batch, terminal);
};

function declareStatus(batch: Command, terminal: Terminal): void {
  batch
    .command('status')
    .summary('show what is queued, active, done and failed')
    .description(
      'Shows the parts of each journal in the queue of a database, and how long they will take.',
    )
    .addOption(databaseOption().makeOptionMandatory())
    .option(
      '--report <folder>',
      'also write the report into the folder of the outputs, or its address in S3',
    )
    .addOption(formOption())
    .action(async ({ database = '', report, format }: StatusFlags) => {
      const [{ withQueue, writeReport }, { batchStatus }, { statusText }] = await Promise.all([
        import('../../app/batch/run-batch.ts'),
        import('../../app/batch/status.ts'),
        import('../reports/batch-status.ts'),
      ]);
      const status = await withQueue(database, waitingFor(terminal), async (queue) => {
        if (report !== undefined) await writeReport(queue, addressOf(report));
        return batchStatus(await queue.counts());
      });
      const out = format === 'json' ? `${JSON.stringify(status, null, 2)}\n` : statusText(status);
      terminal.end({ out, exit: 0 });
    });
}

async function runBatch(paths: string[], flags: BatchFlags, terminal: Terminal): Promise<void> {
  const options = batchOptions(paths, flags);
  if (flags.database !== undefined) return queue(options, flags.database, terminal);
  const [{ runBatchHere }, { PART_LIMITS }, { endSignal }, { showBatch }, { reportText }] =
    await Promise.all([
      import('../../app/batch/run-batch.ts'),
      import('../../app/batch/run-part.ts'),
      import('../../io/processes/at-end.ts'),
      import('../reports/batch-progress.ts'),
      import('../../app/batch/report-text.ts'),
    ]);
  const ended = new AbortController();
  void endSignal().then(() => ended.abort());
  const progress = showBatch(terminal.stderr);
  const report = await runBatchHere(options, {
    ...progress,
    slots: flags.workers,
    limits: { ...PART_LIMITS, memory: flags.memory },
    signal: ended.signal,
  }).finally(progress.end);
  const { rules: _, journals, ...troubles } = report;
  const isWhole =
    journals.every(({ failed, aside, open }) => failed + aside + open === 0) &&
    Object.values(troubles).every((list) => list.length === 0);
  const text = `${reportText(report)}The whole report: ${options.out}/batch-report.html\n`;
  const out = flags.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : text;
  const stopped = ended.signal.aborted ? 'Ended. The same call goes on from here.\n' : '';
  terminal.end({ out, err: stopped, exit: isWhole ? 0 : 1 });
}

function batchOptions(paths: string[], flags: BatchFlags): BatchOptions {
  const { to, out, site = false, theme, retryFailed = false, only } = flags;
  if (!out) throw new SurroundingsError('Name the folder of all outputs: --out FOLDER.');
  return {
    paths,
    out: addressOf(out),
    formats: chosenNames(to, FORMAT_NAMES, 'format', '--to'),
    receivers:
      flags.export === undefined
        ? []
        : chosenNames(flags.export, EXPORT_NAMES, 'receiver', '--export'),
    site,
    retryFailed,
    ...(theme !== undefined && { theme }),
    ...(only !== undefined && { rule: only }),
  };
}

async function queue(options: BatchOptions, database: string, terminal: Terminal): Promise<void> {
  const [{ queueOnServer }, { counted }] = await Promise.all([
    import('../../app/batch/run-batch.ts'),
    import('../../app/batch/report-page.ts'),
  ]);
  const { journals, parts, queued, refused } = await queueOnServer(
    options,
    database,
    waitingFor(terminal),
  );
  const unread = refused.map(({ journal, reason }) => `${journal}: ${reason}\n`).join('');
  const found = `${counted(journals.length, 'journal', 'journals')}, ${counted(parts, 'part', 'parts')}`;
  const out = `${found}; ${queued} queued. The others are queued already, or have not changed.\n`;
  terminal.end({ out, err: unread, exit: refused.length > 0 ? 1 : 0 });
}

function waitingFor({ stderr }: Terminal): (sentence: string) => void {
  return (sentence) => stderr.write(`${sentence}\n`);
}
