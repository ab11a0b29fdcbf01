#!/usr/bin/env node
/**
 * Arguments ▸ command ▸ report ▸ exit code. The only file that knows the process; what the
 * commands are stands in src/commands/.
 *
 * Exit codes: 0 everything asked for was written; 1 an article has an error (or, with --strict,
 * a warning); 2 wrong usage, surroundings, or our bug.
 */
import { Command, CommanderError } from 'commander';
import type { Terminal } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { isSystemError, SurroundingsError } from './shell/surroundings.ts';
import { version } from './shell/version.ts';

const terminal: Terminal = {
  stderr: process.stderr,
  stdoutColour: process.stdout.isTTY === true,
  stderrColour: process.stderr.isTTY === true,
  end: ({ out = '', err = '', exit }) => {
    process.stdout.write(out);
    process.stderr.write(err);
    process.exitCode = exit;
  },
};

process.exitCode = await main();

async function main(): Promise<number> {
  const program = new Command('offprint')
    .description('Turns the manuscripts of a scholarly journal into published articles.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showHelpAfterError('(offprint --help lists the commands)')
    .exitOverride();
  for (const declare of COMMANDS) declare(program, terminal);
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
