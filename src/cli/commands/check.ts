import { Option } from 'commander';
import { RECEIVER_NAMES } from '../../checks/check.ts';
import { allOption, type Declare, exitCodes, outOption } from '../command.ts';
import type { CheckFlags } from '../run/check.ts';

const RECEIVERS = `\nReceivers: ${RECEIVER_NAMES.join(', ')} (rules of journal.yaml)\n`;

export const declareCheck: Declare = (program, terminal) => {
  program
    .command('check')
    .summary('check what receivers, readers and authors would object to, before anything is sent')
    .description(
      'Checks an article, an issue or a journal as strictly as its receivers do, offline, and writes nothing without --fix. ' +
        'Each finding says where, what, why and what to do. A table shows who would accept which article.',
    )
    .argument('[path...]', 'article, issue or journal folders')
    .option(
      '--for <receivers>',
      'receivers, separated by commas (default: those of journal.yaml, or all)',
    )
    .option('--strict', 'exit with 1 also if there are only warnings')
    .option('--pdf', 'print the PDF first, and check it as well')
    .addOption(outOption('output folder, whose PDFs are checked and give the number of pages'))
    .option('--advice', 'also apply rules that often find no mistake, but a question')
    .option('--fix', 'put right what has one right answer, say what was changed, and keep a copy')
    .option('--rule <rules>', 'with --fix: only these rules, separated by commas')
    .option('--explain <rule>', 'print the page about a rule; reads no articles')
    .addOption(allOption())
    .addOption(
      new Option('--format <form>', 'report for people, as JSON, or as annotations of GitHub')
        .choices(['pretty', 'json', 'github'])
        .default('pretty'),
    )
    .addHelpText(
      'after',
      RECEIVERS +
        exitCodes('no errors (warnings are allowed)', 'an error; with --strict, also a warning'),
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
