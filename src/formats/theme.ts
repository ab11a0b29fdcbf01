/** A theme (templates/<name>/) for the formats. src/io/theme/theme.ts loads it. */
export interface Theme {
  name: string;
  settings: ThemeSettings;
  /** Mustache templates by file name without extension. Examples: "article", "masthead" */
  templates: Record<string, string>;
  css: StyleSheets;
  /** All font files, by family in the order of theme.yaml. */
  faces: FontFace[];
  /** A journal's logo, if the theme has one. */
  logo?: ThemePicture;
  /** The icon of the journal's site in a browser's tabs and bookmarks, if the theme has one. */
  favicon?: ThemePicture;
}

/** A file next to theme.yaml. */
export interface ThemePicture {
  mediaType: string;
  bytes: Uint8Array;
}

/** A theme's style sheets by file name. */
export const STYLE_SHEETS = [
  /** Styles of the web page. */
  'screen',
  /** Styles of the PDF, and of the web page when a reader prints it, without paper size and margins. */
  'print',
  /** Styles of formulas, after both. */
  'math',
  /** Styles of the record of publication, after the others, only on pages of published articles. */
  'marks',
  /** Styles of the journal's pages, after `screen`. */
  'site',
  /** Styles of cover, masthead and contents in the PDF of the issue, after `print`. */
  'issue',
] as const;
export type StyleSheetName = (typeof STYLE_SHEETS)[number];
export type StyleSheets = Readonly<Record<StyleSheetName, string>>;

/** theme.yaml with all defaults. */
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
  /** Whether figures and tables may move to the next page in print, so that text fills the space. */
  floats: boolean;
}

/** In mm. */
export interface Paper {
  width: number;
  height: number;
}

/** Colours as "#rrggbb". */
export interface Colours {
  ink: string;
  paper: string;
  /** Background of boxes, code and table heads. Ink must be readable on it. */
  surface: string;
  /** Colour of headings and the masthead. */
  accent: string;
  link: string;
  /** Colour of dates, small print of captions and line numbers. */
  muted: string;
  /** Colour of lines; not used for text. */
  rule: string;
}

/** Families in order of preference. A character is set in the first family that has it. */
export interface FontStacks {
  text: string[];
  /** Headings, masthead, labels, the information box. */
  heading: string[];
  code: string[];
  math: string[];
  /** After every stack: other scripts, symbols, emoji. */
  fallback: string[];
  /** Before `fallback` for text in a language. Example: `ur: [Noto Nastaliq Urdu]` */
  languages: Record<string, string[]>;
}

/** One static TrueType font file (variable and CFF fonts become Type 3 in Chrome's PDFs). */
export interface FontFace {
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  /** File name, unique in the theme: "source-serif-4-latin-400-normal.woff2". */
  file: string;
  /** Whether it comes from a package of Offprint, so that it does not change while Offprint runs. */
  shipped: boolean;
  /** Whether the font's character map has a glyph for the code point. */
  covers(codePoint: number): boolean;
  /** CSS `unicode-range`. */
  unicodeRange: string;
  /** Whether the font is large, so that each page includes only a part. */
  large: boolean;
  /** Path of the file; absent if it is not a file. */
  path?: string;
  bytes(): Promise<Uint8Array>;
  /** The file for a page with only these characters, or the whole file if the theme demands it. */
  part(codePoints: ReadonlySet<number>): Promise<Uint8Array>;
}
