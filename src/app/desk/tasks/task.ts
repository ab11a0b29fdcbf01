/** A task is long work that the desk has done in another process, so that its server always answers. */
import type { Progress } from '../progress.ts';

export type { Progress };

export interface TaskContext {
  progress(progress: Progress): void;
}

/** A request and its answer are copied between processes, so they hold no functions. */
export type Task<Request, Answer> = (request: Request, context: TaskContext) => Promise<Answer>;
