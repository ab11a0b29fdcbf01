/** Reads and writes the files of intake. */
import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import type { VFile } from 'vfile';
import type { CitationStyle } from '../../article/sources.ts';
import {
  type IssueFile,
  type JournalFile,
  readIssueFile,
  readJournalFile,
} from '../../compile/metadata/index.ts';
import { filePath } from '../../compile/metadata/values/file-path.ts';
import { isLoneBibliography } from '../../compile/references/index.ts';
import type { OutputFile } from '../../formats/format.ts';
import { type Companion, isBibliography } from '../../intake/companions.ts';
import { MOST_BYTES } from '../../intake/recognise.ts';
import { refuse } from '../../intake/refusal.ts';
import { MANUSCRIPT_NAMES } from '../../words/manuscript-names.ts';
import { endSentence } from '../../words/sentence.ts';
import { printable } from '../../words/terminal-text.ts';
import { wordSet } from '../../words/word-list.ts';
import { MANUSCRIPT_LIMIT, readText } from '../files/read-text.ts';
import {
  ASSET_LIMIT,
  anywhere,
  FOUND_WORDS,
  inFolder,
  readRegularFile,
  UnreadableFile,
} from '../files/regular-file.ts';
import { LEVELS_ABOVE } from '../journal/journal-home.ts';
import { findManuscript } from '../manuscript/read-article.ts';
import { writeChanged, writeFiles } from '../output/write.ts';
import { schemaLine, schemaText } from '../schemas.ts';
import { loadStyle } from '../styles.ts';
import {
  basename,
  dirname,
  extname,
  isAbsolute,
  join,
  relative,
  resolve,
} from '../system/paths.ts';
import { SurroundingsError } from '../system/surroundings.ts';

export interface InputFile {
  path: string;
  /** The file name for messages. Example: "paper.docx". */
  name: string;
  /** The folder in which it was found, if the user did not name the file itself. Links must not leave it. */
  folder?: string;
}

/** Files in a folder that may be manuscripts. Other files are ignored. */
const EXTENSIONS = wordSet('.docx .docm .dotx .txt .text .md .markdown .doc .rtf .odt .pdf');

export interface Inputs {
  files: InputFile[];
  /** Whether a folder or several files were named, which become an issue. */
  issue: boolean;
}

/** @throws SurroundingsError if a path does not exist or has no manuscripts */
export async function findInputs(paths: string[]): Promise<Inputs> {
  const found = await Promise.all(paths.map(inputsAt));
  const files = found.flatMap(({ files }) => files);
  if (files.length === 0)
    throw new SurroundingsError(`${paths.join(', ')} has no Word file and no text.`);
  return { files, issue: files.length > 1 || found.some(({ folder }) => folder) };
}

async function inputsAt(path: string): Promise<{ files: InputFile[]; folder: boolean }> {
  const facts = await stat(path).catch(() => undefined);
  if (!facts)
    throw new SurroundingsError(
      `${path} does not exist. Name a Word file, a text, or a folder of them.`,
    );
  if (!facts.isDirectory())
    return { files: [{ path, name: printable(basename(path)) }], folder: false };
  const names = (await readdir(path)).filter(
    (name) => !/^[.~]/.test(name) && EXTENSIONS.has(extname(name).toLowerCase()),
  );
  names.sort(new Intl.Collator('en', { numeric: true }).compare);
  return {
    files: names.map((name) => ({ path: join(path, name), name: printable(name), folder: path })),
    folder: true,
  };
}

/** @throws Refusal if the file is larger than any manuscript */
export async function readInput(file: InputFile): Promise<Uint8Array> {
  const { size } = await stat(file.path);
  if (size > MOST_BYTES)
    refuse(
      `The file has ${Math.round(size / 1e6)} MB; a manuscript has at most ${MOST_BYTES / 1e6} MB.`,
    );
  try {
    const bounds = file.folder ? inFolder(file.folder, MOST_BYTES) : anywhere(MOST_BYTES);
    return await readRegularFile(file.path, bounds);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refuse(`This is a ${FOUND_WORDS[error.found]}, not a file that can be read.`);
  }
}

