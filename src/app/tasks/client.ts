/** Has tasks done in a process of their own. It is started by the first task, and again if it ends unexpectedly. */
import { fork } from 'node:child_process';
import { removeLeftProfiles } from '../../io/browser/profile.ts';
import { atEnd } from '../../io/processes/at-end.ts';
import { type Family, familyOf, familyOptions } from '../../io/processes/processes.ts';
import type { Activity } from '../../io/processes/stall-watch.ts';
import { bundled } from '../../io/system/bundled.ts';
import { SurroundingsError } from '../../io/system/surroundings.ts';
import type { TaskFailure, TaskReport, TaskRequest } from './messages.ts';
import type { Task } from './perform.ts';

type AnyTask<Progress> = Task<never, unknown, Progress>;
type RequestOf<Each> = Each extends (request: infer Request, ...rest: never) => unknown
  ? Request
  : never;
type AnswerOf<Each> = Each extends (...args: never) => Promise<infer Answer> ? Answer : never;

export interface TaskClient<Tasks, Progress> {
  /** Rejects with a TaskError, or with our bug and its stack trace. */
  run<Name extends keyof Tasks & string>(
    name: Name,
    request: RequestOf<Tasks[Name]>,
    progress?: (progress: Progress) => void,
  ): Promise<AnswerOf<Tasks[Name]>>;
  /** What the process and those that it started have done so far; undefined if the system does not tell. */
  activity(): Activity | undefined;
  /** Number of the process; undefined if it is not running. */
  pid(): number | undefined;
  /** Ends the process at once, with those that it started. The tasks that it was doing are rejected. */
  kill(): void;
  close(): Promise<void>;
}

export interface TaskProcess {
  /** In `dist/`. Example: "app/desk/tasks/task-process.js". */
  program: string;
  /** Working folder, to which paths in messages are relative. */
  cwd: string;
  /** Options of Node. */
  nodeOptions?: readonly string[];
}

/** The work cannot be done, which is not our mistake. */
export class TaskError extends SurroundingsError {
  /** The system's code of the error. Example: "ENOSPC". */
  readonly code: string | undefined;
  constructor(text: string, code?: string) {
    super(text);
    this.code = code;
  }
}

/** The process has ended before its task, because it was killed or its memory was full. */
export class ProcessEnded extends TaskError {}

interface Waiting<Progress> {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  progress(progress: Progress): void;
}
interface Running<Progress> {
  pid: number | undefined;
  send(request: TaskRequest): void;
  family: Family;
  waiting: Map<number, Waiting<Progress>>;
}

export function openTasks<Tasks extends Record<keyof Tasks, AnyTask<Progress>>, Progress>({
  program,
  cwd,
  nodeOptions = [],
}: TaskProcess): TaskClient<Tasks, Progress> {
  let running: Running<Progress> | undefined;
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
      return answer as Promise<AnswerOf<Tasks[typeof name]>>;
    },
    activity: () => running?.family.activity(),
    pid: () => running?.pid,
    kill: () => running?.family.kill(),
    close: async () => {
      const { family } = running ?? {};
      running = undefined;
      await family?.end();
      await removeLeftProfiles();
      callOff();
    },
  };

  function start(): Running<Progress> {
    const child = fork(bundled(program), {
      ...familyOptions(),
      cwd,
      execArgv: [...nodeOptions],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const waiting = new Map<number, Waiting<Progress>>();
    const own: Running<Progress> = {
      pid: child.pid,
      family: familyOf(child),
      waiting,
      send: (each) => child.send(each),
    };
    child.on('message', (report: TaskReport<Progress>) => take(waiting, report));
    child.on('error', () => {});
    child.on('exit', () => {
      if (running === own) running = undefined;
      for (const { reject } of waiting.values()) reject(new ProcessEnded(ENDED));
      waiting.clear();
    });
    return own;
  }
}

const ENDED =
  'The work has ended unexpectedly, perhaps because the machine has too little memory. Nothing was lost. Try again.';

function take<Progress>(
  waiting: Map<number, Waiting<Progress>>,
  report: TaskReport<Progress>,
): void {
  const task = waiting.get(report.id);
  if (report.say !== 'progress') waiting.delete(report.id);
  if (report.say === 'progress') task?.progress(report.progress);
  else if (report.say === 'done') task?.resolve(report.answer);
  else task?.reject(errorOf(report));
}

function errorOf({ text, isBug, code }: TaskFailure): Error {
  return isBug ? Object.assign(new Error(text), { stack: text }) : new TaskError(text, code);
}
