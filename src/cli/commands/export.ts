import { EXPORT_NAMES } from '../../exports/names.ts';
import { allOption, type Declare, exitCodes, formOption, outOption } from '../command.ts';
import type { ExportFlags } from '../run/export.ts';

export const declareExport: Declare = (program, terminal) => {
  program
    .command('export')
    .summary('write the files for Crossref, DOAJ, OJS, PMC and PubMed, with instructions')
    .description(
      'Writes <out>/<issue>/exports/ for each issue. DEPOSIT.md in it says where each file is uploaded, ' +
        'which articles were left out, why, and what to do. PATH is an issue folder or a journal folder. ' +
        'An article folder exports its issue, but only this article for OJS. Build first, because the PDFs ' +
        'and pages are exported as well.',
    )
    .argument('<path...>', 'issue or journal folders')
    .option(
      '-t, --to <receivers>',
      `receivers, separated by commas (${EXPORT_NAMES.join(', ')}; default: all)`,
    )
    .addOption(outOption('output folder, the same as for build'))
    .addOption(allOption())
    .addOption(formOption())
    .addHelpText(
      'after',
      exitCodes(
        'every file was written, with every article',
        'an article or a whole file was left out, because the receiver would refuse it; the rest was written',
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
