/** Types for playing the records of an enhanced metafile. */
import type { Canvas } from './canvas.ts';
import type { Context, Tool } from './context.ts';

/** The state while records are played. */
export interface Player {
  canvas: Canvas;
  tools: Map<number, Tool>;
  saved: Context[];
}

/** @param record including its type */
export type Handler = (record: Buffer, player: Player) => void;
