/** What checks know of a PDF: read by the shell, plain JSON. */
export interface PdfFacts {
  bytes: number;
  pages: number;
  /** As printed on each page: "57", "58", … */
  pageLabels: string[];
  language?: string;
  tagged: boolean;
  titleShown: boolean;
  title?: string;
  outline: string[];
  /** XMP, as XML text. */
  xmp?: string;
  fonts: { name: string; embedded: boolean; type3: boolean }[];
  /** Lines of the text in reading order, page by page. */
  text: { page: number; words: string; size: number }[];
}
