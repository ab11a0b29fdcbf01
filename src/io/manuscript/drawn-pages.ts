/** Draws figures that browsers cannot show, such as PDFs, as pictures. */
import { encodeAddress } from '../../article/addresses.ts';
import { type Budget, newBudget } from '../../article/budget.ts';
import { type DrawnPage, pageAddress } from '../../article/drawn-page.ts';
import type { FileFacts } from '../../article/sources.ts';
import { mayBeShown, pictureToShow } from '../../markup/pictures/index.ts';
import { escapePattern } from '../../words/escape-pattern.ts';
import { factsOfBytes } from '../files/file-facts.ts';
import { inFolder, readRegularFile } from '../files/regular-file.ts';
import { type ArticleFiles, placeOfFile } from '../journal/article-files.ts';
import { drawPdfPage, EndlessDrawing } from '../pdf/draw-pdf-page.ts';
import type { PagePicture } from '../pdf/pdf-page-picture.ts';
import { drawSvg } from './draw-svg.ts';

type NamedFacts = [path: string, facts: FileFacts];

const PDF = 'application/pdf';
const SVG = 'image/svg+xml';
/** In bytes. A larger file is probably a document, not a figure. */
const LARGEST = 100 * 1024 * 1024;
/** The largest number of pages of one file that are drawn. */
const MOST_PAGES = 40;

/**
 * Facts of the drawn pictures of files that the manuscript names, by `pageAddress`, and the number of pages of
 * these files. If a file cannot be drawn, it has no facts, and that is reported where it is named.
 */
export async function drawnPages(
  at: ArticleFiles,
  files: readonly NamedFacts[],
  manuscript: string,
  budget: Budget,
): Promise<NamedFacts[]> {
  const drawable = files.filter(
    ([, { mediaType, bytes, drawing }]) =>
      (mediaType === PDF || mayBeShown(mediaType) || drawing?.refused !== undefined) &&
      bytes <= LARGEST,
  );
  const named = drawable.flatMap((file) =>
    namedPages(file[0], manuscript).map((page) => ({ file, page })),
  );
  budget.drawing.grant(EACH_PAGE * named.length);
  const found: NamedFacts[] = [];
  // One after the other, so that the same pages are drawn each time if the budget is used up.
  for (const { file, page } of named) found.push(...(await factsOfPage(at, file, page, budget)));
  return found;
}

/** In ms of processor time, five times as much as a plot needs. */
const EACH_PAGE = 1_500;

async function factsOfPage(
  at: ArticleFiles,
  [file, facts]: NamedFacts,
  page: number,
  budget: Budget,
): Promise<NamedFacts[]> {
  // A damaged or encrypted file has no pages.
  const drawn = await pictureOf(at, { file, page }, budget).catch((error: unknown) => ({
    ...(error instanceof EndlessDrawing && { endless: spent(budget, file) }),
  }));
  if ('endless' in drawn) return [[file, { ...facts, ...drawn }]];
  if (!('pages' in drawn)) return [];
  const whole: NamedFacts = [file, { ...facts, pages: drawn.pages }];
  if (!drawn.picture) return [whole];
  return [whole, [pageAddress({ file, page }), factsOfBytes(drawn.picture)]];
}

function spent({ drawing }: Budget, file: string): NonNullable<FileFacts['endless']> {
  return { seconds: Math.round(drawing.most() / 1000), dearest: drawing.dearest() ?? file };
}

/** @throws Error if the file cannot be drawn */
export async function pictureOf(
  at: ArticleFiles,
  { file, page }: DrawnPage,
  budget = newBudget(),
): Promise<PagePicture> {
  const place = placeOfFile(at, file);
  const bytes = await readRegularFile(place.file, inFolder(place.inside, LARGEST));
  const { mediaType, ...size } = factsOfBytes(bytes);
  if (mediaType === PDF) return drawPdfPage(bytes, page, file, budget.drawing);
  const draw =
    mediaType === SVG
      ? drawSvg(bytes, size, file, budget.drawing)
      : pictureToShow(bytes, mediaType);
  const picture = page === 1 ? await draw : undefined;
  if (page === 1 && !picture) throw new Error(`${mediaType} that is not read`);
  return { pages: 1, ...(picture && { picture }) };
}

/**
 * The pages of a file that a manuscript names. Examples: "map.pdf#page=2", or "map" as in LaTeX, but only in
 * a place for file names, because "map" may also be a word of the text.
 */
function namedPages(path: string, manuscript: string): number[] {
  const [, stem = '', ending = ''] = /([^/]{0,1000}?)(\.[^./]*)?$/.exec(path) ?? [];
  const names = [stem, encodeAddress(stem)].map(escapePattern).join('|');
  const whole = `(?<![\\p{L}\\p{N}_.-])(?:${names})${escapePattern(ending)}`;
  const naming = new RegExp(
    `(?:${whole}|(?<=[/({"'=<]|\\} )(?:${names}))(?:#page=(\\d{1,6}))?(?![\\p{L}\\p{N}_.-])`,
    'giu',
  );
  const pages = [...manuscript.matchAll(naming)].map(([, page]) => Number(page ?? 1));
  return [...new Set(pages)].slice(0, MOST_PAGES);
}
