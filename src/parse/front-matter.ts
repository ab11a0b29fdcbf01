import type { VFile } from 'vfile';
import { report } from '../diagnostics.ts';
import type { Manuscript } from './manuscript.ts';
import { placeOf, type Source } from './source.ts';

const OPEN = /^---[ \t]*\n/;
/** Pandoc's title, authors and date, each behind a `%`; a line that begins with a space goes on. */
const TITLE_BLOCK = /^(?:%(?:[ \t][^\n]*)?(?:\n[ \t]+\S[^\n]*)*(?:\n|$)){1,3}/;
/** A line of dashes, or Pandoc's dots. */
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/gm;

/**
 * Parts the YAML at the start of a manuscript from its text. The text keeps its places: the
 * front matter's lines are blank in it.
 */
export function takeFrontMatter(
  file: VFile,
  source: Source,
): Pick<Manuscript, 'frontMatter' | 'titleBlock'> & { text: string } {
  const { text } = source;
  const open = OPEN.exec(text)?.[0].length;
  if (open === undefined) return takeTitleBlock(source);
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
  return { text: withBlank(text, end), frontMatter };
}

function takeTitleBlock(source: Source): Pick<Manuscript, 'titleBlock'> & { text: string } {
  const { text } = source;
  const end = TITLE_BLOCK.exec(text)?.[0].length;
  if (end === undefined) return { text };
  const fields = [...text.slice(0, end).matchAll(/^%[ \t]*((?:[^\n]|\n[ \t])*)/gm)];
  const titleBlock = fields.map((field) => {
    const start = field.index + field[0].length - (field[1] ?? '').length;
    return { text: field[1] ?? '', place: placeOf(source, start, field.index + field[0].length) };
  });
  return { text: withBlank(text, end), titleBlock };
}

/** Nothing but ends of lines up to an offset. */
function withBlank(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
}
