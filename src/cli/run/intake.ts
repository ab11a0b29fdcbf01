/** `offprint intake`: converts files to article folders. */

import { crashText } from '../../app/build/crash-text.ts';
import {
  compareIssue,
  compareJournal,
  issueYaml,
  journalYaml,
} from '../../app/intake/surroundings.ts';
import { newBudget } from '../../article/budget.ts';
import { acceptProposals, openProposals } from '../../compile/citations/index.ts';
import { emptyJournal } from '../../compile/metadata/index.ts';
import { isFolderName } from '../../compile/metadata/values/folder.ts';
import { formatOfStyle } from '../../compile/references/style/engine.ts';
import type { OutputFile } from '../../formats/format.ts';
import { bibliographiesOf, type Companion, reportCompanions } from '../../intake/companions.ts';
import { find } from '../../intake/findings.ts';
import type { JournalFacts } from '../../intake/front/front-matter.ts';
import { intake } from '../../intake/intake.ts';
import { reportData, writeReport } from '../../intake/report/report.ts';
import { summaryOf } from '../../intake/report/summary.ts';
import type { Intake } from '../../intake/result.ts';
import { linkManuscript } from '../../intake/works/link-manuscript.ts';
import {
  backUp,
  companionsBeside,
  existing,
  findInputs,
  type InputFile,
  lookAround,
  readCompanion,
  readInput,
  readManuscript,
  styleAround,
  type Target,
  withoutUnchanged,
  writeAll,
  writeSettings,
} from '../../io/intake/paper-files.ts';
import { bounded, Overtime } from '../../io/processes/bounded.ts';
import { basename, dirname, join, relative, resolve } from '../../io/system/paths.ts';
import { isSystemError, SurroundingsError } from '../../io/system/surroundings.ts';
import { freeName } from '../../words/free-name.ts';
import { endSentence } from '../../words/sentence.ts';

export interface IntakeCommand {
  /** Files, or folders of files. */
  inputs: string[];
  /** Folder of the article, or of the issue if there are several inputs. */
  into: string;
  /** Whether existing files are replaced, after copies of them were made. */
  force?: boolean;
  acceptChanges?: boolean;
  /** Folder of an article whose proposed citations are accepted. Then no files are read. */
  accept?: string;
  format?: 'pretty' | 'json';
}
export interface IntakeCommandResult {
  /** Absolute paths. */
  written: string[];
  /** For stdout: lines for people, or JSON. */
  report: string;
  /** 0 everything was written; 1 a file was not converted, because it was refused or its article exists; 2 our bug. */
  exit: 0 | 1 | 2;
}

export async function runIntake(command: IntakeCommand): Promise<IntakeCommandResult> {
  if (command.accept !== undefined) return acceptAll(command.accept, command.format);
  const inputs = await findInputs(command.inputs);
  const outcomes: Outcome[] = [];
  const names = new Set<string>();
  const target = await lookAround(command.into, inputs.issue);
  for (const input of inputs.files)
    outcomes.push(await takeOne(input, inputs.issue, target, names, command));
  const written = [
    ...outcomes.flatMap((outcome) => outcome.written),
    ...(await writeSurroundings(outcomes, target, inputs.issue)),
  ];
  return { written, report: reportOf(outcomes, written, command.format), exit: exitOf(outcomes) };
}

interface Outcome {
  input: string;
  /** Name of the article's folder. */
  article?: string;
  result?: Intake;
  written: string[];
  /** Why it was not converted. */
  refused?: string;
  /** Our bug, not a mistake in the file. */
  bug?: boolean;
}

async function takeOne(
  input: InputFile,
  inIssue: boolean,
  target: Target,
  names: Set<string>,
  command: IntakeCommand,
): Promise<Outcome> {
  try {
    const bytes = await readInput(input);
    const read = bounded(() =>
      intake(bytes, {
        acceptChanges: command.acceptChanges,
        journalLanguage: target.journal?.journal.language,
        journalTitle: target.journal?.journal.title,
        budget: newBudget(),
      }),
    );
    const taken = read.companions ? await companionsBeside(input, read.companions) : [];
    const companions = await Promise.all(taken.map((path) => readCompanion(input, path)));
    reportCompanions(companions, read.findings);
    const result = read.companions ? await linked(read, companions, input, target) : read;
    const folder = inIssue ? join(target.folder, uniqueName(result, input, names)) : target.folder;
    compare(result, target, basename(folder));
    return {
      ...(await writeArticle(folder, input, filesOf(result, companions), result, command.force)),
      article: basename(folder),
      result,
    };
  } catch (error) {
    if (error instanceof Overtime || (error instanceof Error && error.name === 'Refusal'))
      return { input: input.name, written: [], refused: error.message };
    if (error instanceof SurroundingsError || isSystemError(error)) throw error;
    // The other files are converted.
    return { input: input.name, written: [], refused: crashText(error), bug: true };
  }
}

