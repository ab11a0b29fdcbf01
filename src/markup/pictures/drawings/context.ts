/** The drawing context of Windows metafiles: pens, brushes, fonts and modes ([MS-EMF] 3.1). */
import { combineMatrices, IDENTITY, type Matrix, type Point } from '../matrix.ts';

/** A pen. An undefined pen draws nothing. */
export interface Pen {
  colour: string;
  /** Width in logical units, or "hair" for one dot of the device. */
  width: number | 'hair';
  /** Lengths of dashes and gaps in widths of the pen; empty for a solid line. */
  dashes: number[];
  cap: 'round' | 'square' | 'butt';
  join: 'round' | 'bevel' | 'miter';
}

export interface Font {
  family: string;
  /** Em size in logical units. */
  size: number;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Rotation counterclockwise, in degrees. */
  turn: number;
  /** Whether its codes are symbols instead of letters. */
  hasSigns: boolean;
  /** Encoding of text in bytes: a label of the Encoding Standard. */
  coding?: string;
}

/** An object of the object table. An unsupported one makes the drawing unusable only if it draws. */
export type Tool =
  | { kind: 'pen'; pen: Pen | undefined }
  | { kind: 'brush'; colour: string | undefined }
  | { kind: 'font'; font: Font }
  | { kind: 'unknown'; of: 'pen' | 'brush' | 'font' | 'nothing' };

export interface Context {
  world: Matrix;
  windowOrigin: Point;
  windowExtent: Point;
  viewportOrigin: Point;
  viewportExtent: Point;
  /** Whether one logical unit is one dot. Otherwise window and viewport define its size. */
  isPlain: boolean;
  pen: Pen | undefined | 'unknown';
  brush: string | undefined | 'unknown';
  font: Font | 'unknown';
  textColour: string;
  ground: string;
  textAlign: number;
  isEvenOdd: boolean;
  /** Whether arcs are clockwise. */
  isClockwise: boolean;
  /** Id of a clip path. */
  clip: string | undefined;
  at: Point;
}

const BLACK_PEN: Pen = {
  colour: '#000000',
  width: 'hair',
  dashes: [],
  cap: 'round',
  join: 'round',
};
const SYSTEM_FONT: Font = {
  family: 'Arial',
  size: 16,
  bold: false,
  italic: false,
  underline: false,
  hasSigns: false,
  turn: 0,
};

export const AT_FIRST: Context = {
  world: IDENTITY,
  windowOrigin: [0, 0],
  windowExtent: [1, 1],
  viewportOrigin: [0, 0],
  viewportExtent: [1, 1],
  isPlain: true,
  pen: BLACK_PEN,
  brush: '#ffffff',
  font: SYSTEM_FONT,
  textColour: '#000000',
  ground: '#ffffff',
  textAlign: 0,
  isEvenOdd: true,
  isClockwise: false,
  clip: undefined,
  at: [0, 0],
};

/** The transformation from logical units to dots of the device. */
export function toDevice(context: Context): Matrix {
  const [left, top] = context.windowOrigin;
  const [x, y] = context.viewportOrigin;
  const across = context.isPlain ? 1 : ratio(context.viewportExtent[0], context.windowExtent[0]);
  const down = context.isPlain ? 1 : ratio(context.viewportExtent[1], context.windowExtent[1]);
  return combineMatrices(context.world, [across, 0, 0, down, x - left * across, y - top * down]);
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

/** Converts a COLORREF, whose lowest byte is red, then green, then blue. */
export function colourOf(value: number): string {
  const [red, green, blue] = [value & 255, (value >> 8) & 255, (value >> 16) & 255];
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Lengths of dashes and gaps in widths of the pen ([MS-EMF] 2.1.25). */
const DASHES: Record<number, number[]> = {
  1: [3, 1],
  2: [1, 1],
  3: [3, 1, 1, 1],
  4: [3, 1, 1, 1, 1, 1],
};
const [NO_LINE, OWN_DASHES, ALTERNATE] = [5, 7, 8];
const CAPS = ['round', 'square', 'butt'] as const;
const JOINS = ['round', 'bevel', 'miter'] as const;

/**
 * @param style PenStyle
 * @param own dashes defined by the drawing, in widths of the pen
 */
export function penOf(style: number, width: number, colour: number, own: number[] = []): Tool {
  const line = style & 15;
  if (line === NO_LINE) return { kind: 'pen', pen: undefined };
  const dashes = line === OWN_DASHES ? own : line === ALTERNATE ? [1, 1] : (DASHES[line] ?? []);
  const pen: Pen = {
    colour: colourOf(colour),
    width: width > 0 ? width : 'hair',
    dashes,
    cap: CAPS[(style >> 8) & 15] ?? 'round',
    join: JOINS[(style >> 12) & 15] ?? 'round',
  };
  return { kind: 'pen', pen };
}

const [SOLID, HOLLOW] = [0, 1];

export function brushOf(style: number, colour: number): Tool {
  if (style === SOLID) return { kind: 'brush', colour: colourOf(colour) };
  if (style === HOLLOW) return { kind: 'brush', colour: undefined };
  return { kind: 'unknown', of: 'brush' };
}

/** The approximate ratio of line height to em size. */
const LINE = 1.15;

/** The character set of fonts with their own symbols. */
const OWN_SIGNS = 2;
const SIGN_FONTS = /symbol|wingdings|webdings|dingbats|mt extra/i;

/** @param height line height, or, if negative, em size */
export function fontOf(
  font: Omit<Font, 'size' | 'hasSigns'> & { height: number; characters: number },
): Tool {
  const { height, characters, ...own } = font;
  const hasSigns = characters === OWN_SIGNS || SIGN_FONTS.test(font.family);
  const rest = { ...own, hasSigns };
  const size = height < 0 ? -height : height > 0 ? height / LINE : SYSTEM_FONT.size;
  return { kind: 'font', font: { ...rest, size } };
}

const FIRST_STOCK = 0x80000000;
const GREYS = ['#ffffff', '#c0c0c0', '#808080', '#404040', '#000000'];
const [WHITE_PEN, BLACK, NO_PEN] = [6, 7, 8];
const [FIRST_FONT, LAST_FONT] = [10, 17];

/** Stock objects, which always exist ([MS-EMF] 2.1.31). */
export function stockTool(index: number): Tool | undefined {
  const stock = index - FIRST_STOCK;
  if (stock < 0) return undefined;
  const grey = GREYS[stock];
  if (grey) return { kind: 'brush', colour: grey };
  if (stock === GREYS.length) return { kind: 'brush', colour: undefined };
  if (stock === NO_PEN) return { kind: 'pen', pen: undefined };
  if (stock === WHITE_PEN) return { kind: 'pen', pen: { ...BLACK_PEN, colour: '#ffffff' } };
  if (stock === BLACK) return { kind: 'pen', pen: BLACK_PEN };
  if (stock >= FIRST_FONT && stock <= LAST_FONT) return { kind: 'font', font: SYSTEM_FONT };
  return { kind: 'unknown', of: 'brush' };
}

export function withTool(context: Context, tool: Tool): Context {
  switch (tool.kind) {
    case 'pen':
      return { ...context, pen: tool.pen };
    case 'brush':
      return { ...context, brush: tool.colour };
    case 'font':
      return { ...context, font: tool.font };
    case 'unknown':
      return tool.of === 'nothing' ? context : { ...context, [tool.of]: 'unknown' };
  }
}
