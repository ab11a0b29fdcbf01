/** All tasks by their names. Each loads its modules when it first runs. */
import { articleTasks } from './article.ts';
import { boardTasks } from './board.ts';
import { detailsTasks } from './details.ts';
import { exportTasks } from './export.ts';
import { figuresTasks } from './figures.ts';
import { historyTasks } from './history.ts';
import { intakeTasks } from './intake.ts';
import { journalTasks } from './journal.ts';
import { proofTasks } from './proof.ts';
import { publishTasks } from './publish.ts';
import { referencesTasks } from './references.ts';

export const TASKS = {
  ...articleTasks,
  ...boardTasks,
  ...detailsTasks,
  ...exportTasks,
  ...figuresTasks,
  ...historyTasks,
  ...intakeTasks,
  ...journalTasks,
  ...proofTasks,
  ...publishTasks,
  ...referencesTasks,
};

export type Tasks = typeof TASKS;
