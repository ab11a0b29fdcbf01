import type { Command } from 'commander';
import type { BuildReport } from '../../app/build/build-report.ts';
import { FORMAT_NAMES } from '../../formats/names.ts';
import { chosenNames } from '../chosen-names.ts';
import {
  allOption,
  type Declare,
  exitCodes,
  formOption,
  outOption,
  type ReportForm,
  type Terminal,
} from '../command.ts';

/** The options of `build` and `site`. */
export interface BuildFlags {
  to?: string;
  out: string;
  theme?: string;
  strict?: boolean;
  force?: boolean;
  list?: boolean;
  all?: boolean;
  format: ReportForm;
}

const BUILD_EXIT_CODES = exitCodes(
  'everything was written (warnings are allowed)',
  'an article has an error and was not written; with --strict, also a warning',
);

export const declareBuild: Declare = (program, terminal) => {
  const command = program
    .command('build')
    .summary('write HTML, PDF and JATS of an article, an issue or a journal')
    .description(
      'Writes <out>/<issue>/<article>/<article>.html, .pdf, .xml and figures/ for each article. ' +
        'PATH is an article folder, an issue folder or a journal folder.',
    )
    .argument('<path...>', 'article, issue or journal folders');
  withBuildOptions(command, 'formats', 'output folder', 'output').action(
    async (paths: string[], flags: BuildFlags) => {
      const { outcomeOf } = await import('./build-outcome.ts');
      const wanted = chosenNames(flags.to, FORMAT_NAMES, 'format', '--to');
      const report = await unchangedReport(paths, wanted, flags);
      if (report) terminal.stderr.write('Nothing has changed since the last build.\n');
      terminal.end(
        outcomeOf(report ?? (await build(paths, wanted, flags, terminal)), flags, terminal),
      );
    },
  );
};

/** The report of the last build if nothing has changed since. It is found without loading large modules. */
async function unchangedReport(
  paths: string[],
  formats: string[],
  { out, theme, force }: BuildFlags,
): Promise<BuildReport | undefined> {
  if (force) return undefined;
  const { isBusy, reportOfUnchanged } = await import('../../io/trace/call-trace.ts');
  const call = { paths, formats, out, ...(theme !== undefined && { theme }) };
  return isBusy(call) ? undefined : reportOfUnchanged(call);
}

async function build(
  paths: string[],
  wanted: string[],
  { out, theme, force }: BuildFlags,
  { stderr }: Terminal,
): Promise<BuildReport> {
  const [{ rebuild }, { FORMATS }, { showProgress }] = await Promise.all([
    import('../../app/build/rebuild.ts'),
    import('../../formats/index.ts'),
    import('../reports/progress.ts'),
  ]);
  const formats = FORMATS.filter((format) => wanted.includes(format.name));
  return showProgress(stderr, (progress) =>
    rebuild({ paths, formats, out, theme, force }, progress),
  );
}

/** Adds the options that `build` and `site` share. */
export function withBuildOptions(
  command: Command,
  formats: string,
  folder: string,
  out: string,
): Command {
  return command
    .option(
      '-t, --to <formats>',
      `${formats}, separated by commas (${FORMAT_NAMES.join(', ')}; default: all)`,
    )
    .addOption(outOption(folder, out))
    .option('--theme <name>', "theme instead of the journal's")
    .option('--force', 'build everything, even if nothing has changed')
    .option('--list', 'print the path of every file that was written')
    .option('--strict', 'exit with 1 also if there are only warnings')
    .addOption(allOption())
    .addOption(formOption())
    .addHelpText('after', BUILD_EXIT_CODES);
}
