/** The facts of a PDF that checks read, as plain JSON. */
export interface PdfFacts {
  bytes: number;
  /** The PDF was made from another state of the article, so its attached JATS differs. */
  outdated?: boolean;
  /** The PDF cannot be read. It counts as outdated, and all other facts are empty. */
  damaged?: true;
  pages: number;
  /** The number of each page. Example: ["57", "58"]. */
  pageLabels: string[];
  language?: string;
  tagged: boolean;
  titleShown: boolean;
  title?: string;
  author?: string;
  subject?: string;
  keywords?: string;
  outline: string[];
  /** The XMP metadata, as XML. */
  xmp?: string;
  fonts: { name: string; embedded: boolean; type3: boolean }[];
  /** Lines of text, page by page, from top to bottom. */
  lines: PdfLine[];
  /** The tagged texts, in logical order. */
  pieces: PdfPiece[];
  /** Text that is neither tagged nor an artifact, like a running head. */
  untagged: string;
  /** Tags of figures, with their alternative texts. */
  figures: { page: number; alt?: string }[];
  /** Roles of the tags outside of Note, in document order. Example: ["H1", "P"]. */
  roles: string[];
  /** The 0-based page of each link target, by its name. */
  destinations: Record<string, number>;
  /** The targets of the links, in logical order. Examples: "https://…", or "#ref-2" inside the PDF. */
  links: string[];
  /** The attached JATS. */
  jats?: string;
}
export interface PdfLine {
  /** 1-based. */
  page: number;
  words: string;
  /** The size of its largest letters, in points. */
  size: number;
  /** The line is a running head or a page number, and not a part of the text. */
  furniture?: true;
}
export interface PdfPiece {
  page: number;
  /** The roles of the tags around it, from the outermost. */
  roles: string[];
  text: string;
}
