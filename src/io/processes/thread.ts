/**
 * A thread of ours that answers questions, one after another. It is started by the first one, and
 * while it has nothing to do it does not keep the process alive.
 */
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { bundled } from '../system/bundled.ts';

export interface Thread<Question, Answer> {
  /** Starts loading what it needs, before anything is asked. */
  start(): void;
  /** Rejects where the question is our bug, or the thread ended. */
  ask(question: Question): Promise<Answer>;
  /** A later question starts a new one. */
  end(): Promise<void>;
}

export interface Asked<Question> {
  id: number;
  question: Question;
}
export type Answered<Answer> = { id: number } & ({ answer: Answer } | { error: Error });

interface Running<Answer> {
  worker: Worker;
  waiting: Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>;
}

/** @param path of the thread's file, "io/jats/validate-jats-worker.js", which calls `answerQuestions` */
export function openThread<Question, Answer>(
  path: string,
  resourceLimits?: ResourceLimits,
): Thread<Question, Answer> {
  let running: Running<Answer> | undefined;
  let questions = 0;
  return { start: () => void started(), ask, end };

  function ask(question: Question): Promise<Answer> {
    const { worker, waiting } = started();
    questions += 1;
    const message: Asked<Question> = { id: questions, question };
    return new Promise((resolve, reject) => {
      waiting.set(message.id, { resolve, reject });
      worker.ref();
      worker.postMessage(message);
    });
  }

  async function end(): Promise<void> {
    await running?.worker.terminate();
  }

  function started(): Running<Answer> {
    if (running) return running;
    const worker = new Worker(bundled(path), resourceLimits && { resourceLimits });
    const own: Running<Answer> = { worker, waiting: new Map() };
    running = own;
    own.worker.on('message', (answered: Answered<Answer>) => settle(own, answered));
    own.worker.on('error', (error) => fail(own, error));
    own.worker.on('exit', () => fail(own, new Error(`${path} ended before it answered`)));
    // Behind the listeners, the first of which would have the process wait for it again.
    own.worker.unref();
    return own;
  }

  function settle({ worker, waiting }: Running<Answer>, answered: Answered<Answer>): void {
    const question = waiting.get(answered.id);
    waiting.delete(answered.id);
    if (waiting.size === 0) worker.unref();
    if ('error' in answered) question?.reject(answered.error);
    else question?.resolve(answered.answer);
  }

  function fail(own: Running<Answer>, error: Error): void {
    if (running === own) running = undefined;
    for (const { reject } of own.waiting.values()) reject(error);
    own.waiting.clear();
  }
}
