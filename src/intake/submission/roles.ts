/** Decides whether several files are one submission, and what each of them is. */
import { lettersAndDigits } from '../../words/letters-and-digits.ts';
import { plainDraftText } from '../inlines.ts';
import type { Intake } from '../result.ts';
import { isLetter } from './file-kinds.ts';

export interface SubmittedFile {
  /** Example: "title.docx". */
  name: string;
  result: Intake;
}
export interface Roles<File extends SubmittedFile> {
  text: File;
  titlePages: File[];
  /** Letters and other files that are not part of the article. */
  others: File[];
}

/** What tells the files apart. */
interface Look<File extends SubmittedFile = SubmittedFile> {
  file: File;
  letter: boolean;
  references: number;
  /** Words in long paragraphs below the front page. */
  prose: number;
  /** Words of the whole file. */
  words: number;
  families: string[];
  /** The letters of the title; empty if there is none. */
  title: string;
  /** The letters of the whole file. */
  letters: string;
}

/** @returns undefined if nothing ties the files together, or if one is a finished manuscript */
export function rolesOf<File extends SubmittedFile>(
  files: readonly File[],
): Roles<File> | undefined {
  if (files.some(({ result }) => !result.front)) return undefined;
  const [text, ...others] = files.map(lookAt).sort(byText);
  if (!text || others.some((other) => isArticle(other, text))) return undefined;
  const pages = others.filter((other) => isTitlePage(other, text));
  const isOfText = (other: Look) => other.letter || names(other, text) || names(text, other);
  if (others.length > 0 && pages.length === 0 && !others.some(isOfText)) return undefined;
  return {
    text: text.file,
    titlePages: pages.map(({ file }) => file),
    others: others.filter((other) => !pages.includes(other)).map(({ file }) => file),
  };
}

/** The roles of files that the editor has declared to be one article. */
export function rolesInOne<File extends SubmittedFile>(
  files: readonly File[],
): Roles<File> | undefined {
  const [text, ...others] = files.map(lookAt).sort(byText);
  if (!text) return undefined;
  const pages = others.filter((other) => isTitlePage(other, text));
  return {
    text: text.file,
    titlePages: pages.map(({ file }) => file),
    others: others.filter((other) => !pages.includes(other)).map(({ file }) => file),
  };
}

/** Whether another file must hold the text, or the authors. */
export function isPiece({ text, titlePages }: Roles<SubmittedFile>): boolean {
  const { references, prose, families } = lookAt(text);
  if (references === 0 && prose < FEWEST_PROSE) return true;
  return titlePages.length === 0 && families.length === 0;
}

/** Words of running text from which a file with its own title is an article. */
const FEWEST_PROSE = 300;
/** Words of a long paragraph. */
const LONG = 35;
/** Words of the longest title page, with an abstract and statements. */
const LONGEST_PAGE = 1500;
/** Letters of the shortest title that identifies an article. */
const SHORTEST_TITLE = 10;

function lookAt<File extends SubmittedFile>(file: File): Look<File> {
  const { article, references, front, ledger, account } = file.result;
  const source = ledger.source.text;
  const lines = source.split('\n').map((line) => line.trim());
  const body = article.replace(/^---\n[\s\S]*?\n---\n/, '');
  const counts = body.split('\n').map((line) => line.split(/\s+/).length);
  return {
    file,
    letter: isLetter(lines.filter(Boolean)),
    references: references.length,
    prose: counts.filter((count) => count >= LONG).reduce((sum, count) => sum + count, 0),
    words: account.wordsIn,
    families: (front?.authors ?? []).map(({ name }) => name.family.toLowerCase()),
    title: lettersAndDigits(plainDraftText(front?.title ?? [])),
    letters: lettersAndDigits(source),
  };
}

/** The text of the article first, whatever the order of the files. */
function byText(a: Look, b: Look): number {
  const isWhole = ({ references, families }: Look) => references > 0 && families.length > 0;
  return (
    Number(a.letter) - Number(b.letter) ||
    Number(isWhole(b)) - Number(isWhole(a)) ||
    Number(b.references > 0) - Number(a.references > 0) ||
    b.prose - a.prose ||
    b.words - a.words ||
    (a.file.name < b.file.name ? -1 : 1)
  );
}

/** An article of its own has text, and another title or other authors. */
function isArticle(other: Look, text: Look): boolean {
  if (other.letter) return false;
  const hasSameTitle = names(other, text) || names(text, other);
  const areSigned = other.families.length > 0 && text.families.length > 0;
  const areOthers = areSigned && !other.families.some((family) => text.families.includes(family));
  if (other.references > 0 || other.prose >= FEWEST_PROSE) return areOthers || !hasSameTitle;
  return areOthers && !hasSameTitle && other.prose >= LONG;
}

/** Whether the file contains the title of the other. */
function names({ letters }: Look, { title }: Look): boolean {
  return title.length >= SHORTEST_TITLE && letters.includes(title);
}

function isTitlePage(look: Look, text: Look): boolean {
  if (look.letter || look.references > 0 || look.words > LONGEST_PAGE) return false;
  return hasContact(look) || names(look, text);
}

function hasContact({ families, file }: Look): boolean {
  return families.length > 0 || /\S@[^\s@]{1,200}\.\S/.test(file.result.ledger.source.text);
}
