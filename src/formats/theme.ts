/** What a theme (templates/<name>/) gives to the formats, as loaded by src/shell/theme.ts. */
export interface Theme {
  name: string;
  settings: ThemeSettings;
  /** Mustache templates by file name without extension: "article", "reference", … */
  templates: Record<string, string>;
  screenCss: string;
  printCss: string;
  /** Every font file, in the order in which the theme prefers them. */
  faces: FontFace[];
  /** A journal's logo, if the theme has one. */
  logo?: { mediaType: string; bytes: () => Promise<Uint8Array> };
}

/** theme.yaml */
export interface ThemeSettings {
  /** "A4", "letter" or "170mm 240mm" */
  paper: string;
  /** CSS lengths in mm. `firstTop` is the top margin of the first page. */
  margins: { top: number; right: number; bottom: number; left: number; firstTop: number };
  colours: { ink: string; paper: string; accent: string; link: string; muted: string };
  /** CSL style, when the journal names none. */
  style?: string;
}

/** One static TrueType font file (variable and CFF fonts become Type 3 in Chrome's PDFs). */
export interface FontFace {
  family: string;
  weight: number;
  style: 'normal' | 'italic';
  /** File name, unique in the theme: "source-serif-4-latin-400-normal.woff2". */
  file: string;
  /** Whether the file has a glyph for the code point; from the font's own character map. */
  covers(codePoint: number): boolean;
  /** CSS `unicode-range`. */
  unicodeRange: string;
  bytes(): Promise<Uint8Array>;
}
