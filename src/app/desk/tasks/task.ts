/** A task is long work that the desk has done in another process, so that its server always answers. */
import type * as tasks from '../../tasks/perform.ts';
import type { Progress } from '../progress.ts';

export type { Progress };
export type TaskContext = tasks.TaskContext<Progress>;
export type Task<Request, Answer> = tasks.Task<Request, Answer, Progress>;
