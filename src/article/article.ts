/**
 * The central value of Offprint: one compiled article, as plain JSON.
 *
 * Everything a format needs stands here, and nothing else: no methods, no absolute
 * paths, no build dates, no diagnostics. Equal input gives an equal `Article`, so it
 * serves as a golden file and as a cache entry. The node types are a closed union: a
 * format's handler table that lacks one does not compile.
 */

import type { BackSection, Block, Note } from './blocks.ts';
import type { Direction, Inline } from './inlines.ts';
import type {
  Affiliation,
  ArticleDates,
  ArticleType,
  Author,
  Copyright,
  Funding,
  IssueFacts,
  Journal,
  License,
  Pages,
  Product,
  RelatedArticle,
  Translation,
} from './metadata.ts';
import type { PublicationRecord } from './publication.ts';
import type { Asset, Reference } from './references.ts';

export type * from './blocks.ts';
export * from './expected-facts.ts';
export type * from './inlines.ts';
export * from './metadata.ts';
export * from './publication.ts';
export type * from './references.ts';

export interface Article {
  /** Name of the article's folder; base name of every output. */
  name: string;
  type: ArticleType;
  /** BCP 47. */
  language: string;
  direction: Direction;
  journal: Journal;
  issue: IssueFacts;
  /** Heading under which the issue's contents list it: "Articles", "Book reviews". */
  heading?: string;
  title: Inline[];
  subtitle?: Inline[];
  /** For running heads; the title where the author gave none. */
  shortTitle?: string;
  authors: Author[];
  /** In label order. */
  affiliations: Affiliation[];
  dates: ArticleDates;
  doi?: string;
  pages?: Pages;
  elocation?: string;
  license?: License;
  copyright: Copyright;
  keywords: string[];
  abstract: Block[];
  translations: Translation[];
  funding: Funding;
  product?: Product;
  related: RelatedArticle[];
  /** Absent until the article is published. */
  record?: PublicationRecord;
  body: Block[];
  back: BackSection[];
  notes: Note[];
  /** How to cite this article, in the journal's style; made from the metadata where it is absent. */
  citeAs?: Inline[];
  /** In printed order. */
  references: Reference[];
  /** Whether the style prints numbers, author and date, or notes. */
  citationFormat: 'author-date' | 'numeric' | 'note';
  assets: Asset[];
}
