#!/usr/bin/env node
/** The only file that knows the process: its arguments, its streams, its exit code. */
import type { Terminal } from './commands/command.ts';
import { runProgram } from './program.ts';

const terminal: Terminal = {
  stderr: process.stderr,
  stdoutColour: process.stdout.isTTY === true,
  stderrColour: process.stderr.isTTY === true,
  end: ({ out = '', err = '' }) => {
    process.stdout.write(out);
    process.stderr.write(err);
  },
};

process.exitCode = await runProgram(process.argv.slice(2), terminal);
