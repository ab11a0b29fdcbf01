/**
 * The width that an author wants for a picture, in the syntax of Pandoc and Quarto (`width=50%`, `width=2in`,
 * `height=400px`), LaTeX (`0.5\textwidth`, `scale=0.1`), HTML and MyST.
 */

import type { Image } from 'mdast';
import type { AskedWidth, Asset } from '../../article/article.ts';
import { drawnPageOf } from '../../article/drawn-page.ts';
import { message } from '../../messages/message.ts';
import { ownValue } from '../../words/own-value.ts';
import { pictureName } from './assets/picture-path.ts';
import { reportProblem, type State } from './state.ts';

const MM_PER_INCH = 25.4;
/** A CSS pixel. */
const MM_PER_PIXEL = MM_PER_INCH / 96;
/** In mm. Relative units assume a font size of ten points. */
const UNITS: Record<string, number> = {
  mm: 1,
  cm: 10,
  in: MM_PER_INCH,
  px: MM_PER_PIXEL,
  pt: MM_PER_INCH / 72,
  bp: MM_PER_INCH / 72,
  pc: MM_PER_INCH / 6,
  em: (10 * MM_PER_INCH) / 72,
  rem: (10 * MM_PER_INCH) / 72,
  ex: (4.5 * MM_PER_INCH) / 72,
};
/** Height of the text on A4 in mm, for LaTeX's \textheight. */
const TEXT_HEIGHT = 240;

const LENGTH =
  /^(\d{0,100}\.?\d+)?\s*(%|[a-z]{2,3}|\\(?:text|line|column|paper|h)(?:width|height|size))?$/i;
/** Values that leave the size to the picture and the page. So does a percentage of an unknown height. */
const AUTOMATIC = /^(?:auto|inherit|initial|!|)$/i;
const AUTOMATIC_HEIGHT = /^(?:auto|inherit|initial|!|[\d.]+\s*%|)$/i;

type Length = { share: number } | { mm: number };

/** The width in the attributes of a picture; the aspect ratio is kept. An unreadable size is reported. */
export function requestedWidth(state: State, image: Image, asset: Asset): AskedWidth {
  const { width, height, scale } = image.data?.attributes?.pairs ?? {};
  const requests = [
    read(width, AUTOMATIC, ofWidth),
    read(height, AUTOMATIC_HEIGHT, (text) => ofHeight(text, asset)),
    read(scale, AUTOMATIC, (text) => ofScale(text, asset)),
  ].flat();
  const shares = requests.flatMap((each) => ('share' in each ? each.share : []));
  const lengths = requests.flatMap((each) => ('mm' in each ? each.mm : []));
  return {
    ...(shares.length > 0 && { width: Math.min(...shares) }),
    ...(lengths.length > 0 && { printedWidth: Math.round(Math.min(...lengths) * 10) / 10 }),
  };

  function read(
    text: string | undefined,
    automatic: RegExp,
    convert: (text: string) => Length | undefined,
  ): Length[] {
    const size = text?.trim().replace(/^\{(.*)\}$/, '$1');
    if (size === undefined || automatic.test(size)) return [];
    const length = convert(size);
    if (!length) reportUnread(state, image, size);
    return length ? [length] : [];
  }
}

function ofWidth(text: string): Length | undefined {
  const length = lengthOf(text);
  return length && 'share' in length ? { share: Math.min(1, length.share) } : length;
}

function ofHeight(text: string, { width, height }: Asset): Length | undefined {
  const length = lengthOf(text);
  if (!length || !width || !height) return undefined;
  const mm = 'mm' in length ? length.mm : length.share * TEXT_HEIGHT;
  return { mm: (mm * width) / height };
}

/** Width by scale. For a page of a PDF, only the size of the drawing is known, not that of the page. */
function ofScale(text: string, { path, width }: Asset): Length | undefined {
  const [, number, percent] = /^(\d{0,100}\.?\d+)\s*(%?)$/.exec(text) ?? [];
  if (number === undefined || !width || drawnPageOf(path)) return undefined;
  const factor = Number(number) / (percent ? 100 : 1);
  return factor > 0 ? { mm: width * MM_PER_PIXEL * factor } : undefined;
}

/** Parses a length. A number without unit is in pixels, or up to 1 a share of the line. */
function lengthOf(text: string): Length | undefined {
  const found = LENGTH.exec(text);
  const [, digits, unit = ''] = found ?? [];
  if (!found || (digits === undefined && !unit.startsWith('\\'))) return undefined;
  const number = Number(digits ?? 1);
  if (number <= 0) return undefined;
  if (unit.startsWith('\\')) return { share: number };
  if (unit === '%') return { share: number / 100 };
  if (unit === '') return number <= 1 ? { share: number } : { mm: number * MM_PER_PIXEL };
  const mm = ownValue<number>(UNITS, unit.toLowerCase());
  return mm === undefined ? undefined : { mm: number * mm };
}

function reportUnread(state: State, { url, position }: Image, text: string): void {
  const facts = { size: text.slice(0, 40), picture: pictureName(url) };
  reportProblem(state, message('picture-size-unread', facts), position);
}
