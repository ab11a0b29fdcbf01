/** The facts of a front page, ready to be written as YAML. */
import type { ArticleType, PersonName } from '../../article/article.ts';
import type { Inline } from '../draft.ts';
import type { FrontAffiliation } from './affiliation.ts';

/** Events in the history of an article. */
export type DateEvent = 'received' | 'revised' | 'accepted' | 'published';

export interface FrontAuthor {
  name: PersonName;
  /** The same name in other letters. */
  nativeName?: { name: PersonName; language?: string };
  email?: string;
  orcid?: string;
  corresponding: boolean;
  equalContribution: boolean;
  position?: string;
  /** Ids. */
  affiliations: string[];
}
export interface FrontText {
  language: string;
  title?: Inline[];
  abstract?: Inline[][];
  keywords?: string[];
}
export interface FrontMatter {
  title?: Inline[];
  subtitle?: Inline[];
  /** For running heads. */
  shortTitle?: Inline[];
  type?: ArticleType;
  authors: FrontAuthor[];
  affiliations: FrontAffiliation[];
  dates: Partial<Record<DateEvent, string>>;
  keywords: string[];
  /** One line per paragraph. */
  abstract: Inline[][];
  /** Abstracts in further languages. */
  translations: FrontText[];
  license?: string;
  copyright: { holder?: string; year?: number };
  doi?: string;
  pages?: string;
  elocation?: string;
  journal: JournalFacts;
}
/** Facts in the file about its journal and issue. */
export interface JournalFacts {
  title?: string;
  subtitle?: string;
  publisher?: string;
  place?: string;
  issn: { print?: string; electronic?: string };
  volume?: string;
  issue?: string;
  /** Year of the issue. */
  year?: string;
}
