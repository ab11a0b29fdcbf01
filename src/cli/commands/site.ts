import { FORMAT_NAMES } from '../../formats/names.ts';
import { chosenNames } from '../chosen-names.ts';
import type { Declare } from '../command.ts';
import { type BuildFlags, withBuildOptions } from './build.ts';

export const declareSite: Declare = (program, terminal) => {
  const command = program
    .command('site')
    .summary("write the journal's website: issues, articles, indexes, search, feed")
    .description(
      'Builds every article into <out>/<issue>/<article>/ and the pages of the journal around them. ' +
        'The folder can be copied to any web server as it is.',
    )
    .argument('<journal>', 'folder with journal.yaml');
  withBuildOptions(command, 'formats of the articles', 'folder of the site', 'output/site').action(
    async (path: string, flags: BuildFlags) => {
      const [{ buildSite }, { outcomeOf }, { FORMATS }, { showProgress }, { reportOf }] =
        await Promise.all([
          import('../../app/site/build-site.ts'),
          import('./build-outcome.ts'),
          import('../../formats/index.ts'),
          import('../reports/progress.ts'),
          import('../../app/build/report-of.ts'),
        ]);
      const wanted = [...chosenNames(flags.to, FORMAT_NAMES, 'format', '--to'), 'html'];
      const formats = FORMATS.filter((format) => wanted.includes(format.name));
      const { out, theme, force } = flags;
      const { written, ...result } = await showProgress(terminal.stderr, (progress) =>
        buildSite({ path, formats, out, theme, force }, progress),
      );
      const whole = { ...result, issues: [...result.issues, { name: 'site', written }] };
      terminal.end(outcomeOf(reportOf(whole), flags, terminal));
    },
  );
};
