import type { VFile } from 'vfile';
import type { ArticleType } from '../../../article/article.ts';
import type { Context } from '../../../article/sources.ts';
import type { Report } from '../../../messages/report-on.ts';
import type { Place } from '../../../words/place.ts';
import type { FrontMatter } from '../schema/front-matter.ts';

/** The valid front matter with its places, and the settings of journal and issue. */
export interface AssembleContext extends Context {
  front: FrontMatter;
  /** Keys that the author wrote, whether their values are valid or not. */
  written: ReadonlySet<string>;
  /**
   * Places by the path of our own keys. Invalid values, which are left out, have theirs too. Example:
   * "authors.0.orcid".
   */
  places: Map<string, Place>;
  /** The type of the article if its front matter does not name it. */
  impliedType: ArticleType;
  /** The place of the front matter, at which missing facts are reported. */
  whole: Place;
  file: VFile;
  report: Report;
  /** A language tag of BCP 47. */
  language: string;
}

/** The place of a key, or of the whole front matter if the key is missing. */
export function placeOf(context: AssembleContext, path: string): Place {
  return context.places.get(path) ?? context.whole;
}
