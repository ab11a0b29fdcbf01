/** Builds and checks a whole issue, and builds the site of its journal. The results are what the board says of them. */
import { FORMATS } from '../../../formats/index.ts';
import { join } from '../../../io/system/paths.ts';
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import type { BuildReport } from '../../build/build-report.ts';
import { rebuild } from '../../build/rebuild.ts';
import { reportOf } from '../../build/report-of.ts';
import type { Progress } from '../../build/session.ts';
import { check } from '../../check/check.ts';
import { findingDiagnostics } from '../../check/finding-diagnostics.ts';
import { worstFirst } from '../../preview/shown.ts';
import { buildSite } from '../../site/build-site.ts';
import { type Counts, countMessages } from './standing.ts';

export interface WorkResult {
  /** Absolute path of the folder with what was written. Absent if nothing is written. */
  folder?: string;
  /** The articles, in the order of their issues. */
  articles: WorkedArticle[];
  /** About other files: issue.yaml, journal.yaml, the theme. */
  messages: Diagnostic[];
  /** Why nothing could be printed, if so. */
  obstacle?: string;
}
export interface WorkedArticle {
  /** "1-2/firdous" */
  name: string;
  /** Whether it was written, or, for a check, whether it has no error. */
  isGood: boolean;
  counts: Counts;
  /** The worst first, without hints. There may be more. */
  messages: Diagnostic[];
}

/** How far the work is. */
type Tell = (progress: { doing?: string; done?: number; of?: number }) => void;

/** @param journal absolute path */
export async function buildIssue(
  { journal, issue, out }: { journal: string; issue: string; out: string },
  tell: Tell,
): Promise<WorkResult> {
  const paths = [join(journal, issue)];
  const report = await rebuild({ paths, formats: FORMATS, out }, progressTo(tell));
  return { ...resultOf(report), folder: join(out, issue) };
}

export async function buildJournalSite(
  { journal, out }: { journal: string; out: string },
  tell: Tell,
): Promise<WorkResult> {
  const site = { path: journal, formats: FORMATS, out: join(out, 'site') };
  const result = await buildSite(site, progressTo(tell));
  return { ...resultOf(reportOf(result)), folder: site.out };
}

/** Runs every rule, including those about deposits. Nothing is printed or written. */
export async function checkIssue({
  journal,
  issue,
  out,
  articles,
}: {
  journal: string;
  issue: string;
  out: string;
  /** "1-2/firdous" */
  articles: readonly string[];
}): Promise<WorkResult> {
  const options = { paths: [join(journal, issue)], out, print: false, advice: false };
  const { findings } = await check(options);
  const messages = findingDiagnostics(findings);
  return {
    articles: articles.map((name) => {
      const own = messages.filter(({ file }) => isOf(name, file));
      return worked(name, !own.some(({ severity }) => severity === 'error'), own);
    }),
    messages: messages.filter(({ file }) => !articles.some((name) => isOf(name, file))),
  };
}

function resultOf({ articles, messages, obstacle }: BuildReport): WorkResult {
  return {
    articles: articles.map(({ name, status }) =>
      worked(
        name,
        status === 'built',
        messages.filter(({ file }) => isOf(name, file)),
      ),
    ),
    messages: messages.filter(({ file }) => !articles.some(({ name }) => isOf(name, file))),
    ...(obstacle !== undefined && { obstacle }),
  };
}

/** Messages of an article that are shown. All of them are in its own view. */
const MOST_MESSAGES = 50;

function worked(name: string, isGood: boolean, messages: readonly Diagnostic[]): WorkedArticle {
  const shown = worstFirst(messages).filter(({ severity }) => severity !== 'info');
  return { name, isGood, counts: countMessages(messages), messages: shown.slice(0, MOST_MESSAGES) };
}

/** Paths in messages are relative to the journal, where the task process runs. */
function isOf(article: string, file: string): boolean {
  return file === article || file.startsWith(`${article}/`);
}

function progressTo(tell: Tell): Progress {
  let of = 0;
  let done = 0;
  return {
    planned: (names) => {
      of = names.length;
      tell({ done, of });
    },
    started: (name) => tell({ doing: name, done, of }),
    finished: () => {
      done += 1;
      tell({ done, of });
    },
    waiting: (sentence) => tell({ doing: sentence }),
  };
}
