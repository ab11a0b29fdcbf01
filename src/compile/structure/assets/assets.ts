import { posix } from 'node:path';
import type { Asset } from '../../../article/article.ts';
import { drawnPageOf, pageAddress } from '../../../article/drawn-page.ts';
import type { FileFacts } from '../../../article/sources.ts';
import { zippedPath } from '../../../article/zipped-file.ts';
import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
import { nearest } from '../../../words/nearest.ts';
import type { Place } from '../../../words/place.ts';
import { fileFacts, reportProblem, type State } from '../state.ts';
import { outputPath } from './asset-output.ts';
import { drawnMessage, PICTURES, unshownMessage } from './picture-kinds.ts';
import { localPath, pictureName } from './picture-path.ts';

/**
 * Finds the picture of a path in the article's folder. Returns undefined and reports it if it is outside the
 * folder, missing, or cannot be shown.
 */
export function assetOf(state: State, url: string, place: Place | undefined): Asset | undefined {
  const named = localPath(state, url, place);
  if (named === undefined) return undefined;
  const path = findFileName(state, named);
  const picture = pictureName(url);
  const facts = fileFacts(state, path);
  if (!facts) return reportMissingFile(state, url, path, place);
  if (facts.endless !== undefined) {
    const { seconds, dearest: slowest } = facts.endless;
    const problem = message('work-endless/figures', { seconds, slowest, picture });
    reportProblem(state, problem, place);
    return undefined;
  }
  if (facts.pages !== undefined) return drawnPicture(state, url, path, facts, place);
  if (!PICTURES.has(facts.mediaType)) {
    const other = otherPicture(state, path);
    const problem = other
      ? message('figure-type/beside', { picture, other })
      : unshownMessage(facts.mediaType, picture);
    reportProblem(state, problem, place);
    return undefined;
  }
  const { width = 0, height = 0 } = facts;
  if (facts.mediaType !== 'image/svg+xml' && width * height > MOST_IN_ALL) {
    reportProblem(state, message('figure-type/pixels', { picture, width, height }), place);
    return undefined;
  }
  if (!hasSize(facts) || facts.cutOff) {
    const problem = hasSize(facts)
      ? message('figure-type/cut-off', { picture })
      : message('figure-type/no-size', { picture });
    reportProblem(state, problem, place);
    return undefined;
  }
  return addAsset(state, path, place);
}

/** A picture drawn from a file. The first page is drawn, unless the address names another. */
function drawnPicture(
  state: State,
  url: string,
  file: string,
  { mediaType, pages = 1 }: FileFacts,
  place: Place | undefined,
): Asset | undefined {
  const pageInAddress = /#page=(\d{1,6})$/.exec(url)?.[1];
  const page = Number(pageInAddress ?? 1);
  const path = pageAddress({ file, page });
  if (!fileFacts(state, path)) {
    const problem =
      page < 1 || page > pages
        ? message('figure-type/page-missing', { file, page, pages })
        : message('figure-type/page-empty', { file, page });
    reportProblem(state, problem, place);
    return undefined;
  }
  if (pages > 1 && pageInAddress === undefined) {
    const second = pageAddress({ file, page: 2 });
    reportProblem(state, message('figure-page', { file, pages, first: path, second }), place);
  }
  if (!state.assets.has(path)) reportProblem(state, drawnMessage(mediaType, file), place);
  return addAsset(state, path, place);
}

/**
 * Finds the real name of a file. LaTeX and knitr leave the ending out: the only picture of that name is used,
 * or else a file that can be drawn. Windows and macOS ignore case ("Map.png" opens Map.PNG): the only such
 * picture is used.
 */
function findFileName(state: State, path: string): string {
  if (state.parts.sources.files.has(path)) return path;
  const found = [picturesOf, drawableFiles, picturesInAnyCase].map((of) => of(state, path));
  const [only, ...others] = found.find((paths) => paths.length > 0) ?? [];
  return only !== undefined && others.length === 0 ? only : path;
}

function picturesInAnyCase(state: State, path: string): string[] {
  const small = path.toLowerCase();
  return [...state.parts.sources.files]
    .filter(([each, { mediaType }]) => PICTURES.has(mediaType) && each.toLowerCase() === small)
    .map(([each]) => each);
}

/** A picture with the same name, beside a file that browsers do not show. */
function otherPicture(state: State, path: string): string | undefined {
  const [other] = picturesOf(state, path.replace(/\.[^./]+$/, ''));
  return other;
}

