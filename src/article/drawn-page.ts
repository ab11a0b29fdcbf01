/**
 * A picture that is drawn of a file: "figures/map.pdf#page=2", as web addresses name a page (RFC 8118,
 * section 3; for TIFF likewise). The path without it is the file itself, which may be offered beside the article.
 */

import { textPictureOf } from './text-picture.ts';
import { zippedFileOf } from './zipped-file.ts';

export interface DrawnPage {
  /** Path of the file. */
  file: string;
  /** 1 for the first, and for what has but one. */
  page: number;
}

export function pageAddress({ file, page }: DrawnPage): string {
  return `${file}#page=${page}`;
}

/** What an asset's path names; `undefined` where that is the file as it is. */
export function drawnPageOf(path: string): DrawnPage | undefined {
  const [, file, page] = /^(.+)#page=(\d{1,6})$/.exec(path) ?? [];
  return file === undefined ? undefined : { file, page: Number(page) };
}

/** The file of the article's folder that an asset is, is drawn of, stands in, or has in a zip. */
export function fileOf(path: string): string {
  return drawnPageOf(path)?.file ?? textPictureOf(path)?.file ?? zippedFileOf(path) ?? path;
}
