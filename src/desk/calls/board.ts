/** Calls of the board of an issue. */
import { z } from 'zod';
import { standingOf } from '../../app/desk/board/standing.ts';
import { readSources, saveChanges } from '../../app/desk/sources.ts';
import { setWorkState, WORK_STATES } from '../../app/desk/states.ts';
import { galleyAddress } from '../../app/preview/addresses.ts';
import { openAddress } from '../../io/open-address.ts';
import { call } from './call.ts';
import { article, issue } from './names.ts';

const layout = z.array(
  z.object({
    was: z.number().int().nonnegative().optional(),
    title: z.string().max(500).optional(),
    articles: z.array(z.string().min(1).max(255)),
  }),
);

export const boardCalls = {
  /** What issue.yaml lists, and what is on the disk. */
  'board.show': call(z.object({ issue }), (desk, { issue }) =>
    desk.run('readBoard', { folder: desk.journal().folder, issue }),
  ),
  /** Title, authors, pages and problems of each article, as they were last read. */
  'board.standing': call(z.object({ issue }), async (desk, { issue }) => {
    const client = await desk.preview(issue);
    return standingOf(client.plan(), ({ name, base, html }) =>
      galleyAddress(name, `${base}.html`, html.version),
    );
  }),
  /** Writes another order or other sections into issue.yaml. Answers with its text before. */
  'board.arrange': call(
    z.object({ issue, what: z.string().max(200), base: z.string(), layout }),
    async (desk, { issue, what, base, layout }) => {
      const journal = desk.journal();
      const path = `${issue}/issue.yaml`;
      const before = readSources(journal, [path])[path]?.text ?? '';
      const content = await desk.run('arrangeIssue', { text: before, layout });
      const saved = saveChanges(journal, issue, what, [{ path, content, base }], desk.now());
      if (!saved.saved) return { saved: false as const };
      desk.announce({ kind: 'files', paths: [path] });
      return { saved: true as const, version: saved.versions[path] ?? '', before };
    },
  ),
  'board.setState': call(
    z.object({ article, state: z.enum(WORK_STATES) }),
    (desk, { article, state }) => {
      setWorkState(desk.journal().folder, article, state);
      desk.announce({ kind: 'files', paths: ['.offprint/states.json'] });
    },
  ),
  'board.build': call(z.object({ issue }), (desk, { issue }, progress) => {
    const { folder: journal, out } = desk.journal();
    return desk.run('buildIssue', { journal, issue, out }, progress);
  }),
  'board.check': call(
    z.object({ issue, articles: z.array(z.string()) }),
    (desk, { issue, articles }, progress) => {
      const { folder: journal, out } = desk.journal();
      return desk.run('checkIssue', { journal, issue, out, articles }, progress);
    },
  ),
  'board.site': call(z.object({}), (desk, _, progress) => {
    const { folder: journal, out } = desk.journal();
    return desk.run('buildSite', { journal, out }, progress);
  }),
  /** Opens the folder of outputs in the file manager of the system. */
  'board.openOutputs': call(
    z.object({ place: z.enum(['issue', 'site']), issue }),
    (desk, request) => {
      const { out } = desk.journal();
      openAddress(`${out}/${request.place === 'site' ? 'site' : request.issue}`);
    },
  ),
};
