/** What a theme (templates/<name>/) gives to the formats, as loaded by src/io/theme/theme.ts. */
export interface Theme {
  name: string;
  settings: ThemeSettings;
  /** Mustache templates by file name without extension: "article", "masthead", … */
  templates: Record<string, string>;
  css: StyleSheets;
  /** Every font file, by family in the order in which theme.yaml names them. */
  faces: FontFace[];
  /** A journal's logo, if the theme has one. */
  logo?: ThemePicture;
  /** The sign of the journal's site in a browser's tabs and bookmarks, if the theme has one. */
  favicon?: ThemePicture;
}

/** A file beside theme.yaml. */
export interface ThemePicture {
  mediaType: string;
  bytes: Uint8Array;
}

/** A theme's style sheets, each the name of a file. */
export const STYLE_SHEETS = [
  /** Of the web page. */
  'screen',
  /** Of the PDF, and of the web page when a reader prints it. Paper and margins are not in it. */
  'print',
  /** Of formulas, on the web page and in print: behind both. */
  'math',
  /** Of what the record of publication adds to a page, behind the others; only pages of published articles bring it. */
  'marks',
  /** Of the journal's pages: behind `screen`. */
  'site',
  /** Of cover, masthead and contents of the whole issue's PDF: behind `print`. */
  'issue',
] as const;
export type StyleSheetName = (typeof STYLE_SHEETS)[number];
export type StyleSheets = Readonly<Record<StyleSheetName, string>>;

/** theme.yaml, with the defaults filled in. */
export interface ThemeSettings {
  paper: Paper;
  /** In mm. `firstTop` is the top margin of the first page. */
  margins: { top: number; right: number; bottom: number; left: number; firstTop: number };
  colours: Colours;
  /** For readers who prefer a dark page. */
  darkColours: Colours;
  fonts: FontStacks;
  /** Whether the PDF starts with a table of contents. */
  printedContents: boolean;
  /** Whether figures and tables in print move to the next page, so that text fills theirs. */
  floats: boolean;
}

/** In mm. */
export interface Paper {
  width: number;
  height: number;
}

/** "#rrggbb" each. */
export interface Colours {
  ink: string;
  paper: string;
  /** Of boxes, code and table heads; ink must be readable on it too. */
  surface: string;
  /** Of headings and the masthead. */
  accent: string;
  link: string;
  /** Of dates, captions' small print, line numbers. */
  muted: string;
  /** Of lines; not used for text. */
  rule: string;
}

/** Families in order of preference; a character is set in the first that has it. */
export interface FontStacks {
  text: string[];
  /** Headings, masthead, labels, the information box. */
  heading: string[];
  code: string[];
  math: string[];
  /** Behind every stack: the other scripts, symbols, emoji. */
  fallback: string[];
  /** In front of `fallback` for text in a language: `ur: [Noto Nastaliq Urdu]`. */
  languages: Record<string, string[]>;
}

/** One static TrueType font file (variable and CFF fonts become Type 3 in Chrome's PDFs). */
export interface FontFace {
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  /** File name, unique in the theme: "source-serif-4-latin-400-normal.woff2". */
  file: string;
  /** Of a package that comes with Offprint: it does not change while we run. */
  shipped: boolean;
  /** Whether the file has a glyph for the code point; from the font's own character map. */
  covers(codePoint: number): boolean;
  /** CSS `unicode-range`. */
  unicodeRange: string;
  /** Whether it holds a whole large font, of which each page brings a part. */
  large: boolean;
  /** Where it was read; absent where it is no file. */
  path?: string;
  bytes(): Promise<Uint8Array>;
  /** The file for a page with these characters only; the whole file where the theme says so. */
  part(codePoints: ReadonlySet<number>): Promise<Uint8Array>;
}
