/** A front page, or a whole document, of which it is known what every word is. */
import type { Draft, Span } from '../../src/intake/draft.ts';

/** What a stretch of a document is. Words outside every stretch are `other`. */
export type Field =
  | 'title'
  | 'subtitle'
  /** The short title for running heads, where it stands on the front page. */
  | 'running-title'
  /** "Research article", "Open access". */
  | 'kind'
  | 'given'
  /** With its particle: "van den Berg". */
  | 'family'
  /** Names whose parts are not known, with their marks. */
  | 'people'
  | 'suffix'
  /** Degrees, academic titles and positions: "Prof.", "MD, PhD", "Associate Professor". */
  | 'honorific'
  /** A mark that ties, at a name or at the start of an affiliation or note: "1", "a", "*". */
  | 'mark'
  | 'department'
  | 'institution'
  | 'street'
  | 'city'
  | 'region'
  | 'postal-code'
  | 'country'
  /** An affiliation with its address, whose parts are not known. */
  | 'affiliation'
  | 'email'
  | 'orcid'
  | 'phone'
  /** "Corresponding author:", "Correspondence to". */
  | 'correspondence'
  /** "These authors contributed equally". */
  | 'contribution'
  | 'abstract-label'
  | 'abstract'
  | 'keywords-label'
  | 'keywords'
  /** History of the article, with its words: "Received 3 May 2020". */
  | 'dates'
  /** Journal, volume, pages, DOI, ISSN, "how to cite". */
  | 'journal'
  | 'licence'
  /** Funding, thanks, "presented at", biographies and other notes about people or the paper. */
  | 'note'
  /** What an editor's template tells the author and the author left in. */
  | 'instruction'
  /** Labels of a title page: "Title:", "Author:", "Running head:". */
  | 'label'
  /** Words before the body without a more exact label. Also the cover sheet of a repository. */
  | 'front'
  | 'heading'
  | 'body'
  | 'caption'
  | 'references'
  /** Running heads, page numbers, line numbers. */
  | 'furniture'
  | 'footnote'
  | 'appendix'
  | 'contents'
  | 'other';

/** A stretch of a text. Stretches do not overlap and are sorted. */
export interface SpanOf<F> extends Span {
  field: F;
  /** Language of a title, abstract or keywords that are not in the article's language. */
  language?: string;
  /** The first word of a person's name or of an affiliation. */
  begins?: boolean;
}

/** A stretch of `draft.source.text`. */
export type FieldSpan = SpanOf<Field>;

/** A string of names or affiliations, or a date, with a label for each part. */
export interface LabelledString {
  /** Unique and permanent. */
  id: string;
  /** As in `LabelledPage`. */
  group: string;
  text: string;
  fields: SpanOf<Field | DatePart>[];
}

export type DatePart = 'day' | 'month' | 'year';

export interface LabelledPage {
  /** Unique and permanent. */
  id: string;
  /** Shared by the documents of one journal. The part (training or held out) depends on it. */
  group: string;
  source: 'grobid' | 'word' | 'generated';
  /** By which the benchmark groups its scores: "names one to a line, bold, centred". */
  layout: string;
  /** BCP 47 */
  language: string;
  draft: Draft;
  fields: FieldSpan[];
  /** Where the labels end; undefined if the whole text is labelled. */
  labelledTo?: number;
  /** Fields that this source does not label although its pages may have them. */
  unlabelled?: Field[];
  truth: PageTruth;
}

/** The facts that intake should find. A field that the source does not know is undefined. */
export interface PageTruth {
  title?: string;
  subtitle?: string;
  authors?: TrueAuthor[];
  /** In the order of the page, without marks. */
  affiliations?: string[];
  abstract?: string;
  keywords?: string[];
  /** Event to date, as on the page in ISO form: "2019-03", "2019-03-12". */
  dates?: Partial<Record<'received' | 'revised' | 'accepted' | 'published', string>>;
  /** By BCP 47 tag. */
  translations?: Record<string, { title?: string; abstract?: string; keywords?: string[] }>;
}

export interface TrueAuthor {
  given?: string;
  /** With its particle; the whole name if it has one part. */
  family: string;
  /** Indexes into `affiliations`; undefined where the page does not say. */
  affiliations?: number[];
  email?: string;
  orcid?: string;
  corresponding?: boolean;
  equalContribution?: boolean;
}
