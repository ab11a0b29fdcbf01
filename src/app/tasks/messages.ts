/** What this process and the one that does its tasks say to each other. */

export interface TaskRequest {
  id: number;
  name: string;
  request: unknown;
}
export type TaskReport<Progress = unknown> = { id: number } & (
  | { say: 'progress'; progress: Progress }
  | { say: 'done'; answer: unknown }
  | ({ say: 'failed' } & TaskFailure)
);

export interface TaskFailure {
  text: string;
  /** Whether it is neither the user's nor the machine's doing. Then `text` has the stack trace. */
  isBug: boolean;
  /** The system's code of the error. Example: "ENOSPC". */
  code?: string;
}
