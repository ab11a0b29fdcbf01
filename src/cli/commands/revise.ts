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
      'For spelling and layout. What touches the findings, or who is credited, is refused: offprint correct ' +
        'publishes a notice of it. Both versions are kept, and linked.',
    )
    .argument('<article>', 'folder of the article')
    .option('--minor', 'the change is a minor one')
    .option('--reason <words>', 'what was changed, for readers: "two misspelled names"')
    .option('--reviewed', 'you looked at changes that seem to be more, and they are minor');
  withRecordOptions(command).action(async (path: string, flags: ReviseFlags) => {
    if (!flags.minor || !flags.reason?.trim())
      throw new SurroundingsError(
        `Unexpected call without ${flags.minor ? '--reason' : '--minor'}, expected for example: offprint revise ${path} --minor --reason "two misspelled names". What is more than minor: offprint correct ${path} --text notice.md`,
      );
    const [{ revise }, { sendRevision }, { EXPORTS }, { recordOutcome }] = await Promise.all([
      import('../../app/publish/revise.ts'),
      import('../../revisions/record/send-again.ts'),
      import('../../exports/index.ts'),
      import('./record-outcome.ts'),
    ]);
    const revision = { reason: flags.reason.trim(), reviewed: flags.reviewed ?? false };
    const result = await recording(flags, terminal, (options) => revise(path, revision, options));
    const done = result.versions.length > 0;
    const again = result.versions.flatMap(({ article, version }) =>
      sendRevision(
        article,
        result.changes,
        EXPORTS.filter(({ name }) => name !== 'crossref' || version.doi !== undefined),
      ),
    );
    terminal.end(recordOutcome({ ...result, sendAgain: again }, done, flags, terminal));
  });
};
