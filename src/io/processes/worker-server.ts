/** The inner side of a thread (thread.ts). */
import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './thread.ts';

/** What throws is told to the one who asked; the thread goes on. */
export function answerQuestions<Question, Answer>(
  answerTo: (question: Question) => Answer | Promise<Answer>,
): void {
  parentPort?.on('message', async ({ id, question }: Asked<Question>) => {
    parentPort?.postMessage(await answered(id, question));
  });

  async function answered(id: number, question: Question): Promise<Answered<Answer>> {
    try {
      return { id, answer: await answerTo(question) };
    } catch (error) {
      return { id, error: error instanceof Error ? error : new Error(String(error)) };
    }
  }
}
