import { chooseFaces } from '../../faces.ts';
import type { FontFace, Theme } from '../../theme.ts';
import { fontFaces } from './styles.ts';

/**
 * Embeds the theme's fonts in a drawing. A picture cannot use the page's fonts, and text in a missing font disappears
 * without a warning. So the theme's fonts for its characters are embedded, and all its text is set in them. Drawings
 * without text are not changed.
 */
export async function svgWithFonts(
  bytes: Uint8Array,
  theme: Theme,
  language: string,
): Promise<Uint8Array> {
  const svg = new TextDecoder().decode(bytes);
  const text = wordsOf(svg);
  const end = svg.lastIndexOf('</svg');
  if (text.trim() === '' || end === -1) return bytes;
  const style = { texts: [text], language, stack: 'heading' as const, italic: false };
  const runs = [{ ...style, bold: false }, ...(BOLD.test(svg) ? [{ ...style, bold: true }] : [])];
  const { faces } = chooseFaces(runs, theme);
  const urls = await dataUrls(faces.map(({ face }) => face));
  const families = [...new Set(faces.map(({ face }) => `"${face.family}"`))];
  const css = `${fontFaces([...urls.keys()], (face) => urls.get(face) ?? '')} text, tspan, textPath, foreignObject, foreignObject * { font-family: ${families.join(', ')} !important; }`;
  return new TextEncoder().encode(`${svg.slice(0, end)}<style>${css}</style>${svg.slice(end)}`);
}

const BOLD = /bold|weight[=:]\s*["']?[6-9]00|<(?:[\w-]+:)?(?:b|strong|th|h[1-6])[\s>]/;

/** The text of the drawing's text elements with decoded entities. If the drawing contains HTML, all its words. */
function wordsOf(svg: string): string {
  const texts = /<(?:[\w-]+:)?foreignObject[\s>]/.test(svg)
    ? [svg]
    : svg
        .split(/(?=<text[\s>])/)
        .slice(1)
        .map((text) => text.split('</text')[0]);
  return texts
    .join(' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&#(x?)([\da-f]+);/gi, (_, hex: string, code: string) => {
      const point = Number.parseInt(code, hex ? 16 : 10);
      return point > 0 && point < 0x110000 ? String.fromCodePoint(point) : '';
    });
}

async function dataUrls(faces: FontFace[]): Promise<Map<FontFace, string>> {
  const read = faces.map(async (face) => {
    const base64 = Buffer.from(await face.bytes()).toString('base64');
    return [face, `data:font/woff2;base64,${base64}`] as const;
  });
  return new Map(await Promise.all(read));
}
