/** The queue on PostgreSQL and on PGlite, and what is said when a database cannot be used. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Database } from '../../src/io/queue/databases.ts';
import { type Claim, openQueue, type Queue, type QueueOptions } from '../../src/io/queue/queue.ts';
import { SurroundingsError } from '../../src/io/system/surroundings.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';

interface Data {
  journal: string;
  stamp?: string;
}
interface Output {
  stamp: string;
}
type TestQueue = Queue<Data, Output>;

const server = await startPostgres();
const folders = await mkdtemp(join(tmpdir(), 'offprint-queues-'));
const opened: TestQueue[] = [];
let count = 0;

afterEach(() => Promise.all(opened.splice(0).map((queue) => queue.close())));
afterAll(async () => {
  await server?.remove();
  await rm(folders, { recursive: true, force: true });
});

async function open(database: Database, options?: QueueOptions): Promise<TestQueue> {
  const queue = await openQueue<Data, Output>(database, options);
  opened.push(queue);
  return queue;
}

async function emptyDatabase(kind: string): Promise<Database> {
  count += 1;
  if (kind === 'PGlite') return { folder: join(folders, `${count}`) };
  await server?.sql(`CREATE DATABASE queue_${count}`);
  return { address: server?.addressOf({ database: `queue_${count}` }) ?? '' };
}

/** Fails if there is none. */
async function claimOf(queue: TestQueue): Promise<Claim<Data>> {
  const claim = await queue.claim();
  if (!claim) throw new Error('No job is queued.');
  return claim;
}

function jobs(...keys: string[]) {
  return keys.map((key) => ({ key, data: { journal: 'kappa' } }));
}

async function rowsOf(queue: TestQueue) {
  const rows = [];
  for await (const row of queue.rows()) rows.push(row);
  return rows;
}

