/** The PDF of an article in a frame that draws it. It follows the cursor line by line, and tells where somebody clicks. */
import type { ShownGalley } from './galley-frame.ts';
import type { WordPlace } from './galley-words.ts';
import { findPlace, indexWords, splitWords } from './match-words.ts';

/** A piece of text on a page. Numbers are shares of the page, from its upper left corner. */
export interface PrintedText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}
interface PrintedPoint {
  /** From 0. */
  page: number;
  x: number;
  y: number;
}
export interface PdfWords {
  /** The line that has the words around a place of the manuscript. */
  lineAt(place: WordPlace): (PrintedPoint & Pick<PrintedText, 'width' | 'height'>) | undefined;
  wordAt(point: PrintedPoint): WordPlace | undefined;
}

export function readPdfWords(pages: readonly (readonly PrintedText[])[]): PdfWords {
  const pieces = pages.flatMap((texts, page) => texts.map((text) => ({ ...text, page })));
  const words = pieces.flatMap((piece) =>
    splitWords(piece.text).map(({ word }) => ({ word, piece })),
  );
  const plain = words.map(({ word }) => word);
  const index = indexWords(plain);
  return { lineAt, wordAt };

  function lineAt(place: WordPlace) {
    const at = findPlace(place.words, place.at, {
      index,
      length: plain.length,
      share: place.share,
    });
    const found = at === undefined ? undefined : words[at]?.piece;
    if (!found) return undefined;
    const middle = found.y + found.height / 2;
    const line = pieces.filter(
      ({ page, y, height }) => page === found.page && y <= middle && middle <= y + height,
    );
    const x = Math.min(...line.map((each) => each.x));
    const end = Math.max(...line.map((each) => each.x + each.width));
    return { page: found.page, x, y: found.y, width: end - x, height: found.height };
  }

  function wordAt(point: PrintedPoint): WordPlace | undefined {
    const piece = pieces.find(
      ({ page, x, y, width, height }) =>
        page === point.page &&
        x <= point.x &&
        point.x <= x + width &&
        y <= point.y &&
        point.y <= y + height,
    );
    const own = words.flatMap((word, at) => (word.piece === piece ? [at] : []));
    const [first] = own;
    if (!piece || first === undefined) return undefined;
    // Words are about equally wide.
    const at = first + Math.floor(((point.x - piece.x) / piece.width) * own.length);
    return { words: plain, at: Math.min(at, own.at(-1) ?? at), share: at / plain.length };
  }
}

interface PdfOptions {
  clicked(place: WordPlace): void;
  /** The words of a version are known. */
  shown(): void;
}

/** Asks the frame for its words, now and whenever a version is drawn. */
export function openPdfGalley(frame: HTMLIFrameElement, options: PdfOptions): ShownGalley {
  let words: PdfWords | undefined;
  const say = (message: object) => frame.contentWindow?.postMessage(message, location.origin);
  const ask = () => say({ ask: 'words' });
  const hear = ({ origin, source, data }: MessageEvent) => {
    if (origin !== location.origin || source !== frame.contentWindow) return;
    if (data.pages) {
      words = readPdfWords(data.pages);
      options.shown();
    }
    const place = data.clicked && words?.wordAt(data.clicked);
    if (place) options.clicked(place);
  };
  addEventListener('message', hear);
  frame.addEventListener('load', ask);
  ask();
  return {
    follow: (place, mayScroll) => {
      const line = words?.lineAt(place);
      if (line) say({ mark: { ...line, mayScroll } });
    },
    close: () => removeEventListener('message', hear),
  };
}
