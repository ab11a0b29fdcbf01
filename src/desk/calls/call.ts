/** A call is a question of the desk's page to its server: a schema for the request, and a function that answers. */
import type { z } from 'zod';
import type { Progress } from '../../app/desk/tasks/task.ts';
import type { Desk } from '../state/desk.ts';

/** @param progress tells the page how far the work is */
type Answering<Request, Answer> = (
  desk: Desk,
  request: Request,
  progress: (progress: Progress) => void,
) => Promise<Answer> | Answer;

export interface Call<Request, Answer> {
  schema: z.ZodType<Request>;
  answer: Answering<Request, Answer>;
}

/** The types of the request and the answer follow from the arguments, also for the page (`src/desk/client/call.ts`). */
export function call<Request, Answer>(
  schema: z.ZodType<Request>,
  answer: Answering<Request, Answer>,
): Call<Request, Answer> {
  return { schema, answer };
}
