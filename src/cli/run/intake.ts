/** `offprint intake`: converts files to article folders. */

import { crashText } from '../../app/build/crash-text.ts';
import {
  compareIssue,
  compareJournal,
  issueYaml,
  journalYaml,
} from '../../app/intake/surroundings.ts';
import { newBudget } from '../../article/budget.ts';
import { isFolderName } from '../../compile/metadata/values/folder.ts';
import type { OutputFile } from '../../formats/format.ts';
import { find } from '../../intake/findings.ts';
import { type IntakeOptions, intake } from '../../intake/intake.ts';
import { reportData, writeReport } from '../../intake/report/report.ts';
import { summaryOf } from '../../intake/report/summary.ts';
import type { Intake } from '../../intake/result.ts';
import { mergeJournalFacts } from '../../intake/submission/journal-facts.ts';
import { withNamedPictures } from '../../intake/text/named-pictures.ts';
import {
  backUp,
  existing,
  findInputs,
  type InputFile,
  readInput,
  withoutUnchanged,
  writeAll,
  writeSettings,
} from '../../io/intake/paper-files.ts';
import { lookAround, type Target } from '../../io/intake/target.ts';
import { bounded, Overtime } from '../../io/processes/bounded.ts';
import { basename, dirname, join, relative } from '../../io/system/paths.ts';
import { isSystemError, SurroundingsError } from '../../io/system/surroundings.ts';
import { freeName } from '../../words/free-name.ts';
import type { IntakeCommand, IntakeCommandResult } from './intake-command.ts';
import type { linkCompanions } from './link-companions.ts';
import type { Reading, Refused, takeSubmission } from './submission.ts';

export async function runIntake(command: IntakeCommand): Promise<IntakeCommandResult> {
  if (command.accept !== undefined) {
    const { acceptAll } = await import('./accept-proposals.ts');
    return acceptAll(command.accept, command.format);
  }
  const { files, pictures, issue } = await findInputs(command.inputs);
  const around = await lookAround(command.into, issue);
  const readings: Reading[] = [];
  for (const file of files) readings.push(await readOne(file, around, command));
  const read = (file: InputFile, options: IntakeOptions) =>
    readFile(file, around, command, options);
  const submission =
    files.length + pictures.length > 1
      ? await takeTogether(readings, pictures, { read, guard })
      : undefined;
  const inIssue = issue && !submission;
  const target = submission ? await lookAround(command.into, false) : around;
  const all = submission ?? [...readings, ...(await refusePictures(pictures, around, command))];
  const outcomes: Outcome[] = [];
  const names = new Set<string>();
  for (const reading of all)
    outcomes.push(await writeOne(reading, inIssue, target, names, command));
  const written = [
    ...outcomes.flatMap((outcome) => outcome.written),
    ...(await writeSurroundings(outcomes, target, inIssue)),
  ];
  return { written, report: reportOf(outcomes, written, command.format), exit: exitOf(outcomes) };
}

/** Most calls have one file, so this code is not loaded for them. */
async function takeTogether(...taken: Parameters<typeof takeSubmission>) {
  return (await import('./submission.ts')).takeSubmission(...taken);
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

function readOne(input: InputFile, target: Target, command: IntakeCommand): Promise<Reading> {
  return guard(input, async () => {
    const read = await readFile(input, target, command);
    return { input, ...(read.isManuscript ? await linked(read, input, target) : { result: read }) };
  });
}

async function readFile(
  input: InputFile,
  { journal }: Target,
  { acceptChanges }: IntakeCommand,
  options: IntakeOptions = {},
): Promise<Intake> {
  const bytes = await readInput(input);
  const result = bounded(() =>
    intake(bytes, {
      acceptChanges,
      journalLanguage: journal?.journal.language,
      journalTitle: journal?.journal.title,
      budget: newBudget(),
      ...options,
    }),
  );
  return result.pictures?.length ? withPictures(result, result.pictures, input) : result;
}

/** Takes along the pictures that a text names. */
async function withPictures(result: Intake, paths: string[], input: InputFile): Promise<Intake> {
  const { readCompanion } = await import('../../io/intake/manuscript-files.ts');
  const pictures = await Promise.all(paths.map((path) => readCompanion(input, path)));
  return withNamedPictures(result, pictures);
}

/** A picture that was named itself, and belongs to no article, is refused like any other file. */
function refusePictures(
  pictures: InputFile[],
  target: Target,
  command: IntakeCommand,
): Promise<Reading[]> {
  const named = pictures.filter(({ folder }) => folder === undefined);
  return Promise.all(named.map((picture) => readOne(picture, target, command)));
}

/** A file that cannot be read does not stop the others. */
async function guard<Kept extends object>(
  input: InputFile,
  work: () => Promise<Kept>,
): Promise<Kept | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Overtime || (error instanceof Error && error.name === 'Refusal'))
      return { input, refused: error.message };
    if (error instanceof SurroundingsError || isSystemError(error)) throw error;
    return { input, refused: crashText(error), bug: true };
  }
}

async function writeOne(
  { input, result, companions = [], refused, bug }: Reading,
  inIssue: boolean,
  target: Target,
  names: Set<string>,
  command: IntakeCommand,
): Promise<Outcome> {
  if (!result) return { input: input.name, written: [], refused, bug };
  const folder = inIssue ? join(target.folder, uniqueName(result, input, names)) : target.folder;
  compare(result, target, basename(folder));
  return {
    ...(await writeArticle(folder, input, filesOf(result, companions), result, command.force)),
    article: basename(folder),
    result,
  };
}

/** Links a file that is a manuscript already. Other files do not need the compiler, so it is not loaded for them. */
async function linked(...taken: Parameters<typeof linkCompanions>) {
  return (await import('./link-companions.ts')).linkCompanions(...taken);
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

function filesOf(result: Intake, companions: OutputFile[]): OutputFile[] {
  return [
    { path: 'article.md', content: result.article },
    ...(result.references.length > 0
      ? [{ path: 'references.json', content: `${JSON.stringify(result.references, null, 2)}\n` }]
      : []),
    ...result.images.map(({ name, bytes }) => ({ path: `figures/${name}`, content: bytes })),
    ...companions,
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
  const facts = mergeJournalFacts(taken.flatMap(({ result }) => result?.journal ?? []));
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
