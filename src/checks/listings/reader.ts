/** What is read from a list of an issue's articles, and how one is read. */
import type { Article } from '../../article.ts';
import type { Examples } from '../check.ts';
import type { Said } from '../outputs/facts/read-back.ts';
import type { Listing } from '../subject.ts';

export interface ListingReader {
  name: string;
  /** "the news feed", as in sentences. */
  title: string;
  source: string;
  date: string;
  listings: readonly Listing[];
  /** What it says of each article that it lists. */
  said(listing: Listing, text: string, articles: readonly Article[]): SaidOf[];
  examples: Examples;
}
export interface SaidOf extends Said {
  /** Absent where it is said of the journal. */
  article?: Article;
  fact: string;
}