/** Reads a file beside the manuscript. Files outside its folder are not read, neither with `..` nor through a link. */
export async function readCompanion(manuscript: InputFile, path: string): Promise<Companion> {
  const folder = dirname(resolve(manuscript.path));
  const inside = join(filePath(path));
  if (isAbsolute(inside) || inside.startsWith('..'))
    return { path, problem: 'path out of the folder' };
  const file = join(folder, inside);
  const facts = await stat(file).catch(() => undefined);
  if (!facts) return { path, problem: 'missing' };
  if (facts.size > MOST_BYTES) return { path, problem: `file of ${MOST_BYTES / 1e6} MB or more` };
  try {
    return { path: inside, content: await readRegularFile(file, inFolder(folder, MOST_BYTES)) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { path, problem: FOUND_WORDS[error.found] };
  }
}

/** The files that a manuscript names. If it names no bibliography, the only one beside it is added. */
export async function companionsBeside(
  manuscript: InputFile,
  named: readonly string[],
): Promise<string[]> {
  if (named.some(isBibliography)) return [...named];
  const names = await readdir(dirname(resolve(manuscript.path)));
  const [lone, another] = names.filter(isLoneBibliography);
  return lone !== undefined && another === undefined ? [...named, lone] : [...named];
}

/** The citation style of the journal that the manuscript will belong to, or else of the journal around it now. */
export async function styleAround({ path }: InputFile, { folder }: Target): Promise<CitationStyle> {
  const file =
    (await readNearest(folder, 'journal.yaml', LEVELS_ABOVE)) ??
    (await readNearest(dirname(resolve(path)), 'journal.yaml', LEVELS_ABOVE));
  const style = file && readJournalFile(file).style;
  return loadStyle(style ?? 'apa', file && dirname(file.path)).catch(() => loadStyle('apa'));
}

export interface Target {
  /** Folder of the article. */
  folder: string;
  /** The existing issue.yaml beside it and journal.yaml above it. */
  journal?: JournalFile;
  issue?: IssueFile;
  /** The folder of journal.yaml, which exists or may be written. */
  journalFolder?: string;
  /** Where they may be written. Absent if the file exists, or if the folder has other files. */
  journalPath?: string;
  issuePath?: string;
}

/** @param inIssue `folder` is that of the issue, not of one article */
export async function lookAround(folder: string, inIssue: boolean): Promise<Target> {
  const article = resolve(folder);
  const issueFolder = inIssue ? article : dirname(article);
  const journalFolder = dirname(issueFolder);
  const issue = await readYaml(join(issueFolder, 'issue.yaml'));
  const journal = await readNearest(issueFolder, 'journal.yaml', 4);
  const ownIssue = inIssue || (await isOurs(issueFolder, article));
  const ownJournal = ownIssue && (await isOurs(journalFolder, issueFolder));
  return {
    folder: article,
    ...(issue
      ? { issue: readIssueFile(issue) }
      : ownIssue && { issuePath: join(issueFolder, 'issue.yaml') }),
    ...(journal
      ? { journal: readJournalFile(journal), journalFolder: dirname(journal.path) }
      : ownJournal && { journalFolder, journalPath: join(journalFolder, 'journal.yaml') }),
  };
}

async function readYaml(path: string): Promise<VFile | undefined> {
  return existsSync(path)
    ? readText(path, path, inFolder(dirname(path), MANUSCRIPT_LIMIT))
    : undefined;
}

async function readNearest(
  folder: string,
  name: string,
  levels: number,
): Promise<VFile | undefined> {
  let at = folder;
  for (let level = 0; level < levels; level += 1) {
    const file = await readYaml(join(at, name));
    if (file || dirname(at) === at) return file;
    at = dirname(at);
  }
  return undefined;
}

/** Whether a folder is new, empty, or has only issues, articles and their settings. */
async function isOurs(folder: string, child: string): Promise<boolean> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  if (!entries) return true;
  if (dirname(folder) === folder) return false;
  const known = await Promise.all(
    entries.map(async (entry) => {
      if (
        /^(?:\.|journal\.yaml|issue\.yaml)/.test(entry.name) ||
        join(folder, entry.name) === child
      )
        return true;
      if (!entry.isDirectory()) return false;
      const inside = await readdir(join(folder, entry.name)).catch(() => []);
      return inside.some((name) => name === 'article.md' || name === 'issue.yaml');
    }),
  );
  return known.every(Boolean);
}

