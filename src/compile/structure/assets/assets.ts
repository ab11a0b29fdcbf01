import { posix } from 'node:path';
import type { Asset } from '../../../article/article.ts';
import { drawnPageOf, pageAddress } from '../../../article/drawn-page.ts';
import type { FileFacts } from '../../../article/sources.ts';
import { zippedPath } from '../../../article/zipped-file.ts';
import { told } from '../../../messages/told.ts';
import { nearest } from '../../../words/nearest.ts';
import type { Place } from '../../../words/place.ts';
import { fileFacts, problem, type State } from '../state.ts';
import { outputPath } from './asset-output.ts';
import { CONVERSIONS, NAMES, PICTURES } from './picture-kinds.ts';
import { localPath, pictureName } from './picture-path.ts';

/**
 * The picture of the article's folder that a path names; reported, and nothing, where it lies
 * outside, is missing or cannot be shown.
 */
export function assetOf(state: State, url: string, place: Place | undefined): Asset | undefined {
  const named = localPath(state, url, place);
  if (named === undefined) return undefined;
  const path = asTheFileIsNamed(state, named);
  const shown = pictureName(url);
  const facts = fileFacts(state, path);
  if (!facts) return missing(state, url, path, place);
  if (facts.endless !== undefined) {
    problem(
      state,
      'work-endless',
      told`The figures of the article take more than ${facts.endless.seconds} seconds to draw, ${facts.endless.dearest} the most, so this one was not drawn: ${{ item: `"${shown}"` }}`,
      place,
      'Save the file that takes most as a PNG picture of 300 dots per inch or more, and name that.',
    );
    return undefined;
  }
  if (facts.pages !== undefined) return drawnPicture(state, url, path, facts, place);
  if (!PICTURES.has(facts.mediaType)) {
    problem(
      state,
      'figure-type',
      `Unexpected ${NAMES[facts.mediaType] ?? facts.mediaType} in "${shown}", expected a PNG, JPEG, GIF, WebP or SVG picture`,
      place,
      instead(state, path) ??
        CONVERSIONS[facts.mediaType] ??
        'Save the picture as PNG or JPEG under this name.',
    );
    return undefined;
  }
  const { width = 0, height = 0 } = facts;
  if (facts.mediaType !== 'image/svg+xml' && width * height > MOST_IN_ALL) {
    problem(
      state,
      'figure-type',
      `Unexpected ${width} × ${height} pixels of the picture "${shown}", expected at most 250 million`,
      place,
      'No browser shows it. Save it smaller: 600 pixels for each inch of its printed width are enough.',
    );
    return undefined;
  }
  if (!hasSize(facts) || facts.cutOff) {
    const fault = hasSize(facts) ? 'that is damaged or cut off' : 'whose size cannot be read';
    const reason = `Unexpected picture "${shown}" ${fault}, expected a whole ${facts.mediaType}`;
    problem(
      state,
      'figure-type',
      reason,
      place,
      'Copy the file again, or ask the author for it; else save it anew from the program that made it.',
    );
    return undefined;
  }
  return addAsset(state, path, place);
}

/** A picture that is drawn of a file: of its first page, unless the address names another. */
function drawnPicture(
  state: State,
  url: string,
  file: string,
  { mediaType, pages = 1 }: FileFacts,
  place: Place | undefined,
): Asset | undefined {
  const asked = /#page=(\d{1,6})$/.exec(url)?.[1];
  const page = Number(asked ?? 1);
  const path = pageAddress({ file, page });
  if (!fileFacts(state, path)) {
    const fault =
      page < 1 || page > pages
        ? `page ${page} of "${file}", expected one of its ${pages}`
        : `empty page ${page} of "${file}", expected a figure on it`;
    problem(
      state,
      'figure-type',
      `Unexpected ${fault}`,
      place,
      'Name the page of the figure: "#page=1" for the first.',
    );
    return undefined;
  }
  if (pages > 1 && asked === undefined)
    problem(
      state,
      'figure-page',
      `Unexpected ${pages} pages in "${file}", expected one figure: the first page is shown`,
      place,
      `Name the page: "${pageAddress({ file, page: 2 })}", or "${path}" if it is this one.`,
    );
  if (!state.assets.has(path))
    problem(
      state,
      'figure-drawn',
      `Unexpected ${NAMES[mediaType] ?? mediaType} in "${file}", expected a picture that browsers show: one was made of it`,
      place,
      'Compare it with the file. SVG, for drawings, and PNG or JPEG are published as they are.',
    );
  return addAsset(state, path, place);
}

/**
 * LaTeX and knitr leave the ending out: the only picture of that name is meant; else what one can be
 * drawn of. Windows and Macs mind no capitals ("Map.png" opens Map.PNG): the only picture is meant again.
 */
