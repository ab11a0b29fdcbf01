/** A manuscript with the files that it brings in; see src/compile/parse/inclusions.ts for how it names them. */
import { dirname, extname, join, normalize } from 'node:path/posix';
import type { VFile } from 'vfile';
import { ROOT_ADVICE } from '../../article/sources.ts';
import { quartoLines } from '../../compile/metadata/index.ts';
import { chosenLines, type Inclusion, inclusionsIn } from '../../compile/parse/inclusions.ts';
import { report } from '../../messages/report.ts';
import { frontMatterOf } from '../../words/front-matter.ts';
import { nearest } from '../../words/nearest.ts';
import type { Piece } from '../../words/pieces.ts';
import { MANUSCRIPT_LIMIT } from '../files/read-text.ts';

/** Files that are brought in at most, each time counted: some that bring in each other twice would never end. */
const MOST_FILES = 1_000;

/** What surrounds a manuscript. */
export interface FolderTexts {
  /** Every file of the folder, relative to it. */
  paths: readonly string[];
  /** Quarto's files of the project that can be read. */
  projects: readonly VFile[];
  read(path: string): Promise<VFile>;
}

/** A line of the whole text, and where it was written. */
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
 * Puts the files that a manuscript brings in into its text, in their places, and into its front matter what only
 * Quarto's project says. What cannot be had is reported where it is named.
 *
 * @param name of the manuscript in its folder
 * @returns the files that were brought in, by path; the manuscript keeps which line came from which
 */
export async function bringIn(
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

/** @param chain paths of the files that are being read, the manuscript first and `file` last */
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
      parts.push(await broughtLines(path, inclusion, { file, own, chain, state }));
    done = inclusion.last + 1;
  }
  return [...parts, own.slice(done)].flat();
}

/** Where an inclusion stands. */
interface Around {
  file: VFile;
  own: readonly WrittenLine[];
  chain: readonly string[];
  state: State;
}

async function broughtLines(
  written: string,
  inclusion: Inclusion,
  around: Around,
): Promise<WrittenLine[]> {
  const { chain, state } = around;
  const path = pathOf(written, chain, state.paths);
  const problem = path === undefined ? missing(written, state.paths) : unfit(path, chain);
  if (path === undefined || problem) {
    reportInclusion(around, inclusion, problem ?? missing(written, state.paths));
    return [];
  }
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

/** As MyST's `code-block`, with the caption and the label of the inclusion. */
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

/** Options of code that is shown. */
const KEPT = /^\s*:(?:caption|label|name):/;

/**
 * A path as it is written leads from the file that it stands in, from the manuscript's folder, or, with
 * a slash, from the project's.
 *
 * @returns the file's path in the folder; `undefined` where it has none
 */
function pathOf(
  written: string,
  chain: readonly string[],
  paths: readonly string[],
): string | undefined {
  const from = written.startsWith('/') ? '' : dirname(chain.at(-1) ?? '');
  return [join(from, `./${written}`), join(`./${written}`)].find((path) => paths.includes(path));
}

interface Problem {
  expected: string;
  advice: string;
}

function missing(written: string, paths: readonly string[]): Problem {
  if (/^(?:[a-z]+:)?\/\//i.test(written))
    return {
      expected: "a file of the article's folder",
      advice: 'Nothing is fetched from the network: save the text there, and name it.',
    };
  if (normalize(written).startsWith('..'))
    return {
      expected: "a file inside the article's folder",
      advice: `Copy ${written} into the folder, and name it there. ${ROOT_ADVICE}`,
    };
  const near = nearest(written, paths);
  return {
    expected: "the name of a file in the article's folder",
    advice: near
      ? `Did you mean "${near}"?`
      : 'Put the file into the folder, or its text in this place.',
  };
}

/** Why a file that is there is not brought in. */
function unfit(path: string, chain: readonly string[]): Problem | undefined {
  if (chain.includes(path))
    return {
      expected: 'files that do not bring in each other in a circle',
      advice: `${[...chain, path].join(' brings in ')}: delete one of these lines.`,
    };
  if (extname(path).toLowerCase() === '.ipynb')
    return {
      expected: 'a text',
      advice:
        'Nothing is run here, and notebooks are not read: put what it makes in this place, as text and pictures.',
    };
  return undefined;
}

function reportInclusion(
  { file, own }: Around,
  { first, raw }: Inclusion,
  { expected, advice }: Problem,
): void {
  const line = own[first]?.line ?? 1;
  const column = (own[first]?.text.search(/\S/) ?? 0) + 1;
  const place = { start: { line, column }, end: { line, column: column + raw.length } };
  report(file, 'text-elsewhere', `Unexpected ${raw}, expected ${expected}`, place, advice);
}

function reportSize(manuscript: VFile): void {
  report(
    manuscript,
    'file-too-large',
    'Unexpected text of more than 2 MB with all files that it brings in, expected at most that',
    undefined,
    'Leave files out, or split the text.',
  );
}

/** @param manuscript whose front matter the article's facts stand in */
function withoutFrontMatter(lines: WrittenLine[], file: VFile, manuscript: string): WrittenLine[] {
  if (lines[0]?.text.trimEnd() !== '---') return lines;
  const end = lines.findIndex(({ text }, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(text));
  if (end === -1) return lines;
  if (file.messages.every(({ ruleId }) => ruleId !== 'front-matter-ignored'))
    report(
      file,
      'front-matter-ignored',
      `Unexpected front matter in a file that is brought in, expected it in ${manuscript}`,
      { line: 1, column: 1 },
      'It is left out: move there what holds for the article.',
    );
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
