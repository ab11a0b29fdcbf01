/** read ▸ compile ▸ render in memory ▸ rules, for each wanted article and issue. */
import pLimit from 'p-limit';
import {
  type ArticleSubject,
  type Check,
  type CheckFinding,
  checkArticle,
  checkIssue,
  checksFor,
  type DepositFile,
  type IssueSubject,
  issueSubject,
  type ReceiverName,
  receiversOf,
} from '../../checks/index.ts';
import { applySilence, type Silenced } from '../../checks/silence.ts';
import { type Verdict, verdictsOf } from '../../checks/verdicts.ts';
import type { Conditions } from '../../exports/export.ts';
import { textWidthOf } from '../../formats/printed-size.ts';
import { planBuild } from '../../io/journal/folders.ts';
import { noJournal, type Records } from '../../io/journal/journal-files.ts';
import { namesakesOf } from '../../io/manuscript/namesakes.ts';
import { expectBuiltPdf } from '../../io/pdf/built-pdf.ts';
import { bounded } from '../../io/processes/bounded.ts';
import { pathsOf } from '../../words/pieces.ts';
import {
  type BuildContext,
  type CompiledFolder,
  compileOwnFiles,
  withBuildContext,
} from '../articles/build-context.ts';
import { type CompiledIssue, issuesOf } from '../articles/issues.ts';
import { type Job, jobsOf } from '../articles/jobs.ts';
import { builtPdf, withBuiltPages, withoutDuplicates } from '../articles/pages.ts';
import {
  asksForUnread,
  isRefusedForUnread,
  soundAbove,
  soundFindings,
} from '../articles/sound-findings.ts';
import { withinBounds } from '../articles/within-bounds.ts';
import { reportUnrecorded } from '../versions/report-unrecorded.ts';
import { atItsFile, diagnosticFindings, isSaidGraver } from './build-findings.ts';
import { depositsOf } from './check-deposits.ts';
import { draftOf } from './check-draft.ts';
import { type RenderedFolder, subjectOf } from './check-subject.ts';
import { exportRefusals, placeOfField, withRefusalsOf } from './export-demands.ts';

export interface CheckOptions {
  /** Article, issue or journal folders. */
  paths: string[];
  /** Output folder. Its PDFs give the number of pages, and are checked. */
  out: string;
  /** Print the PDF in memory first, and check that. */
  print: boolean;
  /** Records of publication that will be written. */
  records?: Records;
  /** Also apply rules that often find no mistake, but a question. */
  advice: boolean;
  /** The receivers whose rules apply. By default, those of each journal. */
  receivers?: readonly ReceiverName[];
}
export interface CheckResult {
  findings: CheckFinding[];
  articles: CheckedArticle[];
}
export interface CheckedArticle {
  /** "1-2/firdous" */
  name: string;
  verdicts: Record<string, Verdict>;
  silenced: Silenced['silenced'];
  /** Errors, and findings for which a receiver refuses the article: its own, and those of its issue and journal. */
  against: readonly CheckFinding[];
}

/** The receivers of an article or an issue, and the rules that apply. */
interface Asked {
  checks: readonly Check[];
  receivers: readonly ReceiverName[];
}

/** Made once for all articles of a journal. */
type AskedOf = (folder: CompiledFolder | undefined) => Asked;

function askedBy({ advice, receivers: named }: CheckOptions): AskedOf {
  const made = new Map<string, Asked>();
  return (folder) => {
    const receivers = named ?? receiversOf(folder?.folder.journal?.settings ?? {});
    const key = receivers.join();
    const requested = made.get(key) ?? { receivers, checks: checksFor(receivers, advice) };
    made.set(key, requested);
    return requested;
  };
}

/** Articles in work at the same time. */
const AT_ONCE = 4;

