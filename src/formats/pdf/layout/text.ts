/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { PageText } from './types.ts';

/** Runs in the page. What a reader sees, as it stands before the layout. */
export function readText(main: HTMLElement): PageText {
  const notes: Record<string, string> = {};
  const section = main.querySelector('section.notes');
  for (const item of section?.querySelectorAll('ol > li') ?? [])
    notes[item.id] = shownText(item).join('');
  return { main: shownText(main, section), notes };

  function shownText(root: Element, without?: Element | null): string[] {
    const texts: string[] = [];
    collect(root);
    return texts;

    function collect(parent: Element): void {
      for (const node of parent.childNodes) {
        if (node instanceof Text && /\S/.test(node.data)) texts.push(node.data);
        if (node instanceof Element && node !== without && !isHidden(node)) collect(node);
      }
    }
  }

  /** Out of sight, out of the PDF's tags, or words of the layout's own. */
  function isHidden(element: Element): boolean {
    if (element.matches('[aria-hidden="true"], [data-ref], [data-page], style, script, annotation'))
      return true;
    return !element.checkVisibility({ visibilityProperty: true });
  }
}
