/** The input of the compilation: an article's texts and their surroundings. */
import type { VFile } from 'vfile';
import type { IssueFacts, Journal, PublicationRecord } from './article.ts';

/** The content of an article's folder. Paths are relative to it and use `/`. */
export interface Sources {
  /** Name of the folder, which is the base name of the outputs. */
  name: string;
  /** The manuscript with its included files (src/words/pieces.ts). Diagnostics about it collect here. */
  manuscript: VFile;
  /** All other texts that a manuscript may name (.bib, .ciw, .enw, .json, .nbib, .ris, .xml, .yaml) or include, by path. */
  texts: Map<string, VFile>;
  /**
   * Facts of every file in the folder, by path, also of pictures that are drawn from files (src/article/drawn-page.ts)
   * or embedded in a text (src/article/text-picture.ts).
   */
  files: Map<string, FileFacts>;
  /** Paths of pictures embedded in a text, by `data:` address. */
  textPictures?: ReadonlyMap<string, string>;
}
export interface FileFacts {
  bytes: number;
  /** The media type by content, not by name ("image/png"); "application/octet-stream" if unknown. */
  mediaType: string;
  /** Size of a picture in pixels. */
  width?: number;
  height?: number;
  /** For a file that the manuscript names and that can be drawn as a picture. */
  pages?: number;
  /** For such a file that was not drawn because the figures took too long: the limit, and the slowest figure. */
  endless?: { seconds: number; dearest: string };
  /** For a truncated or damaged picture; see src/markup/whole-picture.ts. */
  cutOff?: true;
  /** For an SVG drawing that must be cleaned before it is published; see src/markup/drawing/clean-drawing.ts. */
  drawing?: { removed: string[]; refused?: string };
  /** For a file that would run when opened from a web site, its kind; see src/markup/active-file.ts. */
  runs?: string;
}

/** The surroundings of an article, which are the same for the whole issue. */
export interface Context {
  journal: Journal;
  issue: IssueFacts;
  /** The section of the issue that contains the article. */
  heading?: string;
  /** The record of publication of the article. */
  record?: PublicationRecord;
  /** Articles of the journal that the manuscript names under `related`. */
  named?: readonly NamedArticle[];
  /** Defaults from journal.yaml. The front matter of an article takes precedence. */
  defaults?: { smart?: boolean; numberSections?: boolean | 'roman' };
  style: CitationStyle;
}

/** An article of the same journal, by the folders of its issue and of itself. */
export interface NamedArticle {
  issue: string;
  name: string;
  /** The facts in its front matter; absent if there is no manuscript. */
  found?: {
    /** Markdown */
    title?: string;
    doi?: string;
  };
}
/** A CSL style as text, with the locale files that it may need. */
export interface CitationStyle {
  /** Example: "apa", or the name of the file. */
  name: string;
  xml: string;
  /** CSL locale files by tag. Example: "en-US" */
  locales: Record<string, string>;
}
