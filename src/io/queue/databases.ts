/** The databases of a queue: a PostgreSQL server, or PGlite, which is PostgreSQL inside this process. */
import type { ConstructorOptions } from 'pg-boss';
import { makeFolder } from '../files/make-folder.ts';
import { SurroundingsError } from '../system/surroundings.ts';

export type Database =
  /** An address: "postgres://user:password@host/name". */
  | { address: string }
  /** The folder of the tables. Only one process may use it at a time. */
  | { folder: string };

interface OpenDatabase {
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

async function openFolder(folder: string): Promise<OpenDatabase> {
  makeFolder(folder);
  const [{ PGlite }, { fromPglite }] = await Promise.all([
    import('@electric-sql/pglite'),
    import('pg-boss'),
  ]);
  try {
    const pglite = await PGlite.create(folder);
    return {
      options: { db: fromPglite(pglite), backend: 'pglite', registerInstance: false },
      close: () => pglite.close(),
    };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new SurroundingsError(
      `The database in ${folder} cannot be opened (${detail}). Remove this folder and call again: finished articles are not built again.`,
    );
  }
}
