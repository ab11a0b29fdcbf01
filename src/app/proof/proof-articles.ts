/** read ▸ compile ▸ rules ▸ queries ▸ proof, for each wanted article. */
import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import type { VFile } from 'vfile';
import type { Sources } from '../../article/sources.ts';
import { CHECKS, checkArticle } from '../../checks/index.ts';
import { applySilence } from '../../checks/silence.ts';
import { pdf } from '../../formats/pdf/index.ts';
import { articleHost } from '../../io/host.ts';
import { planBuild } from '../../io/journal/folders.ts';
import { writeFiles } from '../../io/output/write.ts';
import { basename, join } from '../../io/system/paths.ts';
import { hasError } from '../../messages/report.ts';
import { renderProof } from '../../revisions/proof/pdf/index.ts';
import type { SourceLine } from '../../revisions/proof/printed-lines.ts';
import { type Found, queriesOf } from '../../revisions/proof/queries.ts';
import type { PrintedQuery } from '../../revisions/proof/queries-file.ts';
import { isAsked } from '../../revisions/proof/wordings.ts';
import { writtenAt } from '../../words/pieces.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileFolder,
  withBuildContext,
} from '../articles/build-context.ts';
import { type Job, jobsOf } from '../articles/jobs.ts';
import { withBuiltPages } from '../articles/pages.ts';
import { withinBounds } from '../articles/within-bounds.ts';
import { inOutputFolder } from '../build/rebuild.ts';
import { subjectOf } from '../check/check-subject.ts';

export interface ProofOptions {
  /** Article, issue or journal folders. */
  paths: string[];
  /** Output folder. */
  out: string;
  /** Theme instead of the journal's. */
  theme?: string;
  /** Called after each step of the work: reading, checking, printing. */
  step?(done: number): void;
  /** Called if another command is running in the output folder. */
  waiting?(sentence: string): void;
}
export interface ProofResult {
  articles: ProofedArticle[];
  /** Every file that was read, with its diagnostics. */
  files: VFile[];
}
export interface ProofedArticle {
  /** "1-2/firdous" */
  name: string;
  /** Empty if its errors forbid a proof. */
  written: string[];
  queries: PrintedQuery[];
}

/** The rules whose findings become queries to the author. Rules about prints are for the editor. */
const ASKING = CHECKS.filter(({ name, scope }) => scope !== 'issue' && isAsked(name));
/** Articles in work at the same time. */
const AT_ONCE = 2;

/** @throws SurroundingsError for problems that stop every article: no such folder, no browser */
export async function proofArticles(options: ProofOptions): Promise<ProofResult> {
  const plan = await planBuild(options.paths);
  return inOutputFolder(options.out, plan, options, () => proofAlone(options));
}

async function proofAlone(options: ProofOptions): Promise<ProofResult> {
  const plan = await planBuild(options.paths);
  const limit = pLimit(AT_ONCE);
  return withBuildContext(async (context) => {
    const jobs = await jobsOf(plan);
    const groups = await Promise.all(jobs.map((job) => compileJob(job, options, context)));
    options.step?.(1);
    const articles = await Promise.all(
      groups.flat().map((read) => limit(() => proofArticle(read, options, context))),
    );
    const above = [...plan.journals, ...plan.issues].flatMap(({ file }) => file ?? []);
    const files = [...above, ...groups.flat().flatMap((read) => read.files), ...context.files];
    return { articles, files };
  }, options.theme);
}

/** The articles with their pages in the last build, or with the pages that they would get now. */
async function compileJob(
  { articles, requested }: Job,
  { out }: ProofOptions,
  context: BuildContext,
): Promise<CompiledFolder[]> {
  const read = await Promise.all(articles.map((folder) => compileFolder(folder, context)));
  const limit = pLimit(AT_ONCE);
  const measure = (each: CompiledFolder) => limit(() => measuredPages(each, context));
  const paged = await withBuiltPages(read, out, measure);
  return paged.filter(({ folder }) => requested.has(folder));
}

