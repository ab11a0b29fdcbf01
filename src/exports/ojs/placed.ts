import type { Article } from '../../article/article.ts';
import type { Galleys } from './galleys.ts';
import type { Release } from './release.ts';
import type { Place } from './sections.ts';

/** An article with everything needed to write it for a release of OJS. */
export interface Placed {
  article: Article;
  /** OJS's name of the article's language. */
  locale: string;
  release: Release;
  place: Place;
  galleys: Galleys;
}
