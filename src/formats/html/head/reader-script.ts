/**
 * The page's own script. Everything works without it; with it the contents follow the reader,
 * an opened note closes by Escape or a click beside it, equations are copied as TeX and the
 * citation formats by a button. No request, no storage, nothing that moves the page.
 */
export const READER_SCRIPT = `(() => {
  const $ = (selector) => document.querySelector(selector);
  const contents = $('.contents details');
  if (contents && matchMedia('(min-width: 75rem)').matches) contents.open = true;

  // Contents: the section being read.
  const links = new Map();
  for (const link of document.querySelectorAll('.contents a'))
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  const seen = new Set();
  const follow = () => {
    let current;
    for (const [id, link] of links) if (seen.has(id)) current = link;
    for (const link of links.values()) link.removeAttribute('aria-current');
    current?.setAttribute('aria-current', 'true');
  };
  const watch = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting, boundingClientRect } of entries)
      seen[isIntersecting || boundingClientRect.top < 0 ? 'add' : 'delete'](target.id);
    follow();
  }, { rootMargin: '0px 0px -70% 0px' });
  for (const id of links.keys()) {
    const section = document.getElementById(id);
    if (section) watch.observe(section);
  }

  // A note or reference opens and goes away, and the reader stands where the call is.
  const opened = () => $('.notes li:target, .references li:target');
  let call;
  let place;
  addEventListener('click', (event) => {
    const link = event.target.closest('.cite, .fnref a');
    if (link) [call, place] = [link, scrollY];
    else if (opened() && !event.target.closest('li:target')) closeEntry();
  });
  addEventListener('hashchange', () => {
    if (opened() && place !== undefined) scrollTo({ top: place, behavior: 'instant' });
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && opened()) closeEntry();
  });
  const closeEntry = () => {
    const top = scrollY;
    location.replace('#page-none');
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo({ top, behavior: 'instant' });
    call?.focus({ preventScroll: true });
  };

  // Equations leave as TeX.
  addEventListener('copy', (event) => {
    const selection = getSelection();
    if (selection.isCollapsed) return;
    const copy = selection.getRangeAt(0).cloneContents();
    const formulas = copy.querySelectorAll('[data-tex]');
    if (!formulas.length) return;
    for (const formula of formulas) {
      const mark = formula.querySelector('math[display=block]') ? '$$' : '$';
      formula.replaceWith(mark + formula.dataset.tex + mark);
    }
    event.clipboardData.setData('text/plain', copy.textContent);
    event.preventDefault();
  });

  for (const button of document.querySelectorAll('button[data-copy]')) {
    const text = document.getElementById(button.dataset.copy);
    if (!text || !navigator.clipboard) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text.textContent);
      button.dataset.done = '';
      setTimeout(() => delete button.dataset.done, 2000);
    });
  }
})();`;

/**
 * For the head, behind the fonts. A browser draws text in other fonts until it has loaded and decoded
 * those of the page, and then everything moves. So the page shows when its fonts are there: some
 * hundredths of a second. If they take longer than a second, the text keeps the machine's fonts, and
 * nothing moves; the next page finds them in the browser's cache.
 */
export const FONTS_SCRIPT = `(() => {
  const root = document.documentElement;
  const show = () => root.removeAttribute('style');
  root.style.visibility = 'hidden';
  const faces = Array.from(document.fonts);
  Promise.all(faces.map((face) => face.load())).then(show, show);
  setTimeout(() => {
    if (faces.some(({ status }) => status === 'loading')) root.className = 'late';
    show();
  }, 1000);
})();`;
