/** Problems that are found by reading a print back. */
export type PrintProblem =
  | { kind: 'words-lost'; expected: string; found: string }
  | { kind: 'glyph-missing'; context: string }
  | { kind: 'font-not-static' }
  | { kind: 'font-not-embedded'; font: string }
  | { kind: 'places-differ'; ids: string[] };
