import type { CopiedTheme } from '../../io/theme/new-theme.ts';
import type { Declare } from '../command.ts';

interface ThemeFlags {
  from: string;
  journal: string;
}

const EXIT_CODES = `
Exit codes:
  0  the theme was written
  2  the name is already used, or there is no such journal or theme`;

export const declareTheme: Declare = (program, terminal) => {
  program
    .command('theme')
    .summary("start a theme of the journal's own")
    .command('new')
    .summary("copy a theme into the journal's folder templates/, to change it there")
    .description(
      'Writes templates/<name>/ beside journal.yaml, and says which files to edit. Overwrites nothing.',
    )
    .argument('<name>', 'name of the new theme: letters, digits, - and _')
    .option('--from <theme>', 'theme to copy', 'default')
    .option('--journal <folder>', 'folder with journal.yaml', '.')
    .addHelpText('after', EXIT_CODES)
    .action(async (name: string, flags: ThemeFlags) => {
      const { copyTheme } = await import('../../io/theme/new-theme.ts');
      const copied = await copyTheme({ name, ...flags });
      terminal.end({ out: nextSteps(name, copied), exit: 0 });
    });
};

/** What each file is for. Only existing files are printed. */
const PURPOSES: [file: string, purpose: string][] = [
  ['theme.yaml', 'paper, margins, colours, fonts, logo'],
  ['screen.css', 'the web page'],
  ['print.css', 'the PDF'],
  ['front.html', 'what the first page shows, and in which order'],
  ['masthead.html', 'the head of the first page'],
  ['site.css', "the journal's own pages: contents, indexes, search"],
];

function nextSteps(name: string, { folder, files }: CopiedTheme): string {
  const edit = PURPOSES.filter(([file]) => files.includes(file))
    .map(([file, purpose]) => `  ${file.padEnd(14)} ${purpose}`)
    .join('\n');
  return `Wrote ${folder} (${files.length} files). Edit there:
${edit}
If you write "based-on: default" in theme.yaml, you can delete files that you do not change. Offprint's own files are then used.
Try it with:  offprint build <article> --theme ${name}
Use it with:  theme: ${name}  in journal.yaml
`;
}
