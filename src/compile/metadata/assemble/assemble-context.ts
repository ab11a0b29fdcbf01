import type { VFile } from 'vfile';
import type { ArticleType } from '../../../article/article.ts';
import type { Context } from '../../../article/sources.ts';
import type { Report } from '../../../messages/report-on.ts';
import type { Place } from '../../../words/place.ts';
import type { FrontMatter } from '../schema/front-matter.ts';

/** The valid front matter with its places, and what surrounds the article. */
export interface Given {
  front: FrontMatter;
  /** Keys that the author wrote, whether their values are valid or not. */
  written: ReadonlySet<string>;
  /** By path of our dialect: "authors.0.orcid". What was taken out as wrong still has its place. */
  places: Map<string, Place>;
  /** The type of the article if its front matter does not name it. */
  impliedType: ArticleType;
  /** Where a fact that is missing would stand. */
  whole: Place;
  file: VFile;
  report: Report;
  context: Context;
  /** BCP 47 */
  language: string;
}

/** The place of a key; where it is missing, the front matter. */
export function placeOf(given: Given, path: string): Place {
  return given.places.get(path) ?? given.whole;
}
