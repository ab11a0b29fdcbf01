/** The figures of an article as the desk lists them: their words, files and printed sizes. */
import type { Figure, Inline, Panel } from '../../../article/article.ts';
import type { FileFacts } from '../../../article/sources.ts';
import { LEAST_DOTS } from '../../../checks/body/pictures.ts';
import { blocksOf } from '../../../checks/nodes.ts';
import { LEAST } from '../../../exports/pmc/pictures.ts';
import { printedSize } from '../../../formats/printed-size.ts';
import { sourceBytes } from '../../../io/desk/source-store.ts';
import { digestOf } from '../../../io/files/digests.ts';
import { writtenAt } from '../../../words/pieces.ts';
import type { Point } from '../../../words/place.ts';
import { offsetsOf } from '../../../words/text-points.ts';
import { compiledArticle, type ReadArticle } from '../compiled-article.ts';
import { type ImageParts, imageParts } from './image-syntax.ts';
import { type TextPlace, textPlaces } from './text-places.ts';

export interface ListedFigure {
  id: string;
  /** Example: "3". Absent in a picture without caption and label. */
  number?: string;
  /** As printed. The first picture of a single figure has its own caption in Markdown. */
  caption: Inline[];
  panels: ListedPanel[];
}
/** A picture of a figure. */
export interface ListedPanel {
  letter?: string;
  /** Where it begins. */
  at: Point & { path: string };
  /** The values that can be changed in place; absent if it is not written in Markdown. */
  written?: WrittenPicture;
  caption?: Inline[];
  alt: string;
  file: PictureFile;
  printed: PrintedFacts;
}
export interface WrittenPicture {
  /** Markdown */
  caption: string;
  /** Whether the words in its brackets are the caption. They are the alternative text if the caption is a paragraph. */
  hasCaption: boolean;
  /** Examples: "60%", "80mm"; empty if the picture decides. */
  width: string;
}
export interface PictureFile {
  /** Path in the article's folder. */
  path: string;
  mediaType: string;
  bytes: number;
  /** In pixels. */
  width?: number;
  height?: number;
  /** Path of the published picture in the galley. */
  output?: string;
}
export interface PrintedFacts {
  /** Printed width in mm; absent if the size of the picture is unknown. */
  width?: number;
  /** Share of the text width. */
  share?: number;
  /** Dots per inch; absent in drawings, which are sharp at every size. */
  dots?: number;
  quality?: 'drawing' | 'good' | 'fair' | 'low';
  /** Pixels that the picture would need in this place for good quality. */
  needs?: number;
}
export interface FigureList {
  figures: ListedFigure[];
  /** Picture files in the folder of figures that the text does not use. */
  unused: PictureFile[];
  /** Places after which a figure can be inserted. */
  places: TextPlace[];
  /** Version of the manuscript and of its included files, by path. */
  versions: Record<string, string>;
  /** Dots per inch that readers and receivers want at least. */
  wanted: { least: number; good: number };
}

/**
 * @param journal absolute path of its folder
 * @param article "1-2/firdous"
 */
export async function listFigures(journal: string, article: string): Promise<FigureList> {
  const read = await compiledArticle(journal, article);
  const texts = textsOf(journal, read);
  const figures = blocksOf(read.compiled.article, 'figure').map((figure) => ({
    id: figure.id,
    ...(figure.number !== undefined && { number: figure.number }),
    caption: figure.caption.flatMap((block) => (block.type === 'paragraph' ? block.children : [])),
    panels: figure.panels.map((panel) => listedPanel(panel, figure, read, texts)),
  }));
  return {
    figures,
    unused: unusedPictures(read),
    places: textPlaces(read.sources.manuscript),
    versions: Object.fromEntries([...texts].map(([path, { version }]) => [path, version])),
    wanted: { least: LEAST_DOTS, good: LEAST },
  };
}

interface SourceText {
  /** With LF as line ends. */
  text: string;
  version: string;
}

function textsOf(
  journal: string,
  { sources: { manuscript } }: ReadArticle,
): Map<string, SourceText> {
  const pieces = manuscript.data.pieces ?? [];
  const paths = new Set([manuscript.path, ...pieces.map(({ path }) => path)]);
  return new Map(
    [...paths].map((path) => {
      const bytes = sourceBytes(journal, path);
      const text = (bytes?.toString('utf8') ?? '').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
      return [path, { text, version: bytes ? digestOf(bytes) : '' }];
    }),
  );
}

function listedPanel(
  panel: Panel,
  figure: Figure,
  { sources, compiled, textWidth }: ReadArticle,
  texts: ReadonlyMap<string, SourceText>,
): ListedPanel {
  const place = compiled.places.get(panel);
  const at = place && writtenAt(sources.manuscript, place);
  const { path = sources.manuscript.path, place: { start } = { start: { line: 1, column: 1 } } } =
    at ?? {};
  const { text = '' } = texts.get(path) ?? {};
  const parts = at && imageParts(text, offsetsOf(text)(start));
  const facts = sources.files.get(panel.asset);
  const asset = compiled.article.assets.find((each) => each.path === panel.asset);
  return {
    ...(panel.letter !== undefined && { letter: panel.letter }),
    at: { path, line: start.line, column: start.column },
    ...(parts && { written: writtenPicture(text, parts, panel) }),
    ...(panel.caption && { caption: panel.caption }),
    alt: panel.alt,
    file: { ...fileOf(panel.asset, facts), ...(asset && { output: asset.output }) },
    printed: printedFacts(panel, figure, facts, textWidth),
  };
}

function writtenPicture(text: string, parts: ImageParts, { alt }: Panel): WrittenPicture {
  const items = parts.attributes?.items ?? [];
  const writtenValue = (names: readonly string[]) => {
    const item = items.find(({ name }) => names.includes(name ?? ''));
    return item && text.slice(item.start, item.end).replace(/^[^=]*=\s*/, '');
  };
  const isAltInBrackets = alt !== '' && writtenValue(['alt', 'fig-alt']) === undefined;
  return {
    caption: text.slice(parts.caption.start, parts.caption.end),
    hasCaption: !isAltInBrackets,
    width: (writtenValue(['width']) ?? '').replace(/^(["'])(.*)\1$/, '$2'),
  };
}

function fileOf(path: string, facts: FileFacts | undefined): PictureFile {
  const { mediaType = '', bytes = 0, width, height } = facts ?? {};
  return {
    path,
    mediaType,
    bytes,
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
  };
}

function printedFacts(
  panel: Panel,
  figure: Figure,
  facts: FileFacts | undefined,
  textWidth: number,
): PrintedFacts {
  if (!facts?.width) return {};
  const { width, dots, pixelsFor } = printedSize(facts.width, panel, figure, textWidth);
  const size = { width: Math.round(width), share: width / textWidth };
  if (facts.mediaType === 'image/svg+xml') return { ...size, quality: 'drawing' };
  const quality = dots < LEAST_DOTS ? 'low' : dots < LEAST ? 'fair' : 'good';
  return { ...size, dots, quality, ...(quality !== 'good' && { needs: pixelsFor(LEAST) }) };
}

function unusedPictures({ sources, compiled }: ReadArticle): PictureFile[] {
  const used = new Set(compiled.article.assets.map(({ path }) => path.split('#')[0]));
  const text = String(sources.manuscript);
  return [...sources.files]
    .filter(([path]) => /^figures\/[^#]+$/.test(path) && !used.has(path) && !text.includes(path))
    .filter(([, { mediaType }]) => mediaType.startsWith('image/'))
    .map(([path, facts]) => fileOf(path, facts));
}
