/** Calls of the area "proof". */
import { z } from 'zod';
import { manuscriptPath } from '../../app/desk/open-journal.ts';
import { editPassage } from '../../app/desk/proof/edit-passage.ts';
import { changeQuestion, findWords, questionsIn } from '../../app/desk/proof/editor-questions.ts';
import {
  decideAnswer,
  markSent,
  removeAnswer,
  restoreAnswer,
  takeBackSent,
  typeAnswer,
} from '../../app/desk/proof/proof-steps.ts';
import { ANSWER } from '../../app/desk/proof/proof-work.ts';
import { showProof } from '../../app/desk/proof/show-proof.ts';
import { WORK_STATES } from '../../app/desk/states.ts';
import type { Desk } from '../state/desk.ts';
import { call } from './call.ts';
import { article, batch } from './names.ts';

const id = z.string().regex(/^(?:AQ|R)\d{1,5}$/);
const date = z.iso.date();
const path = z.string().min(1).max(1000);
const text = z.string().max(20_000);
const what = z.string().max(200);
const offset = z.number().int().nonnegative();
const line = z.number().int().positive();
const sent = z.object({ date, due: date });

/** For tasks. @throws SurroundingsError if there is no such article */
async function placeOf(desk: Desk, article: string) {
  const journal = desk.journal();
  await manuscriptPath(journal, article);
  return { journal: journal.folder, out: journal.out, article };
}

function announceState(desk: Desk, article: string): void {
  desk.announce({ kind: 'articles', issue: article.split('/')[0] ?? '', articles: [article] });
}

export const proofCalls = {
  /** The proof as it was last made, with its queries and answers. */
  'proof.show': call(z.object({ article }), async (desk, { article }) => {
    await manuscriptPath(desk.journal(), article);
    return showProof(desk.journal(), article);
  }),
  'proof.make': call(z.object({ article }), async (desk, { article }, progress) => {
    const place = await placeOf(desk, article);
    return desk.run('proofMake', { ...place, now: desk.now() }, progress);
  }),
  /** Whether the manuscript is as it was when the proof was made. */
  'proof.isCurrent': call(z.object({ article }), async (desk, { article }) => ({
    isCurrent: await desk.run('proofIsCurrent', await placeOf(desk, article)),
  })),
  /** @param due the day by which the author should answer */
  'proof.mail': call(z.object({ article, due: date }), async (desk, { article, due }) =>
    desk.run('proofMail', { ...(await placeOf(desk, article)), due }),
  ),
  'proof.markSent': call(z.object({ article, due: date }), async (desk, { article, due }) => {
    await placeOf(desk, article);
    const before = markSent(desk.journal(), article, due, desk.now());
    announceState(desk, article);
    return before;
  }),
  /** Undoes `proof.markSent`. @param before its answer */
  'proof.takeBackSent': call(
    z.object({
      article,
      before: z.object({ state: z.enum(WORK_STATES), sent: sent.optional() }),
    }),
    async (desk, { article, before: { state, sent } }) => {
      await placeOf(desk, article);
      takeBackSent(desk.journal(), article, { state, ...(sent && { sent }) });
      announceState(desk, article);
    },
  ),
  /** Takes the author's file of answers, which was uploaded before. */
  'proof.takeAnswers': call(
    z.object({ article, batch, name: path }),
    async (desk, { article, batch, name }) => {
      const place = await placeOf(desk, article);
      await desk.run('proofTakeAnswers', { ...place, file: { batch, name } });
    },
  ),
  /** An answer to a query, or without an id a remark of the author. @param line of the proof */
  'proof.typeAnswer': call(
    z.object({ article, id: id.optional(), text, line: line.optional() }),
    async (desk, { article, ...answer }) => {
      await placeOf(desk, article);
      typeAnswer(desk.journal(), article, answer);
    },
  ),
  'proof.removeAnswer': call(z.object({ article, id }), async (desk, { article, id }) => {
    await placeOf(desk, article);
    removeAnswer(desk.journal(), article, id);
  }),
  /** Undoes `proof.removeAnswer`. */
  'proof.restoreAnswer': call(
    z.object({ article, answer: ANSWER }),
    async (desk, { article, answer }) => {
      await placeOf(desk, article);
      restoreAnswer(desk.journal(), article, answer);
    },
  ),
  'proof.decide': call(
    z.object({
      article,
      id,
      state: z.enum(['open', 'done', 'refused']),
      reason: text.optional(),
    }),
    async (desk, { article, id, state, reason }) => {
      await placeOf(desk, article);
      decideAnswer(desk.journal(), article, id, state, reason);
    },
  ),
  /** Edits the passage of an answer. @returns the change that restores the file */
  'proof.edit': call(
    z.object({
      article,
      id,
      edit: z.object({ path, first: line, text: z.string(), base: z.string(), edited: z.string() }),
      what,
    }),
    async (desk, { article, id, edit, what }) => {
      await placeOf(desk, article);
      const undo = editPassage(desk.journal(), article, edit, what, desk.now());
      decideAnswer(desk.journal(), article, id, 'done');
      desk.announce({ kind: 'files', paths: [edit.path] });
      return undo;
    },
  ),
  /** The editor's own questions in the manuscript. */
  'proof.questions': call(z.object({ article }), async (desk, { article }) =>
    questionsIn(desk.journal(), await manuscriptPath(desk.journal(), article)),
  ),
  /** Where words stand in the manuscript. */
  'proof.findWords': call(
    z.object({ article, words: z.string().max(500) }),
    async (desk, { article, words }) =>
      findWords(desk.journal(), await manuscriptPath(desk.journal(), article), words),
  ),
  /** Adds, edits or removes a question of the editor. @returns the change that restores the manuscript */
  'proof.changeQuestion': call(
    z.object({
      article,
      base: z.string(),
      change: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('add'), offset, question: text }),
        z.object({ kind: z.literal('edit'), offset, question: text }),
        z.object({ kind: z.literal('remove'), offset }),
      ]),
      what,
    }),
    async (desk, { article, base, change, what }) => {
      const path = await manuscriptPath(desk.journal(), article);
      const place = { path, base };
      const undo = changeQuestion(desk.journal(), article, place, change, what, desk.now());
      desk.announce({ kind: 'files', paths: [path] });
      return undo;
    },
  ),
};
