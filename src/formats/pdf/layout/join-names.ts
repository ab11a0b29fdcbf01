/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageArea } from './types.ts';

/**
 * Runs in the page, before it is laid out. No line ends inside a name: its spaces do not break between
 * initials and the family name, nor in a name of the byline.
 */
export function joinNames(main: HTMLElement, area: PageArea): void {
  /** Of a letter, in em, on the average: a name that is longer than a line, as that of a group, is parted. */
  const width = 0.6;
  const verbatim = 'code, pre, kbd, samp, math, svg, style, script';
  /** "L. Wilson", "J.-P. Sartre", "Yu. V. Ivanov" */
  const initialsFirst =
    /(?<![\p{L}\p{M}\p{N}])(\p{Lu}\p{M}*\p{Ll}?\.(?:-?\p{Lu}\.){0,9})[ \n](?=\p{L})/gu;
  /** "Wilson, L.", "Wilson LM," */
  const familyFirst = /(?<=\p{L},?)[ \n](?=\p{Lu}\p{M}*\.|\p{Lu}{1,3}(?:[,.;:]|$))/gu;
  for (const text of texts(main)) {
    const listed = text.parentElement?.closest('.references');
    const joined = text.data.replace(initialsFirst, '$1\u00a0');
    text.data = listed ? joined.replace(familyFirst, '\u00a0') : joined;
  }
  for (const name of main.querySelectorAll('.authors bdi'))
    if (fitsInLine(name))
      for (const text of texts(name)) text.data = text.data.replace(/\s/g, '\u00a0');

  function fitsInLine(name: Element): boolean {
    const size = Number.parseFloat(getComputedStyle(name).fontSize);
    return (name.textContent ?? '').length * size * width < area.width;
  }

  function texts(root: Element): Text[] {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (/\S\s/.test((node as Text).data) && !node.parentElement?.closest(verbatim))
        found.push(node as Text);
    return found;
  }
}
