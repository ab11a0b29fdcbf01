import type { NoticeKind } from '../../article/article.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import type { Declare } from '../command.ts';
import { type RecordFlags, recording, withRecordOptions } from './record-options.ts';

interface NoticeFlags extends RecordFlags {
  text?: string;
  in?: string;
  reason?: string;
}

/** The three commands. They differ only in their texts. */
const NOTICES: { name: string; kind: NoticeKind; summary: string; description: string }[] = [
  {
    name: 'correct',
    kind: 'correction',
    summary: 'publish a correction of an article, and mark the article in every output',
    description:
      'Correct the manuscript, write what was wrong into a text file, and name it with --text.',
  },
  {
    name: 'retract',
    kind: 'retraction',
    summary: 'publish a retraction, and mark the article, which can still be read',
    description:
      'The article stays as it is. Its title, its page and its PDF say that it was retracted.',
  },
  {
    name: 'concern',
    kind: 'expression-of-concern',
    summary: 'publish an expression of concern, and mark the article',
    description: 'The article stays as it is. Its page and its PDF say that there are doubts.',
  },
];

export const declareNotices: Declare = (program, terminal) => {
  for (const { name, kind, summary, description } of NOTICES) {
    const command = program
      .command(name)
      .summary(summary)
      .description(
        `${description} The notice becomes an article of its own in the issue. Its text may give its DOI in front matter ` +
          '(doi:). Notice and article are linked with each other, and the Crossref deposit of both is written.',
      )
      .argument('<article>', 'folder of the published article')
      .option(
        '--text <file>',
        'text of the notice in Markdown; its front matter may have title, doi, authors …',
      )
      .option(
        '--in <issue>',
        "folder of the issue that publishes the notice (default: the article's)",
      )
      .option('--reason <words>', 'what has changed, for the list of versions');
    withRecordOptions(command).action(async (path: string, flags: NoticeFlags) => {
      const { text } = flags;
      if (text === undefined)
        throw new SurroundingsError(
          `The text of the notice is missing. Name its file with --text, for example: offprint ${name} ${path} --text notice.md`,
        );
      const { publishNoticeAndDeposit } = await import('../../app/publish/notice-deposit.ts');
      const { recordOutcome } = await import('./record-outcome.ts');
      const { in: issue, reason } = flags;
      const notice = {
        kind,
        text,
        ...(issue !== undefined && { issue }),
        ...(reason !== undefined && { reason }),
      };
      const result = await recording(flags, terminal, (options) =>
        publishNoticeAndDeposit(path, notice, options),
      );
      terminal.end(recordOutcome(result, result.versions.length > 0, flags, terminal));
    });
  }
};
