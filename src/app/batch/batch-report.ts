/** The report of a batch: what was done, by journal, and what is left to do, by rule. */
import type { JobRow } from '../../io/queue/queue.ts';
import { dirname } from '../../io/system/paths.ts';
import { SEVERITIES, type Severity } from '../../messages/rules.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import type { Aside, BatchJob, JobOutcome } from './job.ts';
import type { RefusedJournal } from './queue-batch.ts';

export interface BatchReport {
  journals: JournalReport[];
  /** Errors come first, then the rules with the most articles. */
  rules: RuleReport[];
  /** Articles that stopped the process that builds them. */
  aside: Aside[];
  /** Parts that could not be built. */
  failed: { part: string; reason: string }[];
  /** Journals that could not be read. */
  refused: RefusedJournal[];
}

export interface JournalReport {
  journal: string;
  /** Articles that were built. */
  built: number;
  /** Articles with errors. */
  failed: number;
  aside: number;
  /** Parts that are not finished yet. */
  open: number;
}

export interface RuleReport {
  rule: string;
  severity: Severity;
  /** Wording of the first one. */
  message: string;
  advice?: string;
  /** Number of folders that have it: of articles, or with settings. */
  count: number;
  /** "journals/kappa/1-2/firdous/article.md:12" */
  places: string[];
}

/** The most places of a rule that a report has. */
const MOST_PLACES = 10_000;

export async function batchReport(
  rows: AsyncIterable<JobRow<BatchJob, JobOutcome>>,
  refused: readonly RefusedJournal[] = [],
): Promise<BatchReport> {
  const journals = new Map<string, JournalReport>();
  const rules = new Map<string, Gathered>();
  const aside: Aside[] = [];
  const failed: BatchReport['failed'] = [];
  for await (const { data, state, output } of rows) {
    const { journal, part, kind } = data;
    const counts = getOrInsert(journals, journal, () => ({ journal, ...NOTHING }));
    if (state === 'queued' || state === 'active') counts.open += 1;
    const reason = output?.reason ?? (state === 'failed' ? ENDED : output?.obstacle);
    if (reason !== undefined) failed.push({ part: `${journal}/${part}`, reason });
    // The site has the articles of the other parts.
    if (!output || kind === 'site') continue;
    countArticles(counts, output);
    for (const finding of output.findings ?? []) addFinding(rules, finding);
    for (const { article, reason } of output.aside ?? [])
      aside.push({ article: `${journal}/${article}`, reason });
  }
  return {
    journals: [...journals.values()],
    rules: [...rules.values()]
      .map(({ folders, ...rule }) => ({ ...rule, count: folders.size }))
      .sort((a, b) => rankOf(a) - rankOf(b) || b.count - a.count),
    aside,
    failed,
    refused: [...refused],
  };
}

function rankOf({ severity }: RuleReport): number {
  return SEVERITIES.indexOf(severity);
}

const NOTHING = { built: 0, failed: 0, aside: 0, open: 0 };

function countArticles(counts: JournalReport, { built, failed, aside }: JobOutcome): void {
  counts.built += built?.length ?? 0;
  counts.failed += failed?.length ?? 0;
  counts.aside += aside?.length ?? 0;
}

/** A rule with the folders of its places. */
type Gathered = RuleReport & { folders: Set<string> };

const ENDED =
  'Thirty workers have ended while they built it. An article may need more memory than the machines have.';

function addFinding(
  rules: Map<string, Gathered>,
  { rule, severity, message, advice, places }: NonNullable<JobOutcome['findings']>[number],
): void {
  const report = getOrInsert(rules, `${rule} ${severity}`, () => ({
    rule,
    severity,
    message,
    ...(advice !== undefined && { advice }),
    count: 0,
    places: [],
    folders: new Set<string>(),
  }));
  for (const { file, line } of places) {
    report.folders.add(dirname(file));
    if (report.places.length < MOST_PLACES)
      report.places.push(line === undefined ? file : `${file}:${line}`);
  }
}

/** Articles of all journals together. */
export function totals({ journals }: BatchReport): Omit<JournalReport, 'journal'> {
  const sum = (key: keyof Omit<JournalReport, 'journal'>) =>
    journals.reduce((total, each) => total + each[key], 0);
  return { built: sum('built'), failed: sum('failed'), aside: sum('aside'), open: sum('open') };
}