/** Replaces the typed citations of a manuscript with keys of the works beside it. */
async function linked(
  read: Intake,
  companions: Companion[],
  input: InputFile,
  target: Target,
): Promise<Intake> {
  const texts = bibliographiesOf(companions);
  const style = await styleAround(input, target);
  const journal = target.journal?.journal ?? emptyJournal();
  const context = { journal, issue: {}, style };
  const numbered = formatOfStyle(style) === 'numeric';
  return bounded(() => linkManuscript(read, { texts, context, numbered }));
}

/** Folder names as editors choose them: the first author's family name. */
function uniqueName(result: Intake, input: InputFile, names: Set<string>): string {
  const family = result.front?.authors[0]?.name.family ?? '';
  const base = slug(family) || slug(input.name.replace(/\.[^.]*$/, '')) || 'article';
  const name = freeName(base, (each) => names.has(each) || !isFolderName(each));
  names.add(name);
  return name;
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıøłđðßæœ]/g, (letter) => PLAIN_LETTERS[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
}

/** Latin letters that are not another letter with a diacritic. */
const PLAIN_LETTERS: Record<string, string> = {
  ı: 'i',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

function compare(result: Intake, target: Target, article: string): void {
  if (target.journal)
    compareJournal(result.journal, target.journal.journal, result.front?.license, result.findings);
  const listed = target.issue?.sections.flatMap((section) => section.articles) ?? [];
  if (target.issue)
    compareIssue(result.journal, target.issue.facts, listed, article, result.findings);
  const journal =
    !target.journal && !target.journalPath
      ? journalYaml(result.journal, result.language)
      : undefined;
  const issue =
    !target.issue && !target.issuePath ? issueYaml(result.journal, [article]) : undefined;
  const yaml = [
    journal && `journal.yaml: ${oneLine(journal)}`,
    issue && `issue.yaml: ${oneLine(issue)}`,
  ].filter(Boolean);
  if (yaml.length > 0)
    find(
      result.findings,
      'journal',
      'certain',
      'Facts of journal and issue were not written: the folders above hold other things.',
      { look: `They would be: ${yaml.join('; ')}.` },
    );
}

function oneLine(yaml: string): string {
  return `{${yaml.trim().replace(/\n/g, ', ')}}`;
}

async function writeArticle(
  folder: string,
  input: InputFile,
  all: OutputFile[],
  result: Intake,
  force = false,
): Promise<Outcome> {
  const files = await withoutUnchanged(folder, all);
  const there = await existing(folder, [...files.map(({ path }) => path), 'intake.md']);
  if (there.length > 0 && !force) {
    const refused = `${relative(process.cwd(), join(folder, there[0] ?? ''))} exists already; nothing was written. Choose another folder, or use --force, which keeps a copy of what is there.`;
    return { input: input.name, written: [], refused };
  }
  const copies = await backUp(folder, there);
  if (copies.length > 0)
    find(result.findings, 'file', 'certain', `What was there is kept as ${pathsOf(copies)}.`);
  const head = { input: input.name, written: files.map(({ path }) => path) };
  const made = [...files, { path: 'intake.md', content: writeReport(result, head) }];
  await writeAll(folder, [...copies, ...made]);
  return { input: input.name, written: made.map(({ path }) => join(folder, path)) };
}

function pathsOf(files: OutputFile[]): string {
  return files.map(({ path }) => path).join(', ');
}

function filesOf(result: Intake, companions: Companion[]): OutputFile[] {
  return [
    { path: 'article.md', content: result.article },
    ...(result.references.length > 0
      ? [{ path: 'references.json', content: `${JSON.stringify(result.references, null, 2)}\n` }]
      : []),
    ...result.images.map(({ name, bytes }) => ({ path: `figures/${name}`, content: bytes })),
    ...companions.flatMap((each) => ('content' in each ? [each] : [])),
  ];
}

/**
 * Writes journal.yaml and issue.yaml from the articles in the folder: those that were written now, and those of the
 * same files that an earlier call wrote, which may have been interrupted.
 */
async function writeSurroundings(
  outcomes: Outcome[],
  target: Target,
  inIssue: boolean,
): Promise<string[]> {
  const taken = outcomes.filter(
    ({ article, written }) => written.length > 0 || (inIssue && article !== undefined),
  );
  if (taken.length === 0) return [];
  const facts = merged(taken.flatMap(({ result }) => result?.journal ?? []));
  const articles = inIssue ? byPages(taken) : [basename(target.folder)];
  const language = taken[0]?.result?.language ?? 'en';
  const files = [
    { name: 'journal', path: target.journalPath, yaml: journalYaml(facts, language) },
    { name: 'issue', path: target.issuePath, yaml: issueYaml(facts, articles) },
  ] as const;
  const written: string[] = [];
  for (const { name, path, yaml } of files) {
    if (!path || !yaml) continue;
    if ((await existing(dirname(path), [basename(path)])).length > 0)
      throw new SurroundingsError(writtenMeanwhile(path, articles));
    written.push(...(await writeSettings(name, path, yaml, target.journalFolder)));
  }
  return written;
}

function writtenMeanwhile(path: string, articles: readonly string[]): string {
  const shown = relative(process.cwd(), path);
  return `${shown} was not there when the work began, and is now: another command wrote it, and it was not replaced. Compare it with the reports, and see that it lists ${articles.join(', ')}.`;
}

/** The first file with a fact decides. The editor compares the others. */
function merged(all: JournalFacts[]): JournalFacts {
  return all.reduce<JournalFacts>(
    (sum, facts) => ({
      ...facts,
      ...withoutUndefined(sum),
      issn: { ...facts.issn, ...withoutUndefined(sum.issn) },
    }),
    { issn: {} },
  );
}

function withoutUndefined<Value extends object>(value: Value): Value {
  return Object.fromEntries(
    Object.entries(value).filter(([, each]) => each !== undefined),
  ) as Value;
}

/** In the order of their first pages if all have one, or else in the order of the files. */
function byPages(taken: Outcome[]): string[] {
  const first = (outcome: Outcome) => Number.parseInt(outcome.result?.front?.pages ?? '', 10);
  const sorted = taken.every((outcome) => !Number.isNaN(first(outcome)))
    ? [...taken].sort((a, b) => first(a) - first(b))
    : taken;
  return sorted.flatMap(({ article }) => article ?? []);
}

function reportOf(outcomes: Outcome[], written: string[], format: IntakeCommand['format']): string {
  if (format !== 'json')
    return summaryOf(
      outcomes,
      written.map((path) => relative(process.cwd(), path)),
    );
  const articles = outcomes.map(({ input, article, result, refused, written: own }) =>
    result && !refused
      ? { article, ...reportData(result, { input, written: own }) }
      : { input, refused },
  );
  return `${JSON.stringify({ written, articles }, null, 2)}\n`;
}

function exitOf(outcomes: Outcome[]): IntakeCommandResult['exit'] {
  if (outcomes.some(({ result }) => (result?.account.lost.length ?? 0) > 0)) return 2;
  if (outcomes.some(({ bug }) => bug)) return 2;
  return outcomes.some(({ refused }) => refused !== undefined) ? 1 : 0;
}

async function acceptAll(
  folder: string,
  format: IntakeCommand['format'],
): Promise<IntakeCommandResult> {
  const absolute = resolve(folder);
  const { name, file } = await readManuscript(absolute);
  const text = String(file);
  const accepted = acceptProposals(text);
  const count = openProposals(text).length;
  if (accepted === text)
    return {
      written: [],
      report:
        format === 'json' ? '{"accepted": 0}\n' : `${join(folder, name)} holds no proposals.\n`,
      exit: 0,
    };
  const copies = await backUp(absolute, [name]);
  await writeAll(absolute, [...copies, { path: name, content: accepted }]);
  const written = [join(absolute, name)];
  const copy = pathsOf(copies);
  const notes = file.messages
    .map(({ reason, note }) => `${endSentence(reason)} ${note ?? ''}\n`)
    .join('');
  const told = `${count} proposals accepted in ${join(folder, name)}; the text before is kept as ${copy}.\n${notes}`;
  return {
    written,
    report:
      format === 'json' ? `${JSON.stringify({ accepted: count, written, backup: copy })}\n` : told,
    exit: 0,
  };
}