/**
 * Checks articles and issues as strictly as their receivers do. Writes nothing.
 *
 * @throws SurroundingsError for problems that stop every article, such as a missing folder
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const plan = await planBuild(options.paths, options.records);
  if (!options.print)
    await expectBuiltPdf(plan.articles.map((folder) => builtPdf(folder, options.out)));
  return withBuildContext(async (context) => {
    const jobs = await jobsOf(plan, options.records);
    const askedOf = askedBy(options);
    const parts = await checkedArticles(jobs, options, { context, askedOf });
    const issues = await issuesOf(parts.map(({ folder }) => folder));
    const journals = plan.journals.flatMap(({ file }) => diagnosticFindings(file));
    const found = await Promise.all(
      issues.map(async (issue) => {
        const requested = askedOf(issue.articles[0]);
        const checked = await checkedIssue(issue, parts, requested, context);
        return withRefusals(checked, issue, requested, { context, journals });
      }),
    );
    const shared = [
      ...journals,
      ...[...plan.issues.flatMap(({ recordFile }) => recordFile ?? []), ...context.files].flatMap(
        diagnosticFindings,
      ),
    ];
    // Their listed articles are all missing.
    const hollow = plan.issues.filter(
      ({ folder }) => !issues.some((issue) => issue.folder?.folder === folder),
    );
    return {
      findings: unique([
        ...shared,
        ...found.flatMap(allFindings),
        ...hollow.flatMap(({ file }) => (file ? diagnosticFindings(file) : [])),
      ]),
      articles: found.flatMap(({ articles, findings }) =>
        articles.map((article) =>
          verdictOn(article, [...shared, ...findings], askedOf(article.folder).receivers),
        ),
      ),
    };
  });
}

/** An article for the rules, and the findings of the rules about articles. */
interface FoundFolder extends RenderedFolder {
  /** If the article has an error, the parts of it that the rules can read. */
  draft?: ArticleSubject;
  found: readonly CheckFinding[];
}

async function checkedArticles(
  jobs: readonly Job[],
  options: CheckOptions,
  { context, askedOf }: { context: BuildContext; askedOf: AskedOf },
): Promise<FoundFolder[]> {
  const folders = await compileJobs(jobs, options, context);
  const limit = pLimit(AT_ONCE);
  return Promise.all(
    folders.map((folder) =>
      limit(async () => {
        const { subject, validated } = (await subjectOf(folder, context, options)) ?? {};
        const draft = subject ? undefined : draftOf(folder);
        const found = foundIn(folder, subject ?? draft, askedOf(folder));
        await validated;
        return { folder, ...(subject && { subject }), ...(draft && { draft }), found };
      }),
    ),
  );
}

/**
 * The wanted articles, issue by issue. Pages are those of the last build. Only for a complete issue is it known
 * where they begin.
 */
async function compileJobs(
  jobs: readonly Job[],
  { out }: CheckOptions,
  context: BuildContext,
): Promise<CompiledFolder[]> {
  const groups = await Promise.all(
    jobs.map(async (job) => {
      const folders = await Promise.all(
        job.articles
          .filter((folder) => job.requested.has(folder))
          .map((folder) => compileOwnFiles(folder, context)),
      );
      for (const folder of folders) await reportUnrecorded(folder, context);
      return job.whole ? withBuiltPages(folders, out) : folders;
    }),
  );
  return withoutDuplicates(groups.flat());
}

function foundIn(
  folder: CompiledFolder,
  subject: ArticleSubject | undefined,
  { checks }: Asked,
): CheckFinding[] {
  const { sources } = folder;
  if (!subject || !sources) return [];
  const found = withinBounds(sources.manuscript, () => checkArticle(subject, checks)) ?? [];
  return soundFindings(found, folder);
}

interface CheckedIssue {
  articles: CheckedFolder[];
  /** Findings about the whole issue. Those in a manuscript belong to its article. */
  findings: CheckFinding[];
}
interface CheckedFolder extends RenderedFolder {
  findings: CheckFinding[];
  silenced: Silenced['silenced'];
}

async function checkedIssue(
  issue: CompiledIssue,
  parts: readonly FoundFolder[],
  { checks }: Asked,
  context: BuildContext,
): Promise<CheckedIssue> {
  const own = parts.filter(({ folder }) => issue.articles.includes(folder));
  const conditions = await conditionsOf(issue.articles, context);
  const deposits = await depositsOf(issue.issue, conditions);
  const subject = subjectOfIssue(issue, own, deposits);
  const work = () => checkIssue(subject, checks);
  const file = issue.folder?.file;
  const found = (file ? withinBounds(file, work) : bounded(work)) ?? [];
  const ofIssue = soundAbove(found, issue.articles[0]?.folder);
  const articles = own.map((part) => checkedFolder(part, ofIssue, checks));
  const paths = new Set(own.flatMap(({ folder }) => [...manuscriptPaths(folder)]));
  const built = file ? diagnosticFindings(file) : [];
  return { articles, findings: [...built, ...ofIssue.filter(({ at }) => !paths.has(at.path))] };
}

