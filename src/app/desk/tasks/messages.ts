/** What the desk and its task process say to each other. */
import type { Progress } from './task.ts';

export interface TaskRequest {
  id: number;
  name: string;
  request: unknown;
}
export type TaskReport = { id: number } & (
  | { say: 'progress'; progress: Progress }
  | { say: 'done'; answer: unknown }
  /** `isBug` if it is neither the user's nor the machine's doing. Then `text` has the stack trace. */
  | { say: 'failed'; text: string; isBug: boolean }
);
