/** read ▸ compile ▸ render in memory ▸ rules, for each article and issue that was asked for. */
import pLimit from 'p-limit';
import type { VFile } from 'vfile';
import { REFUSED_FOR } from './checks/build-rules.ts';
import {
  type ArticleSubject,
  type At,
  articleSubject,
  type Check,
  type CheckFinding,
  checkArticle,
  checkIssue,
  type ReceiverName,
} from './checks/index.ts';
import { applySilence, ruleNames, type Silenced } from './checks/silence.ts';
import { type Verdict, verdictsOf } from './checks/verdicts.ts';
import { RULES, type RuleName } from './diagnostics.ts';
import { renderWebPage } from './formats/html/index.ts';
import { jats } from './formats/jats/index.ts';
import { type CompiledIssue, issuesOf } from './issues.ts';
import { noJournal, planBuild } from './shell/folders.ts';
import { articleHost } from './shell/host.ts';
import { type Diagnostic, diagnosticsOf } from './shell/reporter.ts';
import {
  type CompiledFolder,
  compileFolder,
  openWorkshop,
  type Workshop,
  yamlFiles,
} from './workshop.ts';

export interface CheckOptions {
  /** Article, issue or journal folders. */
  paths: string[];
  checks: readonly Check[];
  /** Whose verdicts are wanted. */
  receivers: readonly ReceiverName[];
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
}

/** Articles under way at once. */
const AT_ONCE = 4;

/**
 * Checks articles and issues as strictly as those who receive them; writes nothing.
 *
 * @throws SurroundingsError for what stops every article: no such folder
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const plan = await planBuild(options.paths);
  const workshop = openWorkshop();
  const limit = pLimit(AT_ONCE);
  try {
    const parts = await Promise.all(
      plan.articles.map((folder) =>
        limit(async () => checkFolder(await compileFolder(folder, workshop), options, workshop)),
      ),
    );
    const issues = await issuesOf(parts.map(({ folder }) => folder));
    const shared = [
      ...[...yamlFiles(plan), ...workshop.files].flatMap(diagnosticFindings),
      ...issues.flatMap((issue) => wholeIssue(issue, parts, options.checks)),
    ];
    return {
      findings: unique([...shared, ...parts.flatMap(({ findings }) => findings)]),
      articles: parts.map((part) => verdictOn(part, shared, options.receivers)),
    };
  } finally {
    await workshop.close();
  }
}

interface CheckedFolder {
  folder: CompiledFolder;
  subject?: ArticleSubject;
  findings: CheckFinding[];
  silenced: Silenced['silenced'];
}

async function checkFolder(
  folder: CompiledFolder,
  { checks }: CheckOptions,
  workshop: Workshop,
): Promise<CheckedFolder> {
  const subject = await subjectOf(folder, workshop);
  const built = folder.files.flatMap(diagnosticFindings);
  if (!subject) return { folder, findings: built, silenced: [] };
  const names = ruleNames(checks, Object.keys(RULES));
  const found = [...built, ...checkArticle(subject, checks)];
  return { folder, subject, ...applySilence(subject, found, names) };
}

/** The article rendered in memory; `undefined` where it does not compile. */
async function subjectOf(
  { folder, sources, compiled }: CompiledFolder,
  workshop: Workshop,
): Promise<ArticleSubject | undefined> {
  const theme = await workshop.theme(folder);
  if (!sources || !compiled || !theme) return undefined;
  const { article } = compiled;
  const host = articleHost(folder.folder, sources.manuscript, theme, workshop.tools, () => {});
  const [xml] = await jats.render(article, host);
  return articleSubject({
    compiled,
    sources,
    settings: folder.journal?.settings ?? noJournal(),
    html: await renderWebPage(article, theme, host.generator),
    jats: String(xml?.content),
  });
}

function wholeIssue(
  { issue, folder, articles }: CompiledIssue,
  parts: readonly CheckedFolder[],
  checks: readonly Check[],
): CheckFinding[] {
  const subjects = articles.flatMap(
    (article) => parts.find((part) => part.folder === article)?.subject ?? [],
  );
  const [first] = articles;
  const journal = first?.folder.journal;
  const journalAt = { path: journal?.file.path ?? first?.folder.shown ?? '.' };
  return checkIssue(
    {
      issue,
      articles: subjects,
      settings: journal?.settings ?? noJournal(),
      at: folder?.file ? { path: folder.file.path } : journalAt,
      journalAt,
    },
    checks,
  );
}

function verdictOn(
  { folder, subject, findings, silenced }: CheckedFolder,
  shared: readonly CheckFinding[],
  receivers: readonly ReceiverName[],
): CheckedArticle {
  return {
    name: folder.folder.output,
    verdicts: verdictsOf([...shared, ...findings], receivers, subject !== undefined),
    silenced,
  };
}

/** What the build says, in the form of findings. */
function diagnosticFindings(file: VFile): CheckFinding[] {
  return diagnosticsOf([file]).map((diagnostic) => ({
    rule: diagnostic.rule,
    severity: diagnostic.severity,
    receivers: refusing(diagnostic),
    at: placeOf(diagnostic),
    reason: diagnostic.message,
    advice: diagnostic.advice ?? '',
  }));
}

function placeOf({ file: path, line, column = 1 }: Diagnostic): At {
  if (line === undefined) return { path };
  const point = { line, column };
  return { path, place: { start: point, end: point } };
}

function refusing({ rule }: Diagnostic): readonly ReceiverName[] {
  return REFUSED_FOR[rule as RuleName] ?? [];
}

/** What is wrong with the journal is found with each article, and said once. */
function unique(findings: CheckFinding[]): CheckFinding[] {
  const seen = new Map<string, CheckFinding>();
  for (const finding of findings) {
    const { line, column } = finding.at.place?.start ?? {};
    const key = [finding.at.path, line, column, finding.rule, finding.reason].join('\n');
    if (!seen.has(key)) seen.set(key, finding);
  }
  return [...seen.values()];
}
