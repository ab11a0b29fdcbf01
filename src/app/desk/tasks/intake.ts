/** Tasks of the view "intake". */
import type { ArticleQuestions } from '../intake/answer.ts';
import type { LookedBatch } from '../intake/look.ts';
import type { AnswerRequest, TakeRequest } from '../intake/requests.ts';
import type { Answered } from '../intake/settle.ts';
import type { TakenArticle } from '../intake/take.ts';
import type { OpenJournal } from '../open-journal.ts';
import type { Task } from './task.ts';

const lookAtFiles: Task<
  { journal: OpenJournal; issue: string; batch: string },
  LookedBatch
> = async ({ journal, issue, batch }, context) =>
  (await import('../intake/look.ts')).lookAtBatch(journal, issue, batch, context.progress);

const takeFiles: Task<
  { journal: OpenJournal; request: TakeRequest; now: Date },
  TakenArticle[]
> = async ({ journal, request, now }, context) =>
  (await import('../intake/take.ts')).takeBatch(journal, request, now, context.progress);

const showQuestions: Task<{ journal: OpenJournal; article: string }, ArticleQuestions> = async ({
  journal,
  article,
}) => (await import('../intake/answer.ts')).articleQuestions(journal, article);

const answerQuestions: Task<
  { journal: OpenJournal; request: AnswerRequest; now: Date },
  Answered
> = async ({ journal, request, now }) =>
  (await import('../intake/answer.ts')).answerQuestions(journal, request, now);

export const intakeTasks = { lookAtFiles, takeFiles, showQuestions, answerQuestions };
