import { sandboxNotice } from '../../io/browser/flags.ts';
import { printable, printableReport } from '../../words/terminal-text.ts';
import { type Declare, outOption, portOf } from '../command.ts';

interface PreviewFlags {
  port?: number;
  out: string;
  theme?: string;
}

const EXIT_CODES = `
Exit codes:
  0  ended with Ctrl-C
  2  wrong usage, something missing on this machine, or a bug of Offprint`;

export const declarePreview: Declare = (program, terminal) => {
  program
    .command('preview')
    .summary('show articles in the browser while they are edited')
    .description(
      'Serves a page, only to this machine, with the messages of every article and its HTML beside its ' +
        'PDF. It is updated whenever a file is saved. Ctrl-C ends it. Nothing is written. ' +
        'PATH is an article folder, an issue folder or a journal folder.',
    )
    .argument('<path>', 'article, issue or journal folder')
    .option('-p, --port <number>', 'port of 127.0.0.1 (default: a free one from 4000 on)', portOf)
    .addOption(outOption('output folder, whose PDFs give the number of pages at the start'))
    .option('--theme <name>', "theme instead of the journal's")
    .addHelpText('after', EXIT_CODES)
    .action(async (path: string, { port, out, theme }: PreviewFlags) => {
      const [{ openPreview }, { endSignal }] = await Promise.all([
        import('../../desk/preview/open-preview.ts'),
        import('../../io/processes/at-end.ts'),
      ]);
      const ended = endSignal();
      const crashed = (name: string, text: string) =>
        terminal.stderr.write(printableReport(`${name}: ${text}\n`, false));
      const preview = openPreview({ path, out, crashed, port, theme });
      try {
        const address = await Promise.race([preview.address, ended]);
        if (address) terminal.stderr.write(greeting(path, address));
        await ended;
      } finally {
        await preview.close();
      }
      terminal.end({ exit: 0 });
    });
};

function greeting(path: string, address: string): string {
  const notice = sandboxNotice(process.env);
  return `Preview of ${printable(path)}: ${address}\nCtrl-C ends it.\n${notice ? `${notice}\n` : ''}`;
}
