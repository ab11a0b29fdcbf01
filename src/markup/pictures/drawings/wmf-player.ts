/** What the records of Windows' first metafiles are played on. */
import type { Canvas } from './canvas.ts';
import type { Context, Tool } from './context.ts';

export interface WmfRecord {
  /** Behind its size and type. */
  data: Buffer;
  /** The number at that place; a place behind the end throws. */
  int(index: number): number;
}

export interface WmfPlayer {
  canvas: Canvas;
  /** A new one takes the first free place. */
  tools: (Tool | undefined)[];
  saved: Context[];
}

export type WmfHandler = (record: WmfRecord, player: WmfPlayer) => void;
