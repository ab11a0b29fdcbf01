import { Option } from 'commander';
import { RECEIVER_NAMES } from '../../checks/check.ts';
import { allOption, type Declare, exitCodes, outOption } from '../command.ts';
import type { CheckFlags } from '../run/check.ts';

const RECEIVERS = `\nReceivers: ${RECEIVER_NAMES.join(', ')} (rules of journal.yaml)\n`;

export const declareCheck: Declare = (program, terminal) => {
  program
    .command('check')
    .summary('say what receivers, readers and authors would object to, before anything is sent')
    .description(
      'Reads an article, an issue or a journal as strictly as those who receive it, offline; writes nothing. ' +
        'Each finding says where, what, why and what to do; a table says who would accept which article.',
    )
    .argument('[path...]', 'article, issue or journal folders')
    .option(
      '--for <receivers>',
      'receivers, separated by commas (default: those of journal.yaml, or all)',
    )
    .option('--strict', 'a warning, too, makes the exit code 1')
    .option('--pdf', 'print the PDF first, and check it too')
    .addOption(
      outOption('output folder: its PDFs are checked, and how long articles print is read there'),
    )
    .option('--advice', 'with the rules that are more often a question than a mistake')
    .option('--explain <rule>', 'print the page of a rule; reads no article')
    .addOption(allOption())
    .addOption(
      new Option('--format <form>', 'report for people, as JSON, or as annotations of GitHub')
        .choices(['pretty', 'json', 'github'])
        .default('pretty'),
    )
    .addHelpText(
      'after',
      RECEIVERS +
        exitCodes(
          'nothing to object to (warnings allowed)',
          'an error, or, with --strict, a warning',
        ),
    )
    .action(async (paths: string[], flags: CheckFlags) => {
      const { checkCommand } = await import('../run/check.ts');
      const { report, exit } = await checkCommand(paths, flags, {
        colour: terminal.stdoutColour,
        ...(flags.all && { all: true }),
        ...(terminal.columns && { columns: terminal.columns }),
      });
      terminal.end({ out: `${report}\n`, exit });
    });
};
