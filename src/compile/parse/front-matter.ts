import type { VFile } from 'vfile';
import { message } from '../../messages/message.ts';
import { report } from '../../messages/report.ts';
import { frontMatterOf } from '../../words/front-matter.ts';
import type { Manuscript } from './manuscript.ts';
import { placeOf, type Source } from './source.ts';

const OPEN = /^---[ \t]*\n/;
/**
 * Pandoc's title block: title, authors and date, each after a `%`. A line that begins with a space continues
 * the field.
 */
const TITLE_BLOCK = /^(?:%(?:[ \t][^\n]*)?(?:\n[ \t]+\S[^\n]*)*(?:\n|$)){1,3}/;

/**
 * Separates the YAML at the start of a manuscript from the text. The lines of the front matter become blank,
 * so that all offsets stay the same.
 */
export function takeFrontMatter(
  file: VFile,
  source: Source,
): Pick<Manuscript, 'frontMatter' | 'titleBlock'> & { text: string } {
  const { text } = source;
  const found = frontMatterOf(text);
  if (!found) {
    const open = OPEN.exec(text)?.[0].length;
    if (open === undefined) return takeTitleBlock(source);
    report(file, message('yaml-syntax/front-matter-unclosed'), placeOf(source, 0, open - 1));
    return { text: '' };
  }
  const { yaml, start, end } = found;
  const place = placeOf(source, start, start + yaml.length);
  return { text: blankUntil(text, end), frontMatter: { text: yaml, place } };
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
  return { text: blankUntil(text, end), titleBlock };
}

/** Replaces everything before an offset by spaces, except for line ends. */
function blankUntil(text: string, end: number): string {
  return text.slice(0, end).replace(/[^\n]/g, ' ') + text.slice(end);
}
