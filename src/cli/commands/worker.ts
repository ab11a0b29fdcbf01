import { cores } from '../../io/system/cores.ts';
import { type Declare, exitCodes, portOf } from '../command.ts';
import { databaseOption, memoryOption, wholeNumber } from './batch-options.ts';

interface WorkerFlags {
  database: string;
  concurrency: number;
  memory: number;
  metrics?: number;
}

const EXIT_CODES = exitCodes('ended with Ctrl-C or SIGTERM', 'not used');

export const declareWorker: Declare = (program, terminal) => {
  program
    .command('worker')
    .summary('build what `offprint batch --database` has queued')
    .description(
      'Takes parts of journals from the queue of a database and builds them, until it is ended. SIGTERM lets it finish ' +
        'its parts for 20 seconds, and then gives them back. Its log has a line of JSON for each event.',
    )
    .addOption(databaseOption().makeOptionMandatory())
    .option('--concurrency <number>', 'parts at the same time', wholeNumber, cores())
    .addOption(memoryOption())
    .option('--metrics <port>', 'serve Prometheus metrics at this port, to every machine', portOf)
    .addHelpText('after', EXIT_CODES)
    .action(async ({ database, concurrency, memory, metrics }: WorkerFlags) => {
      const [{ serveQueue }, { PART_LIMITS }, { endSignal }] = await Promise.all([
        import('../../app/batch/serve-queue.ts'),
        import('../../app/batch/run-part.ts'),
        import('../../io/processes/at-end.ts'),
      ]);
      const ended = new AbortController();
      void endSignal().then(() => ended.abort());
      await serveQueue({
        address: database,
        slots: concurrency,
        limits: { ...PART_LIMITS, memory },
        signal: ended.signal,
        log: (line) => terminal.stderr.write(`${line}\n`),
        ...(metrics !== undefined && { metricsPort: metrics }),
      });
      terminal.end({ exit: 0 });
    });
};
