/** Takes several files as one article: a text, its title page and loose pictures. */
import type { OutputFile } from '../../formats/format.ts';
import type { LoosePicture } from '../../intake/figures/loose-pictures.ts';
import { find } from '../../intake/findings.ts';
import type { IntakeOptions } from '../../intake/intake.ts';
import type { Intake } from '../../intake/result.ts';
import { joinTitlePage } from '../../intake/submission/join.ts';
import {
  isPiece,
  type Roles,
  rolesInOne,
  rolesOf,
  type SubmittedFile,
} from '../../intake/submission/roles.ts';
import { type InputFile, readPicture } from '../../io/intake/paper-files.ts';

/** A file and what intake made of it. */
export interface Reading {
  input: InputFile;
  result?: Intake;
  /** Files beside a manuscript, which are taken along. */
  companions?: OutputFile[];
  /** Why it was not converted. */
  refused?: string;
  /** Our bug, not a mistake in the file. */
  bug?: boolean;
}
export type Refused = Pick<Reading, 'input' | 'refused' | 'bug'>;

export interface Tools {
  /** Reads a file with what the other files of the submission show. */
  read(input: InputFile, options: IntakeOptions): Promise<Intake>;
  /** Catches what refuses a file. */
  guard<Kept extends object>(input: InputFile, work: () => Promise<Kept>): Promise<Kept | Refused>;
}
interface ReadFile extends SubmittedFile {
  input: InputFile;
}

/**
 * One reading for the article, followed by the files that could not be read.
 *
 * @param isOne whether the editor says so
 * @returns undefined if the files are articles of their own
 */
export async function takeSubmission(
  readings: Reading[],
  pictures: InputFile[],
  tools: Tools,
  isOne = false,
): Promise<Reading[] | undefined> {
  const files = readings.flatMap(({ input, result }): ReadFile[] =>
    result ? [{ name: input.name, input, result }] : [],
  );
  const refused = readings.filter(({ result }) => !result);
  const roles = isOne ? rolesInOne(files) : rolesOf(files);
  const isAlone = files.length === 1 && pictures.length === 0;
  if (!roles || (isAlone && refused.length === 0)) return undefined;
  if (refused.length > 0 && isPiece(roles)) return notTaken(readings);
  if (isAlone) return undefined;
  const { loose, unread } = await readPictures(pictures, tools);
  const result = await joinAll(roles, loose, tools);
  return [{ input: roles.text.input, result }, ...refused, ...unread];
}

/** In bytes. Photographs of an article are smaller. */
const MOST_PICTURES = 500_000_000;

async function readPictures(pictures: InputFile[], { guard }: Tools) {
  const loose: LoosePicture[] = [];
  const unread: Refused[] = [];
  let left = MOST_PICTURES;
  for (const input of pictures) {
    const read = await guard(input, () => readPicture(input, left));
    if (!('bytes' in read)) unread.push(read);
    else {
      loose.push(read);
      left -= read.bytes.length;
    }
  }
  return { loose, unread };
}

/** Without a file that is part of the article, the others would become half an article. */
function notTaken(readings: Reading[]): Reading[] {
  return readings.map(({ input, refused, bug }) => ({
    input,
    bug,
    refused:
      refused ??
      'It was not taken, because it seems to be part of a submission of which another file could not be read.',
  }));
}

async function joinAll(
  { text, titlePages, others }: Roles<ReadFile>,
  pictures: readonly LoosePicture[],
  { read }: Tools,
): Promise<Intake> {
  const result = pictures.length > 0 ? await read(text.input, { pictures }) : text.result;
  const { language } = result;
  let joined: SubmittedFile = { name: text.name, result };
  for (const { name, input } of titlePages) {
    const page = { name, result: await read(input, { isTitlePage: true, language }) };
    joined = { name: text.name, result: joinTitlePage(joined, page) };
  }
  const { findings } = joined.result;
  const pages = titlePages.map(({ name }) => ` Facts come from ${name}.`).join('');
  if (titlePages.length > 0) find(findings, 'file', 'certain', `The text is ${text.name}.${pages}`);
  for (const { name } of others)
    find(
      findings,
      'file',
      'unsure',
      `${name} is neither the text nor its title page, so it was not taken.`,
      { look: 'Copy from it what belongs to the article.' },
    );
  return joined.result;
}
