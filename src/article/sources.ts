/** What the flow takes: an article's texts, and what surrounds them. */
import type { VFile } from 'vfile';
import type { IssueFacts, Journal, PublicationRecord } from './article.ts';

/** What to do where a manuscript names a file outside its folder. */
export const ROOT_ADVICE =
  'Or declare a folder that holds both: `--root FOLDER`, or `root:` in journal.yaml.';

/** What was read from an article's folder. Paths are relative to it, `/` between the parts. */
export interface Sources {
  /** Name of the folder: base name of the outputs. */
  name: string;
  /** The manuscript, with the files that it brings in (src/words/pieces.ts); diagnostics about it collect here. */
  manuscript: VFile;
  /** Every other text that a manuscript may name (.bib, .ciw, .enw, .json, .nbib, .ris, .xml, .yaml) or brings in, by path. */
  texts: Map<string, VFile>;
  /**
   * Facts of every file in the folder, by path; of pictures that are drawn of them (src/article/drawn-page.ts)
   * or stand in a text (src/article/text-picture.ts), too.
   */
  files: Map<string, FileFacts>;
  /** Paths of the pictures that stand in a text, by their `data:` addresses. */
  textPictures?: ReadonlyMap<string, string>;
}
export interface FileFacts {
  bytes: number;
  /** By content, not by name: "image/png"; "application/octet-stream" where it is unknown. */
  mediaType: string;
  /** Pixels of a picture. */
  width?: number;
  height?: number;
  /** Of a file of which a picture can be drawn, and that the manuscript names. */
  pages?: number;
  /** Of such a file that was not drawn, because the figures of its article take too long: what they may take, and which takes most. */
  endless?: { seconds: number; dearest: string };
  /** Of a picture that ends before its end, or is damaged; see src/markup/whole-picture.ts. */
  cutOff?: true;
  /** Of an SVG drawing from which something must go before it is published; see src/markup/drawing/clean-drawing.ts. */
  drawing?: { removed: string[]; refused?: string };
  /** Of a file that would run when it is opened from a web site: what it is; see src/markup/active-file.ts. */
  runs?: string;
}

/** What surrounds an article: the same for all of an issue. */
export interface Context {
  journal: Journal;
  issue: IssueFacts;
  /** Section of the issue in which the article stands. */
  heading?: string;
  /** What the issue's record of publication says of the article. */
  record?: PublicationRecord;
  /** Articles of the journal that the manuscript names under `related`. */
  named?: readonly NamedArticle[];
  /** What journal.yaml says for all articles; an article's own front matter wins. */
  defaults?: { smart?: boolean; numberSections?: boolean | 'roman' };
  style: CitationStyle;
}

/** An article of the same journal, by the folder of its issue and its own. */
export interface NamedArticle {
  issue: string;
  name: string;
  /** What its front matter says; absent where no manuscript stands there. */
  found?: {
    /** Markdown */
    title?: string;
    doi?: string;
  };
}
/** A CSL style as text, with the locale files that it may need. */
export interface CitationStyle {
  /** "apa", or the file's name. */
  name: string;
  xml: string;
  /** CSL locale files by tag: "en-US". */
  locales: Record<string, string>;
}
