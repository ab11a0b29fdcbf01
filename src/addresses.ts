import type { Article } from './article.ts';

/**
 * The address of one of an article's outputs on the journal's own site, where it stands as in the
 * output folder: `<url>/<issue>/<article>/<article>.<extension>`. `undefined` where the journal has
 * no `url` or the article no issue.
 */
export function outputAddress(article: Article, extension: string): string | undefined {
  const { journal, issue, name } = article;
  if (!journal.url || !issue.folder) return undefined;
  const path = [issue.folder, name, `${name}.${extension}`].map(encodePart).join('/');
  return `${journal.url.replace(/\/+$/, '')}/${path}`;
}

/** The DOI as a link: "https://doi.org/10.5555/jts.2023.1". */
export function doiAddress(doi: string): string {
  return `https://doi.org/${encodeAddress(doi).replace(/[?#]/g, encodeURIComponent)}`;
}

/** One part of a path. Unlike `encodeURIComponent` it never throws: half a character becomes U+FFFD. */
export function encodePart(part: string): string {
  return encodeURIComponent(wellFormed(part));
}

/** A whole address or path; `encodeURI` that never throws. */
export function encodeAddress(address: string): string {
  return encodeURI(wellFormed(address));
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
