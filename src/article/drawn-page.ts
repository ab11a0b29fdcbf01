/**
 * A picture that is drawn from a file: "figures/map.pdf#page=2", like pages in web addresses (RFC 8118, section 3; the
 * same for TIFF). The path without the page is the file itself, which may be offered next to the article.
 */

import { textPictureOf } from './text-picture.ts';
import { zippedFileOf } from './zipped-file.ts';

export interface DrawnPage {
  /** Path of the file. */
  file: string;
  /** Page number from 1; 1 if there is only one page. */
  page: number;
}

export function pageAddress({ file, page }: DrawnPage): string {
  return `${file}#page=${page}`;
}

/** The drawn page of an asset's path; undefined if the path is a plain file. */
export function drawnPageOf(path: string): DrawnPage | undefined {
  const [, file, page] = /^(.+)#page=(\d{1,6})$/.exec(path) ?? [];
  return file === undefined ? undefined : { file, page: Number(page) };
}

/** The file in the article's folder that an asset comes from: the file itself, or one that is drawn, zipped or contains it. */
export function fileOf(path: string): string {
  return drawnPageOf(path)?.file ?? textPictureOf(path)?.file ?? zippedFileOf(path) ?? path;
}
