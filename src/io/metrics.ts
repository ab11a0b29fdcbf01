/** Metrics of a worker for Prometheus, at `/metrics` of a port. */
import { createServer } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { SurroundingsError } from './system/surroundings.ts';

export interface Metrics {
  /** @param seconds that a part took, if it was done */
  count(
    end: 'done' | 'failed' | 'handed-back',
    seconds: number,
    built: number,
    failed: number,
  ): void;
  close(): void;
}

type Depth = Record<'queued' | 'active' | 'done' | 'failed' | 'oldest', number>;

/**
 * @param port undefined counts without serving
 * @param depthOf asked at each visit
 * @throws SurroundingsError if another program uses the port
 */
export async function openMetrics(
  port: number | undefined,
  depthOf: () => Promise<Depth>,
): Promise<Metrics> {
  const register = new Registry();
  const registers = [register];
  const parts = new Counter({
    name: 'offprint_parts_total',
    help: 'Parts of journals that this worker had, by their end',
    labelNames: ['end'],
    registers,
  });
  const articles = new Counter({
    name: 'offprint_articles_total',
    help: 'Articles of these parts',
    labelNames: ['end'],
    registers,
  });
  const seconds = new Histogram({
    name: 'offprint_part_seconds',
    help: 'Time to build a part',
    buckets: [0.5, 1, 2, 5, 10, 30, 60, 300, 1800],
    registers,
  });
  const age = new Gauge({
    name: 'offprint_queue_oldest_seconds',
    help: 'How long the oldest part that is not done has been in the queue',
    registers,
  });
  new Gauge({
    name: 'offprint_queue_parts',
    help: 'Parts in the queue of all workers',
    labelNames: ['state'],
    registers,
    async collect() {
      const { oldest, ...states } = await depthOf();
      for (const [state, count] of Object.entries(states))
        if (typeof count === 'number' && STATES.has(state)) this.set({ state }, count);
      age.set(oldest);
    },
  });
  collectDefaultMetrics({ register });
  const close = port === undefined ? () => {} : await serve(port, register);
  return { count, close };

  function count(end: string, took: number, built: number, failed: number): void {
    parts.inc({ end });
    articles.inc({ end: 'built' }, built);
    articles.inc({ end: 'failed' }, failed);
    if (end === 'done') seconds.observe(took);
  }
}

const STATES: ReadonlySet<string> = new Set(['queued', 'active', 'done', 'failed']);

function serve(port: number, register: Registry): Promise<() => void> {
  const server = createServer(async (request, response) => {
    if (request.url !== '/metrics') return response.writeHead(404).end();
    try {
      const text = await register.metrics();
      return response.writeHead(200, { 'content-type': register.contentType }).end(text);
    } catch {
      // The database does not answer now.
      return response.writeHead(503).end();
    }
  });
  return new Promise((resolve, reject) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      reject(
        new SurroundingsError(
          `The port ${port} cannot be used for metrics (${code}). Name another one with --metrics.`,
        ),
      ),
    );
    server.listen(port, () => resolve(() => server.close()));
  });
}
