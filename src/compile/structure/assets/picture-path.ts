/** Where a picture lies that a manuscript names. */

import { posix } from 'node:path';
import { decodeAddress } from '../../../article/addresses.ts';
import { message } from '../../../messages/message.ts';
import type { BuildMessage } from '../../../messages/report.ts';
import { writtenAt } from '../../../words/pieces.ts';
import type { Place } from '../../../words/place.ts';
import { reportProblem, type State } from '../state.ts';

/**
 * The path inside the folder, "figures/map.png"; reported, and nothing, where it is none. A network
 * address is never fetched.
 */
export function localPath(state: State, url: string, place: Place | undefined): string | undefined {
  if (url.startsWith('#')) {
    reportProblem(state, message('figure-missing/notebook', { label: url }), place);
    return undefined;
  }
  const inText = state.parts.sources.textPictures?.get(url);
  if (inText !== undefined) return inText;
  const written = pathOf(url);
  const path = besidePiece(state, written, place) ?? fromRoot(state, written);
  const outside = outsideFolder(url, path);
  if (!outside || isOfRoot(state, path)) return path;
  reportProblem(state, outside, place);
  return undefined;
}

/** Whether a file of the declared root is meant, its ending perhaps left out. */
function isOfRoot(state: State, path: string): boolean {
  return path.startsWith('../') && liesIn(state.parts.sources.files, path);
}

/** A picture as messages name it: of one that stands in the text, the beginning of its address. */
export function pictureName(url: string): string {
  return /^data:/i.test(url) ? `${url.slice(0, 22)}…` : url;
}

/** A message about an address that leads out of the folder; undefined if it does not. */
function outsideFolder(url: string, path: string): BuildMessage | undefined {
  if (/^data:/i.test(url))
    return message('figure-outside-folder/damaged', { picture: pictureName(url) });
  if (/^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(url))
    return message('figure-outside-folder/address', { address: url.slice(0, 80) });
  // A letter before the colon is a drive of Windows.
  if (/^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(path))
    return message('figure-outside-folder/path', { path: url, name: posix.basename(path) });
  return undefined;
}

function pathOf(url: string): string {
  return posix.normalize(
    decodeAddress(url)
      // The website's own address, as Jekyll's templates have it before the path, or put it there.
      .replace(/^\{\{[^{}]*\}\}(?=\/)/, '')
      .replace(/^\{\{\s*["']([^"'{}]+)["']\s*\|[^{}]*\}\}$/, '$1')
      .replace(/[?#][\s\S]*$/, '')
      .replaceAll('\\', '/'),
  );
}

/**
 * Where a file that was brought in names a picture that lies from that file where it says, and not
 * from the article's folder, as MyST reads it.
 */
function besidePiece(state: State, path: string, place: Place | undefined): string | undefined {
  const { manuscript, files } = state.parts.sources;
  if (!place || !manuscript.data.pieces) return undefined;
  const piece = posix.dirname(writtenAt(manuscript, place).path);
  const beside = posix.join(posix.relative(posix.dirname(manuscript.path), piece), path);
  return liesIn(files, beside) && !liesIn(files, path) ? beside : undefined;
}

/** Whether a file has this path, its ending perhaps left out. */
function liesIn(files: ReadonlyMap<string, unknown>, path: string): boolean {
  return files.has(path) || [...files.keys()].some((file) => file.startsWith(`${path}.`));
}

/** Websites write "/images/x.png" and mean their own root: the article's folder, where it is there. */
function fromRoot(state: State, path: string): string {
  const inside = path.replace(/^\/+/, '');
  return fileNamed(state, inside) ?? path;
}

/**
 * The path of the file that has a name. A Mac parts the accents of names from their letters, which
 * nobody sees, and a folder from there keeps them so.
 */
function fileNamed(state: State, path: string): string | undefined {
  const { files } = state.parts.sources;
  if (files.has(path)) return path;
  const name = path.normalize('NFC');
  return /^\p{ASCII}*$/u.test(name)
    ? undefined
    : [...files.keys()].find((file) => file.normalize('NFC') === name);
}
