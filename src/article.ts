/**
 * The central value of Offprint: one compiled article, as plain JSON.
 *
 * Everything a format needs stands here, and nothing else: no methods, no absolute
 * paths, no build dates, no diagnostics. Equal input gives an equal `Article`, so it
 * serves as a golden file and as a cache entry. The node types are a closed union: a
 * format's handler table that lacks one does not compile.
 */

// ---------------------------------------------------------------- inline nodes

export interface Text {
  type: 'text';
  value: string;
}
interface InlineParent {
  children: Inline[];
}
export interface Emphasis extends InlineParent {
  type: 'emphasis';
}
export interface Strong extends InlineParent {
  type: 'strong';
}
export interface Deleted extends InlineParent {
  type: 'deleted';
}
export interface Superscript extends InlineParent {
  type: 'superscript';
}
export interface Subscript extends InlineParent {
  type: 'subscript';
}
export interface SmallCaps extends InlineParent {
  type: 'smallCaps';
}
export interface Underline extends InlineParent {
  type: 'underline';
}
/** A run in another language or direction. */
export interface Span extends InlineParent {
  type: 'span';
  language?: string;
  direction?: Direction;
}
export interface InlineCode {
  type: 'inlineCode';
  value: string;
}
export interface InlineMath {
  type: 'inlineMath';
  /** TeX, without the dollar signs. */
  value: string;
}
export interface LineBreak {
  type: 'break';
}
/** A link out of the article. `url` has a scheme of the allowed list (http, https, mailto, doi, ftp). */
export interface Link extends InlineParent {
  type: 'link';
  url: string;
  title?: string;
}
/** A picture inside a line of text. */
export interface InlineImage {
  type: 'inlineImage';
  /** `Asset.path` */
  asset: string;
  alt: string;
}
/**
 * A citation as printed. `children` hold the words that the style made, in which each
 * cited work is wrapped in a `CitationLink`; every format prints these same words.
 */
export interface Citation {
  type: 'citation';
  /** `cite-1`, `cite-2`, … in document order: the place to which a reference links back. */
  id: string;
  mode: 'parenthetical' | 'narrative';
  /** Keys of the cited works, in the order printed; unknown keys are left out. */
  keys: string[];
  children: Inline[];
}
export interface CitationLink extends InlineParent {
  type: 'citationLink';
  /** `Reference.key` */
  key: string;
}
/**
 * A reference to a labelled thing of the article. Its words are not stored: they come from
 * `crossReferenceText` (src/languages), except where the author wrote `children`.
 */
export interface CrossReference {
  type: 'crossReference';
  /** `id` of a section, figure, panel, table, equation, code listing or supplement; exists. */
  target: string;
  kind: LabelKind;
  /** As printed in the label: "3", "2.1", "A1"; absent where the target has none. */
  number?: string;
  /**
   * `bare`: only the number (LaTeX `\ref`); `full`: "Figure 3"; `page`: "page 61", where there are
   * no pages as `full`.
   */
  form: 'full' | 'bare' | 'page';
  children?: Inline[];
}
export interface FootnoteReference {
  type: 'footnoteReference';
  /** `Note.id` */
  target: string;
  /** `fnref-1`, `fnref-2`, …: unique for each call. */
  id: string;
  /** As printed: "1". */
  number: string;
}

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Deleted
  | Superscript
  | Subscript
  | SmallCaps
  | Underline
  | Span
  | InlineCode
  | InlineMath
  | LineBreak
  | Link
  | InlineImage
  | Citation
  | CitationLink
  | CrossReference
  | FootnoteReference;

