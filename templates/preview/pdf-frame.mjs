/**
 * Draws a PDF with pdf.js, page below page, as wide as its frame. Only visible pages are drawn. The
 * pages of a new version replace the old ones in place, so that nothing jumps.
 *
 * A page around the frame can ask for its words, with their places. Then the frame also tells where
 * somebody clicks, and marks a place.
 */
import { GlobalWorkerOptions, getDocument, TextLayer } from './pdf.mjs';

GlobalWorkerOptions.workerSrc = '/assets/pdf.worker.mjs';
const box = document.getElementById('pages');
const { file, version } = document.body.dataset;
const places = [];
let newest = 0;
let current;

// Numbers of versions grow.
const open = async (wanted) => {
  if (wanted <= newest) return;
  newest = wanted;
  const answer = await fetch(`${file}?v=${wanted}`);
  const data = new Uint8Array(await answer.arrayBuffer());
  if (!answer.ok || wanted !== newest) return;
  const task = getDocument({ data, isEvalSupported: false, useWasm: false });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)),
  );
  if (wanted !== newest) return task.destroy();
  const before = current;
  current = task;
  while (places.length > pages.length) drop(places.pop());
  for (const [index, page] of pages.entries()) {
    places[index] ??= newPlace(index + 1);
    places[index].show(page);
  }
  await Promise.all(places.map((place) => place.drawn));
  await before?.destroy();
  document.body.dataset.shown = wanted;
  if (isAsked) await tellWords(wanted);
};

// ------------------------------------------------------------------- words

let isAsked = false;
const tell = (message) => parent.postMessage(message, location.origin);

// Running heads and page numbers are artifacts. They are no words of the article.
const wordItems = (items) => {
  const tags = [];
  return items.filter((item) => {
    if (item.type?.startsWith('begin')) tags.push(item.tag);
    else if (item.type === 'endMarkedContent') tags.pop();
    return item.str?.trim() && !tags.includes('Artifact');
  });
};

// Places are shares of the page, from its upper left corner. Letters reach below their baseline.
const wordsOf = async (page) => {
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  return wordItems(items).map(({ str, transform: [, , , , x, y], width: wide, height: high }) => ({
    text: str,
    x: x / width,
    y: 1 - (y + 0.9 * high) / height,
    width: wide / width,
    height: (1.15 * high) / height,
  }));
};

const tellWords = async (of) => {
  const pages = await Promise.all(places.map(({ page }) => wordsOf(page)));
  if (of === newest) tell({ pages });
};

const mark = document.createElement('div');
mark.className = 'mark';

const markPlace = ({ page, x, y, width, height, mayScroll }) => {
  const element = places[page]?.element;
  if (!element) return;
  const share = (value) => `${value * 100}%`;
  Object.assign(mark.style, {
    left: share(x),
    top: share(y),
    width: share(width),
    height: share(height),
  });
  marked = element;
  element.append(mark);
  if (mayScroll) mark.scrollIntoView({ block: 'nearest' });
};
let marked;

addEventListener('click', ({ target, clientX, clientY }) => {
  const element = isAsked && target.closest('.sheet');
  if (!element) return;
  const { left, top, width, height } = element.getBoundingClientRect();
  const page = places.findIndex((place) => place.element === element);
  tell({ clicked: { page, x: (clientX - left) / width, y: (clientY - top) / height } });
});

// ------------------------------------------------------------------- pages

const drop = (place) => {
  near.unobserve(place.element);
  place.element.remove();
};

const newPlace = (number) => {
  const element = document.createElement('div');
  element.className = 'sheet';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', `Page ${number}`);
  const place = { element, near: false, drawn: undefined };
  place.show = (page) => {
    const { width, height } = page.getViewport({ scale: 1 });
    element.style.aspectRatio = `${width} / ${height}`;
    place.page = page;
    if (place.near) place.drawn = draw(place);
  };
  byElement.set(element, place);
  box.append(element);
  near.observe(element);
  return place;
};

const draw = async (place) => {
  const { page, element } = place;
  const width = element.clientWidth;
  if (width === 0) return;
  const scale = width / page.getViewport({ scale: 1 }).width;
  const viewport = page.getViewport({ scale });
  const sharp = page.getViewport({ scale: scale * Math.min(devicePixelRatio, 3) });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(sharp.width);
  canvas.height = Math.floor(sharp.height);
  canvas.setAttribute('aria-hidden', 'true');
  const words = document.createElement('div');
  words.className = 'textLayer';
  try {
    await page.render({ canvas, viewport: sharp }).promise;
    if (place.page !== page || !place.near) return;
    element.style.setProperty('--total-scale-factor', scale);
    element.replaceChildren(canvas, words, ...(marked === element ? [mark] : []));
    place.width = width;
    await new TextLayer({
      textContentSource: page.streamTextContent(),
      container: words,
      viewport,
    }).render();
  } catch (error) {
    if (place.page === page) console.error(error);
  }
};

const byElement = new Map();
const near = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) {
      const place = byElement.get(target);
      place.near = isIntersecting;
      if (isIntersecting) place.drawn = draw(place);
      else target.replaceChildren();
    }
  },
  { rootMargin: '100% 0px' },
);

let timer;
addEventListener('resize', () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    for (const place of places)
      if (place.near && place.width !== place.element.clientWidth) place.drawn = draw(place);
  }, 150);
});
addEventListener('message', ({ origin, data }) => {
  if (origin !== location.origin) return;
  if (data.version) open(Number(data.version)).catch(console.error);
  if (data.ask === 'words') {
    isAsked = true;
    if (current) tellWords(newest).catch(console.error);
  }
  if (data.mark) markPlace(data.mark);
});
if (version) open(Number(version)).catch(console.error);
