/**
 * The central value of Offprint: one compiled article, as plain JSON.
 *
 * It contains everything that a format needs and nothing else: no methods, no absolute paths, no build dates, no
 * diagnostics. Equal input gives an equal `Article`, so it can be a golden file and a cache entry. The node types are a
 * closed union: a handler table of a format that lacks one does not compile.
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
  /** Name of the article's folder, which is the base name of every output. */
  name: string;
  type: ArticleType;
  /** BCP 47. */
  language: string;
  direction: Direction;
  journal: Journal;
  issue: IssueFacts;
  /** The article's heading in the issue's contents. Examples: "Articles", "Book reviews" */
  heading?: string;
  title: Inline[];
  subtitle?: Inline[];
  /** The title for running heads. The default is the title. */
  shortTitle?: string;
  authors: Author[];
  /** In order of their labels. */
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
  /** The suggested citation in the journal's style; if absent, it is made from the metadata. */
  citeAs?: Inline[];
  /** In printed order. */
  references: Reference[];
  /** Whether the style prints numbers, author and date, or notes. */
  citationFormat: 'author-date' | 'numeric' | 'note';
  assets: Asset[];
}
