#!/usr/bin/env node
/**
 * Arguments ▸ command ▸ report ▸ exit code. The only file that knows the process.
 *
 * Exit codes: 0 everything asked for was written; 1 an article has an error (or, with --strict,
 * a warning); 2 wrong usage, surroundings, or our bug.
 */
import { Command, CommanderError, Option } from 'commander';
import type { BuildResult } from './build.ts';
import { CHECK_SOURCE } from './diagnostics.ts';
import type { ExportFlags } from './export-command.ts';
import { EXPORT_NAMES } from './exports/names.ts';
import { FORMAT_NAMES } from './formats/names.ts';
import { SurroundingsError } from './shell/surroundings.ts';
import { version } from './shell/version.ts';

interface BuildFlags {
  to?: string;
  out: string;
  theme?: string;
  strict?: boolean;
  format: 'pretty' | 'json';
}

const EXIT_HELP = `
Exit codes:
  0  everything asked for was written (warnings allowed)
  1  an article has an error and was not written, or, with --strict, a warning
  2  wrong usage, something missing on this machine, or a bug of Offprint's`;

const CHECK_HELP = `
Receivers: crossref, doaj, pmc, pubmed, ojs, scholar, readers, house (rules of journal.yaml)

Exit codes:
  0  nothing to object to (warnings allowed)
  1  an error, or, with --strict, a warning
  2  wrong usage, something missing on this machine, or a bug of Offprint's`;

const EXPORT_HELP = `
Exit codes:
  0  every file asked for was written, with every article
  1  the rest was written, but an article or a whole file was left out: a receiver would refuse it
  2  wrong usage, something missing on this machine, or a bug of Offprint's`;

const program = new Command('offprint')
  .description('Turns the manuscripts of a scholarly journal into published articles.')
  .version(version(), '-V, --version', 'print the version')
  .helpOption('-h, --help', 'print this help')
  .showHelpAfterError('(offprint --help lists the commands)')
  .exitOverride();

program
  .command('build')
  .summary('write HTML, PDF and JATS of an article, an issue or a journal')
  .description(
    'Writes <out>/<issue>/<article>/<article>.html, .pdf, .xml and figures/ for each article.\n' +
      'PATH is an article folder, an issue folder or a journal folder.',
  )
  .argument('<path...>', 'article, issue or journal folders')
  .option(
    '-t, --to <formats>',
    `formats, separated by commas (${FORMAT_NAMES.join(', ')}; default: all)`,
  )
  .option('-o, --out <folder>', 'output folder', 'output')
  .option('--theme <name>', "theme instead of the journal's")
  .option('--strict', 'a warning, too, makes the exit code 1')
  .addOption(
    new Option('--format <form>', 'report for people or as JSON on stdout')
      .choices(['pretty', 'json'])
      .default('pretty'),
  )
  .addHelpText('after', EXIT_HELP)
  .action(runBuild);

program
  .command('site')
  .summary("write the journal's website: issues, articles, indexes, search, feed")
  .description(
    'Builds every article into <out>/<issue>/<article>/ and the pages of the journal around them.\n' +
      'The folder can be put on any web server as it is.',
  )
  .argument('<journal>', 'folder with journal.yaml')
  .option(
    '-t, --to <formats>',
    `formats of the articles, separated by commas (${FORMAT_NAMES.join(', ')}; default: all)`,
  )
  .option('-o, --out <folder>', 'folder of the site', 'output/site')
  .option('--theme <name>', "theme instead of the journal's")
  .option('--strict', 'a warning, too, makes the exit code 1')
  .addOption(
    new Option('--format <form>', 'report for people or as JSON on stdout')
      .choices(['pretty', 'json'])
      .default('pretty'),
  )
  .addHelpText('after', EXIT_HELP)
  .action(runSite);

