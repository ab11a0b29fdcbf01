/**
 * The text of a page, run by run. Chromium writes one BT … ET for each run of one font and one
 * direction; runs from right to left stand in the order seen, inside `/ReversedChars`; what is not
 * one glyph for one character stands inside a Span with ActualText.
 */
import { eachOperation, type Operation, textOfString } from './content.ts';
import type { PageFonts, PdfFont } from './fonts.ts';
import { newGraphics } from './graphics.ts';

export interface Run {
  /** Range of BT … ET in the content. */
  start: number;
  end: number;
  font: PdfFont | undefined;
  /** Name of the font in the content: "/F4". */
  fontName: string;
  size: number;
  baseline: number;
  /** Written in the order seen, from left to right, though it is read from right to left. */
  reversed: boolean;
  /** In the order written. */
  clusters: Cluster[];
  /** Its tag's number on the page; absent in artifacts and in untagged text. */
  mcid?: number;
  artifact: boolean;
  /**
   * Whether its baseline lies outside what is shown. Chromium paints a line on the neighbouring
   * page too when its letters reach beyond their line.
   */
  hidden: boolean;
  /** Whether it is made only of what is known here, so that it may be rewritten. */
  plain: boolean;
}
/** Glyphs that mean some characters together. */
export interface Cluster {
  text: string;
  glyphs: number[];
  /** From left to right, in units of the run. */
  left: number;
  right: number;
  /** Whether the text is ActualText rather than the font's. */
  actual: boolean;
}

export interface RunReader {
  /** In the order of the content. */
  follow(operation: Operation): void;
  /** Those that have ended. */
  runs: Run[];
}

export function readRuns(content: string, fonts: PageFonts): Run[] {
  const { follow, runs } = runReader(fonts);
  eachOperation(content, follow);
  return runs;
}

export function runReader(fonts: PageFonts): RunReader {
  const runs: Run[] = [];
  const graphics = newGraphics();
  /** Marks that are open: what their end means. */
  const marks: { mcid?: number; artifact?: boolean; cluster?: boolean }[] = [];
  let font: PdfFont | undefined;
  let fontName = '';
  let size = 0;
  let run: Run | undefined;
  let cluster: Cluster | undefined;
  /** Where the line began, and where the next glyph goes. */
  let [lineX, lineY, x] = [0, 0, 0];

  const handlers: Record<string, (operation: Operation) => void> = {
    BT: begin,
    ET: end,
    Tf: ({ operands }) => {
      fontName = operands[0] ?? '';
      font = fonts.get(fontName);
      size = Number(operands[1]);
      if (run && hasGlyphs(run)) run.plain = false;
      if (run) Object.assign(run, { font, fontName, size });
    },
    Tm: ({ operands }) => {
      const [a, b, c, d, e, f] = operands.map(Number);
      if (run && (a !== 1 || b !== 0 || c !== 0 || d !== -1)) run.plain = false;
      if (run && hasGlyphs(run) && run.baseline !== f) run.plain = false;
      [lineX, lineY, x] = [e ?? 0, f ?? 0, e ?? 0];
      if (run) run.baseline = lineY;
    },
    Td: ({ operands }) => {
      lineX += Number(operands[0]);
      lineY -= Number(operands[1]);
      x = lineX;
    },
    Tj: ({ operands }) => show(operands[0] ?? ''),
    cm: (operation) => {
      strange();
      graphics.follow(operation);
    },
    BDC: mark,
    BMC: mark,
    EMC: () => {
      if (marks.pop()?.cluster) cluster = undefined;
    },
  };
  for (const name of ['TJ', "'", '"', 'T*', 'TD', 'Tr', 'Tz', 'Ts', 'Tc', 'Tw', 'Do'])
    handlers[name] = strange;
  return { follow, runs };

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
      fontName,
      size,
      baseline: 0,
      reversed: false,
      clusters: [],
      mcid: tag?.mcid,
      artifact: tag?.artifact === true,
      hidden: false,
      plain: true,
    };
  }

  function end({ end: at }: Operation): void {
    if (run) runs.push(Object.assign(run, { end: at, hidden: isHidden(run) }));
    run = undefined;
  }

  function isHidden({ clusters, baseline }: Run): boolean {
    const drawn = clusters.filter(({ glyphs }) => glyphs.length > 0);
    if (drawn.length === 0) return true;
    const clip = graphics.clip();
    const start = graphics.toPage(Math.min(...drawn.map(({ left }) => left)), baseline);
    const end = graphics.toPage(Math.max(...drawn.map(({ right }) => right)), baseline);
    const aside = Math.max(start.x, end.x) < clip.left || Math.min(start.x, end.x) > clip.right;
    return aside || start.y < clip.bottom || start.y > clip.top;
  }

  function mark({ operands }: Operation): void {
    const mcid = operandBehind(operands, '/MCID');
    const actual = operandBehind(operands, '/ActualText');
    if (actual !== undefined && run) {
      cluster = { text: textOfString(actual), glyphs: [], left: x, right: x, actual: true };
      run.clusters.push(cluster);
      marks.push({ cluster: true });
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

  function show(operand: string): void {
    if (!run) return;
    if (!font || !operand.startsWith('<')) {
      run.plain = false;
      return;
    }
    const digits = 2 * font.codeLength;
    for (let at = 1; at + digits < operand.length; at += digits)
      addGlyph(run, font, Number.parseInt(operand.slice(at, at + digits), 16));
  }

  function addGlyph(into: Run, { text, width }: PdfFont, glyph: number): void {
    const right = x + (width(glyph) * size) / 1000;
    if (cluster) {
      const first = cluster.glyphs.length === 0;
      cluster.left = first ? x : Math.min(cluster.left, x);
      cluster.right = first ? right : Math.max(cluster.right, right);
      cluster.glyphs.push(glyph);
    } else {
      const meaning = text.get(glyph) ?? '';
      into.clusters.push({ text: meaning, glyphs: [glyph], left: x, right, actual: false });
    }
    x = right;
  }
}

function hasGlyphs({ clusters }: Run): boolean {
  return clusters.some(({ glyphs }) => glyphs.length > 0);
}

/** What the run says, in the order in which it is read. Letters that were clipped away are left out. */
export function textOfRun({ clusters, reversed }: Run): string {
  const texts = clusters.filter(({ glyphs }) => glyphs.length > 0).map(({ text }) => text);
  return (reversed ? texts.reverse() : texts).join('');
}

function operandBehind(operands: readonly string[], key: string): string | undefined {
  const at = operands.indexOf(key);
  return at < 0 ? undefined : operands[at + 1];
}
