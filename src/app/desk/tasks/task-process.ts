/** The process that does the desk's tasks. */
import { performTasks } from '../../tasks/perform.ts';
import { TASKS } from './index.ts';

performTasks(TASKS);