program
  .command('check')
  .summary('say what receivers, readers and authors would object to, before anything is sent')
  .description(
    'Reads an article, an issue or a journal as strictly as those who receive it, offline; writes nothing.\n' +
      'Each finding says where, what, why and what to do; a table says who would accept which article.',
  )
  .argument('[path...]', 'article, issue or journal folders')
  .option('--for <receivers>', 'receivers, separated by commas (default: all; --help lists them)')
  .option('--strict', 'a warning, too, makes the exit code 1')
  .option('--pdf', 'print the PDF first, and check it too')
  .option(
    '-o, --out <folder>',
    'output folder: its PDFs are checked, and how long articles print is read there',
    'output',
  )
  .option('--advice', 'with the rules that are more often a question than a mistake')
  .option('--explain <rule>', 'print the page of a rule; reads no article')
  .addOption(
    new Option('--format <form>', 'report for people, as JSON, or as annotations of GitHub')
      .choices(['pretty', 'json', 'github'])
      .default('pretty'),
  )
  .addHelpText('after', CHECK_HELP)
  .action(runCheck);

program
  .command('export')
  .summary('write what Crossref, DOAJ, OJS, PMC and PubMed take, with a sheet of instructions')
  .description(
    'Writes <out>/<issue>/exports/ for each issue, and in it DEPOSIT.md: where each file is uploaded,\n' +
      'and which articles were left out of which, why, and what to do. PATH is an issue folder or a\n' +
      'journal folder; an article stands for its issue. Build first: PDFs and pages go along.',
  )
  .argument('<path...>', 'issue or journal folders')
  .option(
    '-t, --to <receivers>',
    `receivers, separated by commas (${EXPORT_NAMES.join(', ')}; default: all)`,
  )
  .option('-o, --out <folder>', 'output folder, also of the build', 'output')
  .addOption(
    new Option('--format <form>', 'report for people or as JSON on stdout')
      .choices(['pretty', 'json'])
      .default('pretty'),
  )
  .addHelpText('after', EXPORT_HELP)
  .action(runExport);

program
  .command('intake')
  .summary('turn a Word or text file into a manuscript, with a report of all that was guessed')
  .description(
    'Reads .docx, .txt or .md files (or a folder of them, for a whole issue) and writes an article folder:\n' +
      'article.md, references.json, figures/ and intake.md, the report. Nothing that exists is overwritten.',
  )
  .argument('[file...]', 'files, or folders of files')
  .option('--into <folder>', 'folder of the article (with several files: of the issue)')
  .option('--force', 'replace what is there, after a backup beside it')
  .option('--accept-changes', "accept the file's tracked changes")
  .option('--accept <folder>', 'accept every citation proposed in an article folder; reads no file')
  .addOption(
    new Option('--format <form>', 'report for people or as JSON on stdout')
      .choices(['pretty', 'json'])
      .default('pretty'),
  )
  .action(runIntakeCommand);

process.exitCode = await main();

async function main(): Promise<number> {
  try {
    await program.parseAsync();
    return Number(process.exitCode ?? 0);
  } catch (error) {
    return exitCodeOf(error);
  }
}