describe.each(['PGlite', ...(server ? ['PostgreSQL'] : [])])('the queue on %s', (kind) => {
  let queue: TestQueue;
  const empty = async (options?: QueueOptions) => {
    queue = await open(await emptyDatabase(kind), options);
  };

  it('has only one queued job of a key', async () => {
    await empty();
    expect(await queue.add(jobs('a', 'b', 'a'))).toBe(2);
    expect(await queue.add(jobs('a', 'c'))).toBe(1);
    const keys = [await queue.claim(), await queue.claim(), await queue.claim()].map(
      (claim) => claim?.key,
    );
    expect(keys.sort()).toEqual(['a', 'b', 'c']);
    expect(await queue.claim()).toBeUndefined();
  });

  it('does a job again that was queued while it was active', async () => {
    await empty();
    await queue.add([{ key: 'a', data: { journal: 'kappa', stamp: 'old' } }]);
    const first = await claimOf(queue);
    expect(await queue.add([{ key: 'a', data: { journal: 'kappa', stamp: 'new' } }])).toBe(1);
    expect(await queue.claim(), 'two workers have the same key').toBeUndefined();
    expect(await queue.finish(first, { stamp: 'old' })).toBe(true);
    const second = await claimOf(queue);
    expect(second.data.stamp).toBe('new');
    expect(await queue.finish(second, { stamp: 'new' })).toBe(true);
    expect(await rowsOf(queue)).toEqual([
      { key: 'a', state: 'done', attempts: 0, data: second.data, output: { stamp: 'new' } },
    ]);
  });

  it('gives jobs of a higher priority first, and delayed ones later', async () => {
    await empty();
    await queue.add([
      { key: 'site', data: { journal: 'kappa' }, priority: -1 },
      { key: 'late', data: { journal: 'kappa' }, delay: 1 },
      ...jobs('issue'),
      { key: 'first', data: { journal: 'kappa' }, priority: 5 },
    ]);
    const keys: string[] = [];
    while (keys.length < 3) keys.push((await claimOf(queue)).key);
    expect(keys).toEqual(['first', 'issue', 'site']);
    await delay(1500);
    expect((await claimOf(queue)).key).toBe('late');
  });

  // The one process of PGlite cannot lose its jobs to another one, also if its machine sleeps.
  it.skipIf(kind === 'PGlite')(
    'gives the job of a silent worker to another one, and the first can neither hold nor finish it',
    async () => {
      await empty({ heartbeat: 10 });
      await queue.add(jobs('a', 'held'));
      const silent = await claimOf(queue);
      const held = await claimOf(queue);
      let taken: Claim<Data> | undefined;
      for (let second = 0; second < 40 && !taken; second++) {
        await delay(1000);
        expect(await queue.hold(held)).toBe(true);
        taken = await queue.claim();
      }
      expect(taken).toMatchObject({ id: silent.id, key: silent.key, attempt: 1 });
      if (!taken) return;
      expect(await queue.hold(silent)).toBe(false);
      expect(await queue.finish(silent, { stamp: 'silent' })).toBe(false);
      await queue.retry(silent, 'It failed.');
      expect(await queue.hold(taken)).toBe(true);
      expect(await queue.finish(taken, { stamp: 'taken' })).toBe(true);
      const done = (await rowsOf(queue)).filter(({ state }) => state === 'done');
      expect(done.map(({ output }) => output)).toEqual([{ stamp: 'taken' }]);
    },
  );

  it('counts no attempt of a job that is handed back', async () => {
    await empty();
    await queue.add(jobs('a'));
    for (let time = 0; time < 12; time++) {
      const claim = await claimOf(queue);
      expect(claim.attempt).toBe(0);
      await queue.handBack(claim);
    }
    expect(await rowsOf(queue)).toMatchObject([{ key: 'a', state: 'queued', attempts: 0 }]);
  });

  it('fails a job after thirty attempts, with the last reason', async () => {
    await empty();
    await queue.add(jobs('a'));
    for (let attempt = 0; attempt < 30; attempt++) {
      const claim = await claimOf(queue);
      expect(claim.attempt).toBe(attempt);
      await queue.retry(claim, `Attempt ${attempt} failed.`);
      expect(await queue.claim(), 'it waits before the next attempt').toBeUndefined();
      await queue.reclaim();
    }
    expect(await rowsOf(queue)).toMatchObject([
      { key: 'a', state: 'failed', output: { reason: 'Attempt 29 failed.' } },
    ]);
    expect(await queue.isEmpty()).toBe(true);
  });

  it('lists 1,200 jobs in the order of their keys, the queued state of a key behind the finished one', async () => {
    await empty();
    const keys = Array.from(
      { length: 1200 },
      (_, index) => `issue ${String(index).padStart(4, '0')}`,
    );
    expect(await queue.add(jobs(...keys))).toBe(1200);
    const claim = await claimOf(queue);
    await queue.finish(claim, { stamp: 'done' });
    await queue.add(jobs(claim.key));
    const rows = await rowsOf(queue);
    expect(rows.map(({ key }) => key)).toEqual([...keys, claim.key].sort());
    expect(rows.filter(({ key }) => key === claim.key).map(({ state }) => state)).toEqual([
      'done',
      'queued',
    ]);
  });

  it('counts jobs by journal and state', async () => {
    await empty();
    await queue.add([...jobs('a', 'b', 'c'), { key: 'd', data: { journal: 'lambda' } }]);
    expect(await queue.isEmpty()).toBe(false);
    const first = await claimOf(queue);
    expect(await queue.hasOthers(first)).toBe(true);
    expect(await queue.finishedOthers(first)).toEqual([]);
    await queue.finish(first, { stamp: 'done' });
    const second = await claimOf(queue);
    const { data } = first;
    expect(await queue.finishedOthers(second)).toEqual([{ data, output: { stamp: 'done' } }]);
    const counts = await queue.counts();
    expect(counts.map(({ oldest: _, ...rest }) => rest)).toEqual([
      { journal: 'kappa', state: 'active', count: 1, recent: 0 },
      { journal: 'kappa', state: 'done', count: 1, recent: 1 },
      { journal: 'kappa', state: 'queued', count: 1, recent: 0 },
      { journal: 'lambda', state: 'queued', count: 1, recent: 0 },
    ]);
    for (const { oldest } of counts) expect(oldest).toBeLessThan(60);
  });

  it('gives jobs of an ended process again at once', async () => {
    await empty();
    await queue.add(jobs('a', 'b'));
    const lost = [await claimOf(queue), await claimOf(queue)];
    await queue.reclaim();
    const again = [await claimOf(queue), await claimOf(queue)];
    expect(again.map(({ key, attempt }) => [key, attempt]).sort()).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    for (const claim of lost) expect(await queue.hold(claim)).toBe(false);
  });
});

