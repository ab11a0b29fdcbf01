/** The facts of a Word file, as a person wrote them down (`truth/*.json`). */
export interface WordTruth {
  /** Example: "owner/repository name.docx". */
  source: string;
  language: string;
  title: string;
  subtitle?: string;
  authors: WordAuthor[];
  affiliations: string[];
  /** The first and the last words, with "…" between them. */
  abstract?: string;
  keywords?: string[];
  otherLanguages?: Record<string, { title?: string; abstract?: string; keywords?: string[] }>;
  firstBodyWords?: string;
}

export interface WordAuthor {
  /** As printed. */
  name: string;
  given?: string;
  family: string;
  /** Indexes, from 0. */
  affiliations: number[];
  email?: string;
  orcid?: string;
  corresponding?: boolean;
}
