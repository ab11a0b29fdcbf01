import { Option } from 'commander';
import type { Declare } from '../command.ts';

interface StylesFlags {
  format: 'pretty' | 'json' | 'markdown';
}

export const declareStyles: Declare = (program, terminal) => {
  program
    .command('styles')
    .summary('list the citation styles that come with Offprint, with a sample of each')
    .description(
      'Lists the citation styles that `style:` in journal.yaml can name, each with a sample citation and its entry in the reference list.',
    )
    .addOption(
      new Option('--format <form>', 'list for people, as JSON, or as a page in Markdown')
        .choices(['pretty', 'json', 'markdown'])
        .default('pretty'),
    )
    .action(async ({ format }: StylesFlags) => {
      const [{ styleSamples }, { prettyStyles, stylesPage }] = await Promise.all([
        import('../../app/styles/bundled-styles.ts'),
        import('../reports/styles-report.ts'),
      ]);
      const samples = await styleSamples();
      const forms = {
        pretty: () => prettyStyles(samples),
        json: () => `${JSON.stringify(samples, null, 2)}\n`,
        markdown: () => stylesPage(samples),
      };
      terminal.end({ out: forms[format](), exit: 0 });
    });
};
