/** The process that builds the parts of a batch. It may be killed at any moment. */
import { performTasks, type Task } from '../tasks/perform.ts';
import type { PartAnswer, PartRequest } from './build-part.ts';

const TASKS = {
  build: async (request: PartRequest, { progress }: { progress(article: string): void }) => {
    const { buildPart } = await import('./build-part.ts');
    return buildPart(request, progress);
  },
} satisfies Record<string, Task<never, PartAnswer, string>>;

export type BatchTasks = typeof TASKS;

performTasks(TASKS);
