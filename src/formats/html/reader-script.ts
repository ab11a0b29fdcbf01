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

  // An opened note or reference goes away, and the reader stands where the call was.
  let call;
  addEventListener('click', (event) => {
    const link = event.target.closest('.cite, .fnref a');
    if (link) call = link;
    else if ($('li:target .entry') && !event.target.closest('.entry')) closeEntry();
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && $('li:target .entry')) closeEntry();
  });
  const closeEntry = () => {
    const { scrollX, scrollY } = window;
    location.replace('#page-none');
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(scrollX, scrollY);
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
