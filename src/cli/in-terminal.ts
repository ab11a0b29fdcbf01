/** The only file that uses the process: its arguments, its streams and its exit code. */
import { sandboxNotice } from '../io/browser/flags.ts';
import { hasStarted } from '../io/browser/started.ts';
import { isSystemError, systemSentence } from '../io/system/surroundings.ts';
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

let isOutputComplete = true;

/** If the reader stops (`| head`), the work goes on and keeps its exit code. */
function handleOutputError(error: NodeJS.ErrnoException, path: string): void {
  if (error.code === 'EPIPE') return;
  if (isOutputComplete && isSystemError(error))
    process.stderr.write(`offprint: ${systemSentence(Object.assign(error, { path }))}\n`);
  isOutputComplete = false;
}

process.stdout.on('error', (error) => handleOutputError(error, 'the standard output'));
process.stderr.on('error', (error) => handleOutputError(error, 'the standard error output'));
process.on('exit', () => {
  if (!isOutputComplete) process.exitCode = 2;
});

process.exitCode = await runProgram(process.argv.slice(2), terminal);
const notice = hasStarted() ? sandboxNotice(process.env) : undefined;
if (notice) process.stderr.write(`${notice}\n`);
