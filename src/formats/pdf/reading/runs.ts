/**
 * Reads the text of a page as runs. Chromium writes one BT … ET for each run of one font and one
 * direction. Right-to-left runs are in visual order, inside `/ReversedChars`. Glyphs that do not
 * map one to one to characters are inside a Span with ActualText.
 */
import { eachOperation, type GlyphReader, type Operation, textOfString } from './content.ts';
import type { PageFonts, PdfFont } from './fonts.ts';
import { newGraphics } from './graphics.ts';

export interface Run {
  /** Offsets of BT … ET in the content. */
  start: number;
  end: number;
  font: PdfFont | undefined;
  size: number;
  baseline: number;
  /** Whether the text is right-to-left but its glyphs are in visual order, from left to right. */
  reversed: boolean;
  /**
   * For each glyph, in content order: its code, its text in the font, and its left and right edges
   * in the units of the run. These are flat arrays because a page has thousands of glyphs.
   */
  glyphs: number[];
  texts: string[];
  lefts: number[];
  rights: number[];
  /** Ranges of glyphs that ActualText replaces. */
  spans: Span[];
  /** The text in reading order, without characters that were clipped away. */
  text: string;
  /** The MCID of its marked content. Absent in artifacts and in untagged text. */
  mcid?: number;
  artifact: boolean;
  /**
   * Whether the baseline lies outside the clipping area. Chromium also paints a line on the
   * neighbouring page if its glyphs extend beyond the line.
   */
  hidden: boolean;
  /**
   * Whether the run has only operators that this reader understands, so that it can be rewritten.
   */
  plain: boolean;
}
/** A range of glyph indexes in the run that an ActualText replaces. */
interface Span {
  from: number;
  to: number;
  text: string;
  /** The x coordinate where the span begins. */
  at: number;
}

export interface RunReader extends GlyphReader {
  /** Takes all operations in content order, except `Td` and `Tj`. */
  follow(operation: Operation): void;
  /** Runs that have ended. */
  runs: Run[];
}

export function readRuns(content: string, fonts: PageFonts): Run[] {
  const reader = runReader(fonts);
  eachOperation(content, reader.follow, reader);
  return reader.runs;
}

