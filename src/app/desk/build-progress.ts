import type { Progress } from '../build/build.ts';
import type { Progress as TaskProgress } from './progress.ts';

/**
 * The progress of a build as the progress of a task.
 *
 * @param doing a phrase. Example: "Building"
 */
export function buildProgress(doing: string, tell: (progress: TaskProgress) => void): Progress {
  let of = 0;
  let done = 0;
  return {
    planned: (names) => {
      of = names.length;
      done = 0;
      tell({ doing, done, of });
    },
    started: (name) => tell({ doing: `${doing}: ${name}`, done, of }),
    finished: ({ name }) => {
      done += 1;
      tell({ doing: `${doing}: ${name}`, done, of });
    },
    waiting: (sentence) => tell({ doing: sentence }),
  };
}
