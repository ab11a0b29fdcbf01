/** Writes a line of text as an SVG `text` element. */
import { symbolSign } from '../../../words/symbol-fonts.ts';
import { mapPoint, type Point, scaleOf } from '../matrix.ts';
import { type Context, type Font, toDevice } from './context.ts';
import { number, pair } from './outline.ts';

/** A line of text and its place. Lengths are in logical units. */
export interface TextLine {
  text: string;
  at: Point;
  /** The advance of each letter; undefined if it is left to the font. */
  steps?: number[];
  /** Whether letters are rotated and scaled like lines. */
  turnsWithWorld: boolean;
}

/** @returns undefined if letters are unknown; an empty string if nothing is visible */
export function textElement(line: TextLine, context: Context): string | undefined {
  const { font } = context;
  if (font === 'unknown') return undefined;
  const text = font.hasSigns ? signsOf(line.text, font.family) : line.text;
  if (!text?.trim()) return text && '';
  const matrix = toDevice(context);
  const [a, b, c, d] = matrix;
  const size = font.size * (line.turnsWithWorld ? scaleOf(matrix) : Math.hypot(c, d));
  const turn = (line.turnsWithWorld ? (Math.atan2(b, a) * 180) / Math.PI : 0) - font.turn;
  const steps = line.steps?.map((step) => step * Math.hypot(a, b)) ?? [];
  const place = baseOf(mapPoint(matrix, line.at), { size, turn, textAlign: context.textAlign });
  const looks = [
    ...lettersAt(place, steps, size, context.textAlign),
    `y="${number(place[1])}"`,
    ...looksOf(font, size),
    context.textColour !== '#000000' && `fill="${context.textColour}"`,
    Math.abs(turn) > 0.05 && `transform="rotate(${number(turn)} ${pair(place)})"`,
    /^\s|\s$|\s\s/.test(text) && 'xml:space="preserve"',
  ];
  return `<text ${looks.filter(Boolean).join(' ')}>${escaped(text)}</text>`;
}

/**
 * Distance of the baseline below the reference point, which is at the top, the bottom or the baseline of the
 * text.
 */
const DROP_OF_TOP = 0.9;
const DROPS: Record<number, number> = { 0: DROP_OF_TOP, 8: -0.21, 24: 0 };

function baseOf(
  [x, y]: Point,
  { size, turn, textAlign }: { size: number; turn: number; textAlign: number },
): Point {
  const drop = size * (DROPS[textAlign & 24] ?? DROP_OF_TOP);
  const angle = (turn * Math.PI) / 180;
  return [x - drop * Math.sin(angle), y + drop * Math.cos(angle)];
}

/** Text anchor and share of the text before the reference point, by alignment. */
const ANCHORS: Record<number, [name: string, share: number]> = {
  2: ['end', 1],
  6: ['middle', 0.5],
};

/** Makes text as long as in the drawing, in any font. Spaced letters, as in formulas, are placed one by one. */
function lettersAt([x]: Point, steps: number[], size: number, textAlign: number): string[] {
  const [anchor, share] = ANCHORS[textAlign & 6] ?? ['', 0];
  const length = steps.reduce((sum, step) => sum + step, 0);
  if (steps.length > 1 && steps.some((step) => step > size * WIDEST || step < 0)) {
    let at = x - length * share;
    const places = steps.map((step) => {
      at += step;
      return number(at - step);
    });
    return [`x="${places.join(' ')}"`];
  }
  return [
    `x="${number(x)}"`,
    anchor && `text-anchor="${anchor}"`,
    steps.length > 1 && length > 0
      ? `textLength="${number(length)}" lengthAdjust="spacingAndGlyphs"`
      : '',
  ];
}

/** Largest advance of a letter in a word, in em. */
const WIDEST = 1.2;

function looksOf({ family, bold, italic, underline, hasSigns }: Font, size: number): string[] {
  const serif = hasSigns || /times|roman|serif|garamond|cambria|georgia/i.test(family);
  const families = `${hasSigns ? '' : `${family}, `}${serif ? 'serif' : 'sans-serif'}`;
  return [
    `font-family="${escaped(families)}" font-size="${number(size)}"`,
    bold ? 'font-weight="bold"' : '',
    italic ? 'font-style="italic"' : '',
    underline ? 'text-decoration="underline"' : '',
  ];
}

/** Converts symbols to Unicode; undefined if one of them or the font is unknown. */
function signsOf(codes: string, font: string): string | undefined {
  if (!/^(?:symbol|wingdings)$/i.test(font)) return undefined;
  const signs = [...codes].map((code) =>
    code.trim() === '' ? code : symbolSign(font, code.charCodeAt(0)),
  );
  return signs.includes(undefined) ? undefined : signs.join('');
}

function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
