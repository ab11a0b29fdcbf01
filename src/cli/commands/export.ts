import { EXPORT_NAMES } from '../../exports/names.ts';
import { allOption, type Declare, exitCodes, formOption, outOption } from '../command.ts';
import type { ExportFlags } from '../run/export.ts';

export const declareExport: Declare = (program, terminal) => {
  program
    .command('export')
    .summary('write what Crossref, DOAJ, OJS, PMC and PubMed take, with a sheet of instructions')
    .description(
      'Writes <out>/<issue>/exports/ for each issue, and in it DEPOSIT.md: where each file is uploaded, ' +
        'and which articles were left out of which, why, and what to do. PATH is an issue folder or a ' +
        'journal folder; an article stands for its issue, and goes alone into the file for OJS. Build first: ' +
        'PDFs and pages go along.',
    )
    .argument('<path...>', 'issue or journal folders')
    .option(
      '-t, --to <receivers>',
      `receivers, separated by commas (${EXPORT_NAMES.join(', ')}; default: all)`,
    )
    .addOption(outOption('output folder, also of the build'))
    .addOption(allOption())
    .addOption(formOption())
    .addHelpText(
      'after',
      exitCodes(
        'every file asked for was written, with every article',
        'the rest was written, but an article or a whole file was left out: a receiver would refuse it',
      ),
    )
    .action(async (paths: string[], flags: ExportFlags) => {
      const { exportCommand } = await import('../run/export.ts');
      const { report, messages, exit } = await exportCommand(
        paths,
        flags,
        terminal.stderrColour,
        (sentence) => terminal.stderr.write(`${sentence}\n`),
      );
      terminal.end({ out: report, err: messages, exit });
    });
};
