/** The words of the lines of names, affiliations and addresses, with what is seen of each. */
import { fold } from '../../../words/fold.ts';
import type { Marks } from '../../draft.ts';
import { shapeOf } from '../../tagger/shape.ts';
import { classesOf, type WordClass } from '../../vocabulary.ts';
import type { FrontLine, Part } from '../lines/lines.ts';
import type { SeenLine } from '../lines/seen-line.ts';

export interface PeopleWord extends Part {
  text: string;
  folded: string;
  classes: readonly WordClass[];
  /** Whether the rest of the file writes it in small letters, and no vocabulary knows it as a name. */
  isOrdinary: boolean;
  shape: string;
  /** Superscript, bold and the like; lines have one look, words may differ from it. */
  raised: boolean;
  bold: boolean;
  italic: boolean;
  smallCaps: boolean;
  /** Whether white space stands before it. */
  spaced: boolean;
  /** The line it stands in, and its place among the line's words. */
  of: SeenLine;
  at: number;
  /** Words of the line behind it. */
  left: number;
  /** Whether the previous word is in the line directly above, or in its own; false at the start of another group. */
  adjoins: boolean;
}

/** What is one word, in the order tried. Chinese and Korean names have no spaces: a run of signs is a word. */
const WORD = new RegExp(
  [
    // {ama.serwaa, kojo}@uni.example
    /[{[(][\w.+-]{1,40}(?:\s?[,;|/]\s?[\w.+-]{1,40}){0,9}[}\])]\s?@\s?[\w.-]{3,190}\w/u,
    /[\p{L}\p{N}_][\p{L}\p{N}_.+%'-]{0,63}@[\p{L}\p{N}.-]{3,190}[\p{L}\p{N}]/u,
    /https?:\/\/[^\s,;)\]]{3,300}|www\.[^\s,;)\]]{3,300}/u,
    /\d{4}-\d{4}-\d{4}-\d{3}[\dXx]/u,
    // Abbreviations with a slash: "s/n", "c/o"
    /(?<!\p{L})\p{Ll}\/\p{Ll}(?!\p{L})/u,
    // Initials: "J.-P.", "И.О." before the family name, "T.K.2" and "R.C.A.e" with a mark.
    /(?:\p{Lu}\.-?){1,4}(?=[\p{Lu}\p{N}\s,;]|\p{Ll}(?!\p{L})|$)/u,
    // "Jan van 't Hoff"
    /(?<=\s)['’‘`]t(?=\s)/u,
    // Persian words may contain a zero-width non-joiner: "کاظمی‌پور"
    /[\p{L}\p{M}\u200C]+(?:\.?[-'’‘`][\p{L}\p{M}]+|\.[\p{L}\p{M}]+)*\.?/u,
    /\p{N}+/u,
    /[^\s\p{L}\p{M}\p{N}]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/** @param lines lines labelled `people`, in the order of the page */
export function peopleWords(lines: readonly SeenLine[]): PeopleWord[] {
  let previous: SeenLine | undefined;
  return lines.flatMap((of): PeopleWord[] => {
    const { line } = of;
    const isBelow = previous !== undefined && previous.at + 1 === of.at;
    previous = of;
    const marks = marksAt(line);
    const cuts = cutsIn(line, marks);
    const words = [...line.text.matchAll(WORD)].flatMap(({ 0: text, index }) =>
      piecesAt(text, index, cuts),
    );
    return words.map(([from, to], at): PeopleWord => {
      const text = line.text.slice(from, to);
      const folded = fold(text);
      const classes = classesOf(folded);
      const look = marks[from] ?? {};
      return {
        line,
        from,
        to,
        text,
        folded,
        classes,
        isOrdinary: of.corpus.small.has(folded) && !isNameIn(classes),
        shape: shapeOf(text),
        raised: look.superscript ?? RAISED.test(text),
        bold: look.bold ?? false,
        italic: look.italic ?? false,
        smallCaps: look.smallCaps ?? false,
        spaced: from === 0 || /\s/.test(line.text[from - 1] ?? ''),
        of,
        at,
        left: words.length - 1 - at,
        adjoins: at > 0 || isBelow,
      };
    });
  });
}

const isNameIn = (classes: readonly WordClass[]): boolean =>
  ['given', 'family', 'particle'].some((name) => classes.includes(name));

/** The marks of each character. */
function marksAt({ inlines }: FrontLine): Marks[] {
  return inlines.flatMap((inline): Marks[] => {
    if (inline.kind === 'text')
      return Array.from(inline.text, () => inline.marks).slice(0, inline.text.length);
    return inline.kind === 'anchor' ? [] : [{}];
  });
}

/** The sign of ORCID behind a name, and the letter before a place, in the text of a PDF: "SerwaaID", "aUniversity". */
const GLUED = /(?<=\p{Ll})(?=ID(?!\p{L}))|(?<=(?:^|[;,] ?)[a-h])(?=\p{Lu}\p{Ll})/gu;

/** Characters that are superscript in every font. Examples: "Serwaaᵃ", "Mensah²" */
const RAISED = /[ªº¹²³⁰-⁹ᴬ-ᵡⁱⁿ]/u;

/** Where superscript begins or ends: "Serwaa¹" is two words, as is "Serwaa^1". */
function cutsIn({ text }: FrontLine, marks: readonly Marks[]): number[] {
  const cuts = [...text.matchAll(GLUED)].map(({ index }) => index);
  const isRaised = (at: number) => Boolean(marks[at]?.superscript) || RAISED.test(text[at] ?? '');
  for (let at = 1; at < text.length; at += 1) if (isRaised(at) !== isRaised(at - 1)) cuts.push(at);
  return cuts.sort((a, b) => a - b);
}

function piecesAt(text: string, index: number, cuts: readonly number[]): [number, number][] {
  const end = index + text.length;
  const points = [index, ...cuts.filter((cut) => cut > index && cut < end), end];
  return points.slice(1).map((to, at) => [points[at] ?? index, to]);
}
