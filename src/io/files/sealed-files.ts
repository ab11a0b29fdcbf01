/**
 * The traces of builds, in `<out>/.offprint/`. Each file is signed with a key of this user on this machine, or with
 * the secret in OFFPRINT_TRACE_KEY, which machines that share their outputs have in common.
 * A file that is damaged, truncated or from somebody else's output folder is ignored.
 */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { cacheFolder } from '../system/cache-folder.ts';
import { thisMachine, variable } from '../system/machine.ts';
import { dirname, join } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';
import { digestOf } from './digests.ts';
import { flushFolder, removeDurably, replaceFile, writeContent } from './durable.ts';
import { bytesAt, textAt } from './if-there.ts';
import { keepInside } from './keep-inside.ts';
import { makeFolder } from './make-folder.ts';
import { ASSET_LIMIT, anywhere, inFolder, isThere } from './regular-file.ts';
import { remove, removeLeftover } from './replace.ts';

/** The version of the file format. Files of other versions are ignored. */
const FORM = 'offprint-trace-1';
/** The number of traces of calls that are kept. */
const MOST_CALLS = 40;

export interface SealedFiles {
  /** The value under a name; undefined if there is no valid file. */
  read(kind: TraceKind, name: string): unknown;
  /** Replaces the value in one step. */
  write(kind: TraceKind, name: string, value: unknown): void;
  remove(kind: TraceKind, name: string): void;
}
type TraceKind = 'calls' | 'articles' | 'issues' | 'sources' | 'pages' | 'unfinished';

/**
 * The folder of the traces in an output folder.
 *
 * @throws SurroundingsError if it is a link out of the output folder
 */
export function traceFolder(out: string): string {
  const folder = join(out, '.offprint');
  keepInside(out, folder);
  return folder;
}

/** The lock file of an output folder or a journal. Only one process at a time may write there. */
export function lockPath(folder: string): string {
  return join(traceFolder(folder), 'lock');
}

export function openSealedFiles(out: string, environment = process.env): SealedFiles {
  const folder = traceFolder(out);
  const pathOf = (kind: TraceKind, name: string) =>
    join(folder, kind, `${digestOf(name).slice(0, 32)}.json`);
  const remove = (kind: TraceKind, name: string) => removeDurably(pathOf(kind, name));
  let key: Buffer | undefined;
  return { read, write, remove };

  function read(kind: TraceKind, name: string): unknown {
    key ??= readKey(environment);
    const text = key && textAt(pathOf(kind, name), inFolder(out, ASSET_LIMIT));
    if (!key || text === undefined) return undefined;
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== seal(key, kind, name, body)) return undefined;
    return JSON.parse(body);
  }

  function write(kind: TraceKind, name: string, value: unknown): void {
    const path = pathOf(kind, name);
    keepInside(out, dirname(path));
    makeFolder(dirname(path));
    const body = JSON.stringify(value);
    key ??= readKey(environment);
    replaceFile(path, `${seal(key ?? makeKey(environment), kind, name, body)}\n${body}`);
    if (kind === 'calls') removeOldest(dirname(path));
  }
}

/** Keeps the traces out of git if the output folder is in git. */
export function hideFromGit(out: string): void {
  const path = join(traceFolder(out), '.gitignore');
  if (!isThere(path)) replaceFile(path, '*\n');
}

function seal(key: Buffer, kind: TraceKind, name: string, body: string): string {
  return createHmac('sha256', key).update([FORM, kind, name, body].join('\n')).digest('hex');
}

const KEY_BYTES = 32;

function keyPath(environment: NodeJS.ProcessEnv): string {
  return join(cacheFolder(thisMachine(environment)), 'trace-key');
}

/** In characters. */
const SHORTEST_SECRET = 16;

/**
 * The key from the secret that several machines share; undefined if there is no secret.
 *
 * @throws SurroundingsError if the secret can be guessed
 */
export function sharedKey(environment = process.env): Buffer | undefined {
  const secret = variable(thisMachine(environment), 'OFFPRINT_TRACE_KEY');
  if (secret === undefined) return undefined;
  if (secret.length < SHORTEST_SECRET)
    throw new SurroundingsError(
      `The secret in OFFPRINT_TRACE_KEY is shorter than ${SHORTEST_SECRET} characters, so it could be guessed. Set the output of \`openssl rand -hex 32\` on every machine, or unset the variable.`,
    );
  return Buffer.from(hkdfSync('sha256', secret, '', FORM, KEY_BYTES));
}

function readKey(environment: NodeJS.ProcessEnv): Buffer | undefined {
  const shared = sharedKey(environment);
  if (shared) return shared;
  const key = bytesAt(keyPath(environment), anywhere(KEY_BYTES));
  return key?.length === KEY_BYTES ? key : undefined;
}

/** If the cache folder cannot be written, the key is lost, and so are the traces. */
function makeKey(environment: NodeJS.ProcessEnv): Buffer {
  const key = randomBytes(KEY_BYTES);
  const path = keyPath(environment);
  try {
    makeFolder(dirname(path), 0o700);
    // A power failure may have left a part of a key, which would prevent a new one.
    if (isThere(path)) remove(path);
    writeContent(path, key, 'wx', 0o600);
    flushFolder(dirname(path));
  } catch {
    // Another build was faster, or the folder cannot be written.
  }
  return readKey(environment) ?? key;
}

function removeOldest(folder: string): void {
  const paths = readdirSync(folder).map((name) => join(folder, name));
  if (paths.length <= MOST_CALLS) return;
  const aged = paths.map((path) => ({ path, time: statSync(path).mtimeMs }));
  aged.sort((a, b) => b.time - a.time);
  for (const { path } of aged.slice(MOST_CALLS)) removeLeftover(path);
}