/** Pictures with this name and any ending. */
function picturesOf(state: State, stem: string): string[] {
  return filesOf(state, stem, ({ mediaType }) => PICTURES.has(mediaType));
}

function drawableFiles(state: State, stem: string): string[] {
  return filesOf(state, stem, ({ pages }) => pages !== undefined);
}

function filesOf(state: State, stem: string, isOf: (facts: FileFacts) => boolean): string[] {
  return [...state.parts.sources.files]
    .filter(([path, facts]) => path.startsWith(`${stem}.`) && isOf(facts))
    .map(([path]) => path)
    .filter((path) => !path.slice(stem.length + 1).includes('.') && !drawnPageOf(path));
}

/** The largest width or height that browsers show. */
const MOST_PIXELS = 100_000;
/** The largest number of pixels. With four bytes each, this is a gigabyte. */
const MOST_IN_ALL = 250_000_000;

/** Whether the picture has a valid size. Damaged files have none. A drawing needs none. */
function hasSize({ mediaType, width = 0, height = 0 }: FileFacts): boolean {
  if (mediaType === 'image/svg+xml') return true;
  return Math.min(width, height) > 0 && Math.max(width, height) <= MOST_PIXELS;
}

/** A supplementary file of any kind. */
export function supplementOf(
  state: State,
  url: string,
  place: Place | undefined,
): Asset | undefined {
  const path = localPath(state, url, place);
  if (path === undefined) return undefined;
  const facts = fileFacts(state, path);
  // Only pictures may come from the declared root. A file for download must be in the article's folder.
  if (!facts || path.startsWith('../')) return reportMissingFile(state, url, path, place);
  const runs = facts.runs ?? drawingThatRuns(facts);
  return runs === undefined ? addAsset(state, path, place) : addZipped(state, path, runs, place);
}

/**
 * Why a drawing would run, if it would. A supplement is published unchanged, but a drawing in an article is
 * cleaned.
 */
function drawingThatRuns({ drawing }: FileFacts): string | undefined {
  return drawing && `a drawing with ${drawing.refused ?? drawing.removed.join(', ')}`;
}

function addZipped(state: State, file: string, runs: string, place: Place | undefined): Asset {
  const path = zippedPath(file);
  const known = state.assets.get(path);
  if (known) return known;
  const mediaType = 'application/zip';
  const output = outputPath(path, mediaType, state.assets.values());
  const asset = { path, output, mediaType, bytes: fileFacts(state, file)?.bytes ?? 0 };
  state.assets.set(path, asset);
  const facts = { file, kind: runs, archive: posix.basename(output) };
  reportProblem(state, message('file-zipped/supplement', facts), place);
  return asset;
}

function reportMissingFile(
  state: State,
  url: string,
  path: string,
  place: Place | undefined,
): undefined {
  const files = [...state.parts.sources.files.keys()];
  const isFolder = files.some((file) => file.startsWith(`${path}/`));
  const meant = files.find((file) => file.startsWith(`${path}.`)) ?? nearest(path, files);
  reportProblem(state, missingMessage(url, isFolder, meant), place);
  return undefined;
}

function missingMessage(file: string, isFolder: boolean, meant: string | undefined): BuildMessage {
  if (isFolder) return message('figure-missing/folder', { file });
  return meant
    ? message('figure-missing/misspelled', { file, meant })
    : message('figure-missing/file', { file });
}

function addAsset(state: State, path: string, place: Place | undefined): Asset | undefined {
  const known = state.assets.get(path);
  if (known) return known;
  const facts = fileFacts(state, path);
  if (!facts) return undefined;
  const { drawing, pages: _, ...own } = facts;
  if (drawing) reportDrawing(state, path, drawing, place);
  const asset: Asset = {
    path,
    output: outputPath(path, own.mediaType, state.assets.values()),
    ...own,
  };
  state.assets.set(path, asset);
  return asset;
}

/** Reports removed scripts and links. A drawing that would lose visible parts is refused. */
function reportDrawing(
  state: State,
  path: string,
  { removed, refused }: NonNullable<FileFacts['drawing']>,
  place: Place | undefined,
): void {
  if (refused !== undefined) {
    reportProblem(state, message('figure-type/drawing', { picture: path, part: refused }), place);
    return;
  }
  reportProblem(state, message('figure-cleaned', { picture: path, parts: removed }), place);
}
