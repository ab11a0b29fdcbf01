/** Writes an article with figures, tables, formulas, notes and works. */
export function writePaper(
  folder: string,
  language: string,
  seed: number,
  /** The fewest and the most. */
  size?: { sections: [number, number]; works: [number, number] },
): void;
