/** What a PDF says about its article. Plain JSON. */
export interface PdfFacts {
  /** BCP 47. */
  language: string;
  rightToLeft: boolean;
  title: string;
  authors: string[];
  /** Where it appeared: "Pakistan Research Horizon, vol. 1, no. 2 (2023), pp. 57–67". */
  subject: string;
  keywords: string[];
  publisher?: string;
  rights?: string;
  license?: string;
  doi?: string;
  /** PRISM 2.0 properties. */
  prism: Record<string, string>;
  /** The day that stands for all dates of the file, "2023-01-15". */
  date: string;
  /** Day of a later version: of the file's last change. */
  modified?: string;
  /** Labels of the pages: "S57" is prefix "S", first 57. */
  pageLabels: { prefix: string; first: number };
  /** "offprint 0.1.0" */
  generator: string;
  /** "HeadlessChrome/147.0.7727.24" */
  browser: string;
  attachment?: { name: string; xml: string };
  /** A proof: it claims to keep no standard. */
  draft?: true;
}
