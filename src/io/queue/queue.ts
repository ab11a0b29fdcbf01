/**
 * A queue of jobs in PostgreSQL: pg-boss on a server for many machines, or on PGlite inside this process for one.
 * A worker claims a job, holds it with heartbeats, and finishes it. If the heartbeats stop, the job goes to another
 * worker, and the first one can neither hold nor finish it any more.
 */
import { PgBoss } from 'pg-boss';
import manifest from 'pg-boss/package.json' with { type: 'json' };
import { SurroundingsError } from '../system/surroundings.ts';
import { databaseError, isPassing } from './database-errors.ts';
import { type Database, type OpenDatabase, openDatabase } from './databases.ts';
import { delayFor } from './patience.ts';

/** The schema of the tables in the database. */
const SCHEMA = 'offprint';
const NAME = 'jobs';

export interface NewJob {
  /** Only one job of a key is queued, and only one is active. */
  key: string;
  /** Plain JSON. Its field `journal` groups the counts. */
  data: object;
  /** Jobs with a higher priority are claimed first. Default: 0. */
  priority?: number;
  /** Seconds before which the job is not claimed. */
  delay?: number;
}

/** A job that this worker has, until it finishes it or stops holding it. */
export interface Claim<Data> {
  id: string;
  key: string;
  data: Data;
  /** Counted from 0. Together with `id` it says whose claim it is. */
  attempt: number;
}

export type JobState = 'queued' | 'active' | 'done' | 'failed';

export interface JobRow<Data, Output> {
  key: string;
  state: JobState;
  data: Data;
  /** What the worker said when it finished or failed the job. */
  output?: Output;
  attempts: number;
}

/** The jobs of a journal in one state. */
export interface JobCount {
  journal: string;
  state: JobState;
  count: number;
  /** How many of them were finished in the last ten minutes. */
  recent: number;
  /** The age of the oldest, in seconds. */
  oldest: number;
}

export interface Queue<Data extends object, Output extends object> {
  /** Jobs whose key is already queued are not queued again. Returns how many were added. */
  add(jobs: readonly NewJob[]): Promise<number>;
  claim(): Promise<Claim<Data> | undefined>;
  /** Says that the worker is alive. Returns false if the job has gone to another one. */
  hold(claim: Claim<Data>): Promise<boolean>;
  /** Returns false if the job has gone to another worker. */
  finish(claim: Claim<Data>, output: Output): Promise<boolean>;
  /** Has the job tried again, by this worker or another one; after thirty attempts it has failed. */
  retry(claim: Claim<Data>, reason: string): Promise<void>;
  /** Queues the job again as it was, and counts no attempt. */
  handBack(claim: Claim<Data>, priority?: number, delay?: number): Promise<void>;
  /** Whether other jobs of the same journal are queued or active. */
  hasOthers(claim: Claim<Data>): Promise<boolean>;
  /** The finished jobs of the same journal without this one, each with its last output. */
  finishedOthers(claim: Claim<Data>): Promise<Pick<JobRow<Data, Output>, 'data' | 'output'>[]>;
  /** Whether no job is queued or active. */
  isEmpty(): Promise<boolean>;
  /** Jobs that an ended process had claimed. Only for a database that no other process uses. */
  reclaim(): Promise<void>;
  counts(): Promise<JobCount[]>;
  /** Every job, in the order of keys: finished ones first, so that a newer state of a key comes later. */
  rows(): AsyncGenerator<JobRow<Data, Output>>;
  close(): Promise<void>;
}

export interface QueueOptions {
  /** Called when the database does not answer and is tried again. */
  waiting?(sentence: string): void;
  /** Seconds without a heartbeat after which a job goes to another worker. At least 10. */
  heartbeat?: number;
}

const DAY = 86_400;
/** Each worker that dies counts, also if the job was not to blame. Jobs that kill their own process are set aside before. */
const RETRIES = 29;
const ROWS_AT_ONCE = 500;
const JOBS_AT_ONCE = 1000;
/** pg-boss checks heartbeats in this interval, in seconds. One of all instances does it. */
const CHECK_INTERVAL = 5;

