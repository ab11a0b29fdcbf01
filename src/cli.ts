#!/usr/bin/env node
/** The only file that knows the process: its arguments, its streams, its exit code. */
import type { Terminal } from './commands/command.ts';
import { runProgram } from './program.ts';

const terminal: Terminal = {
  stderr: process.stderr,
  stdoutColour: process.stdout.isTTY === true,
  stderrColour: process.stderr.isTTY === true,
  ...(process.stdout.isTTY && { columns: process.stdout.columns }),
  end: ({ out = '', err = '' }) => {
    process.stdout.write(out);
    process.stderr.write(err);
  },
};

// Who reads no further (`| head`) has what they wanted: the work goes on, and its exit code stands.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

process.exitCode = await runProgram(process.argv.slice(2), terminal);
