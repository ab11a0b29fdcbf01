/** The options, the progress and the result of a build. */
import type { LimitFunction } from 'p-limit';
import type { VFile } from 'vfile';
import type { Pages } from '../../article/article.ts';
import type { Issue } from '../../article/issue.ts';
import type { Format } from '../../formats/format.ts';
import type { SiteLook } from '../../formats/site/frame.ts';
import type { SiteIssue } from '../../formats/site/site-issue.ts';
import type { Plan } from '../../io/journal/folders.ts';
import type { Records } from '../../io/journal/journal-files.ts';
import type { CountPages } from '../../io/trace/page-counts.ts';
import type { BuildContext } from '../articles/build-context.ts';
import type { ArticleTraces } from './article-traces.ts';
import type { FileTraces } from './file-traces.ts';

/** The traces of earlier builds. */
export interface Traces {
  articles: ArticleTraces;
  files: FileTraces;
  countPages: CountPages;
}

export interface BuildOptions {
  /** Article, issue or journal folders. */
  paths: string[];
  /** The plan of the paths, if it is already known. */
  plan?: Plan;
  formats: readonly Format[];
  /** Output folder. */
  out: string;
  /** Theme instead of the journal's. */
  theme?: string;
  /** Records of publication that will be written. */
  records?: Records;
  /** The traces of earlier builds. Without them, everything is built. */
  traces?: Traces;
  /** Makes the contents page of an issue. Without it, the page has no site around it. */
  issuePage?(site: SiteIssue, issue: Issue, look: SiteLook): Promise<string>;
}
export interface ArticleResult {
  /** "1-2/firdous" */
  name: string;
  /** `crashed` means a bug of ours, which is in `crash`. */
  status: 'built' | 'failed' | 'crashed';
  written: string[];
  /** Its pages, if it was printed. */
  pages?: Pages;
  crash?: unknown;
  /** Whether nothing has changed and its files are those of an earlier build. */
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
  /** A sentence that names the browser that printed. Absent if nothing was printed. */
  printedWith?: string;
  /** A sentence that says why no browser could print, if so. */
  obstacle?: string;
}
/** Receives the progress of a build. */
export interface Progress {
  planned(names: string[]): void;
  started(name: string): void;
  finished(result: ArticleResult): void;
  /** Another build is running in the output folder. */
  waiting?(sentence: string): void;
}

/** The shared data of all issues of a build. */
export interface Session {
  options: BuildOptions;
  context: BuildContext;
  progress: Progress;
  /** Articles in work at the same time. */
  limit: LimitFunction;
}
