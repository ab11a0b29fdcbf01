/**
 * Shows the web page of an article in a frame that runs nothing. A new version is loaded behind the old one and shown
 * when it is ready, at the place where the reader was.
 */
import { type GalleyWords, readGalleyWords, type WordPlace } from './galley-words.ts';

/** A galley that is shown, as a web page or as a PDF. */
export interface ShownGalley {
  /** Marks the block or line that has these words. */
  follow(place: WordPlace, mayScroll: boolean): void;
  close(): void;
}

export interface GalleyFrame extends ShownGalley {
  show(address: string): void;
}

interface GalleyOptions {
  title: string;
  /** Somebody has clicked on a word. */
  clicked(place: WordPlace): void;
  /** A version is shown. */
  shown(): void;
}

const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';
/** In ms, for fonts that are not loaded yet. */
const FONT_PATIENCE = 300;

export function openGalleyFrame(box: HTMLElement, options: GalleyOptions): GalleyFrame {
  let shown: HTMLIFrameElement | undefined;
  let coming: HTMLIFrameElement | undefined;
  let words: GalleyWords | undefined;
  let marked: HTMLElement | undefined;
  return { show, follow, close: () => box.replaceChildren() };

  function show(address: string): void {
    if ((coming ?? shown)?.getAttribute('src') === address) return;
    coming?.remove();
    const frame = document.createElement('iframe');
    frame.title = options.title;
    frame.setAttribute('sandbox', SANDBOX);
    frame.src = address;
    frame.className = 'coming';
    frame.addEventListener('load', () => void loaded(frame), { once: true });
    coming = frame;
    box.append(frame);
  }

  async function loaded(frame: HTMLIFrameElement): Promise<void> {
    const galley = frame.contentDocument;
    if (!galley) return;
    const patience = new Promise((resolve) => setTimeout(resolve, FONT_PATIENCE));
    await Promise.race([galley.fonts.ready, patience]);
    if (coming !== frame) return;
    if (shown) keepPlace(shown, frame);
    shown?.remove();
    frame.classList.remove('coming');
    shown = frame;
    coming = undefined;
    prepare(galley);
    options.shown();
  }

  function prepare(galley: Document): void {
    marked = undefined;
    words = readGalleyWords(galley);
    for (const link of galley.querySelectorAll<HTMLAnchorElement>('a[href]')) {
      if (link.getAttribute('href')?.startsWith('#')) continue;
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
    galley.addEventListener('click', ({ target, clientX, clientY }) => {
      const isLink = (target as Element | null)?.closest?.('a[href], summary, button');
      const place = isLink ? undefined : words?.wordAt(clientX, clientY);
      if (place) options.clicked(place);
    });
  }

  function follow(place: WordPlace, mayScroll: boolean): void {
    const block = words?.blockAt(place);
    if (!block) return;
    if (block !== marked) {
      if (marked) setMark(marked, false);
      setMark(block, true);
      marked = block;
    }
    if (mayScroll) scrollTo(block);
  }
}

function setMark({ style }: HTMLElement, isMarked: boolean): void {
  style.backgroundColor = isMarked ? 'color-mix(in srgb, currentColor 8%, transparent)' : '';
  style.boxShadow = isMarked ? '0 0 0 0.35em color-mix(in srgb, currentColor 8%, transparent)' : '';
}

function scrollTo(block: HTMLElement): void {
  const height = block.ownerDocument.documentElement.clientHeight;
  const { top, bottom } = block.getBoundingClientRect();
  const isVisible = top >= 0 && Math.min(bottom, top + height / 3) <= height;
  if (!isVisible) block.scrollIntoView({ block: bottom - top > height ? 'start' : 'center' });
}

/** Scrolls the new version so that the reader sees the same part at the same height. */
function keepPlace(before: HTMLIFrameElement, after: HTMLIFrameElement): void {
  const [old, fresh] = [before.contentDocument, after.contentDocument];
  const top = before.contentWindow?.scrollY ?? 0;
  if (!old || !fresh || top === 0) return;
  const above = Array.from(old.querySelectorAll('main [id]')).findLast((element) => {
    const box = element.getBoundingClientRect();
    return box.height > 0 && box.top <= 4;
  });
  const same = above && fresh.getElementById(above.id);
  const moved = same ? same.getBoundingClientRect().top - above.getBoundingClientRect().top : top;
  after.contentWindow?.scrollTo({ top: moved, behavior: 'instant' });
}
