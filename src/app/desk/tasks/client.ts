/** Has the desk's tasks done in a process of their own. */
import { openTasks, type TaskClient } from '../../tasks/client.ts';
import type { Progress } from '../progress.ts';
import type { Tasks } from './index.ts';

export type DeskTasks = TaskClient<Tasks, Progress>;

/** @param cwd working folder, to which paths in messages are relative */
export function openDeskTasks(cwd: string): DeskTasks {
  return openTasks({ program: 'app/desk/tasks/task-process.js', cwd });
}
