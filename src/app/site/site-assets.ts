/** The fonts and style sheets of a site, which its pages share. Each page has its own subset of large fonts. */
import type { OutputFile } from '../../formats/format.ts';
import type { LaidPage } from '../../formats/html/index.ts';
import { ASSETS } from '../../formats/site/assets.ts';
import type { FontFace } from '../../formats/theme.ts';
import { digestOf } from '../../io/files/digests.ts';
import { ASSET_LIMIT, inFolder, readRegularFile } from '../../io/files/regular-file.ts';
import { basename, dirname, extname } from '../../io/system/paths.ts';
import { getOrInsert } from '../../words/memoize/get-or-insert.ts';

const FONTS = `${ASSETS}/fonts`;
const FONT_PATH = new RegExp(`${FONTS}/[^"')\\s]+`, 'g');
const STYLES = `${ASSETS}/styles`;

export interface SiteAssets {
  /**
   * The complete document of one of the journal's own pages.
   *
   * @param root the relative address of the site's folder. Example: "../"
   */
  document(page: LaidPage, root: string): Promise<string>;
  /** The same for an article. Its font subsets are files beside it. */
  articleDocument(
    page: LaidPage,
    root: string,
  ): Promise<{ content: string; fonts: readonly OutputFile[] }>;
  /** Adds a style sheet of a page that is not made again. */
  addSheet(css: string): void;
  /** Adds the fonts that pages name which were not made again. */
  addFontsOf(pages: readonly string[], faces: readonly FontFace[]): Promise<void>;
  /** All files that the pages need. */
  files(): Promise<OutputFile[]>;
}

export function newSiteAssets(): SiteAssets {
  const fonts = new Set<FontFace>();
  const parts = new Map<string, OutputFile>();
  const sheets = new Map<string, string>();
  return { document, articleDocument, addSheet, addFontsOf, files };

  async function document(page: LaidPage, root: string): Promise<string> {
    const own = await partsOfFonts(page, FONTS);
    for (const part of own.values()) parts.set(part.path, part);
    return withStyles(page, root, (face) => addressOf(own.get(face), root));
  }

  async function articleDocument(page: LaidPage, root: string) {
    const own = await partsOfFonts(page, 'fonts');
    const content = withStyles(page, root, (face) => addressOf(own.get(face), ''));
    return { content, fonts: [...own.values()] };
  }

  function withStyles(
    page: LaidPage,
    root: string,
    ownUrl: (face: FontFace) => string | undefined,
  ): string {
    return page.withStyles(
      (face) => ownUrl(face) ?? sharedUrl(face, root),
      (css) => root + addSheet(css),
    );
  }

  function sharedUrl(face: FontFace, root: string): string {
    fonts.add(face);
    return root + fontPath(face);
  }

  /** The name has a digest of the content, so that browsers can cache the file forever. */
  function addSheet(css: string): string {
    return getOrInsert(sheets, css, () => `${STYLES}/${nameOf(css)}.css`);
  }

  async function addFontsOf(pages: readonly string[], faces: readonly FontFace[]): Promise<void> {
    const byPath = new Map(faces.map((face) => [fontPath(face), face]));
    for (const page of pages)
      for (const [path] of String(
        await readRegularFile(page, inFolder(dirname(page), ASSET_LIMIT)),
      ).matchAll(FONT_PATH)) {
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
    return [...styles, ...parts.values(), ...(await Promise.all(faces))].sort(byPath);
  }
}

/** The subset of each large font with the characters of a page. */
async function partsOfFonts(
  { faces }: LaidPage,
  folder: string,
): Promise<Map<FontFace, OutputFile>> {
  const large = faces.filter(({ face }) => face.large);
  const made = large.map(async ({ face, codePoints }) => {
    const content = await face.part(codePoints);
    const path = `${folder}/${basename(face.file, extname(face.file))}-${nameOf(content)}.woff2`;
    return [face, { path, content }] as const;
  });
  return new Map(await Promise.all(made));
}

function addressOf(file: OutputFile | undefined, root: string): string | undefined {
  return file && root + file.path;
}

function nameOf(content: string | Uint8Array): string {
  return digestOf(content).slice(0, 16);
}

function fontPath({ file }: FontFace): string {
  return `${FONTS}/${encodeURIComponent(file)}`;
}

function byPath(a: OutputFile, b: OutputFile): number {
  return a.path < b.path ? -1 : 1;
}