it.skipIf(!server)('gives a key to one of four workers at a time', async () => {
  const database = await emptyDatabase('PostgreSQL');
  const workers = await Promise.all(Array.from({ length: 4 }, () => open(database)));
  const [first] = workers as [TestQueue];
  const keys = Array.from({ length: 50 }, (_, index) => `issue ${index}`);
  await first.add(jobs(...keys));
  const active = new Set<string>();
  const twice: string[] = [];
  let done = 0;
  const work = async (queue: TestQueue) => {
    while (!(await first.isEmpty())) {
      const claim = await queue.claim();
      if (!claim) continue;
      if (active.has(claim.key)) twice.push(claim.key);
      active.add(claim.key);
      // The first time, each is queued again while it is active.
      if (done < keys.length) await queue.add(jobs(claim.key));
      active.delete(claim.key);
      if (await queue.finish(claim, { stamp: '' })) done += 1;
    }
  };
  await Promise.all(workers.map(work));
  expect(twice).toEqual([]);
  expect(done).toBeGreaterThanOrEqual(2 * keys.length);
  expect((await rowsOf(first)).map(({ key, state }) => `${key} ${state}`)).toEqual(
    keys.map((key) => `${key} done`).sort(),
  );
});

describe.skipIf(!server)('a database that cannot be used', () => {
  const { addressOf, sql } = server ?? ({} as Postgres);

  async function sentenceOf(database: Database): Promise<string> {
    const error = await open(database).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SurroundingsError);
    return error instanceof Error ? error.message : '';
  }

  it('is named if no server answers', async () => {
    expect(await sentenceOf({ address: 'postgres://user:word@127.0.0.1:1/offprint' })).toBe(
      'The database does not answer (connect ECONNREFUSED 127.0.0.1:1). Start it, or check the address after --database.',
    );
  });

  it('is named if its host is unknown', async () => {
    expect(await sentenceOf({ address: 'postgres://user:word@nowhere.invalid/offprint' })).toMatch(
      /^The database does not answer \(getaddrinfo \w+ nowhere\.invalid\)\. Start it, or check/,
    );
  });

  it('is named if the address is none', async () => {
    expect(await sentenceOf({ address: 'mysql://localhost/offprint' })).toMatch(
      /^The address of the database is not one of PostgreSQL\./,
    );
  });

  it('is named if the password is wrong', async () => {
    expect(await sentenceOf({ address: addressOf({ password: 'wrong' }) })).toBe(
      'The database refuses the name or the password (password authentication failed for user "postgres"). Check both in the address after --database.',
    );
  });

  it('is named if it does not exist', async () => {
    expect(await sentenceOf({ address: addressOf({ database: 'missing' }) })).toBe(
      'The database does not exist (database "missing" does not exist). Create it, or check the address after --database.',
    );
  });

  it('is named if the user may not make tables', async () => {
    await sql("CREATE ROLE reader LOGIN PASSWORD 'word'");
    expect(await sentenceOf({ address: addressOf({ user: 'reader', password: 'word' }) })).toBe(
      'The user of the database may not create tables (permission denied for database offprint). Give it the right to create a schema, or name another user.',
    );
  });

  it('is named if the user may not read the tables', async () => {
    await (await open({ address: addressOf({}) })).close();
    await sql("CREATE ROLE stranger LOGIN PASSWORD 'word'");
    expect(
      await sentenceOf({ address: addressOf({ user: 'stranger', password: 'word' }) }),
    ).toMatch(/^The user of the database may not /);
  });

  it('is named if a newer version made its tables', async () => {
    const database = await emptyDatabase('PostgreSQL');
    await (await open(database)).close();
    await server?.sql('UPDATE offprint.version SET version = 9999', `queue_${count}`);
    expect(await sentenceOf(database)).toBe(
      'The tables of the database were made by a newer version of Offprint. Install the same version here.',
    );
  });
});

describe.skipIf(!server)('a database that is restarted', () => {
  it.each(['stop', 'kill'] as const)('is waited for after %s, and loses nothing', async (how) => {
    const said: string[] = [];
    const queue = await open(await emptyDatabase('PostgreSQL'), {
      waiting: (each) => said.push(each),
    });
    await queue.add(jobs('a', 'b', 'c'));
    const [first, second] = [await claimOf(queue), await claimOf(queue)];
    await server?.[how]();
    const calls = Promise.all([
      queue.hold(first),
      queue.finish(second, { stamp: 'done' }),
      queue.add(jobs('c', 'd')),
      queue.counts(),
    ]);
    await delay(1500);
    await server?.start();
    expect((await calls).slice(0, 3)).toEqual([true, true, 1]);
    expect(await queue.finish(first, { stamp: 'done' })).toBe(true);
    expect((await rowsOf(queue)).map(({ key, state }) => [key, state])).toEqual([
      ['a', 'done'],
      ['b', 'done'],
      ['c', 'queued'],
      ['d', 'queued'],
    ]);
    expect(said[0]).toMatch(/^The database .+ Offprint tries again\.$/);
  });
});
