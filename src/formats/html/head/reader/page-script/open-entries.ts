/** The link that the reader followed to a note or a reference, and the scroll position at that time. */
let call: HTMLElement | undefined;
let place: number | undefined;

/** Opens notes and references at the reader's place and closes them with Escape or a click beside them. */
export function closeEntries(): void {
  addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const link = target.closest<HTMLElement>('.cite, .fnref a');
    if (link) [call, place] = [link, scrollY];
    else if (isEntryOpen() && !target.closest('li:target')) closeEntry();
  });
  addEventListener('hashchange', () => {
    if (isEntryOpen() && place !== undefined) scrollTo({ top: place, behavior: 'instant' });
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && isEntryOpen()) closeEntry();
  });
}

function isEntryOpen(): boolean {
  return document.querySelector('.notes li:target, .references li:target') !== null;
}

/** Returns to the call of the note. */
function closeEntry(): void {
  const top = scrollY;
  location.replace('#page-none');
  history.replaceState(null, '', location.pathname + location.search);
  scrollTo({ top, behavior: 'instant' });
  call?.focus({ preventScroll: true });
}
