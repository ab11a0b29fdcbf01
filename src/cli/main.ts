#!/usr/bin/env node
import { sandboxNotice } from '../io/browser/flags.ts';
import { hasStarted } from '../io/browser/started.ts';
import { isSystemError, systemSentence } from '../io/system/surroundings.ts';
/** The only file that knows the process: its arguments, its streams, its exit code. */
import type { Terminal } from './command.ts';
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

let isToldWhole = true;

/** Who reads no further (`| head`) has what they wanted: the work goes on, and its exit code stands. */
function onLoss(error: NodeJS.ErrnoException, path: string): void {
  if (error.code === 'EPIPE') return;
  if (isToldWhole && isSystemError(error))
    process.stderr.write(`offprint: ${systemSentence(Object.assign(error, { path }))}\n`);
  isToldWhole = false;
}

process.stdout.on('error', (error) => onLoss(error, 'the standard output'));
process.stderr.on('error', (error) => onLoss(error, 'the standard error output'));
process.on('exit', () => {
  if (!isToldWhole) process.exitCode = 2;
});

process.exitCode = await runProgram(process.argv.slice(2), terminal);
const notice = hasStarted() ? sandboxNotice(process.env) : undefined;
if (notice) process.stderr.write(`${notice}\n`);
