/** Why a browser ends as soon as it is started. */
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { killAll, processFamily } from './processes.ts';

/** It ends at once, as it did before; one that does not has nothing to say. */
const PATIENCE = 5_000;
const MOST_BYTES = 64 * 1024;

/**
 * What the program writes to its error stream: puppeteer does not read it where it speaks through a pipe,
 * so that the program is started once more. Empty where it is silent.
 */
export async function lastWords(
  executable: string,
  flags: readonly string[],
  env: Record<string, string>,
): Promise<string> {
  const program = spawn(executable, [...flags, '--remote-debugging-pipe'], {
    env,
    detached: true,
    // The two pipes through which it is spoken to: this one stays silent, and the program ends.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let words = '';
  program.stderr?.on('data', (bytes: Buffer) => {
    if (words.length < MOST_BYTES) words += bytes.toString('utf8');
  });
  const ended = new Promise((resolve) => program.once('close', resolve).once('error', resolve));
  const patience = new AbortController();
  await Promise.race([ended, delay(PATIENCE, undefined, { signal: patience.signal })]);
  patience.abort();
  if (program.pid !== undefined) killAll(program.pid, processFamily(program.pid));
  for (const stream of program.stdio) stream?.destroy();
  return words;
}
