/**
 * Lines of a table's caption that begin like a list item: "1) …", "- …". In Pandoc they continue the caption,
 * in CommonMark they begin a list. Spaces replace the line ends before them, so that all offsets stay the
 * same.
 */
import { outsideCode, paragraphEnd } from './outside-code.ts';

const nextCaption = outsideCode(
  /^[ \t>]*(?:(?:Table|Tabelle|Tableau|Tabla|Tabela)[ \t]?:[ \t]|(:)[ \t])/,
);
const LIST_LINE = /^([ \t>]*)((?:[-*+]|\d{1,9}[.)])[ \t].*)$/;

export function joinCaptionLines(text: string): string {
  let made = '';
  let from = 0;
  for (let caption = nextCaption(text, 0); caption; caption = nextCaption(text, from)) {
    const { index: start, 1: colon } = caption;
    const end = paragraphEnd(text, start);
    const words = text.slice(start, end);
    const isCaption = colon === undefined || isBesideTable(text, start, end);
    made += text.slice(from, start) + (isCaption ? joinListLines(words) : words);
    from = end;
  }
  return made + text.slice(from);
}

/** Joins list lines with the caption. A label at the end of a line ends the caption. */
function joinListLines(words: string): string {
  const lines = words.split('\n');
  const last = lines.findIndex((line) => line.trimEnd().endsWith('}'));
  return lines
    .map((line, index) => {
      const [, margin = '', item] = ((last === -1 || index <= last) && LIST_LINE.exec(line)) || [];
      return item === undefined ? `\n${line}` : ` ${' '.repeat(margin.length)}${item}`;
    })
    .join('')
    .slice(1);
}

/** Characters that are looked at between a caption and its table. */
const NEAR = 100;

/** A colon without a table beside it begins a definition. */
function isBesideTable(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  return (
    /[|+-][ \t]*\n[ \t>\n]*$/.test(before) || /^\n[ \t>\n]*[|+]/.test(text.slice(end, end + NEAR))
  );
}
