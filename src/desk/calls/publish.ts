/** Calls of the tab "publish", and of the publication of an issue. */
import { z } from 'zod';
import type { RecordReport } from '../../app/desk/publish/put-on-record-at-desk.ts';
import { NOTICE_KINDS } from '../../article/article.ts';
import type { Desk } from '../state/desk.ts';
import { call } from './call.ts';
import { article, issue } from './names.ts';

const date = z.iso.date();
const words = z.string().max(500);

export const publishCalls = {
  /** The article's record, what is in the way of a publication, and what has changed since the last one. */
  'publish.state': call(z.object({ article }), async (desk, { article }) => {
    const { journal, out } = places(desk);
    const state = await desk.run('publishState', { journal, out, article });
    return { ...state, today: desk.now().toISOString().slice(0, 10) };
  }),
  /** Puts articles of one issue on record: all of them, or none if one has an error. */
  'publish.articles': call(
    z.object({ articles: z.array(article).min(1), date }),
    async (desk, request, progress) =>
      announced(desk, await desk.run('publish', { ...places(desk), ...request }, progress)),
  ),
  'publish.revise': call(
    z.object({ article, date, reason: words.min(1), isReviewed: z.boolean() }),
    async (desk, request, progress) =>
      announced(desk, await desk.run('revise', { ...places(desk), ...request }, progress)),
  ),
  'publish.notice': call(
    z.object({
      article,
      date,
      kind: z.enum(NOTICE_KINDS),
      text: z.string(),
      title: words.optional(),
      doi: words.optional(),
      issue,
      reason: words.optional(),
    }),
    async (desk, { title, doi, reason, ...request }, progress) => {
      const facts = {
        ...(title !== undefined && { title }),
        ...(doi !== undefined && { doi }),
        ...(reason !== undefined && { reason }),
      };
      const whole = { ...places(desk), ...request, ...facts };
      return announced(desk, await desk.run('publishNotice', whole, progress));
    },
  ),
};

function places(desk: Desk) {
  const { folder, out } = desk.journal();
  return { journal: folder, out, now: desk.now() };
}

/** Tells other tabs which files a publication has changed. */
function announced(desk: Desk, report: RecordReport): RecordReport {
  const articles = [...report.versions.map(({ article }) => article), ...report.renewed];
  const issues = [...new Set(articles.map((name) => name.split('/')[0] ?? ''))];
  const paths = issues.flatMap((name) => [`${name}/published.yaml`, `${name}/issue.yaml`]);
  if (paths.length > 0) desk.announce({ kind: 'files', paths });
  for (const issue of issues)
    desk.announce({
      kind: 'articles',
      issue,
      articles: articles.filter((name) => name.startsWith(`${issue}/`)),
    });
  return report;
}
