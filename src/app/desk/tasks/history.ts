/** Tasks of the area "history". */
import type { ComparedStates, CompareRequest, RecordedVersion } from '../history/compare-states.ts';
import type { Task } from './task.ts';

const historyCompare: Task<CompareRequest, ComparedStates> = async (request) => {
  const { compareStates } = await import('../history/compare-states.ts');
  return compareStates(request);
};

interface VersionsRequest {
  /** Absolute path of the journal's folder. */
  journal: string;
  /** "1-2/firdous" */
  article: string;
}

const historyVersions: Task<VersionsRequest, RecordedVersion[]> = async ({ journal, article }) => {
  const { recordedVersions } = await import('../history/compare-states.ts');
  return recordedVersions(journal, article);
};

export const historyTasks = { historyCompare, historyVersions };