/**
 * Opens the queue, and makes its tables if they are missing.
 *
 * @throws SurroundingsError if the database cannot be used
 */
export async function openQueue<Data extends object, Output extends object>(
  database: Database,
  { waiting = () => {}, heartbeat = 30 }: QueueOptions = {},
): Promise<Queue<Data, Output>> {
  const opened = await openDatabase(database);
  const boss = await startBoss(opened, heartbeat);
  return {
    add,
    claim,
    hold,
    finish,
    retry,
    handBack,
    hasOthers,
    finishedOthers,
    isEmpty,
    reclaim,
    counts,
    rows,
    close,
  };

  async function add(jobs: readonly NewJob[]): Promise<number> {
    let added = 0;
    for (let at = 0; at < jobs.length; at += JOBS_AT_ONCE) {
      const some = jobs.slice(at, at + JOBS_AT_ONCE).map(({ key, data, priority, delay }) => ({
        singletonKey: key,
        data,
        ...(priority !== undefined && { priority }),
        ...(delay !== undefined && { startAfter: delay }),
      }));
      const ids = await patiently(() => boss.insert(NAME, some, { returnId: true }));
      added += ids?.length ?? 0;
    }
    return added;
  }

  async function claim(): Promise<Claim<Data> | undefined> {
    const [job] = await patiently(() => boss.fetch<Data>(NAME, { includeMetadata: true }));
    if (!job) return undefined;
    return { id: job.id, key: job.singletonKey ?? '', data: job.data, attempt: job.retryCount };
  }

  async function hold(claim: Claim<Data>): Promise<boolean> {
    return isAffected(await patiently(() => boss.touch(NAME, attemptOf(claim))));
  }

  async function finish(claim: Claim<Data>, output: Output): Promise<boolean> {
    const done = await patiently(() => boss.complete(NAME, attemptOf(claim), output));
    if (!isAffected(done)) return false;
    await query(
      `DELETE FROM ${SCHEMA}.job WHERE name = $1 AND singleton_key = $2 AND id <> $3 AND state >= 'completed'`,
      [NAME, claim.key, claim.id],
    );
    return true;
  }

  async function retry(claim: Claim<Data>, reason: string): Promise<void> {
    await patiently(() => boss.fail(NAME, attemptOf(claim), { reason }));
  }

  async function handBack(claim: Claim<Data>, priority?: number, delay?: number): Promise<void> {
    const { key, data } = claim;
    await add([
      {
        key,
        data,
        ...(priority !== undefined && { priority }),
        ...(delay !== undefined && { delay }),
      },
    ]);
    await patiently(() => boss.deleteJob(NAME, attemptOf(claim)));
  }

  async function hasOthers({ key, data }: Claim<Data>): Promise<boolean> {
    const others = await query(
      `SELECT 1 FROM ${SCHEMA}.job WHERE name = $1 AND state < 'completed' AND singleton_key <> $2
        AND data->>'journal' = $3::jsonb->>'journal' LIMIT 1`,
      [NAME, key, JSON.stringify(data)],
    );
    return others.length > 0;
  }

  async function finishedOthers({ key, data }: Claim<Data>) {
    return query<Pick<JobRow<Data, Output>, 'data' | 'output'>>(
      `SELECT data, output FROM ${SCHEMA}.job WHERE name = $1 AND state = 'completed' AND singleton_key <> $2
        AND data->>'journal' = $3::jsonb->>'journal'`,
      [NAME, key, JSON.stringify(data)],
    );
  }

  async function isEmpty(): Promise<boolean> {
    const open = await query(
      `SELECT 1 FROM ${SCHEMA}.job WHERE name = $1 AND state < 'completed' LIMIT 1`,
      [NAME],
    );
    return open.length === 0;
  }

  async function reclaim(): Promise<void> {
    const active = await query<{ id: string }>(
      `SELECT id FROM ${SCHEMA}.job WHERE name = $1 AND state = 'active'`,
      [NAME],
    );
    for (const { id } of active) await patiently(() => boss.fail(NAME, id, {}));
    await query(
      `UPDATE ${SCHEMA}.job SET start_after = now() WHERE name = $1 AND state = 'retry'`,
      [NAME],
    );
  }

  async function counts(): Promise<JobCount[]> {
    return query<JobCount>(
      `SELECT data->>'journal' AS journal, ${STATE} AS state, count(*)::int AS count,
        (count(*) FILTER (WHERE completed_on > now() - interval '10 minutes'))::int AS recent,
        extract(epoch FROM now() - min(created_on))::int AS oldest
      FROM ${SCHEMA}.job WHERE name = $1 GROUP BY 1, 2 ORDER BY 1, 2`,
      [NAME],
    );
  }

  async function* rows(): AsyncGenerator<JobRow<Data, Output>> {
    // Sorted once: pages that begin behind a key would sort all jobs for each page.
    const jobs = await query<{ id: string }>(
      `SELECT id FROM ${SCHEMA}.job WHERE name = $1 ORDER BY singleton_key, state DESC, id`,
      [NAME],
    );
    for (let at = 0; at < jobs.length; at += ROWS_AT_ONCE) {
      const some = await query<JobRow<Data, Output>>(
        `SELECT singleton_key AS key, ${STATE} AS state, data, output, retry_count AS attempts
        FROM ${SCHEMA}.job WHERE name = $1 AND id = ANY($2::uuid[]) ORDER BY 1, job.state DESC, id`,
        [NAME, jobs.slice(at, at + ROWS_AT_ONCE).map(({ id }) => id)],
      );
      for (const { output, ...job } of some) yield { ...job, ...(output && { output }) };
    }
  }

  async function close(): Promise<void> {
    await boss.stop({ graceful: false }).catch(() => {});
    await opened.close();
  }

  async function query<Row>(text: string, values: unknown[]): Promise<Row[]> {
    const { rows } = await patiently(() => boss.getDb().executeSql(text, values));
    return rows;
  }

  /** Tries a call again while the database is restarted. */
  async function patiently<Value>(call: () => Promise<Value>): Promise<Value> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await call();
      } catch (error) {
        const pause = isPassing(error) ? delayFor(attempt) : undefined;
        if (!pause) throw databaseError(error);
        if (attempt === 1) waiting(`${databaseError(error).message} Offprint tries again.`);
        await pause;
      }
    }
  }
}

