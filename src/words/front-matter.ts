/** The YAML in front of a manuscript. */

/** At the start of the text: further down, lines of dashes part it. The second may be Pandoc's dots. */
const FRONT_MATTER = /^(?<![\s\S])\uFEFF?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*\r?$/m;

export interface FrontMatter {
  yaml: string;
  /** Offset of the YAML. */
  start: number;
  /** Offset behind the fence that closes it. */
  end: number;
}

/** `undefined` where the text has none, or does not close it. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const [all, yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  return all === undefined ? undefined : { yaml, start: all.indexOf('\n') + 1, end: all.length };
}
