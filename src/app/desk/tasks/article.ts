/** Tasks on one article that is being edited. */
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import type { Task } from './task.ts';

interface CheckRequest {
  /** Absolute paths of article, issue or journal folders. */
  paths: string[];
  /** Absolute path of the output folder. */
  out: string;
}

const check: Task<CheckRequest, Diagnostic[]> = async ({ paths, out }) => {
  const [{ check: run }, { findingDiagnostics }] = await Promise.all([
    import('../../check/check.ts'),
    import('../../check/finding-diagnostics.ts'),
  ]);
  const { findings } = await run({ paths, out, print: false, advice: false });
  return findingDiagnostics(findings);
};

export const articleTasks = { check };
