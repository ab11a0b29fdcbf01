/** What records of both kinds of metafiles do alike. */
import type { Point } from '../matrix.ts';
import type { Canvas } from './canvas.ts';
import type { Context } from './context.ts';

export const LINES = { fill: false, stroke: true };
export const AREAS = { fill: true, stroke: true };

export const MOST_TOOLS = 10_000;
const MOST_SAVED = 1000;

interface Player {
  canvas: Canvas;
  saved: Context[];
}

export function setting<Data>(
  read: (record: Data) => Partial<Context>,
): (record: Data, player: Player) => void {
  return (record, { canvas }) => {
    canvas.context = { ...canvas.context, ...read(record) };
  };
}

export function save({ canvas, saved }: Player): void {
  if (saved.length < MOST_SAVED) saved.push(canvas.context);
  else canvas.isUnknown = true;
}

/** @param back which of those saved, from the first one; negative: from the last one */
export function restore(back: number, { canvas, saved }: Player): void {
  const context = saved.splice(back < 0 ? back : back - 1)[0];
  if (context) canvas.context = context;
}

/** Bit of the alignment: the point that words hang on is where the last line ended. */
const FROM_LAST = 1;

/** @param given the point that the record names */
export function hangWords(
  text: string,
  given: Point,
  { steps, turnsWithWorld }: { steps?: number[]; turnsWithWorld: boolean },
  { canvas }: Player,
): void {
  const { at, textAlign } = canvas.context;
  const isFromLast = (textAlign & FROM_LAST) !== 0;
  canvas.words({ text, at: isFromLast ? at : given, ...(steps && { steps }), turnsWithWorld });
  if (!isFromLast) return;
  if (!steps && text !== '') canvas.isUnknown = true;
  const advance = steps?.reduce((sum, step) => sum + step, 0) ?? 0;
  canvas.context = { ...canvas.context, at: [at[0] + advance, at[1]] };
}