// ----------------------------------------------------------------- block nodes

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}
export interface Section {
  type: 'section';
  id: string;
  /** 1 for a top-level section (HTML h2, JATS body/sec). Never skips a level. */
  depth: number;
  /** "2.1"; absent in unnumbered sections. */
  number?: string;
  title: Inline[];
  children: Block[];
}
export interface BlockQuote {
  type: 'blockQuote';
  children: Block[];
  attribution?: Inline[];
}
export interface List {
  type: 'list';
  ordered: boolean;
  /** Number of the first item of an ordered list. */
  start?: number;
  items: ListItem[];
}
export interface ListItem {
  /** Of a task list: done or not. */
  checked?: boolean;
  children: Block[];
}
export interface DefinitionList {
  type: 'definitionList';
  items: { term: Inline[]; definitions: Block[][] }[];
}
export interface CodeBlock {
  type: 'codeBlock';
  value: string;
  language?: string;
  id?: string;
  number?: string;
  caption?: Inline[];
}
/** A displayed equation; numbered where it has a label. */
export interface Equation {
  type: 'equation';
  /** TeX, without delimiters. */
  value: string;
  id?: string;
  number?: string;
}
export interface Figure {
  type: 'figure';
  id: string;
  /** "3"; absent in a picture without caption or label. */
  number?: string;
  /** First sentence or author-given title; the rest is `caption`. Both empty in an unlabelled picture. */
  caption: Block[];
  /** One in an ordinary figure; several with letters in a figure of panels. */
  panels: Panel[];
}
export interface Panel {
  /** Present where the panel can be referred to. */
  id?: string;
  /** "a", "b", …; absent in a figure of one panel. */
  letter?: string;
  /** `Asset.path` */
  asset: string;
  /** Empty where the author gave none; the caption is never repeated here. */
  alt: string;
  /** Fraction of the text width asked for by the author (0–1]. */
  width?: number;
  caption?: Inline[];
}
export type Alignment = 'left' | 'right' | 'center';
export interface Table {
  type: 'table';
  id: string;
  number?: string;
  caption: Block[];
  /** One per column. */
  columns: { align?: Alignment; width?: number }[];
  head: TableRow[];
  body: TableRow[];
  foot: TableRow[];
  /** Notes printed below the table. */
  notes: Block[];
}
export interface TableRow {
  cells: TableCell[];
}
export interface TableCell {
  /** Header cell: of its column in `head`, of its row in `body`. */
  header: boolean;
  columnSpan: number;
  rowSpan: number;
  align?: Alignment;
  children: Block[];
}
export interface ThematicBreak {
  type: 'thematicBreak';
}
/** A boxed text: `:::note`, `:::warning`, … */
export interface Box {
  type: 'box';
  kind: BoxKind;
  id?: string;
  title?: Inline[];
  children: Block[];
}
export type BoxKind = 'note' | 'tip' | 'important' | 'warning' | 'caution' | 'box';
/** Supplementary material: a file of the article folder, or a link. */
export interface Supplement {
  type: 'supplement';
  id: string;
  number: string;
  /** `Asset.path` or an absolute URL. */
  href: string;
  caption: Block[];
}

export type Block =
  | Paragraph
  | Section
  | BlockQuote
  | List
  | DefinitionList
  | CodeBlock
  | Equation
  | Figure
  | Table
  | ThematicBreak
  | Box
  | Supplement;

export interface Note {
  /** `fn-1`, … in order of the first call. */
  id: string;
  number: string;
  /** `FootnoteReference.id` of every call. */
  calls: string[];
  children: Block[];
}

/** What can carry a label and be referred to. */
export type LabelKind =
  | 'section'
  | 'figure'
  | 'table'
  | 'equation'
  | 'listing'
  | 'supplement'
  | 'box';

// ------------------------------------------------------------------- back matter

/** JATS has a place of its own for each of these. */
export type BackMatterKind =
  | 'acknowledgements'
  | 'data-availability'
  | 'conflict-of-interest'
  | 'funding'
  | 'author-contributions'
  | 'ethics'
  | 'supplementary-materials'
  | 'abbreviations'
  | 'appendix'
  | 'other';
export interface BackSection {
  kind: BackMatterKind;
  section: Section;
}

// --------------------------------------------------------------------- metadata

export type Direction = 'ltr' | 'rtl';

