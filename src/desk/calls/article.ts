/** Calls of the page of an article. */
import { z } from 'zod';
import { manuscriptPath } from '../../app/desk/open-journal.ts';
import { join } from '../../io/system/paths.ts';
import { call } from './call.ts';

const article = z.string().regex(/^[^/]+\/[^/]+$/);

export const articleCalls = {
  /** The state of the article as it was last read, its galleys, and the path of its manuscript in the journal. */
  'article.show': call(z.object({ article }), async (desk, { article }) => {
    const manuscript = await manuscriptPath(desk.journal(), article);
    const client = await desk.preview(article.split('/')[0] ?? '');
    client.look(article);
    const shown = client.plan().articles.find(({ name }) => name === article);
    return { manuscript, shown };
  }),
  /** The findings of all rules that the journal's receivers have. */
  'article.check': call(z.object({ article }), (desk, { article }) => {
    const { folder, out } = desk.journal();
    return desk.run('check', { paths: [join(folder, article)], out });
  }),
};
