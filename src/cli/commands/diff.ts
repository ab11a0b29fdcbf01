import { Option } from 'commander';
import { allOption, type Declare, exitCodes, outOption } from '../command.ts';
import type { DiffFlags } from '../run/diff.ts';

export const declareDiff: Declare = (program, terminal) => {
  program
    .command('diff')
    .summary(
      'show what has changed since an article was published, and how important each change is',
    )
    .description(
      'Compares articles with their last version on record: words, citations, references, figures, authors and more. ' +
        'Each change is minor (spelling, layout) or touches the interpretation or the credit of the work, with the ' +
        'reason. With --against, compares one article with another folder. Writes nothing without --format html.',
    )
    .argument('[path...]', 'article, issue or journal folders')
    .option(
      '--since <version>',
      'an older version on record, for example 1.0, or VoR for the first',
    )
    .option('--against <folder>', 'another folder of the article, instead of the record')
    .addOption(outOption('folder for the pages of --format html', 'output/diff'))
    .addOption(allOption())
    .addOption(
      new Option('--format <form>', 'report for people, as JSON, or as a page with both versions')
        .choices(['pretty', 'json', 'html'])
        .default('pretty'),
    )
    .addHelpText(
      'after',
      exitCodes(
        'the articles were compared, with or without changes',
        'an article has an error and could not be compared',
      ),
    )
    .action(async (paths: string[], flags: DiffFlags) => {
      const { diffCommand } = await import('../run/diff.ts');
      terminal.end(await diffCommand(paths, flags, terminal.stdoutColour));
    });
};
