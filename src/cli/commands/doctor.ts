import { type Declare, formOption, type ReportForm } from '../command.ts';

const EXIT_CODES = `
Exit codes:
  0  everything that Offprint needs is here
  2  something is missing; its line says what to do`;

export const declareDoctor: Declare = (program, terminal) => {
  program
    .command('doctor')
    .summary('say what Offprint finds on this machine, and what is missing')
    .description(
      'Looks at the system, Node, the browser (it prints a test page), its sandbox, fonts, folders, free room and the port ' +
        'of the preview. Prints a line about each, with what to do if something is missing.',
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
