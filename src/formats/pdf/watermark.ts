/**
 * The word across every page of a retracted article, as outlines, so that it is not searched,
 * copied or read aloud with the text. The letters come from the theme's own fonts.
 */

import type { Article } from '../../article/article.ts';
import { retractedMark } from '../../compile/record/retracted-title.ts';
import { standingOf } from '../../compile/record/standing.ts';
import { chooseFaces, type FaceUse, type TextRun } from '../faces.ts';
import type { Watermark } from '../print/watermark.ts';
import type { FontFace, Theme } from '../theme.ts';

/** Undefined if the article is not retracted, or if no font has the word. */
export async function watermarkOf(article: Article, theme: Theme): Promise<Watermark | undefined> {
  if (!standingOf(article)?.isRetracted) return undefined;
  const { language } = article;
  const text = retractedMark(language);
  const run: TextRun = { texts: [text], language, stack: 'heading', bold: true, italic: false };
  const segments = segmentsOf(text, chooseFaces([run], theme).faces);
  return segments.length > 0 ? drawn(segments) : undefined;
}

interface Segment {
  text: string;
  face: FontFace;
}

/**
 * Splits the text by font file, because a family with Latin or Chinese letters consists of several
 * files. Letters that join are always in one file.
 */
function segmentsOf(text: string, faces: readonly FaceUse[]): Segment[] {
  const segments: Segment[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const face = faces.find(({ codePoints }) => codePoints.has(codePoint))?.face;
    const last = segments.at(-1);
    // Spaces and joiners are not listed in any face.
    if (last && (!face || face === last.face)) last.text += character;
    else if (face) segments.push({ text: character, face });
  }
  return segments;
}

/** The part of fontkit's API that is used here. */
interface Font {
  layout(text: string): {
    glyphs: { path: { commands: { command: keyof typeof OPERATORS; args: number[] }[] } }[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
    bbox: { minX: number; minY: number; maxY: number };
  };
}

async function drawn(segments: readonly Segment[]): Promise<Watermark> {
  const { create } = (await import('fontkit' as string)) as { create(bytes: Buffer): Font };
  const laidOut = await Promise.all(
    segments.map(async ({ text, face }) => create(Buffer.from(await face.bytes())).layout(text)),
  );
  const bottom = Math.min(...laidOut.map(({ bbox }) => bbox.minY));
  const top = Math.max(...laidOut.map(({ bbox }) => bbox.maxY));
  const pen: Pen = { x: -(laidOut[0]?.bbox.minX ?? 0), y: -bottom };
  const path = laidOut.flatMap(({ glyphs, positions }) =>
    glyphs.map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const made = drawGlyph(glyph.path.commands, { x: pen.x + xOffset, y: pen.y + yOffset });
      pen.x += xAdvance;
      return made;
    }),
  );
  return { path: path.filter(Boolean).join('\n'), width: pen.x, height: top - bottom };
}

interface Pen {
  x: number;
  y: number;
}

/** The PDF operator for each command. `quadraticCurveTo` becomes a cubic curve. */
const OPERATORS = {
  moveTo: 'm',
  lineTo: 'l',
  bezierCurveTo: 'c',
  quadraticCurveTo: 'c',
  closePath: 'h',
} as const;

function drawGlyph(
  commands: readonly { command: keyof typeof OPERATORS; args: number[] }[],
  origin: Pen,
): string {
  let last: Pen = { x: 0, y: 0 };
  return commands
    .map(({ command, args }) => {
      const points = pointsOf(args);
      const drawn = command === 'quadraticCurveTo' ? cubic(last, points) : points;
      last = points.at(-1) ?? last;
      const numbers = drawn.flatMap(({ x, y }) => [rounded(x + origin.x), rounded(y + origin.y)]);
      return [...numbers, OPERATORS[command]].join(' ');
    })
    .join(' ');
}

function pointsOf(args: readonly number[]): Pen[] {
  return Array.from({ length: args.length / 2 }, (_, index) => ({
    x: args[2 * index] ?? 0,
    y: args[2 * index + 1] ?? 0,
  }));
}

function cubic(from: Pen, [control = from, to = from]: readonly Pen[]): Pen[] {
  const towards = (end: Pen): Pen => ({
    x: end.x + (2 / 3) * (control.x - end.x),
    y: end.y + (2 / 3) * (control.y - end.y),
  });
  return [towards(from), towards(to), to];
}

/** Font units are precise enough without decimals. */
function rounded(value: number): string {
  return String(Math.round(value));
}
