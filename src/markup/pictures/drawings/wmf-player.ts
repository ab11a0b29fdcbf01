/** Types for playing the records of a Windows metafile (WMF). */
import type { Canvas } from './canvas.ts';
import type { Context, Tool } from './context.ts';

export interface WmfRecord {
  /** Data after size and type. */
  data: Buffer;
  /** The number at an index. Throws RangeError if the record is too short. */
  int(index: number): number;
}

export interface WmfPlayer {
  canvas: Canvas;
  /** A new tool takes the first free place. */
  tools: (Tool | undefined)[];
  saved: Context[];
}

export type WmfHandler = (record: WmfRecord, player: WmfPlayer) => void;
