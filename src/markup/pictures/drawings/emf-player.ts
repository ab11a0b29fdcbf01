/** What the records of an enhanced metafile are played on. */
import type { Canvas } from './canvas.ts';
import type { Context, Tool } from './context.ts';

/** A drawing while its records are read. */
export interface Player {
  canvas: Canvas;
  tools: Map<number, Tool>;
  saved: Context[];
}

/** @param record from its type on */
export type Handler = (record: Buffer, player: Player) => void;