/** https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/article-type.html */
export const ARTICLE_TYPES = [
  'research-article',
  'review-article',
  'editorial',
  'book-review',
  'letter',
  'reply',
  'correction',
  'retraction',
  'expression-of-concern',
  'addendum',
  'case-report',
  'article-commentary',
  'brief-report',
  'data-paper',
  'software-paper',
  'other',
] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

/** A calendar day, "2023-01-15". Journal-level dates may also be a month ("2023-01") or a year. */
export type IsoDate = string;

export interface PersonName {
  family: string;
  given?: string;
  /** "Jr.", "III" */
  suffix?: string;
  /** "van der": printed before the family name. */
  particle?: string;
}
export interface Author {
  /** A person has `name` (a single-name author only `family`), a group only `collective`. */
  name?: PersonName;
  collective?: string;
  /** The name in its own script where `name` is romanised. */
  nativeName?: { name: PersonName; language?: string };
  /** Bare: 0000-0002-1825-0097, check digit right. */
  orcid?: string;
  email?: string;
  corresponding: boolean;
  equalContribution: boolean;
  deceased: boolean;
  /** "PhD Scholar (International Relations)" */
  position?: string;
  /** `Affiliation.id`s, in the author's order. */
  affiliations: string[];
  /** CRediT role ids: "writing-original-draft". */
  roles: string[];
  biography?: Inline[];
}
export interface Affiliation {
  id: string;
  /** As printed: "1", "2", … in order of first use. */
  label: string;
  department?: string;
  institution?: string;
  street?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  /** ISO 3166-1 alpha-2, "PK". */
  country?: string;
  /** https://ror.org/… */
  ror?: string;
  /** Where the author gave one unparted string: printed as it is. */
  text?: string;
}
export interface ArticleDates {
  received?: IsoDate;
  revised?: IsoDate;
  accepted?: IsoDate;
  /** Available online: the date of the version of record. */
  published?: IsoDate;
  /** Of corrections and retractions. */
  corrected?: IsoDate;
  retracted?: IsoDate;
}
export interface License {
  /** SPDX id ("CC-BY-NC-4.0"); absent where the author gave only words or a URL. */
  spdx?: string;
  /** "Creative Commons Attribution-NonCommercial 4.0 International" */
  name: string;
  url?: string;
  /** "CC BY-NC 4.0" */
  mark?: string;
}
export interface Copyright {
  year?: number;
  holder?: string;
  /** As printed: "© 2023 Malik Firdous". Made from year and holder; absent without a holder. */
  statement?: string;
}
export interface Award {
  funder?: string;
  /** Crossref Funder Registry DOI or ROR URL. */
  funderId?: string;
  awardIds: string[];
  recipient?: string;
}
export interface Funding {
  statement?: string;
  awards: Award[];
}
/** The reviewed work of a book review. */
export interface Product {
  title: string;
  authors?: string;
  year?: string;
  publisher?: string;
  place?: string;
  pages?: string;
  isbn?: string;
  price?: string;
}
/** The article that a correction, retraction or letter is about, or a companion. */
export interface RelatedArticle {
  type: string;
  doi?: string;
  url?: string;
  /** In the same journal: its issue's folder and its own. */
  article?: { issue: string; name: string };
  text?: string;
}
export interface Translation {
  language: string;
  direction: Direction;
  title?: Inline[];
  subtitle?: Inline[];
  abstract?: Block[];
  keywords: string[];
}
/** Where the article stands in its issue: pages or an elocation-id, never both. */
export interface Pages {
  first: string;
  /** Absent until the PDF is laid out. */
  last?: string;
}

export interface Journal {
  /** Empty in an article built without journal.yaml. */
  title: string;
  subtitle?: string;
  abbreviation?: string;
  publisher?: { name: string; place?: string };
  issn: { print?: string; electronic?: string };
  url?: string;
  /**
   * Address of an article where it is published, if not below `url`: "https://journal.example/{issue}/{article}".
   * Slots: {issue} and {article} (folders), {volume}, {number}, {doi}, {first-page}.
   */
  articleUrl?: string;
  doiPrefix?: string;
  language: string;
  license?: License;
  /** "the author(s)", "Government Postgraduate College Mansehra"; see copyright-holder in docs. */
  copyrightHolder?: string;
  editors: { name: string; role?: string; affiliation?: string }[];
  email?: string;
}
export interface IssueFacts {
  /** Name of the issue's folder, a part of every output's path and address: "1-2". */
  folder?: string;
  volume?: string;
  issue?: string;
  /** Date of the issue: day, month or year. */
  date?: IsoDate;
  title?: string;
}

