/** Has tasks done in a process of their own. It is started by the first task, and again if it ends unexpectedly. */
import { fork } from 'node:child_process';
import { removeLeftProfiles } from '../../../io/browser/profile.ts';
import { atEnd } from '../../../io/processes/at-end.ts';
import { type Family, familyOf, familyOptions } from '../../../io/processes/processes.ts';
import { bundled } from '../../../io/system/bundled.ts';
import { SurroundingsError } from '../../../io/system/surroundings.ts';
import type { Tasks } from './index.ts';
import type { TaskReport, TaskRequest } from './messages.ts';
import type { Progress } from './task.ts';

type RequestOf<Name extends keyof Tasks> = Parameters<Tasks[Name]>[0];
type AnswerOf<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

export interface TaskClient {
  /** Rejects with a SurroundingsError if the work cannot be done, or with our bug and its stack trace. */
  run<Name extends keyof Tasks>(
    name: Name,
    request: RequestOf<Name>,
    progress?: (progress: Progress) => void,
  ): Promise<AnswerOf<Name>>;
  close(): Promise<void>;
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  progress(progress: Progress): void;
}
interface Running {
  send(request: TaskRequest): void;
  family: Family;
  waiting: Map<number, Waiting>;
}

/** @param cwd working folder, to which paths in messages are relative */
export function openTasks(cwd: string): TaskClient {
  let running: Running | undefined;
  let count = 0;
  const callOff = atEnd(() => running?.family.kill());
  return {
    run: (name, request, progress = () => {}) => {
      running ??= start();
      const { send, waiting } = running;
      count += 1;
      const id = count;
      const answer = new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject, progress });
      });
      send({ id, name, request });
      return answer as Promise<AnswerOf<typeof name>>;
    },
    close: async () => {
      const { family } = running ?? {};
      running = undefined;
      await family?.end();
      await removeLeftProfiles();
      callOff();
    },
  };

  function start(): Running {
    const child = fork(bundled('app/desk/tasks/task-process.js'), {
      ...familyOptions(),
      cwd,
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const waiting = new Map<number, Waiting>();
    const own: Running = { family: familyOf(child), waiting, send: (each) => child.send(each) };
    child.on('message', (report: TaskReport) => take(waiting, report));
    child.on('error', () => {});
    child.on('exit', () => {
      if (running === own) running = undefined;
      for (const { reject } of waiting.values()) reject(new SurroundingsError(ENDED));
      waiting.clear();
    });
    return own;
  }
}

const ENDED =
  'The work has ended unexpectedly, perhaps because the machine has too little memory. Nothing was lost. Try again.';

function take(waiting: Map<number, Waiting>, report: TaskReport): void {
  const task = waiting.get(report.id);
  if (report.say !== 'progress') waiting.delete(report.id);
  if (report.say === 'progress') task?.progress(report.progress);
  else if (report.say === 'done') task?.resolve(report.answer);
  else if (report.isBug)
    task?.reject(Object.assign(new Error(report.text), { stack: report.text }));
  else task?.reject(new SurroundingsError(report.text));
}
