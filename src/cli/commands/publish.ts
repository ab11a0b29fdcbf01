import type { Declare } from '../command.ts';
import { type RecordFlags, recording, withRecordOptions } from './record-options.ts';

export const declarePublish: Declare = (program, terminal) => {
  const command = program
    .command('publish')
    .summary('put articles on record as published, and keep their sources')
    .description(
      'Checks and builds the articles, then writes published.yaml in the issue and keeps their sources in ' +
        'published/. After that, a build refuses changes that are not on record; see revise and correct.',
    )
    .argument('<path...>', 'article, issue or journal folders')
    .option(
      '--accept-record',
      'accept a published.yaml that was edited by hand, after you checked it',
    );
  withRecordOptions(command).action(
    async (paths: string[], flags: RecordFlags & { acceptRecord?: boolean }) => {
      const [{ publish }, { acceptRecords }, { recordOutcome }] = await Promise.all([
        import('../../app/publish/publish.ts'),
        import('../../app/publish/accept-records.ts'),
        import('./record-outcome.ts'),
      ]);
      const { notes, ...result } = await recording(flags, terminal, async (options) => ({
        notes: flags.acceptRecord ? await acceptRecords(paths, options) : [],
        ...(await publish(paths, options)),
      }));
      const { already, versions, refused } = result;
      if (!refused && already.length > 0)
        notes.push(`${already.length} already on record, unchanged: ${already.join(', ')}`);
      if (!refused && versions.length === 0) notes.push('Nothing new to publish.');
      terminal.end(recordOutcome({ ...result, notes }, !refused, flags, terminal));
    },
  );
};
