/** The files that all pages of a site share: the fonts and the style sheets of its theme. */
import type { OutputFile } from '../formats/format.ts';
import type { FontFace } from '../formats/theme.ts';
import { readRegularFile } from '../shell/journal/regular-file.ts';
import { digestOf } from '../shell/trace/digests.ts';
import { ASSETS } from '../site/site.ts';
import { keptIn } from '../values/kept-in.ts';

const FONTS = `${ASSETS}/fonts`;
const FONT_PATH = new RegExp(`${FONTS}/[^"')\\s]+`, 'g');
const STYLES = `${ASSETS}/styles`;

export interface SiteAssets {
  /**
   * Where a page finds them.
   *
   * @param root the way from the page's folder to the site's: "../../"
   */
  from(root: string): {
    fontUrl(face: FontFace): string;
    /** A sheet is named for its content: a browser may keep it for ever. */
    sheetUrl(css: string): string;
  };
  /** Takes the fonts, of these, that pages name which were not made again. */
  addFontsOf(pages: readonly string[], faces: readonly FontFace[]): Promise<void>;
  /** Of all that was asked for. */
  files(): Promise<OutputFile[]>;
}

export function newSiteAssets(): SiteAssets {
  const fonts = new Set<FontFace>();
  const sheets = new Map<string, string>();
  return { from, addFontsOf, files };

  function from(root: string): ReturnType<SiteAssets['from']> {
    return {
      fontUrl: (face) => {
        fonts.add(face);
        return root + fontPath(face);
      },
      sheetUrl: (css) => {
        const path = keptIn(sheets, css, () => `${STYLES}/${digestOf(css).slice(0, 16)}.css`);
        return root + path;
      },
    };
  }

  async function addFontsOf(pages: readonly string[], faces: readonly FontFace[]): Promise<void> {
    const byPath = new Map(faces.map((face) => [fontPath(face), face]));
    for (const page of pages)
      for (const [path] of String(await readRegularFile(page)).matchAll(FONT_PATH)) {
        const face = byPath.get(path);
        if (face) fonts.add(face);
      }
  }

  async function files(): Promise<OutputFile[]> {
    const faces = [...fonts].map(async (face) => ({
      path: `${FONTS}/${face.file}`,
      content: await face.bytes(),
    }));
    const styles = Array.from(sheets, ([content, path]) => ({ path, content }));
    return [...styles, ...(await Promise.all(faces))].sort(byPath);
  }
}

function fontPath({ file }: FontFace): string {
  return `${FONTS}/${encodeURIComponent(file)}`;
}

function byPath(a: OutputFile, b: OutputFile): number {
  return a.path < b.path ? -1 : 1;
}
