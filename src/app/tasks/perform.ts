/** The inner side of a process that does tasks (client.ts). */
import { inCommand } from '../../io/journal/declared-root.ts';
import { isSystemError, SurroundingsError } from '../../io/system/surroundings.ts';
import { ownValue } from '../../words/own-value.ts';
import { crashText } from '../build/crash-text.ts';
import type { TaskReport, TaskRequest } from './messages.ts';

export interface TaskContext<Progress> {
  progress(progress: Progress): void;
}

/** A request and its answer are copied between processes, so they hold no functions. */
export type Task<Request, Answer, Progress> = (
  request: Request,
  context: TaskContext<Progress>,
) => Promise<Answer>;

/** Answers requests until the process that makes them has ended. */
export function performTasks<Progress>(
  tasks: Readonly<Record<string, Task<never, unknown, Progress>>>,
): void {
  process.on('message', (message: TaskRequest) => void perform(message));
  // On Windows, Ctrl-C reaches every process of a console. The other process ends this one itself.
  for (const signal of ['SIGINT', 'SIGBREAK']) process.on(signal, () => {});
  process.on('disconnect', () => process.exit());

  async function perform({ id, name, request }: TaskRequest): Promise<void> {
    try {
      const task = ownValue(tasks, name);
      if (!task) throw new Error(`There is no task "${name}".`);
      const answer = await inCommand(() =>
        task(request as never, { progress: (progress) => say({ say: 'progress', id, progress }) }),
      );
      say({ say: 'done', id, answer });
    } catch (error) {
      const isSystem = isSystemError(error);
      const isBug = !(error instanceof SurroundingsError || isSystem);
      const code = isSystem && { code: error.code };
      say({ say: 'failed', id, text: crashText(error), isBug, ...code });
    }
  }
}

function say(report: TaskReport): void {
  if (process.connected) process.send?.(report);
}