/** Commander has printed its own message already. */
function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof SurroundingsError) process.stderr.write(`offprint: ${error.message}\n`);
  else if (isSystemError(error)) process.stderr.write(`offprint: ${error.message}\n`);
  else
    process.stderr.write(
      `offprint: this is a bug of Offprint's.\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
  return 2;
}

/** A full disk or a folder without permission: the system's own sentence says it best. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

async function runExport(paths: string[], flags: ExportFlags): Promise<void> {
  const { exportCommand } = await import('./export-command.ts');
  const { report, messages, exit } = await exportCommand(
    paths,
    flags,
    process.stderr.isTTY === true,
  );
  process.stdout.write(report);
  process.stderr.write(messages);
  process.exitCode = exit;
}

interface IntakeFlags {
  into?: string;
  force?: boolean;
  acceptChanges?: boolean;
  accept?: string;
  format: 'pretty' | 'json';
}

async function runIntakeCommand(inputs: string[], flags: IntakeFlags): Promise<void> {
  if (flags.accept === undefined && (inputs.length === 0 || flags.into === undefined)) {
    throw new SurroundingsError(
      'Unexpected call without file or --into, expected for example: offprint intake paper.docx --into manuscripts/1-2/firdous',
    );
  }
  const { runIntake } = await import('./intake/command.ts');
  const result = await runIntake({ ...flags, inputs, into: flags.into ?? '' });
  process.stdout.write(`${result.report.trimEnd()}\n`);
  process.exitCode = result.exit;
}

async function runBuild(paths: string[], flags: BuildFlags): Promise<void> {
  const [{ build }, { FORMATS }, { progressOn }] = await Promise.all([
    import('./build.ts'),
    import('./formats/index.ts'),
    import('./shell/progress.ts'),
  ]);
  const wanted = flags.to === undefined ? FORMAT_NAMES : formatNames(flags.to);
  const formats = FORMATS.filter((format) => wanted.includes(format.name));
  const progress = progressOn(process.stderr);
  const result = await build({ paths, formats, out: flags.out, theme: flags.theme }, progress);
  await progress.end();
  await printResult(result, flags.format);
  process.exitCode = buildExitCode(result, flags.strict ?? false);
}

async function runSite(path: string, flags: BuildFlags): Promise<void> {
  const [{ buildSite }, { FORMATS }, { progressOn }] = await Promise.all([
    import('./build-site.ts'),
    import('./formats/index.ts'),
    import('./shell/progress.ts'),
  ]);
  const wanted = flags.to === undefined ? FORMAT_NAMES : [...formatNames(flags.to), 'html'];
  const formats = FORMATS.filter((format) => wanted.includes(format.name));
  const progress = progressOn(process.stderr);
  const { written, ...result } = await buildSite(
    { path, formats, out: flags.out, theme: flags.theme },
    progress,
  );
  await progress.end();
  const site = { name: 'site', written };
  await printResult({ ...result, issues: [...result.issues, site] }, flags.format);
  process.exitCode = buildExitCode(result, flags.strict ?? false);
}

function formatNames(list: string): string[] {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.find((name) => !FORMAT_NAMES.includes(name));
  if (unknown !== undefined || names.length === 0) {
    throw new SurroundingsError(
      `Unexpected format "${unknown ?? list}" in --to, expected some of ${FORMAT_NAMES.join(', ')}.`,
    );
  }
  return names;
}

interface CheckFlags {
  for?: string;
  strict?: boolean;
  advice?: boolean;
  explain?: string;
  pdf?: boolean;
  format: 'pretty' | 'json' | 'github';
  out: string;
}

async function runCheck(paths: string[], flags: CheckFlags): Promise<void> {
  const { checkCommand } = await import('./check-command.ts');
  const { report, exit } = await checkCommand(paths, flags, process.stdout.isTTY === true);
  process.stdout.write(`${report}\n`);
  process.exitCode = exit;
}

async function printResult(result: BuildResult, form: BuildFlags['format']): Promise<void> {
  const { jsonReport, prettyDiagnostics, summary } = await import('./shell/reporter.ts');
  for (const { name, crash } of result.articles) {
    if (crash)
      process.stderr.write(
        `${name}: this is a bug of Offprint's.\n${crash instanceof Error ? crash.stack : String(crash)}\n`,
      );
  }
  if (form === 'json') {
    process.stdout.write(`${jsonReport(result)}\n`);
    return;
  }
  const diagnostics = prettyDiagnostics(result.files, process.stderr.isTTY === true);
  process.stdout.write(
    [...result.articles, ...result.issues]
      .flatMap(({ written }) => written)
      .map((path) => `${path}\n`)
      .join(''),
  );
  process.stderr.write(`${diagnostics}${diagnostics ? '\n' : ''}${summary(result)}\n`);
}

function buildExitCode(result: BuildResult, strict: boolean): number {
  const has = (status: BuildResult['articles'][number]['status']) =>
    result.articles.some((article) => article.status === status);
  if (has('crashed')) return 2;
  const messages = result.files
    .flatMap((file) => file.messages)
    .filter(({ source }) => source !== CHECK_SOURCE);
  const failing = messages.some(
    (message) => message.fatal === true || (strict && message.fatal === false),
  );
  return has('failed') || failing ? 1 : 0;
}
