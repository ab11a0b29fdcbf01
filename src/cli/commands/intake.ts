import { SurroundingsError } from '../../io/system/surroundings.ts';
import { type Declare, exitCodes, formOption, type ReportForm } from '../command.ts';

interface IntakeFlags {
  into?: string;
  force?: boolean;
  acceptChanges?: boolean;
  accept?: string;
  format: ReportForm;
}

export const declareIntake: Declare = (program, terminal) => {
  program
    .command('intake')
    .summary(
      'turn a Word or text file into a manuscript, with a report of everything that was guessed',
    )
    .description(
      'Reads .docx, .txt or .md files (or a folder of them, for a whole issue) and writes an article folder: ' +
        'article.md, references.json, figures/ and intake.md, the report. A title page, a text and loose pictures ' +
        'become one article. Nothing that exists is overwritten.',
    )
    .argument('[file...]', 'files, or folders of files or pictures')
    .option('--into <folder>', 'folder of the article, or of the issue if there are several files')
    .option('--force', 'replace existing files, after a backup beside them')
    .option('--accept-changes', "accept the file's tracked changes")
    .option(
      '--accept <folder>',
      'accept all proposed citations in an article folder; reads no files',
    )
    .addOption(formOption())
    .addHelpText(
      'after',
      exitCodes(
        'every file was converted, even if something is uncertain',
        'a file was not converted, because it cannot be read or its article exists already; the others were',
      ),
    )
    .action(async (inputs: string[], flags: IntakeFlags) => {
      if (flags.accept === undefined && (inputs.length === 0 || flags.into === undefined))
        throw new SurroundingsError(
          'A file or --into is missing. Name both, for example: offprint intake paper.docx --into manuscripts/1-2/firdous',
        );
      const { runIntake } = await import('../run/intake.ts');
      const { report, exit } = await runIntake({ ...flags, inputs, into: flags.into ?? '' });
      terminal.end({ out: `${report.trimEnd()}\n`, exit });
    });
};
