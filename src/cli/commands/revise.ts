import { SurroundingsError } from '../../io/system/surroundings.ts';
import type { Declare } from '../command.ts';
import { type RecordFlags, recording, withRecordOptions } from './record-options.ts';

interface ReviseFlags extends RecordFlags {
  minor?: boolean;
  reason?: string;
  reviewed?: boolean;
}

export const declareRevise: Declare = (program, terminal) => {
  const command = program
    .command('revise')
    .summary('put a minor change of a published article on record, as its next version')
    .description(
      'For spelling and layout. Changes of the findings or of the credit are refused: publish them with a notice ' +
        '(offprint correct). Both versions are kept and linked.',
    )
    .argument('<article>', 'folder of the article')
    .option('--minor', 'confirm that the change is minor')
    .option('--reason <words>', 'what has changed, for readers: "two misspelled names"')
    .option('--reviewed', 'confirm that you looked at changes that seem to be more than minor');
  withRecordOptions(command).action(async (path: string, flags: ReviseFlags) => {
    if (!flags.minor || !flags.reason?.trim())
      throw new SurroundingsError(
        `${flags.minor ? '--reason' : '--minor'} is missing. Write for example: offprint revise ${path} --minor --reason "two misspelled names". If the change is more than minor, use: offprint correct ${path} --text notice.md`,
      );
    const [{ publishRevision }, { recordOutcome }] = await Promise.all([
      import('../../app/publish/publish-revision.ts'),
      import('./record-outcome.ts'),
    ]);
    const revision = { reason: flags.reason.trim(), reviewed: flags.reviewed ?? false };
    const result = await recording(flags, terminal, (options) =>
      publishRevision(path, revision, options),
    );
    terminal.end(recordOutcome(result, result.versions.length > 0, flags, terminal));
  });
};
