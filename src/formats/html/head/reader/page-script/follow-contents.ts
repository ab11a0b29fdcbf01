/** A section is current until it leaves the upper part of the window. */
const MARGIN = '0px 0px -70% 0px';

/** Opens the contents if they are beside the text, and marks the current section. */
export function followContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('.contents details');
  if (contents && matchMedia('(min-width: 75rem)').matches) contents.open = true;
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a'))
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  const seen = new Set<string>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries)
        seen[isIntersecting || boundingClientRect.top < 0 ? 'add' : 'delete'](target.id);
      markCurrent(links, seen);
    },
    { rootMargin: MARGIN },
  );
  for (const id of links.keys()) {
    const section = document.getElementById(id);
    if (section) observer.observe(section);
  }
}

/** Marks the last section that was reached. */
function markCurrent(links: ReadonlyMap<string, Element>, seen: ReadonlySet<string>): void {
  let current: Element | undefined;
  for (const [id, link] of links) if (seen.has(id)) current = link;
  for (const link of links.values()) link.removeAttribute('aria-current');
  current?.setAttribute('aria-current', 'true');
}
