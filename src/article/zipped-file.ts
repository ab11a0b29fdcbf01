/**
 * A file of the article's folder that is offered in a zip, because a browser could run it: "data/page.html#zip".
 * See src/markup/active-file.ts.
 */

const MARK = '#zip';

export function zippedPath(file: string): string {
  return `${file}${MARK}`;
}

/** The file that an asset's path names in a zip; undefined if it is no such path. */
export function zippedFileOf(path: string): string | undefined {
  return path.endsWith(MARK) ? path.slice(0, -MARK.length) : undefined;
}

/** "data-page-html.zip": some servers look at all endings of a name. */
export function zipName(file: string): string {
  return `${file.replaceAll('.', '-')}.zip`;
}