// ------------------------------------------------------------ record of publication

/**
 * What the record of publication (published.yaml of the issue; src/record) says of an article:
 * which version this is, which others there are, and the notices about it.
 */
export interface PublicationRecord {
  /** Of the article as it stands here: "1.1". An earlier version is built with its own number. */
  version: string;
  /** All of them, oldest first; the last is the current one. */
  versions: PublishedVersion[];
  /** Oldest first. */
  notices: PublishedNotice[];
}
/** `publication` is the first one: 1.0. */
export type VersionKind = 'publication' | 'minor' | NoticeKind;
/** The JATS article types of notices; Crossref's `update` has the same three kinds. */
export type NoticeKind = Extract<
  ArticleType,
  'correction' | 'expression-of-concern' | 'retraction'
>;
export interface PublishedVersion {
  /** "1.0", "1.1", "2.0": a minor revision or a concern raises the second number, else the first. */
  version: string;
  /** Day on which it was published. */
  date: IsoDate;
  kind: VersionKind;
  /** "Two spelling mistakes in Methods", as the editor wrote it. */
  reason?: string;
  /** `PublishedNotice.name` of the notice that came with it. */
  notice?: string;
}
/** An article of its own that corrects, doubts or retracts this one. */
export interface PublishedNotice {
  kind: NoticeKind;
  /** Name of its folder: "firdous-correction". */
  name: string;
  /** Folder of the issue in which it stands: "1-2". */
  issue: string;
  date: IsoDate;
  /** Plain words. */
  title: string;
  doi?: string;
}

// ---------------------------------------------------------- references and assets

/** One work of the reference list. */
export interface Reference {
  /** The key that the manuscript uses. */
  key: string;
  /** `ref-1`, … in list order: the anchor in every output. */
  id: string;
  /** "[1]" or "1." as the style prints it; absent in author-date styles. */
  label?: string;
  /** The printed entry; DOIs and URLs in it are links. Never contains the label. */
  text: Inline[];
  /** The data, CSL-JSON 1.0.2, cleaned (bare DOI, dates as date-parts where possible). */
  csl: CslItem;
  /** `Citation.id`s that cite it. */
  citedBy: string[];
}
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}
export interface CslDate {
  'date-parts'?: number[][];
  literal?: string;
  raw?: string;
  season?: string | number;
  circa?: boolean;
}
/** CSL-JSON 1.0.2 item; strings may carry the rich text of CSL (`<i>`, `<sup>`, …). */
export interface CslItem {
  id: string;
  type: string;
  author?: CslName[];
  editor?: CslName[];
  translator?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  title?: string;
  'container-title'?: string;
  DOI?: string;
  URL?: string;
  page?: string;
  volume?: string;
  issue?: string;
  publisher?: string;
  custom?: CslCustom;
  [variable: string]: string | number | CslName[] | CslDate | CslCustom | undefined;
}
/** What CSL has no variable for. */
export interface CslCustom {
  /** The entry as its author wrote it, in CSL's rich text: printed instead of what a style would make of the fields. */
  printed?: string;
}

/** A file of the article folder that the outputs carry. */
export interface Asset {
  /** Relative to the article folder, `/` between parts: "figures/map.png". Output keeps this path under `figures/`. */
  path: string;
  /** Path in the output folder: "figures/map.png". Unique. */
  output: string;
  mediaType: string;
  /** Pixels; absent where the file is no picture. */
  width?: number;
  height?: number;
  bytes: number;
}

// ----------------------------------------------------------------------- article

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
