/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageText } from './types.ts';

/** Runs in the page. What a reader sees, as it stands before the layout. */
export function readText(main: HTMLElement): PageText {
  const section = main.querySelector('section.notes');
  const text: PageText = {
    main: [],
    notesAt: 0,
    notesHeading: section?.querySelector('h2')?.textContent ?? '',
    notes: {},
  };
  collect(main, text.main);
  for (const item of section?.querySelectorAll('ol > li') ?? []) {
    const pieces: string[] = [];
    collect(item, pieces);
    text.notes[item.id] = pieces.join('');
  }
  return text;

  function collect(parent: Element, pieces: string[]): void {
    for (const node of parent.childNodes) {
      if (node instanceof Text && /\S/.test(node.data)) pieces.push(node.data);
      if (node === section) text.notesAt = pieces.length;
      else if (node instanceof Element && !isHidden(node)) collect(node, pieces);
    }
  }

  /** Out of sight, out of the PDF's tags, or words of the layout's own. */
  function isHidden(element: Element): boolean {
    if (element.matches('[aria-hidden="true"], [data-ref], [data-page], style, script, annotation'))
      return true;
    return !element.checkVisibility({ visibilityProperty: true });
  }
}
