/** The process that does the desk's tasks. */
import { inCommand } from '../../../io/journal/declared-root.ts';
import { isSystemError, SurroundingsError } from '../../../io/system/surroundings.ts';
import { ownValue } from '../../../words/own-value.ts';
import { crashText } from '../../build/crash-text.ts';
import { TASKS } from './index.ts';
import type { TaskReport, TaskRequest } from './messages.ts';
import type { Task } from './task.ts';

process.on('message', (message: TaskRequest) => void perform(message));
// On Windows, Ctrl-C reaches every process of a console. The desk ends this process itself.
for (const signal of ['SIGINT', 'SIGBREAK']) process.on(signal, () => {});
// The desk has ended.
process.on('disconnect', () => process.exit());

async function perform({ id, name, request }: TaskRequest): Promise<void> {
  try {
    const task: Task<never, unknown> | undefined = ownValue(TASKS, name);
    if (!task) throw new Error(`There is no task "${name}".`);
    const answer = await inCommand(() =>
      task(request as never, { progress: (progress) => say({ say: 'progress', id, progress }) }),
    );
    say({ say: 'done', id, answer });
  } catch (error) {
    const isBug = !(error instanceof SurroundingsError || isSystemError(error));
    say({ say: 'failed', id, text: crashText(error), isBug });
  }
}

function say(report: TaskReport): void {
  if (process.connected) process.send?.(report);
}
