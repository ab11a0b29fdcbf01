/** Builds a part of a journal, in a process that may be killed. */
import { groupProblems } from '../../exports/group-problems.ts';
import { EXPORTS } from '../../exports/index.ts';
import { FORMATS } from '../../formats/index.ts';
import { type Plan, planBuild } from '../../io/journal/folders.ts';
import { join } from '../../io/system/paths.ts';
import type { Diagnostic } from '../../messages/diagnostic.ts';
import { diagnosticsOf } from '../../messages/diagnostics.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';
import type { BuildReport } from '../build/build-report.ts';
import { rebuild } from '../build/rebuild.ts';
import { reportOf } from '../build/report-of.ts';
import type { Progress } from '../build/session.ts';
import { exportIssues } from '../export/export.ts';
import { buildSite } from '../site/build-site.ts';
import type { BatchJob, BuiltPart, PartFinding } from './job.ts';

export interface PartRequest
  extends Pick<BatchJob, 'base' | 'kind' | 'part' | 'formats' | 'theme' | 'receivers'> {
  /** The journal's folder. */
  source: string;
  /** Output folder of the journal. */
  out: string;
  /** Articles that are left out: "1-2/firdous". */
  omitted: string[];
  /** Only this article of an issue. */
  only?: string;
}

export type PartAnswer = Omit<BuiltPart, 'aside'> & {
  /** Articles of the part, also those that were left out. */
  articles: string[];
};

/** @param report called with the name of each article that begins or ends */
export async function buildPart(
  request: PartRequest,
  report: (article: string) => void,
): Promise<PartAnswer> {
  const { source, part, kind, theme } = request;
  process.chdir(request.base);
  const path = kind === 'site' ? source : join(source, part);
  const { plan, articles } = await planPart(request, path);
  const progress: Progress = {
    planned: () => {},
    started: report,
    finished: ({ name }) => report(name),
  };
  const formats = FORMATS.filter(({ name }) => request.formats.includes(name));
  // The site stands beside the issues.
  const out = kind === 'site' ? join(request.out, part) : request.out;
  const options = { plan, formats, out, ...(theme !== undefined && { theme }) };
  const built =
    kind === 'site'
      ? reportOf(await buildSite({ ...options, path }, progress))
      : await rebuild({ ...options, paths: [path] }, progress);
  const deposits = await exported(request, path);
  return { articles, ...resultOf(built), findings: [...findingsOf(built.messages), ...deposits] };
}

/** The plan without the articles that are left out, and the names of all. */
async function planPart(
  { omitted, only }: PartRequest,
  path: string,
): Promise<{ plan: Plan; articles: string[] }> {
  const whole = await planBuild([path]);
  const wanted = whole.articles.filter(
    ({ output }) => !omitted.includes(output) && (only ?? output) === output,
  );
  return {
    plan: { ...whole, articles: wanted },
    articles: whole.articles.map(({ output }) => output),
  };
}

function resultOf({ articles, obstacle, crashes }: BuildReport) {
  if (crashes) process.stderr.write(crashes);
  const named = (isBuilt: boolean) =>
    articles.filter(({ status }) => (status === 'built') === isBuilt).map(({ name }) => name);
  return { built: named(true), failed: named(false), ...(obstacle !== undefined && { obstacle }) };
}

/** Writes the deposits of a whole issue. Returns what their receivers would refuse. */
async function exported(
  { kind, only, receivers, out }: PartRequest,
  path: string,
): Promise<PartFinding[]> {
  const exports = EXPORTS.filter(({ name }) => receivers.includes(name));
  if (exports.length === 0 || kind !== 'issue' || only !== undefined) return [];
  const { issues, files } = await exportIssues({ paths: [path], exports, out, now: new Date() });
  const refused = issues.flatMap(({ name: issue, deliveries }) =>
    deliveries.flatMap(({ to, made }) =>
      groupProblems(made.leftOut).map(({ reason, advice, fields }) => ({
        rule: to.name,
        severity: 'warning' as const,
        message: reason,
        advice,
        places: [...fields.keys()].map((article = '') => ({ file: `${issue}/${article}` })),
      })),
    ),
  );
  return [...refused, ...findingsOf(diagnosticsOf(files))];
}

/** Equal rules are one finding, with all places. */
function findingsOf(messages: readonly Diagnostic[]): PartFinding[] {
  const findings = new Map<string, PartFinding>();
  for (const { rule, severity, message, advice, file, line, also = [] } of messages) {
    const { places } = getOrInsert(findings, `${rule} ${severity}`, () => ({
      rule,
      severity,
      message,
      ...(advice !== undefined && { advice }),
      places: [],
    }));
    places.push({ file, ...(line !== undefined && { line }) }, ...also);
  }
  return [...findings.values()];
}
