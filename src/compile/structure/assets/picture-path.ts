/** Finds the path of a picture. */

import { posix } from 'node:path';
import { decodeAddress } from '../../../article/addresses.ts';
import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
import { writtenAt } from '../../../words/pieces.ts';
import type { Place } from '../../../words/place.ts';
import { reportProblem, type State } from '../state.ts';

/**
 * The path inside the folder: "figures/map.png". Returns undefined and reports a path outside it. Nothing is
 * fetched from the network.
 */
export function localPath(state: State, url: string, place: Place | undefined): string | undefined {
  if (url.startsWith('#')) {
    reportProblem(state, message('figure-missing/notebook', { label: url }), place);
    return undefined;
  }
  const inText = state.parts.sources.textPictures?.get(url);
  if (inText !== undefined) return inText;
  const written = pathOf(url);
  const path = pathBesideInclusion(state, written, place) ?? pathFromRoot(state, written);
  const outside = outsideFolder(url, path);
  if (!outside || isInRoot(state, path)) return path;
  reportProblem(state, outside, place);
  return undefined;
}

/** Whether the path is a file of the declared root, perhaps without its ending. */
function isInRoot(state: State, path: string): boolean {
  return path.startsWith('../') && hasFile(state.parts.sources.files, path);
}

/** The name of a picture in messages. For a picture in the text, this is the beginning of its address. */
export function pictureName(url: string): string {
  return /^data:/i.test(url) ? `${url.slice(0, 22)}…` : url;
}

/** A message about an address that leads out of the folder; undefined if it does not. */
function outsideFolder(url: string, path: string): BuildMessage | undefined {
  if (/^data:/i.test(url))
    return message('figure-outside-folder/damaged', { picture: pictureName(url) });
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url))
    return message('figure-outside-folder/address', { address: url.slice(0, 80) });
  // A letter before the colon is a Windows drive.
  if (/^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(path))
    return message('figure-outside-folder/path', { path: url, name: posix.basename(path) });
  return undefined;
}

function pathOf(url: string): string {
  return posix.normalize(
    decodeAddress(url)
      // Jekyll's templates put the website's own address before the path.
      .replace(/^\{\{[^{}]*\}\}(?=\/)/, '')
      .replace(/^\{\{\s*["']([^"'{}]+)["']\s*\|[^{}]*\}\}$/, '$1')
      .replace(/[?#][\s\S]*$/, '')
      .replaceAll('\\', '/'),
  );
}

/**
 * The path of a picture beside an included file, as MyST reads it; undefined if it is not there, or if the
 * article's folder has such a path.
 */
function pathBesideInclusion(
  state: State,
  path: string,
  place: Place | undefined,
): string | undefined {
  const { manuscript, files } = state.parts.sources;
  if (!place || !manuscript.data.pieces) return undefined;
  const piece = posix.dirname(writtenAt(manuscript, place).path);
  const beside = posix.join(posix.relative(posix.dirname(manuscript.path), piece), path);
  return hasFile(files, beside) && !hasFile(files, path) ? beside : undefined;
}

/** Whether a file has this path, perhaps without its ending. */
function hasFile(files: ReadonlyMap<string, unknown>, path: string): boolean {
  return files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}.`));
}

/**
 * Websites write "/images/x.png" for a path in their root. If the article's folder has the file, it is used.
 */
function pathFromRoot(state: State, path: string): string {
  const inside = path.replace(/^\/+/, '');
  return fileNamed(state, inside) ?? path;
}

/**
 * The path of a file by its name. macOS separates accents from letters, which is invisible, and folders
 * copied from there keep such names.
 */
function fileNamed(state: State, path: string): string | undefined {
  const { files } = state.parts.sources;
  if (files.has(path)) return path;
  const name = path.normalize('NFC');
  return /^\p{ASCII}*$/u.test(name)
    ? undefined
    : [...files.keys()].find((file) => file.normalize('NFC') === name);
}
