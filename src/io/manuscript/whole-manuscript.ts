/** Inserts included files into a manuscript; see src/compile/parse/inclusions.ts for the syntax. */
import { dirname, extname, join, normalize } from 'node:path/posix';
import type { VFile } from 'vfile';
import { quartoLines } from '../../compile/metadata/index.ts';
import { chosenLines, type Inclusion, inclusionsIn } from '../../compile/parse/inclusions.ts';
import { message } from '../../messages/message.ts';
import { type BuildMessage, report } from '../../messages/report.ts';
import { frontMatterOf } from '../../words/front-matter.ts';
import { nearest } from '../../words/nearest.ts';
import type { Piece } from '../../words/pieces.ts';
import { MANUSCRIPT_LIMIT } from '../files/read-text.ts';

/** The largest number of inclusions. Files that include each other twice would never end. */
const MOST_FILES = 1_000;

/** The other files of a manuscript's folder. */
export interface FolderTexts {
  /** Paths of all files, relative to the folder. */
  paths: readonly string[];
  /** Readable project files of Quarto. */
  projects: readonly VFile[];
  read(path: string): Promise<VFile>;
}

/** A line of the whole text, and its original place. */
interface WrittenLine {
  text: string;
  path: string;
  line: number;
}

interface State extends FolderTexts {
  brought: Map<string, VFile>;
  count: number;
  bytes: number;
}

/**
 * Inserts the included files into the text of a manuscript, and settings of Quarto's project into its front
 * matter. Files that cannot be included are reported where they are named.
 *
 * @param name of the manuscript in its folder
 * @returns the included files by path; the manuscript keeps the original file of each line
 */
export async function includeFiles(
  manuscript: VFile,
  name: string,
  texts: FolderTexts,
): Promise<Map<string, VFile>> {
  const own = String(manuscript);
  const state: State = { ...texts, brought: new Map(), count: 0, bytes: own.length };
  const read = await linesOf(manuscript, [name], state);
  const lines = texts.projects.reduce((all, file) => withProject(all, file, texts.paths), read);
  if (lines === read && inclusionsIn(linesIn(own)).length === 0) return state.brought;
  if (state.bytes > MANUSCRIPT_LIMIT || state.count > MOST_FILES) reportSize(manuscript);
  else {
    manuscript.value = lines.map(({ text }) => text).join('\n');
    manuscript.data.own = own;
    manuscript.data.pieces = piecesOf(lines);
  }
  return state.brought;
}

/** Adds the lines of a project's file to the end of the front matter, and creates a missing front matter. */
function withProject(lines: WrittenLine[], file: VFile, paths: readonly string[]): WrittenLine[] {
  const text = lines.map((line) => line.text).join('\n');
  const front = frontMatterOf(text);
  if (!front && /^\uFEFF?(?:---|%)/.test(text)) return lines;
  const written = linesIn(String(file)).map((text, index) => ({
    text,
    path: file.path,
    line: index + 1,
  }));
  const added = quartoLines(written.map(({ text }) => text).join('\n'), front?.yaml ?? '', paths)
    .flatMap((index) => written[index] ?? [])
    .filter(({ text }) => !/^(?:---|\.\.\.)\s*$/.test(text));
  const [first] = added;
  if (!first) return lines;
  const fence = { ...first, text: '---' };
  if (!front) return [fence, ...added, fence, ...lines];
  const end = text.slice(0, front.start + front.yaml.length).split('\n').length - 1;
  return [...lines.slice(0, end), ...added, ...lines.slice(end)];
}

/** @param chain paths of the files that include each other, from the manuscript to `file` */
async function linesOf(
  file: VFile,
  chain: readonly string[],
  state: State,
): Promise<WrittenLine[]> {
  const texts = linesIn(String(file));
  const own = texts.map((text, index) => ({ text, path: file.path, line: index + 1 }));
  const parts: WrittenLine[][] = [];
  let done = 0;
  for (const inclusion of inclusionsIn(texts)) {
    parts.push(own.slice(done, inclusion.first));
    for (const path of inclusion.paths)
      parts.push(await includedLines(path, inclusion, { file, own, chain, state }));
    done = inclusion.last + 1;
  }
  return [...parts, own.slice(done)].flat();
}

/** The place of an inclusion. */
interface Around {
  file: VFile;
  own: readonly WrittenLine[];
  chain: readonly string[];
  state: State;
}

