/** Metadata of an article for its PDF, as plain JSON. */
export interface PdfFacts {
  /** BCP 47. */
  language: string;
  rightToLeft: boolean;
  title: string;
  authors: string[];
  /**
   * Where the article appeared. Example: "Pakistan Research Horizon, vol. 1, no. 2 (2023), pp.
   * 57–67".
   */
  subject: string;
  keywords: string[];
  publisher?: string;
  rights?: string;
  license?: string;
  doi?: string;
  /** PRISM 2.0 properties. */
  prism: Record<string, string>;
  /** The day that is used for all dates of the file. Example: "2023-01-15". */
  date: string;
  /** Day of the file's last change, if there is a later version. */
  modified?: string;
  /** Labels of the pages. Example: "S57" has the prefix "S" and the first number 57. */
  pageLabels: { prefix: string; first: number };
  /** Example: "offprint 0.1.0". */
  generator: string;
  /** Example: "HeadlessChrome/147.0.7727.24". */
  browser: string;
  attachment?: { name: string; xml: string };
  /** Set for a proof, which does not claim to follow any standard. */
  draft?: true;
}
