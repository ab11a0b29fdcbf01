/**
 * The letters that a proof prints beside its article, as outlines. They are drawn, so that no PDF reader takes line
 * numbers for words of the article.
 */
import { createRequire } from 'node:module';

/** fontkit has no types of its own. */
interface Fontkit {
  create(bytes: Uint8Array): {
    unitsPerEm: number;
    glyphForCodePoint(codePoint: number): { advanceWidth: number; path: { commands: Command[] } };
  };
}
interface Command {
  command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  args: number[];
}
const fontkit: Fontkit = createRequire(import.meta.url)('fontkit');

export interface Glyph {
  /** In ems. */
  width: number;
  /** PDF operators that build its path, in ems. */
  path: string;
}

/** All letters that a proof prints. */
export const PROOF_LETTERS = '0123456789AQPROF–,';

export function glyphsOf(font: Uint8Array): ReadonlyMap<string, Glyph> {
  const opened = fontkit.create(font);
  return new Map(
    [...new Set(PROOF_LETTERS)].map((letter) => {
      const glyph = opened.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      const width = glyph.advanceWidth / opened.unitsPerEm;
      return [letter, { width, path: pathOf(glyph.path.commands, opened.unitsPerEm) }];
    }),
  );
}

function pathOf(commands: readonly Command[], em: number): string {
  let at: [number, number] = [0, 0];
  const lines = commands.map(({ command, args }) => {
    const points = args.map((value) => value / em);
    const line = OPERATORS[command](points, at);
    const [x, y] = points.slice(-2);
    if (x !== undefined && y !== undefined) at = [x, y];
    return line;
  });
  return lines.join('\n');
}

const OPERATORS: Record<Command['command'], (p: number[], at: [number, number]) => string> = {
  moveTo: (p) => `${written(p)} m`,
  lineTo: (p) => `${written(p)} l`,
  bezierCurveTo: (p) => `${written(p)} c`,
  quadraticCurveTo: ([cx = 0, cy = 0, x = 0, y = 0], [x0, y0]) => {
    // PDF has only cubic curves.
    const third = (from: number, control: number) => from + (2 / 3) * (control - from);
    const controls = [third(x0, cx), third(y0, cy), third(x, cx), third(y, cy)];
    return `${written([...controls, x, y])} c`;
  },
  closePath: () => 'h',
};

function written(numbers: readonly number[]): string {
  return numbers.map((value) => Number(value.toFixed(4))).join(' ');
}
