/** Tasks of the tab "publish", and of the publication of an issue. */
import type { PublishState } from '../publish/publish-state.ts';
import type {
  NoticeRequest,
  PublishRequest,
  RecordReport,
  ReviseRequest,
} from '../publish/put-on-record-at-desk.ts';
import type { Task } from './task.ts';

interface StateRequest {
  /** Absolute paths. */
  journal: string;
  out: string;
  /** "1-2/firdous" */
  article: string;
}

const publishState: Task<StateRequest, PublishState> = async ({ journal, out, article }) => {
  const [{ keepAnswer }, { publishState }] = await Promise.all([
    import('../kept-answers.ts'),
    import('../publish/publish-state.ts'),
  ]);
  const [issue = ''] = article.split('/');
  return keepAnswer(article, { journal, issue, out }, () => publishState(journal, article, out));
};

const publish: Task<PublishRequest, RecordReport> = async (request, { progress }) =>
  (await load()).publishAtDesk(request, progress);

const revise: Task<ReviseRequest, RecordReport> = async (request, { progress }) =>
  (await load()).reviseAtDesk(request, progress);

const publishNotice: Task<NoticeRequest, RecordReport> = async (request, { progress }) =>
  (await load()).publishNoticeAtDesk(request, progress);

function load() {
  return import('../publish/put-on-record-at-desk.ts');
}

export const publishTasks = { publishState, publish, revise, publishNotice };
