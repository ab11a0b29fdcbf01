/** A picture with the journal's name. Social networks show it beside a link to one of its pages. */
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { chooseFaces } from '../formats/faces.ts';
import type { SiteLook } from '../formats/site/frame.ts';
import { directionOf } from '../words/languages/index.ts';

/** In pixels, as most networks recommend. */
const SIZE = { width: 1200, height: 630 };
const MARGIN = 80;
/** In pixels. The largest size that fits is used. */
const FONT_SIZES = [96, 80, 64, 52, 44, 36, 28];

/** Returns a PNG. */
export async function journalCard({ journal, theme }: SiteLook): Promise<Uint8Array> {
  const { width, height } = SIZE;
  const { accent, paper } = theme.settings.colours;
  const { language, title } = journal;
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = accent;
  context.fillRect(0, 0, width, height);
  context.fillStyle = paper;
  context.direction = directionOf(language);
  const families = await familiesFor(title, language, theme);
  const { size, lines } = fitted(context, title, language, families);
  const top = (height - lines.length * size * 1.3) / 2 + size;
  const start = directionOf(language) === 'rtl' ? width - MARGIN : MARGIN;
  for (const [at, line] of lines.entries()) context.fillText(line, start, top + at * size * 1.3);
  return canvas.toBuffer('image/png');
}

/** Registers the fonts of the title, under names that no font of the machine has. */
async function familiesFor(
  title: string,
  language: string,
  theme: SiteLook['theme'],
): Promise<string> {
  const run = { texts: [title], language, stack: 'heading', bold: true, italic: false } as const;
  const { faces } = chooseFaces([run], theme);
  const names = faces.map(async ({ face }) => {
    const name = `offprint ${face.file}`;
    GlobalFonts.register(Buffer.from(await face.bytes()), name);
    return JSON.stringify(name);
  });
  return [...(await Promise.all(names)), 'sans-serif'].join(', ');
}

function fitted(
  context: SKRSContext2D,
  title: string,
  language: string,
  families: string,
): { size: number; lines: string[] } {
  let lines: string[] = [];
  for (const size of FONT_SIZES) {
    context.font = `600 ${size}px ${families}`;
    lines = linesOf(context, title, language);
    if (lines.length * size * 1.3 <= SIZE.height - 2 * MARGIN) return { size, lines };
  }
  return { size: FONT_SIZES.at(-1) ?? 0, lines };
}

/** Breaks lines between words, also in scripts without spaces. */
function linesOf(context: SKRSContext2D, title: string, language: string): string[] {
  const lines = [''];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(title)) {
    const longer = (lines.at(-1) ?? '') + segment;
    if (context.measureText(longer.trim()).width <= SIZE.width - 2 * MARGIN)
      lines[lines.length - 1] = longer;
    else lines.push(segment.trimStart());
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
