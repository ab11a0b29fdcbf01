import { type Declare, formOption, type ReportForm } from '../command.ts';

const EXIT_CODES = `
Exit codes:
  0  everything that Offprint needs was found
  2  something is missing, and its line says what to do`;

export const declareDoctor: Declare = (program, terminal) => {
  program
    .command('doctor')
    .summary('check whether this machine has everything that Offprint needs')
    .description(
      'Checks the system, Node, the browser (which prints a test page), its sandbox, fonts, folders, free space and the port ' +
        'of the preview. Prints one line about each, and what to do if something is missing.',
    )
    .addOption(formOption())
    .addHelpText('after', EXIT_CODES)
    .action(async ({ format }: { format: ReportForm }) => {
      const [{ factsOfThisMachine }, { findingsOf }, { doctorReport }] = await Promise.all([
        import('../../io/machine-facts.ts'),
        import('../../app/doctor/findings.ts'),
        import('../reports/doctor-report.ts'),
      ]);
      const findings = findingsOf(await factsOfThisMachine());
      const isMissing = findings.some(({ state }) => state === 'missing');
      const out =
        format === 'json' ? `${JSON.stringify(findings, null, 2)}\n` : doctorReport(findings);
      terminal.end({ out, exit: isMissing ? 2 : 0 });
    });
};
