import type { Command } from 'commander';
import { FORMAT_NAMES } from '../formats/names.ts';
import { chosenNames } from './chosen-names.ts';
import { type Declare, exitCodes, formOption, type ReportForm } from './command.ts';

/** The options of `build` and of what builds on it. */
export interface BuildFlags {
  to?: string;
  out: string;
  theme?: string;
  strict?: boolean;
  format: ReportForm;
}

const BUILD_EXIT_CODES = exitCodes(
  'everything asked for was written (warnings allowed)',
  'an article has an error and was not written, or, with --strict, a warning',
);

export const declareBuild: Declare = (program, terminal) => {
  const command = program
    .command('build')
    .summary('write HTML, PDF and JATS of an article, an issue or a journal')
    .description(
      'Writes <out>/<issue>/<article>/<article>.html, .pdf, .xml and figures/ for each article.\n' +
        'PATH is an article folder, an issue folder or a journal folder.',
    )
    .argument('<path...>', 'article, issue or journal folders');
  withBuildOptions(command, 'formats', 'output folder', 'output').action(
    async (paths: string[], flags: BuildFlags) => {
      const [{ build }, { outcomeOf }, { FORMATS }, { progressOn }] = await Promise.all([
        import('../build.ts'),
        import('./build-outcome.ts'),
        import('../formats/index.ts'),
        import('../shell/progress.ts'),
      ]);
      const wanted = chosenNames(flags.to, FORMAT_NAMES, 'format', '--to');
      const formats = FORMATS.filter((format) => wanted.includes(format.name));
      const progress = progressOn(terminal.stderr);
      const result = await build({ paths, formats, out: flags.out, theme: flags.theme }, progress);
      await progress.end();
      terminal.end(outcomeOf(result, flags, terminal));
    },
  );
};

/** What `build` and `site` have in common. */
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
    .option('-o, --out <folder>', folder, out)
    .option('--theme <name>', "theme instead of the journal's")
    .option('--strict', 'a warning, too, makes the exit code 1')
    .addOption(formOption())
    .addHelpText('after', BUILD_EXIT_CODES);
}
