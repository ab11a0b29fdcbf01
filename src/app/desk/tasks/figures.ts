/** Tasks of the tab "Figures". */
import type { FiguresRequest, PlannedFigures } from '../figures/change-figures.ts';
import type { FigureList } from '../figures/list-figures.ts';
import type { Task } from './task.ts';

interface ArticleName {
  /** Absolute path of its folder. */
  journal: string;
  article: string;
}

const listFigures: Task<ArticleName, FigureList> = async ({ journal, article }) => {
  const list = await import('../figures/list-figures.ts');
  return list.listFigures(journal, article);
};

/** A `data:` address of a picture file, or null if browsers cannot show it. */
const showPicture: Task<ArticleName & { path: string }, string | null> = async ({
  journal,
  article,
  path,
}) => {
  const [{ thumbnail }, { sourceBytes }] = await Promise.all([
    import('../../../io/desk/thumbnail.ts'),
    import('../../../io/desk/source-store.ts'),
  ]);
  const bytes = sourceBytes(journal, `${article}/${path}`);
  return (bytes && (await thumbnail(bytes))) ?? null;
};

/** Only works out the new texts and files. */
const changeFigures: Task<FiguresRequest, PlannedFigures> = async (request) => {
  const change = await import('../figures/change-figures.ts');
  return change.changeFigures(request);
};

export const figuresTasks = { listFigures, showPicture, changeFigures };
