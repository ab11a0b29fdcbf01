/** The databases of a queue: a PostgreSQL server, or PGlite, which is PostgreSQL inside this process. */
import { existsSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { ConstructorOptions } from 'pg-boss';
import { makeFolder } from '../files/make-folder.ts';
import { removeLeftover } from '../files/replace.ts';
import { join } from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';

export type Database =
  /** An address: "postgres://user:password@host/name". */
  | { address: string }
  /** The folder of the tables. Only one process may use it at a time. */
  | { folder: string };

export interface OpenDatabase {
  options: ConstructorOptions;
  close(): Promise<void>;
}

/** A worker claims, holds and finishes one job after the other, and pg-boss looks after the queue. */
const CONNECTIONS = 2;
/** In ms. */
const LONGEST_CONNECT = 10_000;

/** @throws SurroundingsError if the address or the folder cannot be used */
export async function openDatabase(database: Database): Promise<OpenDatabase> {
  return 'folder' in database ? openFolder(database.folder) : openServer(database.address);
}

function openServer(address: string): OpenDatabase {
  if (!URL.canParse(address) || !/^postgres(?:ql)?:$/.test(new URL(address).protocol))
    throw new SurroundingsError(
      'The address of the database is not one of PostgreSQL. Write it like this: --database postgres://user:password@host/name',
    );
  return {
    options: {
      connectionString: address,
      max: CONNECTIONS,
      connectionTimeoutMillis: LONGEST_CONNECT,
    },
    close: async () => {},
  };
}

/** If V8 does not optimize PGlite, it needs a third of the memory, and no more time for the queue of a batch. */
const UNOPTIMIZED = ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'];

/** In the folder of a database that was made completely. */
const COMPLETE = 'offprint-complete';

async function openFolder(folder: string): Promise<OpenDatabase> {
  const isNew = !existsSync(join(folder, COMPLETE));
  // It was ended while it made the tables.
  if (isNew) removeLeftover(folder);
  makeFolder(folder);
  const [{ PGlite }, { fromPglite }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('pg-boss'),
  ]);
  for (const flag of UNOPTIMIZED) setFlagsFromString(flag);
  try {
    const pglite = await PGlite.create(folder);
    if (isNew) writeFileSync(join(folder, COMPLETE), '');
    return {
      // No other process can fall silent or leave jobs behind, so pg-boss need not look after the queue.
      options: {
        db: fromPglite(pglite),
        backend: 'pglite',
        registerInstance: false,
        supervise: false,
      },
      close: () => pglite.close(),
    };
  } catch (error) {
    // PGlite also throws what is no error.
    const detail = error instanceof Error ? ` (${error.message})` : '';
    throw new SurroundingsError(
      isNew
        ? `The database in ${folder} cannot be made${detail}. It needs 40 MB: make room on the disk.`
        : `The database in ${folder} cannot be opened${detail}. Remove this folder and call again: finished articles are not built again.`,
    );
  }
}
