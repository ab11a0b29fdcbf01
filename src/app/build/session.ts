/** What a build is asked, what it tells while it runs, and what it answers. */
import type { LimitFunction } from 'p-limit';
import type { VFile } from 'vfile';
import type { Pages } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import type { Format } from '../../formats/format.ts';
import type { SiteLook } from '../../formats/site/frame.ts';
import type { SiteIssue } from '../../formats/site/site-issue.ts';
import type { Plan } from '../../io/journal/folders.ts';
import type { Records } from '../../io/journal/journal-files.ts';
import type { BuildContext } from '../articles/build-context.ts';
import type { ArticleTraces } from './article-traces.ts';
import type { FileTraces } from './file-traces.ts';

/** What earlier builds know. */
export interface Traces {
  articles: ArticleTraces;
  files: FileTraces;
}

export interface BuildOptions {
  /** Article, issue or journal folders. */
  paths: string[];
  /** What they mean, where that was found already. */
  plan?: Plan;
  formats: readonly Format[];
  /** Output folder. */
  out: string;
  /** Theme instead of the journal's. */
  theme?: string;
  /** Records of publication that are about to be written. */
  records?: Records;
  /** What earlier builds know; without it, everything is built. */
  traces?: Traces;
  /** Makes the contents page of an issue; without it, the page stands alone. */
  issuePage?(site: SiteIssue, issue: Issue, look: SiteLook): Promise<string>;
}
export interface ArticleResult {
  /** "1-2/firdous" */
  name: string;
  /** `crashed`: a bug of ours; `crash` holds it. */
  status: 'built' | 'failed' | 'crashed';
  written: string[];
  /** On which it was printed, where it was. */
  pages?: Pages;
  crash?: unknown;
  /** Nothing that it hangs on has changed: its files are those of an earlier build. */
  unchanged?: true;
  /** Whether its own files have warnings. */
  warned: boolean;
}
/** An issue whose articles were all built: its contents page, cover and PDF. */
export interface IssueResult {
  /** "1-2" */
  name: string;
  written: string[];
}
export interface BuildResult {
  articles: ArticleResult[];
  issues: IssueResult[];
  /** Every file that was read and has diagnostics, in reading order. */
  files: VFile[];
  /** Which browser has printed, in a sentence; absent where nothing was printed. */
  printedWith?: string;
  /** Why nothing was printed, in a sentence, if no browser prints. */
  obstacle?: string;
}
/** Told what happens while it happens. */
export interface Progress {
  planned(names: string[]): void;
  started(name: string): void;
  finished(result: ArticleResult): void;
  /** Another build is at work in the output folder. */
  waiting?(sentence: string): void;
}

/** What all issues of a build share. */
export interface Session {
  options: BuildOptions;
  context: BuildContext;
  progress: Progress;
  /** Articles under way at once. */
  limit: LimitFunction;
}
