/** Tasks of the tab "References". */
import type { WorksRequest } from '../references/change-works.ts';
import type { WorkList } from '../references/list-works.ts';
import type { PlannedChange } from '../references/planned-change.ts';
import type { ReadWorks } from '../references/read-works.ts';
import type { Task } from './task.ts';

interface ArticleName {
  /** Absolute path of its folder. */
  journal: string;
  article: string;
}

const listReferences: Task<ArticleName, WorkList> = async ({ journal, article }) => {
  const { listWorks } = await import('../references/list-works.ts');
  return listWorks(journal, article);
};

const readReferences: Task<ArticleName & { text: string; name: string }, ReadWorks> = async ({
  journal,
  article,
  text,
  name,
}) => {
  const { readWorks } = await import('../references/read-works.ts');
  return readWorks(journal, article, text, name);
};

/** Only works out the new texts. */
const changeReferences: Task<WorksRequest, PlannedChange> = async (request) => {
  const { changeWorks } = await import('../references/change-works.ts');
  return changeWorks(request);
};

export const referencesTasks = { listReferences, readReferences, changeReferences };
