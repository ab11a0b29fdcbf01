/** Reads the author's files, each with what the journal around its article says. */
import { newBudget } from '../../article/budget.ts';
import { type IntakeOptions, intake } from '../../intake/intake.ts';
import type { Intake } from '../../intake/result.ts';
import { withNamedPictures } from '../../intake/text/named-pictures.ts';
import { type InputFile, type Inputs, readInput } from '../../io/intake/paper-files.ts';
import { lookAround, type Target } from '../../io/intake/target.ts';
import { bounded, Overtime } from '../../io/processes/bounded.ts';
import { isSystemError, SurroundingsError } from '../../io/system/surroundings.ts';
import { crashText } from '../build/crash-text.ts';
import type { linkCompanions } from './link-companions.ts';
import type { Reading, Refused, takeSubmission } from './submission.ts';

/** The articles of some files, and where they go. */
export interface Readings {
  all: Reading[];
  /** Whether `target` is the folder of an issue, in which each article gets a folder. */
  inIssue: boolean;
  target: Target;
}
/** What the editor has decided about a file. */
export type ReadOptions = Pick<IntakeOptions, 'acceptChanges'>;

/**
 * Reads all files, and decides whether they are one article.
 *
 * @param into folder of the article, or of the issue
 */
export async function readFiles(
  { files, pictures, issue }: Inputs,
  into: string,
  options: ReadOptions,
): Promise<Readings> {
  const around = await lookAround(into, issue);
  const readings: Reading[] = [];
  for (const file of files) readings.push(await readOne(file, around, options));
  const read = (file: InputFile, more: IntakeOptions) =>
    readFile(file, around, { ...options, ...more });
  const submission =
    files.length + pictures.length > 1
      ? await takeTogether(readings, pictures, { read, guard })
      : undefined;
  if (submission) return { all: submission, inIssue: false, target: await lookAround(into, false) };
  const refused = await refusePictures(pictures, around, options);
  return { all: [...readings, ...refused], inIssue: issue, target: around };
}

/** Most calls have one file, so this code is not loaded for them. */
async function takeTogether(...taken: Parameters<typeof takeSubmission>) {
  return (await import('./submission.ts')).takeSubmission(...taken);
}

/** Reads a file as an article of its own. */
export function readOne(input: InputFile, target: Target, options: ReadOptions): Promise<Reading> {
  return guard(input, async () => {
    const read = await readFile(input, target, options);
    return { input, ...(read.isManuscript ? await linked(read, input, target) : { result: read }) };
  });
}

/** Links a file that is a manuscript already. Other files do not need the compiler, so it is not loaded for them. */
async function linked(...taken: Parameters<typeof linkCompanions>) {
  return (await import('./link-companions.ts')).linkCompanions(...taken);
}

/** @throws Refusal if the file cannot be read */
export async function readFile(
  input: InputFile,
  { journal }: Target,
  options: IntakeOptions,
): Promise<Intake> {
  const bytes = await readInput(input);
  const result = bounded(() =>
    intake(bytes, {
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
  options: ReadOptions,
): Promise<Reading[]> {
  const named = pictures.filter(({ folder }) => folder === undefined);
  return Promise.all(named.map((picture) => readOne(picture, target, options)));
}

/** A file that cannot be read does not stop the others. */
export async function guard<Kept extends object>(
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
