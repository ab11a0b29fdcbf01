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
    .summary('turn a Word or text file into a manuscript, with a report of all that was guessed')
    .description(
      'Reads .docx, .txt or .md files (or a folder of them, for a whole issue) and writes an article folder: ' +
        'article.md, references.json, figures/ and intake.md, the report. Nothing that exists is overwritten.',
    )
    .argument('[file...]', 'files, or folders of files')
    .option('--into <folder>', 'folder of the article (with several files: of the issue)')
    .option('--force', 'replace what is there, after a backup beside it')
    .option('--accept-changes', "accept the file's tracked changes")
    .option(
      '--accept <folder>',
      'accept every citation proposed in an article folder; reads no file',
    )
    .addOption(formOption())
    .addHelpText(
      'after',
      exitCodes(
        'every file was taken, whatever is unsure',
        'a file was not taken: it cannot be read, or its article is there already; the others were',
      ),
    )
    .action(async (inputs: string[], flags: IntakeFlags) => {
      if (flags.accept === undefined && (inputs.length === 0 || flags.into === undefined))
        throw new SurroundingsError(
          'Unexpected call without file or --into, expected for example: offprint intake paper.docx --into manuscripts/1-2/firdous',
        );
      const { runIntake } = await import('../run/intake.ts');
      const { report, exit } = await runIntake({ ...flags, inputs, into: flags.into ?? '' });
      terminal.end({ out: `${report.trimEnd()}\n`, exit });
    });
};
