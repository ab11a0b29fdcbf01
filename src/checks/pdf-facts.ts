/** What checks know of a PDF: read by the shell, plain JSON. */
export interface PdfFacts {
  bytes: number;
  /** Made of another state of the article: its JATS inside is not today's. */
  outdated?: boolean;
  /** It cannot be read; then it counts as outdated, and nothing else is known. */
  damaged?: true;
  pages: number;
  /** As printed on each page: "57", "58", … */
  pageLabels: string[];
  language?: string;
  tagged: boolean;
  titleShown: boolean;
  title?: string;
  author?: string;
  subject?: string;
  keywords?: string;
  outline: string[];
  /** XMP, as XML text. */
  xmp?: string;
  fonts: { name: string; embedded: boolean; type3: boolean }[];
  /** Lines of the text as they stand on the pages, from top to bottom. */
  lines: PdfLine[];
  /** What stands in the tags, in logical order. */
  pieces: PdfPiece[];
  /** Text that is neither in a tag nor marked as page furniture. */
  untagged: string;
  /** Tags of figures, with their alternative texts. */
  figures: { page: number; alt?: string }[];
  /** Roles of the tags that are not in Note, in the order of their beginnings: "H1", "P", … */
  roles: string[];
  /** 0-based page of each place that links lead to, by its name. */
  destinations: Record<string, number>;
  /** Where its links lead, in logical order: "https://…", or "#ref-2" for a place in it. */
  links: string[];
  /** The JATS that lies inside. */
  jats?: string;
}
export interface PdfLine {
  /** 1-based. */
  page: number;
  words: string;
  /** Of its largest letters, in points. */
  size: number;
  /** Running heads, page numbers: page furniture, no part of the text. */
  furniture?: true;
}
export interface PdfPiece {
  page: number;
  /** Of the tags around it, from outside. */
  roles: string[];
  text: string;
}
