/**
 * For the head of a page, after its fonts. A browser draws text in other fonts until it has loaded those of the page,
 * and then everything moves. So the page is shown when its fonts are loaded, after some hundredths of a second. If they
 * take longer than a second, the text keeps the system fonts and nothing moves. The next page finds the fonts in the
 * browser's cache.
 */

/** In ms. */
const PATIENCE = 1000;

const { documentElement: root } = document;
const faces = [...document.fonts];

root.style.visibility = 'hidden';
Promise.all(faces.map((face) => face.load())).then(show, show);
setTimeout(() => {
  if (faces.some(({ status }) => status === 'loading')) root.className = 'late';
  show();
}, PATIENCE);

function show(): void {
  root.removeAttribute('style');
}