/** The paths that already exist. */
export async function existing(folder: string, paths: string[]): Promise<string[]> {
  const facts = await Promise.all(
    paths.map((path) => stat(join(folder, path)).catch(() => undefined)),
  );
  return paths.filter((_, index) => facts[index] !== undefined);
}

/** Removes files that already exist with the same content. */
export async function withoutUnchanged(folder: string, files: OutputFile[]): Promise<OutputFile[]> {
  const same = await Promise.all(
    files.map(async ({ path, content }) => {
      const there = await readRegularFile(join(folder, path), inFolder(folder, ASSET_LIMIT)).catch(
        () => undefined,
      );
      return there?.equals(Buffer.from(content)) ?? false;
    }),
  );
  return files.filter((_, index) => !same[index]);
}

/** Copies of files, which will be written beside them as `name.backup-1`, `-2` and so on. */
export async function backUp(folder: string, paths: string[]): Promise<OutputFile[]> {
  return Promise.all(
    paths.map(async (path) => {
      let number = 1;
      while (await stat(join(folder, `${path}.backup-${number}`)).catch(() => undefined))
        number += 1;
      return {
        path: `${path}.backup-${number}`,
        content: await readRegularFile(join(folder, path), inFolder(folder, ASSET_LIMIT)),
      };
    }),
  );
}

/**
 * Writes a new journal.yaml or issue.yaml. Its first line names its schema, which is written to the journal's hidden folder.
 *
 * @param journal folder of the journal; without it, no schema is named
 */
export async function writeSettings(
  name: 'journal' | 'issue',
  path: string,
  yaml: string,
  journal: string | undefined,
): Promise<string[]> {
  const folder = dirname(path);
  const schema = `.offprint/schemas/${name}.json`;
  if (journal !== undefined)
    await writeChanged(journal, [{ path: schema, content: schemaText(name) }]);
  const head = journal === undefined ? '' : schemaLine(relative(folder, join(journal, schema)));
  return writeAll(folder, [{ path: basename(path), content: head + yaml }]);
}

/** Writes all files or none. */
export function writeAll(folder: string, files: OutputFile[]): Promise<string[]> {
  return writeFiles(folder, files);
}

/**
 * Reads the manuscript of an article's folder. The file has a message if it is not in UTF-8.
 *
 * @throws SurroundingsError if the folder has no readable manuscript, or several
 */
export async function readManuscript(folder: string): Promise<{ name: string; file: VFile }> {
  const name = await findManuscript(folder).catch(() => undefined);
  if (name === undefined)
    throw new SurroundingsError(
      `${folder} has no ${MANUSCRIPT_NAMES}. Name the folder of an article.`,
    );
  if (Array.isArray(name))
    throw new SurroundingsError(
      `${folder} has several manuscripts (${name.join(', ')}). Name the manuscript article.md, or move the others away.`,
    );
  const file = await readText(join(folder, name), name, inFolder(folder, MANUSCRIPT_LIMIT));
  const problem = file.messages.find(({ fatal }) => fatal === true);
  if (problem)
    throw new SurroundingsError(
      `${join(folder, name)}: ${endSentence(problem.reason)} ${problem.note ?? ''}`,
    );
  return { name, file };
}
