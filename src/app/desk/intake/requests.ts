/** What the page asks of intake. */
import { z } from 'zod';

export const takeRequest = z.object({
  issue: z.string().regex(/^[^/\\.][^/\\]*$/),
  batch: z.string(),
  articles: z
    .array(z.object({ name: z.string(), files: z.array(z.string()).min(1) }))
    .min(1)
    .max(200),
  /** By name of a Word file: whether each of its tracked changes is accepted. */
  decisions: z.record(z.string(), z.array(z.boolean())),
  /** Title of the section in which the articles are listed. Empty if the issue has none. */
  section: z.string(),
});
export type TakeRequest = z.infer<typeof takeRequest>;

export const answerRequest = z.object({
  article: z.string().regex(/^[^/\\.][^/\\]*\/[^/\\.][^/\\]*$/),
  /** Questions of one kind are answered together. */
  ids: z.array(z.string()).min(1),
  /** An edit that the questions offer; for several proposals, that of the first. Without it, the guess was right. */
  choice: z.looseObject({ kind: z.string() }).optional(),
});
export type AnswerRequest = z.infer<typeof answerRequest>;

/** Says which of several parts is being worked on. */
export type TellProgress = (progress: { doing: string; done: number; of: number }) => void;
