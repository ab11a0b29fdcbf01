/**
 * Validates JATS against its DTD, off the main thread: one worker, started by the first call and
 * used again by the next (100 ms the first time, 400 more when the first formula is met, then 2 ms).
 * While it has nothing to do it does not keep the process alive.
 */
import { Worker } from 'node:worker_threads';
import type { XmlProblem } from '../formats/format.ts';
import type { ValidationReply, ValidationRequest } from './validate-jats-worker.ts';

interface Validator {
  worker: Worker;
  waiting: Map<number, { resolve(problems: XmlProblem[]): void; reject(error: Error): void }>;
}

let validator: Validator | undefined;
let requests = 0;

/** What the DTD named in the document's DOCTYPE refuses; empty where it is valid. */
export function validateJats(xml: string): Promise<XmlProblem[]> {
  validator ??= start();
  const { worker, waiting } = validator;
  requests += 1;
  const request: ValidationRequest = { id: requests, xml };
  return new Promise((resolve, reject) => {
    waiting.set(request.id, { resolve, reject });
    worker.ref();
    worker.postMessage(request);
  });
}

/** Ends the worker; a later call starts a new one. */
export async function close(): Promise<void> {
  await validator?.worker.terminate();
}

function start(): Validator {
  const started: Validator = { worker: new Worker(workerUrl()), waiting: new Map() };
  const { worker, waiting } = started;
  worker.unref();
  worker.on('message', ({ id, problems }: ValidationReply) => {
    waiting.get(id)?.resolve(problems);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => fail(started, error));
  worker.on('exit', () => fail(started, new Error('The JATS validator ended before it answered')));
  return started;
}

function fail(failed: Validator, error: Error): void {
  if (validator === failed) validator = undefined;
  for (const { reject } of failed.waiting.values()) reject(error);
  failed.waiting.clear();
}

/** A worker needs JavaScript: run from the sources (tests), it is the one that was compiled last. */
function workerUrl(): URL {
  const compiled = import.meta.url.endsWith('.ts') ? '../../dist/shell/' : './';
  return new URL(`${compiled}validate-jats-worker.js`, import.meta.url);
}
