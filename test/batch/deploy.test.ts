/** The files of deploy/ fit the program: its options, its variables and the tables of its queue. */
import { readFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { openQueue } from '../../src/io/queue/queue.ts';
import { startPostgres } from '../support/postgres.ts';
import { offprint } from '../support/run-command.ts';

interface Container {
  args: string[];
}
interface Pod {
  terminationGracePeriodSeconds?: number;
  containers: Container[];
}

const compose = parse(await readFile('deploy/compose.yaml', 'utf8'));
const documents = parseAllDocuments(await readFile('deploy/kubernetes.yaml', 'utf8'));
const [, deployment, scaled, cron] = documents.map((each) => each.toJS());
const worker: Pod = deployment.spec.template.spec;
const queueing: Pod = cron.spec.jobTemplate.spec.template.spec;

const server = await startPostgres();
afterAll(() => server?.remove());

it.each([
  compose.services.worker.command.split(' '),
  worker.containers[0]?.args,
  queueing.containers[0]?.args,
])('has options of the program: %s %s', async (command, ...args) => {
  const { stdout } = await offprint(command, '--help');
  const options = args.filter((each) => each.startsWith('--'));
  expect(options.filter((option) => !stdout.includes(`${option} `))).toEqual([]);
});

it('gives workers more time than they need to end', () => {
  expect(worker.terminationGracePeriodSeconds).toBeGreaterThan(20);
  expect(parseInt(compose.services.worker.stop_grace_period, 10)).toBeGreaterThan(20);
});

describe.skipIf(!server)('the query that scales workers', () => {
  it('counts what is queued or active', async () => {
    const queue = await openQueue({ address: server?.address ?? '' });
    const add = (...keys: string[]) =>
      queue.add(keys.map((key) => ({ key, data: { journal: 'kappa' } })));
    await add('done', 'active', 'queued');
    const [done] = [await queue.claim(), await queue.claim()];
    if (done) await queue.finish(done, {});
    await queue.close();
    const [{ query }] = scaled.spec.triggers.map(({ metadata }: { metadata: object }) => metadata);
    expect(await server?.sql(query)).toEqual([{ count: '2' }]);
  });
});
