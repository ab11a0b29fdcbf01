import type { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import type { Manuscript } from './manuscript.ts';
import { placeOf, type Source } from './source.ts';

const OPEN = /^---[ \t]*\n/;
/** A line of dashes, or Pandoc's dots. */
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/gm;

/**
 * Parts the YAML at the start of a manuscript from its text. The text keeps its places: the
 * front matter's lines are blank in it.
 */
export function takeFrontMatter(
  file: VFile,
  source: Source,
): { text: string; frontMatter?: Manuscript['frontMatter'] } {
  const { text } = source;
  const open = OPEN.exec(text)?.[0].length;
  if (open === undefined) return { text };
  CLOSE.lastIndex = open;
  const close = CLOSE.exec(text);
  if (!close) {
    report(
      file,
      'yaml-syntax',
      'Unexpected end of the text in the front matter, expected a line "---"',
      placeOf(source, 0, open - 1),
      'Close the front matter with a line of three dashes.',
    );
    return { text: '' };
  }
  const end = close.index + close[0].length;
  const frontMatter = {
    text: text.slice(open, close.index),
    place: placeOf(source, open, close.index),
  };
  return { text: text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end), frontMatter };
}
