/** The facts of a front matter as the form of the desk shows and changes them. Texts are as written in the YAML. */

export interface DetailsValues {
  /** By path. Examples: "title", "dates.received", "copyright.holder", "translations.ur.abstract". */
  texts: Record<string, string>;
  /** Keywords by path. Examples: "keywords", "translations.ur.keywords". */
  lists: Record<string, string[]>;
  /** Languages of the translations, as written. */
  languages: string[];
  authors: AuthorValues[];
  affiliations: AffiliationValues[];
  awards: AwardValues[];
}

/** An item of a list in the YAML. */
interface Listed {
  /** Its index in the file. Absent for a new item. */
  at?: number;
  /** It is written in a form of another program, so it can only be moved or removed. */
  isForeign?: true;
}

export interface NameValues {
  given: string;
  particle: string;
  family: string;
  suffix: string;
  language: string;
}

export interface AuthorValues extends Listed {
  name: NameValues;
  /** The name of a group, instead of `name`. */
  collective: string;
  /** The name in its own script. */
  native: NameValues;
  email: string;
  orcid: string;
  position: string;
  biography: string;
  id: string;
  corresponding: boolean;
  equal: boolean;
  deceased: boolean;
  /** Ids of affiliations, or texts that are printed as they are. */
  affiliations: string[];
  /** Ids of CRediT, or unknown roles as written. */
  roles: string[];
}

export interface AffiliationValues extends Listed {
  id: string;
  department: string;
  institution: string;
  street: string;
  city: string;
  region: string;
  'postal-code': string;
  /** ISO 3166 code, or an unknown country as written. */
  country: string;
  ror: string;
  /** The whole affiliation, instead of its parts. */
  text: string;
}

export interface AwardValues extends Listed {
  funder: string;
  'funder-id': string;
  award: string[];
  recipient: string;
}

/** What the editor has changed. Only these facts are written. An empty value removes the key. */
export interface DetailsChanges {
  texts?: Record<string, string> | undefined;
  lists?: Record<string, string[]> | undefined;
  removedLanguages?: string[] | undefined;
  /** The whole list in its new order. */
  authors?: AuthorValues[] | undefined;
  affiliations?: AffiliationValues[] | undefined;
  awards?: AwardValues[] | undefined;
}

/** Where a fact stands in the manuscript. Lines and columns are 1-based. */
export interface FieldPlace {
  /** Example: "authors.0.orcid". */
  path: string;
  from: [line: number, column: number];
  to: [line: number, column: number];
}

export const EMPTY_NAME: NameValues = {
  given: '',
  particle: '',
  family: '',
  suffix: '',
  language: '',
};

/** Keys of the front matter with one text each, in the order in which new keys are written. */
export const TEXT_KEYS = [
  'title',
  'subtitle',
  'short-title',
  'type',
  'language',
  'abstract',
  'license',
  'doi',
  'pages',
  'elocation',
  'acknowledgements',
  'data-availability',
  'conflict-of-interest',
  'author-contributions',
  'ethics',
  'supplementary-materials',
  'abbreviations',
] as const;

export const DATES = [
  'received',
  'revised',
  'accepted',
  'published',
  'corrected',
  'retracted',
] as const;

export const COPYRIGHT_KEYS = ['holder', 'year', 'statement'] as const;
export const TRANSLATED_KEYS = ['title', 'subtitle', 'abstract'] as const;
