/** Arguments ▸ command ▸ report ▸ exit code. The commands are in src/cli/commands/. */
import { Command, CommanderError } from 'commander';
import { crashText } from '../app/build/crash-text.ts';
import { declareRoot, inCommand } from '../io/journal/declared-root.ts';
import { version } from '../io/system/version.ts';
import { printableReport } from '../words/terminal-text.ts';
import { placeOutputs, rootOption, type Terminal } from './command.ts';
import { COMMANDS } from './commands/index.ts';

/**
 * @param args without the program's own name
 * @returns 0 everything was written; 1 an article has an error (or, with --strict, a warning); 2 wrong
 *   usage, a problem of the machine, or our bug
 */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<number> {
  const program = new Command('offprint')
    .description('Turns the manuscripts of a scholarly journal into published articles.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    // Otherwise `batch` would take the options of `batch status`.
    .enablePositionalOptions()
    .showHelpAfterError('(offprint --help lists the commands)')
    .configureOutput({
      writeOut: (out) => terminal.end({ out, exit: 0 }),
      writeErr: (text) => terminal.stderr.write(printableReport(text, false)),
    })
    .exitOverride()
    .hook('preAction', async (_, command) => {
      refuseEmpty(command);
      await placeOutputs(command);
      const { root } = command.opts();
      if (typeof root === 'string') await declareRoot(root);
    });
  let exit = 0;
  const end: Terminal['end'] = (outcome) => {
    exit = outcome.exit;
    const { out = '', err = '' } = outcome;
    terminal.end({
      out: printableReport(out, terminal.stdoutColour),
      err: printableReport(err, terminal.stderrColour),
      exit,
    });
  };
  for (const declare of COMMANDS) declare(program, { ...terminal, end });
  for (const command of program.commands)
    if (!NO_ARTICLES.has(command.name())) command.addOption(rootOption());
  try {
    // A double click on the program starts it without arguments.
    const asked = args.length === 0 ? ['desk'] : args;
    await inCommand(() => program.parseAsync(asked, { from: 'user' }));
    return exit;
  } catch (error) {
    return exitCodeOf(error, terminal);
  }
}

/** Commands that read no article. */
const NO_ARTICLES: ReadonlySet<string> = new Set([
  'batch',
  'desk',
  'doctor',
  'intake',
  'styles',
  'theme',
  'worker',
]);

/** Scripts pass an empty path if a variable is not set. It would mean the working folder. */
function refuseEmpty(command: Command): void {
  if (command.args.some((argument) => argument.trim() === ''))
    command.error('error: A path is empty. Write the name of a file or folder.');
}

/** Commander has already printed its own message. */
function exitCodeOf(error: unknown, { stderr }: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  stderr.write(printableReport(`offprint: ${crashText(error)}\n`, false));
  return 2;
}
