import type { LabelKind } from '../article.ts';

/** The words that Offprint itself prints, in one language. One file per language in this folder. */
export interface Language {
  /** BCP 47 primary tag: "en". */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** "Figure", "Table", … before a number. */
  kinds: Record<LabelKind, string>;
  /** Opening and closing marks, outer then inner: “ ” ‘ ’. */
  quotes: [string, string, string, string];
  words: Record<Word, string>;
}

/** Keys of the printed words; a language that lacks one does not compile. */
export type Word =
  | 'abstract'
  | 'accepted'
  | 'articleInformation'
  | 'availableOnline'
  | 'backToText'
  | 'contents'
  | 'correspondingAuthor'
  | 'correspondence'
  | 'corrected'
  | 'dates'
  | 'doi'
  | 'equalContribution'
  | 'deceased'
  | 'email'
  | 'funding'
  | 'howToCite'
  | 'issue'
  | 'keywords'
  | 'licence'
  | 'licenceSentence'
  | 'note'
  | 'notes'
  | 'page'
  | 'pages'
  | 'publisher'
  | 'publishedBy'
  | 'received'
  | 'references'
  | 'retracted'
  | 'reviewedWork'
  | 'revised'
  | 'skipToContent'
  | 'supplementaryMaterial'
  | 'and'
  | 'volume'
  | 'acknowledgements'
  | 'dataAvailability'
  | 'conflictOfInterest'
  | 'authorContributions'
  | 'tip'
  | 'important'
  | 'warning'
  | 'caution'
  | 'download'
  | 'figureEnlarge'
  | 'continued';
