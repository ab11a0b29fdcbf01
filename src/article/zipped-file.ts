/**
 * A file of the article's folder that is offered in a zip, because a browser could run it. Example: "data/page.html#zip"
 * See src/markup/active-file.ts.
 */

const MARK = '#zip';

export function zippedPath(file: string): string {
  return `${file}${MARK}`;
}

/** The file of an asset's path in a zip; undefined for any other path. */
export function zippedFileOf(path: string): string | undefined {
  return path.endsWith(MARK) ? path.slice(0, -MARK.length) : undefined;
}

/** Example: "data-page-html.zip", because some servers look at all extensions of a name. */
export function zipName(file: string): string {
  return `${file.replaceAll('.', '-')}.zip`;
}
