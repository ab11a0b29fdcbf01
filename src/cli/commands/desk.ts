import { sandboxNotice } from '../../io/browser/flags.ts';
import { isThere } from '../../io/files/regular-file.ts';
import { journalHome } from '../../io/journal/journal-home.ts';
import { join } from '../../io/system/paths.ts';
import { printable, printableReport } from '../../words/terminal-text.ts';
import { type Declare, portOf } from '../command.ts';

interface DeskFlags {
  port?: number;
  open: boolean;
}

const EXIT_CODES = `
Exit codes:
  0  ended with Ctrl-C
  2  wrong usage, something missing on this machine, or a bug of Offprint`;

export const declareDesk: Declare = (program, terminal) => {
  program
    .command('desk')
    .summary('open the desk in the browser: take in, edit, check and publish without a terminal')
    .description(
      'Serves the desk, only to this machine, and opens it in the default browser. Ctrl-C ends it. Without a folder it ' +
        'opens the journal around the working folder, or its start page. `offprint` alone does the same.',
    )
    .argument('[journal]', 'folder of a journal')
    .option('-p, --port <number>', 'port of 127.0.0.1 (default: a free one from 4000 on)', portOf)
    .option('--no-open', 'only print the address')
    .addHelpText('after', EXIT_CODES)
    .action(async (named: string | undefined, { port, open }: DeskFlags) => {
      const [{ startDesk }, { endSignal }, { openAddress }] = await Promise.all([
        import('../../desk/server/open-desk.ts'),
        import('../../io/processes/at-end.ts'),
        import('../../io/open-address.ts'),
      ]);
      const ended = endSignal();
      const journal = named ?? (await journalHere());
      const desk = await startDesk({
        ...(journal !== undefined && { journal }),
        ...(port !== undefined && { port }),
        crashed: (name, text) =>
          terminal.stderr.write(printableReport(`${name}: ${text}\n`, false)),
      });
      try {
        const address = desk.newAddress();
        terminal.stderr.write(greeting(address));
        if (open) openAddress(address);
        await ended;
      } finally {
        await desk.close();
      }
      terminal.end({ exit: 0 });
    });
};

/** The journal around the working folder. */
async function journalHere(): Promise<string | undefined> {
  const home = await journalHome('.');
  return isThere(join(home, 'journal.yaml')) ? home : undefined;
}

function greeting(address: string): string {
  const notice = sandboxNotice(process.env);
  return `The desk: ${printable(address)}\nThe address works once. Ctrl-C ends the desk.\n${notice ? `${notice}\n` : ''}`;
}
