/** Calls of the intake view and of the questions of an article. */
import { z } from 'zod';
import { listTaken } from '../../app/desk/intake/list-taken.ts';
import { answerRequest, takeRequest } from '../../app/desk/intake/requests.ts';
import { finishQuestions, reopenQuestions } from '../../app/desk/intake/settle.ts';
import { untake } from '../../app/desk/intake/untake.ts';
import { dropUploaded } from '../../io/desk/incoming.ts';
import { call } from './call.ts';
import { article, batch, issue } from './names.ts';

const listed = z.object({ path: z.string(), before: z.string(), version: z.string() });
const answered = z.object({
  ids: z.array(z.string()),
  change: z.object({ path: z.string(), before: z.string(), version: z.string() }).optional(),
});

export const intakeCalls = {
  /** What the uploaded files are, and which articles they may become. */
  'intake.look': call(z.object({ issue, batch }), (desk, { issue, batch }, progress) =>
    desk.run('lookAtFiles', { journal: desk.journal(), issue, batch }, progress),
  ),
  /** Takes back an uploaded file, or all of them. */
  'intake.drop': call(z.object({ batch, name: z.string().optional() }), (desk, { batch, name }) => {
    dropUploaded(desk.journal().folder, batch, name);
  }),
  'intake.take': call(takeRequest, async (desk, request, progress) => {
    const journal = desk.journal();
    const now = desk.now();
    const taken = await desk.run('takeFiles', { journal, request, now }, progress);
    const articles = taken.flatMap(({ article, taken }) => (taken ? [article] : []));
    const names = articles.map((each) => each.split('/')[1] ?? '');
    const listed = await listTaken(journal, request.issue, names, request.section, now);
    desk.announce({ kind: 'files', paths: [...(listed ? [listed.path] : []), ...articles] });
    return { taken, ...(listed && { listed }) };
  }),
  'intake.untake': call(
    z.object({ articles: z.array(article), batch, listed: listed.optional() }),
    (desk, { articles, batch, listed }) => {
      untake(desk.journal(), articles, batch, listed, desk.now());
      desk.announce({ kind: 'files', paths: articles });
    },
  ),
  'intake.questions': call(z.object({ article }), (desk, { article }) =>
    desk.run('showQuestions', { journal: desk.journal(), article }),
  ),
  'intake.answer': call(answerRequest, async (desk, request) => {
    const journal = desk.journal();
    const done = await desk.run('answerQuestions', { journal, request, now: desk.now() });
    if (done.change) desk.announce({ kind: 'files', paths: [done.change.path] });
    return done;
  }),
  'intake.reopen': call(z.object({ article, answered }), (desk, { article, answered }) => {
    const { ids, change } = answered;
    reopenQuestions(desk.journal(), article, { ids, ...(change && { change }) }, desk.now());
    if (change) desk.announce({ kind: 'files', paths: [change.path] });
  }),
  'intake.finish': call(z.object({ article }), (desk, { article }) => {
    finishQuestions(desk.journal(), article);
    desk.announce({ kind: 'files', paths: [] });
  }),
};