/**
 * Refusals of the exports that no rule reports.
 *
 * @param around findings about the journals
 */
async function withRefusals(
  checked: CheckedIssue,
  { issue, articles }: CompiledIssue,
  { receivers }: Asked,
  { context, journals }: { context: BuildContext; journals: readonly CheckFinding[] },
): Promise<CheckedIssue> {
  const all = exportRefusals(issue, receivers, await conditionsOf(articles, context));
  const [first] = articles;
  const refusals = all.filter(
    ({ problem }) => !first || !isRefusedForUnread(problem, first.folder),
  );
  const completed = checked.articles.map((article) => {
    const around = [...journals, ...checked.findings];
    const findings = withRefusalsOf(article.folder.folder.name, refusals, {
      own: article.findings,
      around,
      placeOf: (field) => placeOfField(article, field),
    });
    return { ...article, findings };
  });
  return { ...checked, articles: completed };
}

async function conditionsOf(
  articles: readonly CompiledFolder[],
  context: BuildContext,
): Promise<Conditions> {
  const [first] = articles;
  return {
    settings: first?.folder.journal?.settings.receivers ?? {},
    textWidth: textWidthOf(first && (await context.theme(first.folder))),
    namesakes: await namesakesOf(articles.map(({ folder }) => folder)),
  };
}

function allFindings({ articles, findings }: CheckedIssue): CheckFinding[] {
  return [...findings, ...articles.flatMap((article) => article.findings)];
}

function subjectOfIssue(
  { issue, folder, articles }: CompiledIssue,
  parts: readonly RenderedFolder[],
  deposits: readonly DepositFile[],
): IssueSubject {
  const [first] = articles;
  const journal = first?.folder.journal;
  const journalPath = journal?.file.path ?? first?.folder.shown ?? '.';
  return issueSubject({
    issue,
    articles: parts.flatMap(({ subject }) => subject ?? []),
    deposits,
    settings: journal?.settings ?? noJournal(),
    ...(folder?.file && { file: folder.settings }),
    path: folder?.file?.path ?? journalPath,
    journalPath,
  });
}

/** @param ofIssue findings about its issue; those in its manuscript can be silenced there */
function checkedFolder(
  { folder, subject, draft, found: own }: FoundFolder,
  ofIssue: readonly CheckFinding[],
  checks: readonly Check[],
): CheckedFolder {
  const built = folder.files.flatMap(diagnosticFindings);
  const read = subject ?? draft;
  if (!read) return { folder, findings: built, silenced: [] };
  const paths = manuscriptPaths(folder);
  const shared = ofIssue.filter(({ at }) => paths.has(at.path));
  const said = built.filter(
    (each) => !isSaidGraver(each, own) && !asksForUnread(each.rule, folder.folder),
  );
  const found = [...said.map((each) => atItsFile(each, read)), ...own, ...shared];
  return { folder, ...(subject && { subject }), ...applySilence(read, found, checks) };
}

function manuscriptPaths({ sources }: CompiledFolder): Set<string> {
  return sources ? pathsOf(sources.manuscript) : new Set();
}

/** The findings that count against an article: its own, and those of its issue and journal. */
function verdictOn(
  { folder, subject, findings, silenced }: CheckedFolder,
  around: readonly CheckFinding[],
  receivers: readonly ReceiverName[],
): CheckedArticle {
  const all = [...around, ...findings];
  return {
    name: folder.folder.output,
    verdicts: verdictsOf(all, receivers, subject !== undefined),
    silenced,
    against: all.filter(({ refused, severity }) => refused || severity === 'error'),
  };
}

/** Mistakes of the journal are found with each article, but reported once. */
function unique(findings: CheckFinding[]): CheckFinding[] {
  const seen = new Map<string, CheckFinding>();
  for (const finding of findings) {
    const { line, column } = finding.at.place?.start ?? {};
    const key = [finding.at.path, line, column, finding.rule, finding.reason].join('\n');
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
