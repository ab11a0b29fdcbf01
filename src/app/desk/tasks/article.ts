/** Tasks on one article that is being edited. */
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import type { CitedWork } from '../article/completions.ts';
import type { FrontMatterKey } from '../article/front-matter-keys.ts';
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

interface Completions {
  works: CitedWork[];
  keys: FrontMatterKey[];
}

/** What the text editor proposes. The request is the absolute path of the article's folder. */
const completions: Task<string, Completions> = async (folder) => {
  const [{ citableWorks }, { frontMatterKeys }] = await Promise.all([
    import('../article/completions.ts'),
    import('../article/front-matter-keys.ts'),
  ]);
  return { works: await citableWorks(folder), keys: frontMatterKeys() };
};

export const articleTasks = { check, completions };
