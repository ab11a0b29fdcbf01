/** Calls of the page of an article. */
import { z } from 'zod';
import { messageGroups } from '../../app/desk/article/message-groups.ts';
import { manuscriptPath } from '../../app/desk/open-journal.ts';
import { readSources } from '../../app/desk/sources.ts';
import { join } from '../../io/system/paths.ts';
import { call } from './call.ts';
import { article } from './names.ts';

export const articleCalls = {
  /**
   * The state of the article as it was last read, its messages and galleys, and the path of its manuscript in the
   * journal.
   */
  'article.show': call(z.object({ article }), async (desk, { article }) => {
    const manuscript = await manuscriptPath(desk.journal(), article);
    const client = await desk.preview(article.split('/')[0] ?? '');
    client.look(article);
    const shown = client.plan().articles.find(({ name }) => name === article);
    return { manuscript, shown, groups: messageGroups(shown?.messages ?? []) };
  }),
  /** The findings of all rules that the journal's receivers have, and the version of the manuscript that was checked. */
  'article.check': call(z.object({ article }), async (desk, { article }) => {
    const journal = desk.journal();
    const manuscript = await manuscriptPath(journal, article);
    const version = readSources(journal, [manuscript])[manuscript]?.version;
    const { folder, out } = journal;
    const found = await desk.run('check', { paths: [join(folder, article)], out });
    return { version, groups: messageGroups(found) };
  }),
  /** The works that the article can cite, and the keys of front matter with what they are for. */
  'article.completions': call(z.object({ article }), (desk, { article }) =>
    desk.run('completions', join(desk.journal().folder, article)),
  ),
};
