/** Starts the program of a browser and communicates with it through a pipe. Fails if it does not answer like a browser. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { ConnectionTransport } from 'puppeteer-core';
import { type Family, familyOf, familyOptions } from '../processes/processes.ts';
import { ending, forbidden, refusal, StartFailure } from './start-failure.ts';

export interface Program {
  family: Family;
  /** The connection for puppeteer. */
  transport: ConnectionTransport;
  /** Rejects if the program ends or does not answer like a browser. The message says what happened. */
  failure: Promise<never>;
}

/** The largest message of a browser, in bytes. Pictures have a few MB. More means that a program floods the pipe. */
const MOST_BYTES = 128 * 1024 * 1024;
/** The number of characters of its error stream that are read. */
const MOST_WORDS = 64 * 1024;
/** In ms. Another program may keep the error stream of an ended program open. */
const LAST_WORDS = 500;

export function startProgram(
  executable: string,
  flags: readonly string[],
  env: Record<string, string>,
): Program {
  const child = spawn(executable, [...flags, '--remote-debugging-pipe'], {
    env,
    ...familyOptions(),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let fail: (error: Error) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const transport = openTransport(child, (why) => fail(new StartFailure(why)));
  failure.catch(() => transport.close());
  const words = wordsOf(child, fail);
  child.once('error', (error) => fail(refusal(error)));
  child.once('exit', async (code, signal) => fail(ending(code, signal, await words)));
  return { family: familyOf(child), transport, failure };
}

/** Each message ends with a NUL character. */
function openTransport(child: ChildProcess, fail: (why: string) => void): ConnectionTransport {
  const [, , , toBrowser, fromBrowser] = child.stdio as unknown as Duplex[];
  const transport: ConnectionTransport = {
    send: (message) => toBrowser?.write(`${message}\0`),
    close: () => {
      toBrowser?.destroy();
      fromBrowser?.destroy();
    },
  };
  const hear = (message: string) => {
    // Puppeteer handles a message in a promise that it does not await.
    const heard: unknown = transport.onmessage?.(message);
    Promise.resolve(heard).catch(() => fail('it answers in another way than browsers do'));
  };
  const tooLong = () => fail('it sends more than any browser does');
  fromBrowser?.on(
    'data',
    messageReader((message) => setImmediate(hear, message), tooLong),
  );
  fromBrowser?.on('close', () => transport.onclose?.());
  for (const stream of [toBrowser, fromBrowser]) stream?.on('error', () => {});
  return transport;
}

function messageReader(
  take: (message: string) => void,
  tooLong: () => void,
): (bytes: Buffer) => void {
  let pieces: Buffer[] = [];
  let size = 0;
  return (bytes) => {
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      take(Buffer.concat([...pieces, bytes.subarray(start, end)]).toString());
      pieces = [];
      size = 0;
      start = end + 1;
    }
    pieces.push(bytes.subarray(start));
    size += bytes.length - start;
    if (size > MOST_BYTES) tooLong();
  };
}

/** The beginning of the program's error stream, after it has ended. */
async function wordsOf(child: ChildProcess, fail: (error: Error) => void): Promise<string> {
  let words = '';
  child.stderr?.on('data', (bytes: Buffer) => {
    if (words.length >= MOST_WORDS) return;
    words += bytes.toString('utf8');
    const failure = forbidden(words);
    if (failure) fail(failure);
  });
  const closed = new Promise((resolve) => child.stderr?.once('close', resolve));
  await new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  await Promise.race([closed, delay(LAST_WORDS, undefined, { ref: false })]);
  child.stderr?.destroy();
  return words;
}