/** @param heartbeat in seconds */
async function startBoss(opened: OpenDatabase, heartbeat: number): Promise<PgBoss> {
  const boss = new PgBoss({
    ...opened.options,
    schema: SCHEMA,
    application_name: 'offprint',
    schedule: false,
    superviseIntervalSeconds: CHECK_INTERVAL,
    monitorIntervalSeconds: CHECK_INTERVAL,
    openTelemetry: { enabled: false },
  });
  // What a call needs is tried again by the queue. The rest is housekeeping, which pg-boss tries again itself.
  boss.on('error', () => {});
  try {
    await boss.start();
    await refuseNewer(boss);
    await boss.createQueue(NAME, {
      policy: 'stately',
      retryLimit: RETRIES,
      retryDelay: 2,
      retryBackoff: true,
      retryDelayMax: 60,
      heartbeatSeconds: heartbeat,
      expireInSeconds: DAY,
      retentionSeconds: 90 * DAY,
      deleteAfterSeconds: 90 * DAY,
    });
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    await opened.close().catch(() => {});
    throw databaseError(error);
  }
}

/** pg-boss does not look whether a newer version has changed the tables. */
async function refuseNewer(boss: PgBoss): Promise<void> {
  const version = (await boss.schemaVersion()) ?? 0;
  if (version > manifest.pgboss.schema)
    throw new SurroundingsError(
      'The tables of the database were made by a newer version of Offprint. Install the same version here.',
    );
}

/** The states of pg-boss, as ours. */
const STATE = `CASE WHEN state < 'active' THEN 'queued' WHEN state = 'active' THEN 'active'
  WHEN state = 'completed' THEN 'done' ELSE 'failed' END`;

function attemptOf({ id, attempt }: Claim<unknown>) {
  return { id, retryCount: attempt };
}

/** The types of pg-boss do not name what its calls return. */
function isAffected(response: { affected?: number }): boolean {
  return (response.affected ?? 0) > 0;
}
