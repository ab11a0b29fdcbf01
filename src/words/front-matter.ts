/** The YAML at the beginning of a manuscript. */

/** Front matter at the start of the text. Later lines of dashes are rules. The closing fence may be Pandoc's dots. */
const FRONT_MATTER = /^(?<![\s\S])\uFEFF?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*\r?$/m;

export interface FrontMatter {
  yaml: string;
  /** The offset of the YAML. */
  start: number;
  /** The offset after the closing fence. */
  end: number;
}

/** Returns undefined if the text has no front matter or does not close it. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const [all, yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  return all === undefined ? undefined : { yaml, start: all.indexOf('\n') + 1, end: all.length };
}