/** The number of pages, because the citation on the first page names the last page. */
async function measuredPages(
  { folder, sources, compiled }: CompiledFolder,
  context: BuildContext,
): Promise<number | undefined> {
  const theme = await context.theme(folder);
  if (!sources || !compiled || !theme) return undefined;
  const host = articleHost(folder, sources.manuscript, theme, context.tools, () => {});
  return pdf.measure?.(compiled.article, host);
}

async function proofArticle(
  read: CompiledFolder,
  { out, step }: ProofOptions,
  context: BuildContext,
): Promise<ProofedArticle> {
  const { folder, sources, compiled } = read;
  const nothing: ProofedArticle = { name: folder.output, written: [], queries: [] };
  const theme = await context.theme(folder);
  if (!sources || !compiled || !theme) return nothing;
  const found = await findingsOf(read, context, out);
  step?.(2);
  const queries = withinBounds(sources.manuscript, () => queriesOf(compiled, sources, found));
  if (!queries || hasError(sources.manuscript)) return nothing;
  const host = articleHost(folder, sources.manuscript, theme, context.tools, () => {});
  const proof = await renderProof(
    compiled.article,
    queries,
    {
      name: nameOf(folder.output),
      manuscript: manuscriptOf(folder.shown, sources),
      lines: linesOf(sources),
    },
    host,
  );
  if (!proof || hasError(sources.manuscript)) return nothing;
  const written = await writeFiles(join(out, folder.output), proof.files, out);
  return { name: nameOf(folder.output), written, queries: proof.queries };
}

/** The messages of the build and the findings of the rules, without silenced ones. */
async function findingsOf(
  read: CompiledFolder,
  context: BuildContext,
  out: string,
): Promise<Found[]> {
  const reported = read.files.flatMap(messagesOf);
  const rendered = await subjectOf(read, context, { out, print: false });
  const manuscript = read.sources?.manuscript;
  if (!rendered || !manuscript) return reported;
  const { subject } = rendered;
  await rendered.validated;
  const checked = withinBounds(manuscript, () => checkArticle(subject, ASKING)) ?? [];
  const { findings } = applySilence(subject, checked);
  return [...reported.filter(({ rule }) => !subject.silenced.has(rule)), ...findings];
}

function messagesOf({ path, messages }: VFile): Found[] {
  return messages.flatMap(({ ruleId, facts, place }) => {
    if (!ruleId) return [];
    const range = place && ('start' in place ? place : { start: place, end: place });
    const at = { path, ...(range && { place: range }) };
    return [{ rule: ruleId, ...(facts && { facts }), at }];
  });
}

/** The name as in addresses. */
function nameOf(output: string): string {
  return output.replaceAll('\\', '/');
}

function manuscriptOf(folder: string, sources: Sources) {
  return { folder, file: basename(sources.manuscript.path), sha256: digestOf(sources) };
}

/** Lines of the manuscript, and then those of its bibliographies. */
function linesOf({ manuscript, texts }: Sources): SourceLine[] {
  const own = String(manuscript)
    .split('\n')
    .map((text, index) => {
      const point = { line: index + 1, column: 1 };
      const { path, place } = writtenAt(manuscript, { start: point, end: point });
      const [file = basename(path)] = [...texts].flatMap(([name, each]) =>
        each.path === path ? [name] : [],
      );
      return { file, line: place.start.line, text };
    });
  const included = new Set(own.map(({ file }) => file));
  const others = [...texts]
    .filter(([file]) => !included.has(file))
    .flatMap(([file, text]) =>
      String(text)
        .split('\n')
        .map((text, index) => ({ file, line: index + 1, text })),
    );
  return [...own, ...others];
}

/** A digest of the manuscript and its other texts, which queries may be about. */
export function digestOf({ manuscript, texts }: Sources): string {
  const hash = createHash('sha256').update(String(manuscript));
  for (const [path, file] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`\0${path}\0${String(file)}`);
  return hash.digest('hex');
}