export function runReader(fonts: PageFonts): RunReader {
  const runs: Run[] = [];
  const graphics = newGraphics();
  /** Open marked-content sequences, innermost last. Their end depends on their kind. */
  const marks: { mcid?: number; artifact?: boolean; span?: boolean }[] = [];
  let font: PdfFont | undefined;
  let size = 0;
  let run: Run | undefined;
  let span: Span | undefined;
  /** The start of the line, and the x coordinate of the next glyph. */
  let [lineX, lineY, x] = [0, 0, 0];

  const handlers: Record<string, (operation: Operation) => void> = {
    BT: begin,
    ET: end,
    Tf: ({ operands }) => {
      font = fonts.get(operands[0] ?? '');
      size = Number(operands[1]);
      if (run && run.glyphs.length > 0) run.plain = false;
      if (run) Object.assign(run, { font, size });
    },
    Tm: ({ operands }) => {
      const [a, b, c, d, e, f] = operands.map(Number);
      if (run && (a !== 1 || b !== 0 || c !== 0 || d !== -1)) run.plain = false;
      if (run && run.glyphs.length > 0 && run.baseline !== f) run.plain = false;
      [lineX, lineY, x] = [e ?? 0, f ?? 0, e ?? 0];
      if (run) run.baseline = lineY;
    },
    cm: (operation) => {
      strange();
      graphics.follow(operation);
    },
    BDC: mark,
    BMC: mark,
    EMC: () => {
      if (marks.pop()?.span) endSpan();
    },
  };
  for (const name of ['TJ', "'", '"', 'T*', 'TD', 'Tr', 'Tz', 'Ts', 'Tc', 'Tw', 'Do'])
    handlers[name] = strange;
  return { follow, move, show, runs };

  function follow(operation: Operation): void {
    const handle = handlers[operation.operator];
    if (handle) handle(operation);
    else graphics.follow(operation);
  }

  function strange(): void {
    if (run) run.plain = false;
  }

  function begin({ start }: Operation): void {
    const tag = marks.findLast((one) => one.mcid !== undefined || one.artifact);
    run = {
      start,
      end: start,
      font,
      size,
      baseline: 0,
      reversed: false,
      glyphs: [],
      text: '',
      mcid: tag?.mcid,
      artifact: tag?.artifact === true,
      hidden: false,
      plain: true,
      texts: [],
      lefts: [],
      rights: [],
      spans: [],
    };
  }

  function end({ end: at }: Operation): void {
    endSpan();
    if (run) {
      run.end = at;
      run.text = textOf(run);
      run.hidden = isHidden(run);
      runs.push(run);
    }
    run = undefined;
  }

  function isHidden({ glyphs, lefts, rights, baseline }: Run): boolean {
    if (glyphs.length === 0) return true;
    const clip = graphics.clip();
    const start = graphics.toPage(Math.min(...lefts), baseline);
    const end = graphics.toPage(Math.max(...rights), baseline);
    const aside = Math.max(start.x, end.x) < clip.left || Math.min(start.x, end.x) > clip.right;
    return aside || start.y < clip.bottom || start.y > clip.top;
  }

  function endSpan(): void {
    if (run && span) span.to = run.glyphs.length;
    span = undefined;
  }

  function mark({ operands }: Operation): void {
    const mcid = operandBehind(operands, '/MCID');
    const actual = operandBehind(operands, '/ActualText');
    if (actual !== undefined && run) {
      const from = run.glyphs.length;
      span = { from, to: from, text: textOfString(actual), at: x };
      run.spans.push(span);
      marks.push({ span: true });
      return;
    }
    marks.push({
      mcid: mcid === undefined ? undefined : Number(mcid),
      artifact: operands[0] === '/Artifact',
    });
    if (!run) return;
    if (operands[0] === '/ReversedChars') run.reversed = true;
    else run.plain = false;
  }

  function move(right: number, up: number): void {
    lineX += right;
    lineY -= up;
    x = lineX;
  }

  function show(bytes: Uint8Array, start: number, end: number): void {
    if (!run) return;
    if (!font || bytes[start] !== LESS) {
      run.plain = false;
      return;
    }
    const digits = 2 * font.codeLength;
    for (let at = start + 1; at + digits < end; at += digits)
      addGlyph(run, font, hexAt(bytes, at, digits));
  }

  function addGlyph(into: Run, { text, width }: PdfFont, glyph: number): void {
    const right = x + (width(glyph) * size) / 1000;
    into.glyphs.push(glyph);
    into.texts.push(text.get(glyph) ?? '');
    into.lefts.push(x);
    into.rights.push(right);
    x = right;
  }
}

function textOf({ glyphs, texts, spans, reversed }: Run): string {
  if (spans.length === 0 && !reversed) return texts.join('');
  const read: string[] = [];
  let next = 0;
  for (const { from, to, text } of spans) {
    for (; next < from; next++) read.push(texts[next] ?? '');
    if (to > from) read.push(text);
    next = to;
  }
  for (; next < glyphs.length; next++) read.push(texts[next] ?? '');
  return (reversed ? read.reverse() : read).join('');
}

/** Code of `<`, which begins a hexadecimal string. */
const LESS = 60;

/**
 * Parses hexadecimal digits. Returns -1 if there are other characters. Only integers are used,
 * because a `Map` finds them twice as fast.
 */
function hexAt(bytes: Uint8Array, at: number, digits: number): number {
  let value = 0;
  for (let index = at; index < at + digits; index++) {
    const digit = HEX[bytes[index] ?? 0] ?? -1;
    if (digit < 0) return -1;
    value = (value << 4) | digit;
  }
  return value;
}

const HEX = new Int8Array(256).fill(-1);
for (const digit of '0123456789abcdefABCDEF') HEX[digit.charCodeAt(0)] = Number.parseInt(digit, 16);

function operandBehind(operands: readonly string[], key: string): string | undefined {
  const at = operands.indexOf(key);
  return at < 0 ? undefined : operands[at + 1];
}