function asTheFileIsNamed(state: State, path: string): string {
  if (state.parts.sources.files.has(path)) return path;
  const found = [picturesOf, drawableOf, picturesInAnyCase].map((of) => of(state, path));
  const [only, ...others] = found.find((paths) => paths.length > 0) ?? [];
  return only !== undefined && others.length === 0 ? only : path;
}

function picturesInAnyCase(state: State, path: string): string[] {
  const small = path.toLowerCase();
  return [...state.parts.sources.files]
    .filter(([each, { mediaType }]) => PICTURES.has(mediaType) && each.toLowerCase() === small)
    .map(([each]) => each);
}

/** What to do where the same picture lies beside a file that cannot be shown. */
function instead(state: State, path: string): string | undefined {
  const [other] = picturesOf(state, path.replace(/\.[^./]+$/, ''));
  return other === undefined ? undefined : `Beside it lies "${other}": name that.`;
}

/** The pictures of a name with any ending. */
function picturesOf(state: State, stem: string): string[] {
  return filesOf(state, stem, ({ mediaType }) => PICTURES.has(mediaType));
}

function drawableOf(state: State, stem: string): string[] {
  return filesOf(state, stem, ({ pages }) => pages !== undefined);
}

function filesOf(state: State, stem: string, isOf: (facts: FileFacts) => boolean): string[] {
  return [...state.parts.sources.files]
    .filter(([path, facts]) => path.startsWith(`${stem}.`) && isOf(facts))
    .map(([path]) => path)
    .filter((path) => !path.slice(stem.length + 1).includes('.') && !drawnPageOf(path));
}

/** No browser shows more pixels in a row. */
const MOST_PIXELS = 100_000;
/** With four bytes each, a gigabyte: more is not unpacked. */
const MOST_IN_ALL = 250_000_000;

/** A damaged file has no size, or one that cannot be. A drawing needs none. */
function hasSize({ mediaType, width = 0, height = 0 }: FileFacts): boolean {
  if (mediaType === 'image/svg+xml') return true;
  return Math.min(width, height) > 0 && Math.max(width, height) <= MOST_PIXELS;
}

/** A file of any kind: supplementary material. */
export function supplementOf(
  state: State,
  url: string,
  place: Place | undefined,
): Asset | undefined {
  const path = localPath(state, url, place);
  if (path === undefined) return undefined;
  const facts = fileFacts(state, path);
  // The root is for what an article shows: a file that is offered as it is must be its own.
  if (!facts || path.startsWith('../')) return missing(state, url, path, place);
  const runs = facts.runs ?? drawingThatRuns(facts);
  return runs === undefined ? addAsset(state, path, place) : addZipped(state, path, runs, place);
}

/** A supplement is offered whole: of a drawing in an article, more is left out. */
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
  problem(
    state,
    'file-zipped',
    `The file "${file}" is ${runs}. It is published in "${posix.basename(output)}", so that nothing runs when a reader opens it.`,
    place,
    'Readers unpack it. If they need not, offer the data in another form, for example as .csv or plain .xml.',
  );
  return asset;
}

function missing(state: State, url: string, path: string, place: Place | undefined): undefined {
  const files = [...state.parts.sources.files.keys()];
  const isFolder = files.some((file) => file.startsWith(`${path}/`));
  const near = files.find((file) => file.startsWith(`${path}.`)) ?? nearest(path, files);
  const hint = isFolder ? ' (a folder)' : near ? ` (did you mean "${near}"?)` : '';
  problem(
    state,
    'figure-missing',
    told`The article's folder has no file ${{ item: `"${url}"${hint}` }}`,
    place,
    "Put each file into the article's folder, or correct its name.",
  );
  return undefined;
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

/** What runs or loads was taken out; a drawing that would lose something that shows is refused. */
function reportDrawing(
  state: State,
  path: string,
  { removed, refused }: NonNullable<FileFacts['drawing']>,
  place: Place | undefined,
): void {
  if (refused !== undefined) {
    const reason = `Unexpected ${refused} in the drawing "${path}", expected a drawing that is complete in itself`;
    problem(state, 'figure-type', reason, place, COMPLETE);
    return;
  }
  const reason = `The drawing "${path}" has parts that are not published: ${removed.join(', ')}`;
  problem(
    state,
    'figure-cleaned',
    reason,
    place,
    'The published file was written without them, and looks the same in a browser. Compare the two.',
  );
}

const COMPLETE =
  'Save it from the drawing program as plain SVG, with its pictures embedded and its labels as SVG text (Mermaid: htmlLabels off; diagrams.net: formatted text off), or as PNG at 300 dpi.';