async function includedLines(
  written: string,
  inclusion: Inclusion,
  around: Around,
): Promise<WrittenLine[]> {
  const { chain, state } = around;
  const path = pathOf(written, chain, state.paths);
  const { raw } = inclusion;
  const problem =
    path === undefined ? missingFile(raw, written, state.paths) : unfitFile(raw, path, chain);
  if (problem) reportInclusion(around, inclusion, problem);
  if (path === undefined || problem) return [];
  state.count += 1;
  if (state.count > MOST_FILES || state.bytes > MANUSCRIPT_LIMIT) return [];
  const file = state.brought.get(path) ?? (await state.read(path));
  state.brought.set(path, file);
  state.bytes += String(file).length;
  const at = around.own[inclusion.first] ?? { text: '', path: file.path, line: 1 };
  const blank = { ...at, text: '' };
  if (inclusion.isCode) return codeLines(file, inclusion, around.own, at);
  const body = await linesOf(file, [...chain, path], state);
  const chosen = chosenLines(
    body.map(({ text }) => text),
    inclusion.options,
  ).flatMap(([index]) => body[index] ?? []);
  const text = withoutFrontMatter(chosen, file, chain[0] ?? '');
  return inclusion.isBlock ? [blank, ...text, blank] : text;
}

/** Included code as a `code-block` of MyST, with the caption and the label of the inclusion. */
function codeLines(
  file: VFile,
  { options, optionLines }: Inclusion,
  own: readonly WrittenLine[],
  at: WrittenLine,
): WrittenLine[] {
  const texts = linesIn(String(file).replace(/(?<!\n)\n+$/, ''));
  const chosen = chosenLines(texts, options);
  const runs = chosen.flatMap(([, line]) => (line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  const language = options.lang ?? options.language ?? options.code ?? '';
  return [
    { ...at, text: '' },
    { ...at, text: `${fence}{code-block} ${language}`.trimEnd() },
    ...optionLines.flatMap((index) => own[index] ?? []).filter(({ text }) => KEPT.test(text)),
    ...chosen.map(([index, text]) => ({ text, path: file.path, line: index + 1 })),
    { ...at, text: fence },
    { ...at, text: '' },
  ];
}

/** Options that a code block keeps. */
const KEPT = /^\s*:(?:caption|label|name):/;

/**
 * A path starts from the file that names it, from the manuscript's folder, or, with a slash, from the
 * project's folder.
 *
 * @returns the file's path in the folder; undefined if there is no such file
 */
function pathOf(
  written: string,
  chain: readonly string[],
  paths: readonly string[],
): string | undefined {
  const from = written.startsWith('/') ? '' : dirname(chain.at(-1) ?? '');
  return [join(from, `./${written}`), join(`./${written}`)].find((path) => paths.includes(path));
}

/**
 * @param raw the inclusion as it is written
 * @param written the path in it
 */
function missingFile(raw: string, written: string, paths: readonly string[]): BuildMessage {
  if (/^(?:[a-z]+:)?\/\//i.test(written)) return message('text-elsewhere/include-network', { raw });
  if (normalize(written).startsWith('..'))
    return message('text-elsewhere/include-outside', { raw, file: written });
  const meant = nearest(written, paths);
  return meant
    ? message('text-elsewhere/include-misspelled', { raw, meant })
    : message('text-elsewhere/include-missing', { raw });
}

/** Why an existing file cannot be included. */
function unfitFile(raw: string, path: string, chain: readonly string[]): BuildMessage | undefined {
  if (chain.includes(path)) {
    const files = chain.slice(chain.indexOf(path));
    return message('text-elsewhere/include-circle', { raw, files });
  }
  if (extname(path).toLowerCase() === '.ipynb')
    return message('text-elsewhere/include-notebook', { raw });
  return undefined;
}

function reportInclusion(
  { file, own }: Around,
  { first, raw }: Inclusion,
  problem: BuildMessage,
): void {
  const line = own[first]?.line ?? 1;
  const column = (own[first]?.text.search(/\S/) ?? 0) + 1;
  const place = { start: { line, column }, end: { line, column: column + raw.length } };
  report(file, problem, place);
}

function reportSize(manuscript: VFile): void {
  const limits = { limit: MANUSCRIPT_LIMIT / 1_000_000, files: MOST_FILES };
  report(manuscript, message('file-too-large/with-inclusions', limits));
}

/** @param manuscript name of the file whose front matter counts */
function withoutFrontMatter(lines: WrittenLine[], file: VFile, manuscript: string): WrittenLine[] {
  if (lines[0]?.text.trimEnd() !== '---') return lines;
  const end = lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  if (end === -1) return lines;
  if (file.messages.every(({ ruleId }) => ruleId !== 'front-matter-ignored'))
    report(file, message('front-matter-ignored/included-file', { manuscript }), {
      line: 1,
      column: 1,
    });
  return lines.slice(end + 1);
}

function piecesOf(lines: readonly WrittenLine[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, { path, line }] of lines.entries()) {
    const last = pieces.at(-1);
    const goesOn = last?.path === path && line - last.line === index + 1 - last.first;
    if (!goesOn) pieces.push({ first: index + 1, path, line });
  }
  return pieces;
}

function linesIn(text: string): string[] {
  return text.split(/\r\n?|\n/);
}
